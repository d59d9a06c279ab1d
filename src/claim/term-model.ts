import { readFileSync } from 'node:fs'

/** One weighing: a bias, a weight for each named feature, and the score from which on the answer is yes. */
export interface TermWeights {
  readonly bias: number
  readonly threshold: number
  readonly weights: Readonly<Record<string, number>>
}

/** What models/terms holds: whether a clause lays something down, whether a figure is a term. */
export interface TermModel {
  readonly clause: TermWeights
  readonly figure: TermWeights
}

let loaded: TermModel | null = null

/** The weights of models/terms, read once. Integers, thousandths of a logit: sums are the same on every machine. */
export function termModel(): TermModel {
  loaded ??= JSON.parse(
    readFileSync(new URL('../../models/terms/weights.json', import.meta.url), 'utf8'),
  ) as TermModel
  return loaded
}

/** Sum of the weights of the features that hold, bias included; unknown features count nothing. */
export function termScore(model: TermWeights, features: readonly string[]): number {
  let sum = model.bias
  for (const name of features) if (Object.hasOwn(model.weights, name)) sum += model.weights[name]!
  return sum
}
