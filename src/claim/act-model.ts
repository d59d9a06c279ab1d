import { readFileSync } from 'node:fs'

/** One weighing: a bias, a weight for each named feature, and the score from which on the answer is yes. */
export interface ActWeights {
  readonly bias: number
  readonly threshold: number
  readonly weights: Readonly<Record<string, number>>
}

/** What models/acts holds: whether an act tells of a stage on a day, whether it is a step of the ledger. */
export interface ActModel {
  readonly stage: ActWeights
  readonly step: ActWeights
}

let held: ActModel | null = null

/** The weights of models/acts, read once. Integers, thousandths of a logit: sums are the same on every machine. */
export function actModel(): ActModel {
  held ??= JSON.parse(
    readFileSync(new URL('../../models/acts/weights.json', import.meta.url), 'utf8'),
  ) as ActModel
  return held
}

/** Weighs with other weights from now on: for cross-validation. Null goes back to the file. */
export function useActModel(model: ActModel | null): void {
  held = model
}

/** Sum of the weights of the features that hold, bias included; unknown features count nothing. */
export function actScore(model: ActWeights, features: Iterable<string>): number {
  let sum = model.bias
  for (const name of new Set(features)) if (Object.hasOwn(model.weights, name)) sum += model.weights[name]!
  return sum
}
