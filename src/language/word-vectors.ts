import { loadModel } from './model-file.ts'

/** What common words are used like, as numbers: words of one field have vectors of one direction. */
export interface WordVectors {
  readonly dims: number
  /** Place of a word, lower case, among the common words, the commonest first; -1 where it is none of them. */
  place(word: string): number
  /** Adds `weight` times the vector of the word at a place: what they are used like, in whole numbers of one scale. */
  addTo(sum: Float64Array, place: number, weight: number): void
}

let known: WordVectors | null = null

/** The vectors of models/words, read once. */
export function wordVectors(): WordVectors {
  if (known) return known
  const file = loadModel('words')
  const dims = file.meta['dims'] as number
  const places = new Map(
    file
      .text('words')
      .split('\n')
      .map((word, i) => [word, i]),
  )
  const vectors = file.i8('vectors')
  known = {
    dims,
    place: (word) => places.get(word) ?? -1,
    addTo(sum, place, weight) {
      const from = place * dims
      for (let k = 0; k < dims; k++) sum[k]! += weight * vectors[from + k]!
    },
  }
  return known
}
