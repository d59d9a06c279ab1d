import { USUAL_FORMS } from '../src/claim/term-clause.ts'
import type { Weighing } from '../src/claim/weighing.ts'
import { weigh as weightOf } from '../src/claim/weighing.ts'
import type { TermExample } from './term-examples.ts'

/** How firmly the usual forms are held at their starting weights. */
const HELD = 20
const ROUNDS = 150
/** Features met in fewer examples say nothing of other stories. */
const LEAST = 3
/** Weights nearer to nothing than this, in logits, are left out of the file. */
const SMALLEST = 0.02
/** Of mentions of one term, those that score this much less (in thousandths of a logit) than the best are not what the gold means. */
const FAR = 1000

/** What a weighing learns from: the names that hold of something, and whether the answer is yes; null teaches nothing. */
export interface Judged {
  readonly features: readonly string[]
  readonly gold: boolean | null
}

export interface WeighingOptions {
  /** Weights that features start from and are firmly held at. */
  readonly usual?: Readonly<Record<string, number>>
  /** Examples that a feature must hold in. */
  readonly least?: number
  /** Weights smaller than this, in logits, are left out. */
  readonly smallest?: number
}

/** The same for terms that an article tells more than once: the gold means one mention, the weights of a first round tell which. */
export function weighTold(examples: readonly TermExample[], penalty: number): Weighing {
  const first = weigh(examples, penalty)
  const best = new Map<string, number>()
  const scores = examples.map(({ features }) => weightOf(first, features))
  examples.forEach(({ gold, group }, i) => {
    if (gold) best.set(group, Math.max(best.get(group) ?? -Infinity, scores[i]!))
  })
  const meant = examples.filter(({ gold, group }, i) => !gold || scores[i]! >= best.get(group)! - FAR)
  return weigh(meant, penalty)
}

/** Logistic regression with a quadratic penalty, by Adam on the whole set: no chance, same bytes every time. */
export function weigh(
  all: readonly Judged[],
  penalty: number,
  { usual = USUAL_FORMS, least = LEAST, smallest = SMALLEST }: WeighingOptions = {},
): Weighing {
  const examples = all.filter(({ gold }) => gold !== null)
  const counts = new Map<string, number>()
  for (const { features } of examples)
    for (const name of new Set(features)) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts]
    .filter(([, count]) => count >= least)
    .map(([name]) => name)
    .sort()
  const number = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) =>
    Int32Array.from([...new Set(features)].map((name) => number.get(name) ?? -1).filter((j) => j >= 0)),
  )
  const n = names.length
  const start = Float64Array.from([...names.map((name) => usual[name] ?? 0), 0])
  const hold = names.map((name) => (Object.hasOwn(usual, name) ? HELD : penalty))
  const weights = new Float64Array(n + 1)
  const slope = new Float64Array(n + 1)
  const mean = new Float64Array(n + 1)
  const square = new Float64Array(n + 1)
  for (let round = 1; round <= ROUNDS; round++) {
    slope.fill(0)
    rows.forEach((row, i) => {
      let sum = weights[n]!
      for (const j of row) sum += weights[j]!
      const error = 1 / (1 + Math.exp(-sum)) - (examples[i]!.gold ? 1 : 0)
      for (const j of row) slope[j]! += error
      slope[n]! += error
    })
    for (let j = 0; j <= n; j++) {
      const step = slope[j]! + (j < n ? hold[j]! * (weights[j]! - start[j]!) : 0)
      mean[j] = 0.9 * mean[j]! + 0.1 * step
      square[j] = 0.99 * square[j]! + 0.01 * step * step
      weights[j]! -=
        (0.1 * (mean[j]! / (1 - 0.9 ** round))) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-9)
    }
  }
  return {
    bias: Math.round(weights[n]! * 1000),
    weights: Object.fromEntries(
      names
        .map((name, i) => [name, Math.round(weights[i]! * 1000)] as const)
        .filter(([, weight]) => weight !== 0 && Math.abs(weight) >= smallest * 1000),
    ),
  }
}
