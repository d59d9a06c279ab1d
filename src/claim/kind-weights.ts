import { wordVectors } from '../language/word-vectors.ts'
import { KINDS } from './claim.ts'
import type { Cluster } from './instruments.ts'
import type { Reading } from './reading.ts'
import { weighingsOf } from './weighing.ts'

/** A weight in thousandths of a logit for each kind, by input; see {@link kindInputs}. */
export interface KindModel {
  readonly bias: readonly number[]
  readonly weights: readonly (readonly number[])[]
}

/** Tells no kind from another: while other weighings are learned. */
export const NO_KINDS: KindModel = { bias: KINDS.map(() => 0), weights: [] }

/**
 * What tells of an instrument's kind, as numbers: the field of its own words, of its nouns, of what is spoken of beside it
 * and of the whole report (a direction of models/words each), then how often its phrases tell each kind, and whether none does.
 */
export function kindInputs(reading: Reading, cluster: Cluster): Float64Array {
  const { dims } = wordVectors()
  const out = new Float64Array(4 * dims + KINDS.length + 1)
  const ones = (words: Iterable<string>): [string, number][] => [...words].map((word) => [word, 1])
  out.set(direction(ones(cluster.words)), 0)
  out.set(direction(ones(cluster.phrases.map(({ noun }) => noun))), dims)
  out.set(direction(cluster.context), 2 * dims)
  out.set(fieldOf(reading), 3 * dims)
  KINDS.forEach((kind, k) => (out[4 * dims + k] = Math.min(2, cluster.kinds.get(kind) ?? 0)))
  out[4 * dims + KINDS.length] = cluster.kind === null ? 1 : 0
  return out
}

/** What the inputs weigh for each kind, in thousandths of a logit, in the order of {@link KINDS}. */
export function kindWeights(reading: Reading, cluster: Cluster): number[] {
  const { bias, weights } = weighingsOf<KindModel>('kinds')
  const inputs = kindInputs(reading, cluster)
  const sums = Float64Array.from(bias)
  weights.forEach((row, i) => {
    const input = inputs[i]!
    if (input !== 0) for (let k = 0; k < sums.length; k++) sums[k]! += input * row[k]!
  })
  return Array.from(sums, Math.round)
}

const fields = new WeakMap<Reading, Float64Array>()

/** The field of the words of the whole report; worked out once. */
function fieldOf(reading: Reading): Float64Array {
  let field = fields.get(reading)
  if (!field) {
    const counts = new Map<string, number>()
    for (const { tokens } of reading.sentences)
      for (const { upos, lemma } of tokens)
        if (/^(NOUN|PROPN|ADJ|VERB)$/.test(upos))
          counts.set(lemma.toLowerCase(), (counts.get(lemma.toLowerCase()) ?? 0) + 1)
    field = direction([...counts].map(([word, count]) => [word, Math.sqrt(count)]))
    for (let k = 0; k < field.length; k++) field[k]! *= REPORT
    fields.set(reading, field)
  }
  return field
}

/** How much more the whole report may tell. */
const REPORT = 1.5

/** Sum of the vectors of the words, the rarer the heavier, cut to length one; all nought where none is known. */
function direction(words: Iterable<readonly [word: string, weight: number]>): Float64Array {
  const vectors = wordVectors()
  const sum = new Float64Array(vectors.dims)
  for (const [word, weight] of words) {
    const place = vectors.place(word.toLowerCase())
    if (place >= 0) vectors.addTo(sum, place, weight * Math.log(place + 2))
  }
  let squares = 0
  for (const x of sum) squares += x * x
  if (squares > 0) for (let k = 0; k < sum.length; k++) sum[k]! /= Math.sqrt(squares)
  return sum
}
