import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { instrumentsAndActs } from '../src/claim/claims.ts'
import { KINDS } from '../src/claim/claim.ts'
import { kindInputs } from '../src/claim/kind-weights.ts'
import type { KindModel } from '../src/claim/kind-weights.ts'
import { clusterLabels, isEntry, labelledStories } from './linking-examples.ts'
import type { LabelledArticle } from './linking-examples.ts'
import { trainingStories } from './stories.ts'

const PENALTY = 1
const ROUNDS = 300

/** Trains what tells an instrument's kind on the stories; after models/words and models/linking. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const model = kindsOf(labelledStories(trainingStories()))
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(model)}\n`)
}

interface Example {
  readonly inputs: Float64Array
  readonly kind: number
}

export const kindsOf = (stories: readonly (readonly LabelledArticle[])[]): KindModel =>
  fit(stories.flatMap((story) => story.flatMap(examplesOf)))

/** Every instrument of an article that is about an agreement of the gold. */
function examplesOf(article: LabelledArticle): Example[] {
  const { index } = instrumentsAndActs(article.reading)
  return clusterLabels(article, index.clusters).flatMap((label, i) => {
    if (label === null || !isEntry(label)) return []
    const kind = KINDS.indexOf(article.kinds[label] as (typeof KINDS)[number])
    return kind < 0 ? [] : [{ inputs: kindInputs(article.reading, index.clusters[i]!), kind }]
  })
}

/** Multinomial logistic regression with a quadratic penalty, by Adam on the whole set: same bytes every time. */
function fit(examples: readonly Example[]): KindModel {
  const n = examples[0]!.inputs.length
  const m = KINDS.length
  // One row an input, the last row the bias, which bears no penalty.
  const size = (n + 1) * m
  const weights = new Float64Array(size)
  const slope = new Float64Array(size)
  const mean = new Float64Array(size)
  const square = new Float64Array(size)
  const shares = new Float64Array(m)
  for (let round = 1; round <= ROUNDS; round++) {
    for (let j = 0; j < size; j++) slope[j] = j < n * m ? PENALTY * weights[j]! : 0
    for (const { inputs, kind } of examples) {
      for (let k = 0; k < m; k++) shares[k] = weights[n * m + k]!
      for (let i = 0; i < n; i++) {
        const x = inputs[i]!
        if (x !== 0) for (let k = 0; k < m; k++) shares[k]! += x * weights[i * m + k]!
      }
      toShares(shares)
      shares[kind]! -= 1
      for (let i = 0; i < n; i++) {
        const x = inputs[i]!
        if (x !== 0) for (let k = 0; k < m; k++) slope[i * m + k]! += x * shares[k]!
      }
      for (let k = 0; k < m; k++) slope[n * m + k]! += shares[k]!
    }
    for (let j = 0; j < size; j++) {
      mean[j] = 0.9 * mean[j]! + 0.1 * slope[j]!
      square[j] = 0.99 * square[j]! + 0.01 * slope[j]! * slope[j]!
      weights[j]! -=
        (0.05 * (mean[j]! / (1 - 0.9 ** round))) / (Math.sqrt(square[j]! / (1 - 0.99 ** round)) + 1e-9)
    }
  }
  const row = (i: number): number[] =>
    Array.from({ length: m }, (_, k) => Math.round(1000 * weights[i * m + k]!))
  return { bias: row(n), weights: Array.from({ length: n }, (_, i) => row(i)) }
}

/** Logits to shares that add up to one, in place. */
function toShares(logits: Float64Array): void {
  const most = Math.max(...logits)
  let sum = 0
  for (let k = 0; k < logits.length; k++) sum += logits[k] = Math.exp(logits[k]! - most)
  for (let k = 0; k < logits.length; k++) logits[k]! /= sum
}
