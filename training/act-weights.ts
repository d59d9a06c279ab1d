import type { Judge } from '../src/claim/weighing.ts'
import { LESSON } from './act-stories.ts'
import type { Example } from './act-stories.ts'

/** Weight of a second example that a line of the gold fits, beside the one that fits it best. */
const ASIDE = 0.15
/** What an example of a lesson weighs: its label is certain, that of a report only likely. */
const TAUGHT = 2
const PENALTY = 40
const ROUNDS = 200

/**
 * Weighs examples by distant supervision: a line of the gold names its article, stage and day, not its sentence. First
 * every example that fits a line counts as right; then, by the weights so found, the best of each line alone, and the
 * others hardly at all. Logistic regression with a quadratic penalty: no chance, same bytes every time.
 */
export function weighActs(examples: readonly Example[], threshold: number): Judge {
  const rows = numbered(examples)
  const fits = new Map<number, number[]>()
  examples.forEach(({ gold }, i) => {
    for (const line of gold) fits.set(line, [...(fits.get(line) ?? []), i])
  })
  const right = Float64Array.from(examples, ({ gold }) => (gold.length > 0 ? 1 : 0))
  const worth = Float64Array.from(examples, ({ story }) => (story === LESSON ? TAUGHT : 1))
  const first = regress(rows, right, worth)
  const scores = rows.rows.map((row) => scoreOf(row, first))
  const label = new Float64Array(examples.length)
  const weight = Float64Array.from(examples, ({ gold }, i) => (gold.length > 0 ? 0 : worth[i]!))
  for (const list of fits.values()) {
    const best = list.reduce((a, b) => (scores[b]! > scores[a]! ? b : a))
    ;[label[best], weight[best]] = [1, worth[best]!]
    for (const i of list)
      if (i !== best && weight[i] === 0) [label[i], weight[i]] = [scores[i]! > 0 ? 1 : 0, ASIDE]
  }
  const weights = regress(rows, label, weight, first)
  const n = rows.names.length
  return {
    bias: Math.round(weights[n]! * 1000),
    threshold: Math.round(threshold * 1000),
    weights: Object.fromEntries(
      rows.names
        .map((name, i) => [name, Math.round(weights[i]! * 1000)] as const)
        .filter(([, w]) => Math.abs(w) >= 10),
    ),
  }
}

interface Rows {
  readonly names: readonly string[]
  readonly rows: readonly Int32Array[]
}

function numbered(examples: readonly Example[]): Rows {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort()
  const number = new Map(names.map((name, i) => [name, i]))
  return {
    names,
    rows: examples.map(({ features }) => Int32Array.from(new Set(features), (name) => number.get(name)!)),
  }
}

function scoreOf(row: Int32Array, weights: Float64Array): number {
  let sum = weights.at(-1)!
  for (const j of row) sum += weights[j]!
  return sum
}

/** Adam on the whole set; the last weight is the bias, which bears no penalty. */
function regress(
  { names, rows }: Rows,
  label: Float64Array,
  weight: Float64Array,
  start?: Float64Array,
): Float64Array {
  const n = names.length
  const weights = start ? Float64Array.from(start) : new Float64Array(n + 1)
  const slope = new Float64Array(n + 1)
  const mean = new Float64Array(n + 1)
  const square = new Float64Array(n + 1)
  for (let round = 1; round <= ROUNDS; round++) {
    slope.fill(0)
    rows.forEach((row, i) => {
      if (weight[i] === 0) return
      const error = weight[i]! * (1 / (1 + Math.exp(-scoreOf(row, weights))) - label[i]!)
      for (const j of row) slope[j]! += error
      slope[n]! += error
    })
    for (let j = 0; j <= n; j++) {
      const step = slope[j]! + (j < n ? PENALTY * weights[j]! : 0)
      mean[j] = 0.9 * mean[j]! + 0.1 * step
      square[j] = 0.99 * square[j]! + 0.01 * step * step
      weights[j]! -=
        (0.05 * (mean[j]! / (1 - 0.9 ** round))) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-9)
    }
  }
  return weights
}
