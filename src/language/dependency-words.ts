import { hashSlice, hashString, mix } from './feature-hash.ts'
import { normalise } from './lexicon.ts'
import { shapeOf } from './word-facts.ts'

/** Rows of the network's table that a token sums up; see {@link RowLayout}. */
export const SLOTS = 10

/** Where each kind of row begins in the network's table. */
export interface RowLayout {
  /** Words with a row of their own; the row before them is that of every other word. */
  readonly words: number
  readonly clusters: number
  readonly coarse: number
  readonly tags: number
  /** Endings and beginnings share so many rows by their hash. */
  readonly pieces: number
}

export function tableRows(layout: RowLayout): number {
  return (
    1 + layout.words + (layout.clusters + 1) + (layout.coarse + 1) + (layout.tags + 1) + layout.pieces + 128
  )
}

/** What the parser knows of words: hash of the normalised word to its row and clusters. */
export interface KnownWords {
  readonly rows: ReadonlyMap<number, number>
  readonly clusters: ReadonlyMap<number, number>
  readonly coarse: ReadonlyMap<number, number>
}

/**
 * Writes the rows of one token to `out` from `at` on: word, cluster, large cluster, tag, endings, beginnings, shape.
 * `tag` counts from 1; 0 is a tag never seen.
 */
export function writeRows(
  form: string,
  tag: number,
  known: KnownWords,
  layout: RowLayout,
  out: Int32Array,
  at: number,
): void {
  const word = normalise(form)
  const hash = hashString(word)
  const n = word.length
  let base = 0
  out[at] = known.rows.get(hash) ?? 0
  base += 1 + layout.words
  out[at + 1] = base + (known.clusters.get(hash) ?? 0)
  base += layout.clusters + 1
  out[at + 2] = base + (known.coarse.get(hash) ?? 0)
  base += layout.coarse + 1
  out[at + 3] = base + tag
  base += layout.tags + 1
  const piece = (kind: number, from: number, to: number): number =>
    base + ((mix(kind, hashSlice(word, from, to)) >>> 8) % layout.pieces)
  out[at + 4] = piece(1, Math.max(0, n - 2), n)
  out[at + 5] = piece(2, Math.max(0, n - 3), n)
  out[at + 6] = piece(3, Math.max(0, n - 4), n)
  out[at + 7] = piece(4, 0, Math.min(n, 3))
  out[at + 8] = piece(5, 0, Math.min(n, 5))
  out[at + 9] = base + layout.pieces + (shapeOf(form) & 127)
}
