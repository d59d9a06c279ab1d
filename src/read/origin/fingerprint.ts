import { bodyWords, shingles } from './body-words.ts'
import type { WordSource } from './body-words.ts'

/**
 * What is kept of a report's words to know copies of it again: at most 1.8 kB, whatever the length.
 * Two reports are compared by their sketches alone; their keys say which are worth comparing.
 */
export interface Fingerprint {
  /** Words of the report. */
  readonly words: number
  /** Different runs of four words in it. */
  readonly shingles: number
  /** The smallest hashes (32 bits, ascending, at most {@link SKETCH}) of these runs: a sample that any two reports take alike. */
  readonly sketch: Uint32Array
  /**
   * At most {@link MOST_KEYS} whole numbers below 2^52, each of one run of seven words, for an index. Two reports with
   * {@link FOUND_RUN} words in a row in common share a key (in reports of more than about 800 words: nearly always).
   */
  readonly keys: readonly number[]
}

/** Bottom-k sketch: the standard error of a shared share of one half is 3 points. */
export const SKETCH = 256
export const MOST_KEYS = 96
const RUN = 4
const KEY_RUN = 7
const WINDOW = 16
/** Words in a row that two reports must share to be found by a key. */
export const FOUND_RUN = WINDOW + KEY_RUN - 1

/**
 * Fingerprint of an article's report; the same words with other furniture, headline or line breaks have the same one. Linear in
 * the text, pure.
 *
 * ```ts
 * const share = sharedShare(fingerprint(copy), fingerprint(original)) // 1: all of the copy stands in the original
 * ```
 */
export function fingerprint(article: WordSource): Fingerprint {
  const words = bodyWords(article)
  const runs = new Uint32Array(new Set(shingles(words, RUN, 1))).sort()
  return { words: words.length, shingles: runs.length, sketch: runs.slice(0, SKETCH), keys: keysOf(words) }
}

/**
 * Winnowing (Schleimer, Wilkerson and Aiken, 2003): of every 16 neighbouring runs the one with the smallest hash. Which are taken
 * depends on the words around them alone, so a copy that was cut, or has paragraphs of its own, takes the same.
 */
function keysOf(words: Uint32Array): number[] {
  const low = shingles(words, KEY_RUN, 2)
  const high = shingles(words, KEY_RUN, 3)
  const key = (i: number): number => (high[i]! & 0xfffff) * 0x100000000 + low[i]!
  const keys = new Set<number>()
  let least = -1
  for (let end = Math.min(WINDOW, low.length); end <= low.length && end > 0; end++) {
    const start = Math.max(0, end - WINDOW)
    if (least < start) {
      least = start
      for (let i = start + 1; i < end; i++) if (low[i]! <= low[least]!) least = i
    } else if (low[end - 1]! <= low[least]!) least = end - 1
    keys.add(key(least))
  }
  return [...keys].sort((a, b) => a - b).slice(0, MOST_KEYS)
}

/**
 * Share of the runs of `part` that stand in `whole` too, 0 to 1. Exact where both have at most {@link SKETCH} runs, else an
 * estimate from what both sketches would hold.
 */
export function sharedShare(part: Fingerprint, whole: Fingerprint): number {
  if (part.shingles === 0 || whole.shingles === 0) return 0
  const limit = Math.min(lastKnown(part), lastKnown(whole))
  let i = 0
  let j = 0
  let both = 0
  let either = 0
  while (true) {
    const a = part.sketch[i] ?? Infinity
    const b = whole.sketch[j] ?? Infinity
    const next = Math.min(a, b)
    if (next > limit || next === Infinity) break
    either++
    if (a === b) both++
    if (a === next) i++
    if (b === next) j++
  }
  if (either === 0) return 0
  const common = (both / (either + both)) * (part.shingles + whole.shingles)
  return Math.min(1, common / part.shingles)
}

/** Up to this hash a sketch holds every run of its report. */
function lastKnown(print: Fingerprint): number {
  return print.shingles > print.sketch.length ? print.sketch[print.sketch.length - 1]! : 0xffffffff
}
