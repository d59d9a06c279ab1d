import type { Weighing } from '../src/claim/weighing.ts'

/** One example of a yes or no: the features that hold, and the answer. */
export interface Example {
  readonly features: readonly string[]
  readonly yes: boolean
}

/** How the weights are sought. `expected`: weights, in logits, that features are held to where the examples are few. */
export interface Fit {
  readonly penalty: number
  readonly rounds: number
  readonly expected?: Readonly<Record<string, number>>
}

/** Logistic regression with a quadratic penalty, by Adam on the whole set: no chance, same bytes every time. */
export function fit(examples: readonly Example[], { penalty, rounds, expected = {} }: Fit): Weighing {
  const names = [
    ...new Set([...examples.flatMap(({ features }) => features), ...Object.keys(expected)]),
  ].sort()
  const number = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) => features.map((name) => number.get(name)!))
  const n = names.length
  const prior = names.map((name) => expected[name] ?? 0)
  const weights = Float64Array.from([...prior, 0])
  const slope = new Float64Array(n + 1)
  const mean = new Float64Array(n + 1)
  const square = new Float64Array(n + 1)
  for (let round = 1; round <= rounds; round++) {
    slope.fill(0)
    rows.forEach((row, i) => {
      let sum = weights[n]!
      for (const j of row) sum += weights[j]!
      const error = 1 / (1 + Math.exp(-sum)) - (examples[i]!.yes ? 1 : 0)
      for (const j of row) slope[j]! += error
      slope[n]! += error
    })
    for (let j = 0; j <= n; j++) {
      const step = slope[j]! + (j < n ? penalty * (weights[j]! - prior[j]!) : 0)
      mean[j] = 0.9 * mean[j]! + 0.1 * step
      square[j] = 0.99 * square[j]! + 0.01 * step * step
      weights[j]! -=
        (0.1 * (mean[j]! / (1 - 0.9 ** round))) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-9)
    }
  }
  const whole = (x: number): number => Math.round(x * 1000)
  return {
    bias: whole(weights[n]!),
    weights: Object.fromEntries(
      names.map((name, i) => [name, whole(weights[i]!)] as const).filter(([, weight]) => weight !== 0),
    ),
  }
}
