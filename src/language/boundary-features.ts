import { mix } from './feature-hash.ts'
import type { WordFacts } from './word-facts.ts'

/** Most features a gap between two tokens can have. */
export const BOUNDARY_FEATURES = 40

/** What the splitter remembers of the sentence it is in. */
export interface OpenSentence {
  /** Tokens so far. */
  length: number
  /** Double quotation marks: inside a quotation or not. */
  quoted: boolean
  /** Brackets that are open. */
  brackets: number
}

/** What a token does to the state, from its first character: quotes toggle or open and close, brackets nest. */
export function takeToken(state: OpenSentence, code: number, length: number): void {
  state.length++
  if (length > 2) return
  if (code === 0x201c || code === 0xab || code === 0x201e || code === 96) state.quoted = true
  else if (code === 0x201d || code === 0xbb) state.quoted = false
  else if (code === 34 || (code === 39 && length === 2)) state.quoted = !state.quoted
  else if (code === 40 || code === 91) state.brackets++
  else if ((code === 41 || code === 93) && state.brackets > 0) state.brackets--
}

const LENGTHS = [0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 7, 7, 7, 7, 7, 7]
const EDGE = 7919

/**
 * Features of the gap after token `i`. `gap`: 0 the tokens touch, 1 one space, 2 more white space, 3 a line break.
 * `stop` is the last token before closing quotation marks and brackets.
 */
export function boundaryFeatures(
  words: readonly WordFacts[],
  i: number,
  stop: number,
  gap: number,
  state: OpenSentence,
  out: Int32Array,
): number {
  const w = words[i]!
  const s = words[stop]!
  const before = stop > 0 ? words[stop - 1]! : null
  const next = words[i + 1]!
  const after = i + 2 < words.length ? words[i + 2]! : null
  const length =
    state.length < 16 ? LENGTHS[state.length]! : state.length < 32 ? 8 : state.length < 64 ? 9 : 10
  const closers = i - stop > 2 ? 3 : i - stop
  const inside = (state.quoted ? 1 : 0) | (state.brackets > 0 ? 2 : 0)
  const nextKind = mix(next.shape, next.casing)
  const beforeShape = before ? before.shape : EDGE
  let k = 0
  out[k++] = mix(1, gap)
  out[k++] = mix(mix(2, s.word), gap)
  out[k++] = mix(mix(3, s.word), mix(next.shape, gap))
  out[k++] = mix(mix(4, s.word), mix(nextKind, closers))
  out[k++] = mix(mix(5, next.word), gap)
  out[k++] = mix(mix(6, s.word), next.word)
  out[k++] = mix(mix(7, s.word), mix(next.kind, gap))
  out[k++] = mix(mix(8, w.word), mix(next.shape, inside))
  out[k++] = mix(mix(9, before ? before.word : EDGE), s.word)
  out[k++] = mix(mix(10, beforeShape), mix(s.word, next.shape))
  out[k++] = mix(mix(11, s.shape), mix(next.shape, gap))
  out[k++] = mix(mix(12, s.kind), nextKind)
  out[k++] = mix(mix(13, length), mix(s.word, gap))
  out[k++] = mix(mix(14, inside), mix(s.word, next.word))
  out[k++] = mix(mix(15, inside), mix(s.word, nextKind))
  out[k++] = mix(mix(16, after ? after.shape : EDGE), mix(s.word, next.shape))
  out[k++] = mix(mix(17, after ? after.kind : EDGE), mix(s.shape, next.word))
  out[k++] = mix(mix(18, s.suffix2), nextKind)
  out[k++] = mix(mix(19, next.cluster), mix(s.word, gap))
  out[k++] = mix(mix(20, s.cluster), next.cluster)
  out[k++] = mix(mix(21, length), nextKind)
  out[k++] = mix(mix(22, closers), mix(s.word, inside))
  out[k++] = mix(mix(23, s.kind), next.kind)
  out[k++] = mix(mix(24, before ? before.kind : EDGE), mix(s.word, next.kind))
  return k
}
