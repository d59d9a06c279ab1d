import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { USUAL_FORMS } from '../src/claim/term-clause.ts'
import type { TermModel, TermWeights } from '../src/claim/term-model.ts'
import { termExamples } from './term-examples.ts'
import type { TermExample } from './term-examples.ts'

/** Scores from which on the answer is yes, in logits; chosen by cross-validation over the stories. */
export const THRESHOLDS = { clause: -0.05, figure: -0.75 } as const

/** Trains the two weighings of the terms on the development stories of corpus/; the unseen ones are not opened. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const examples = termExamples(fileURLToPath(new URL('../corpus', import.meta.url)))
  const model: TermModel = {
    clause: weigh(examples.clause, 2, 150, THRESHOLDS.clause),
    figure: weigh(examples.figure, 2, 150, THRESHOLDS.figure),
  }
  for (const name of ['clause', 'figure'] as const)
    console.log(
      `${name}: ${examples[name].length} examples, ${examples[name].filter(({ gold }) => gold).length} in the gold`,
    )
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(model, null, 1)}\n`)
}

/** How firmly the usual forms are held at their starting weights. */
const HELD = 20

/** Logistic regression with a quadratic penalty, by Adam on the whole set: no chance, same bytes every time. */
export function weigh(
  examples: readonly TermExample[],
  penalty: number,
  rounds: number,
  threshold: number,
): TermWeights {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort()
  const number = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) => features.map((name) => number.get(name)!))
  const n = names.length
  const held: Record<number, number> = {}
  for (const [name, weight] of Object.entries(USUAL_FORMS))
    if (number.has(name)) held[number.get(name)!] = weight
  const weights = new Float64Array(n + 1)
  const slope = new Float64Array(n + 1)
  const mean = new Float64Array(n + 1)
  const square = new Float64Array(n + 1)
  for (let round = 1; round <= rounds; round++) {
    slope.fill(0)
    rows.forEach((row, i) => {
      let sum = weights[n]!
      for (const j of row) sum += weights[j]!
      const error = 1 / (1 + Math.exp(-sum)) - (examples[i]!.gold ? 1 : 0)
      for (const j of row) slope[j]! += error
      slope[n]! += error
    })
    for (let j = 0; j <= n; j++) {
      const step = slope[j]! + (j < n ? (j in held ? HELD : penalty) * (weights[j]! - (held[j] ?? 0)) : 0)
      mean[j] = 0.9 * mean[j]! + 0.1 * step
      square[j] = 0.99 * square[j]! + 0.01 * step * step
      weights[j]! -=
        (0.1 * (mean[j]! / (1 - 0.9 ** round))) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-9)
    }
  }
  return {
    bias: Math.round(weights[n]! * 1000),
    threshold: Math.round(threshold * 1000),
    weights: Object.fromEntries(
      names.map((name, i) => [name, Math.round(weights[i]! * 1000)] as const).filter(([, w]) => w !== 0),
    ),
  }
}
