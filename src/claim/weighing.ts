import { readFileSync } from 'node:fs'

/**
 * A learned yes or no over named features: a bias, and a weight for each feature that holds. Integers, thousandths of a
 * logit, so that sums are the same on every machine; features that are not listed count nothing.
 */
export interface Weighing {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/** A weighing with the score from which on the answer is yes, in thousandths of a logit. */
export interface Judge extends Weighing {
  readonly threshold: number
}

/** The sum for an example: above zero, more likely than not. */
export function weigh(weighing: Weighing, features: readonly string[]): number {
  let sum = weighing.bias
  for (const name of features) if (Object.hasOwn(weighing.weights, name)) sum += weighing.weights[name]!
  return sum
}

const read = new Map<string, unknown>()

/** What `models/<model>/weights.json` holds, read once. */
export function weighingsOf<T>(model: string): T {
  let known = read.get(model)
  if (known === undefined) {
    known = JSON.parse(readFileSync(new URL(`../../models/${model}/weights.json`, import.meta.url), 'utf8'))
    read.set(model, known)
  }
  return known as T
}

/** Weighs with others in place of what the file holds from now on, or again with those of the file: for cross-validation. */
export function tryWeighings(model: string, weighings: unknown): void {
  if (weighings === null) read.delete(model)
  else read.set(model, weighings)
}
