import { readFileSync } from 'node:fs'
import type { TermName } from './claim.ts'

/** One weighing: a bias and a weight for each named feature, in thousandths of a logit. */
export interface TermWeights {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/** What models/terms holds. */
export interface TermModel {
  /** A clause or noun phrase lays something down. */
  readonly clause: TermWeights
  /** What it lays down is a condition rather than an obligation. */
  readonly condition: TermWeights
  /** A figure is a term. */
  readonly figure: TermWeights
  /** Scores from which on the answer is yes, by kind of term. */
  readonly thresholds: Readonly<Record<TermName, number>>
}

let loaded: TermModel | null = null

/** The weights of models/terms, read once. Integers: sums are the same on every machine. */
export function termModel(): TermModel {
  loaded ??= JSON.parse(
    readFileSync(new URL('../../models/terms/weights.json', import.meta.url), 'utf8'),
  ) as TermModel
  return loaded
}

/** What `run` returns when terms are weighed by `model`: how weights are tried on stories they have not seen. */
export function withTermModel<T>(model: TermModel, run: () => T): T {
  const before = loaded
  loaded = model
  try {
    return run()
  } finally {
    loaded = before
  }
}

/** Sum of the weights of the features that hold, bias included; unknown features count nothing. */
export function termScore(model: TermWeights, features: readonly string[]): number {
  let sum = model.bias
  for (const name of features) if (Object.hasOwn(model.weights, name)) sum += model.weights[name]!
  return sum
}
