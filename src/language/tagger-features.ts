import { mix } from './feature-hash.ts'
import type { WordFacts } from './word-facts.ts'

/** Most features a token can have. */
export const FEATURES = 80

/** 0 as usual, 1 mostly Capitalised Words, 2 mostly CAPITALS, 3 no capitals at all. */
export function letterCase(words: readonly WordFacts[]): number {
  let lower = 0
  let capital = 0
  let capitals = 0
  for (let i = 0; i < words.length && i < 200; i++) {
    const shape = words[i]!.shape & 15
    if (shape === 1) lower++
    else if (shape === 2 || shape === 4) capital++
    else if (shape === 3) capitals++
  }
  if (capitals > 2 && capitals > 2 * (lower + capital)) return 2
  if (capital + capitals > 2 && capital + capitals > 1.5 * lower) return 1
  if (capital + capitals === 0 && lower > 1) return 3
  return 0
}

const EDGE = 7919
const NO_TAG = 255

/**
 * Features of one token within its sentence: {@link ownFeatures}, {@link rightFeatures} and {@link placeFeatures}
 * together, written to `out`; returns how many. `tags` holds the labels of the tokens on the left where `step` is 1, on
 * the right where it is -1: the tagger reads in both directions.
 */
export function tagFeatures(
  words: readonly WordFacts[],
  i: number,
  tags: Int32Array,
  sentenceCase: number,
  out: Int32Array,
  step = 1,
): number {
  let k = ownFeatures(words[i]!, placeOf(i, sentenceCase), out, 0)
  k = rightFeatures(i + 1 < words.length ? words[i + 1]! : null, out, k)
  return placeFeatures(words, i, tags, sentenceCase, out, k, step)
}

/** First in the sentence or not, and how the sentence is written. 0 is by far the commonest. */
export function placeOf(i: number, sentenceCase: number): number {
  return (i === 0 ? 1 : 0) | (sentenceCase << 1)
}

/** What depends on the word itself and its place: the tagger keeps the sum of its weights for each word. */
export function ownFeatures(w: WordFacts, place: number, out: Int32Array, from: number): number {
  const shaped = mix(w.shape, place)
  let k = from
  out[k++] = 1
  out[k++] = mix(2, w.word)
  out[k++] = mix(mix(3, w.word), w.shape)
  out[k++] = mix(4, w.suffix2)
  out[k++] = mix(5, w.suffix3)
  out[k++] = mix(6, w.suffix4)
  out[k++] = mix(7, w.suffix5)
  out[k++] = mix(8, w.suffix1)
  out[k++] = mix(9, w.prefix1)
  out[k++] = mix(10, w.prefix2)
  out[k++] = mix(11, w.prefix3)
  out[k++] = mix(12, shaped)
  out[k++] = mix(13, w.kind)
  out[k++] = mix(mix(14, w.kind), shaped)
  out[k++] = mix(mix(15, w.kind), w.suffix3)
  out[k++] = mix(mix(16, w.classes), w.suffix2)
  out[k++] = mix(mix(17, w.casing), shaped)
  out[k++] = mix(18, w.cluster)
  out[k++] = mix(mix(19, w.suffix3), shaped)
  out[k++] = mix(mix(56, w.word), place)
  return k
}

/** What depends on the next word alone, likewise. */
export function rightFeatures(r1: WordFacts | null, out: Int32Array, from: number): number {
  let k = from
  out[k++] = mix(21, r1 ? r1.word : EDGE)
  out[k++] = mix(24, r1 ? r1.kind : EDGE)
  out[k++] = mix(43, r1 ? r1.suffix3 : EDGE)
  out[k++] = mix(46, r1 ? r1.cluster : EDGE)
  return k
}

/** What depends on several words or on labels. */
export function placeFeatures(
  words: readonly WordFacts[],
  i: number,
  tags: Int32Array,
  sentenceCase: number,
  out: Int32Array,
  from: number,
  step: number,
): number {
  const n = words.length
  const w = words[i]!
  const l1 = i > 0 ? words[i - 1]! : null
  const r1 = i + 1 < n ? words[i + 1]! : null
  const r2 = i + 2 < n ? words[i + 2]! : null
  const b1 = i - step
  const b2 = i - 2 * step
  const t1 = b1 >= 0 && b1 < n ? tags[b1]! : NO_TAG
  const t2 = b2 >= 0 && b2 < n ? tags[b2]! : NO_TAG
  const a1 = i + step >= 0 && i + step < n ? words[i + step]!.kind : EDGE
  const lw1 = l1 ? l1.word : EDGE
  const lk1 = l1 ? l1.kind : EDGE
  const ls1 = l1 ? l1.shape : EDGE
  const rw1 = r1 ? r1.word : EDGE
  const rk1 = r1 ? r1.kind : EDGE
  const rk2 = r2 ? r2.kind : EDGE
  const rs1 = r1 ? r1.shape : EDGE
  const rc1 = r1 ? r1.cluster : EDGE
  const shaped = mix(w.shape, placeOf(i, sentenceCase))
  const kindAhead = mix(rk1, rk2)
  const kindTag = mix(w.kind, t1)
  let k = from
  out[k++] = mix(20, lw1)
  out[k++] = mix(22, i > 1 ? words[i - 2]!.word : EDGE)
  out[k++] = mix(23, r2 ? r2.word : EDGE)
  out[k++] = mix(25, kindAhead)
  out[k++] = mix(mix(26, w.kind), rk1)
  out[k++] = mix(mix(27, w.kind), kindAhead)
  out[k++] = mix(mix(28, lk1), mix(w.kind, rk1))
  out[k++] = mix(mix(29, w.word), rw1)
  out[k++] = mix(mix(30, lw1), w.word)
  out[k++] = mix(mix(31, w.word), rk1)
  out[k++] = mix(32, t1)
  out[k++] = mix(mix(33, t1), t2)
  out[k++] = mix(mix(34, t1), w.word)
  out[k++] = mix(35, kindTag)
  out[k++] = mix(mix(36, t2), kindTag)
  out[k++] = mix(mix(37, a1), kindTag)
  out[k++] = mix(mix(38, t1), a1)
  out[k++] = mix(mix(39, t1), w.suffix3)
  out[k++] = mix(mix(40, t1), shaped)
  out[k++] = mix(mix(41, t2), w.kind)
  out[k++] = mix(mix(42, rs1), shaped)
  out[k++] = mix(44, l1 ? l1.suffix3 : EDGE)
  out[k++] = mix(45, l1 ? l1.cluster : EDGE)
  out[k++] = mix(47, r2 ? r2.cluster : EDGE)
  out[k++] = mix(mix(48, w.cluster), t1)
  out[k++] = mix(mix(49, rc1), w.kind)
  out[k++] = mix(mix(50, lw1), mix(w.kind, rw1))
  out[k++] = mix(mix(51, step > 0 ? lastVerb(words, i, tags) : nextTags(words, i, tags)), w.kind)
  out[k++] = mix(mix(52, ls1), shaped)
  out[k++] = mix(mix(53, ls1), mix(shaped, rs1))
  out[k++] = mix(mix(54, t1), mix(shaped, rs1))
  out[k++] = mix(mix(55, w.kind), mix(ls1, rs1))
  out[k++] = mix(mix(59, w.cluster), rc1)
  out[k++] = mix(mix(60, l1 ? l1.cluster : EDGE), w.cluster)
  return k
}

/** The nearest verb or auxiliary within six tokens on the left, as its word. */
function lastVerb(words: readonly WordFacts[], i: number, tags: Int32Array): number {
  for (let j = i - 1; j >= 0 && j >= i - 6; j--) if (VERBAL[tags[j]!] === 1) return words[j]!.word
  return EDGE
}

/** The next two labels, for the reading from right to left. */
function nextTags(words: readonly WordFacts[], i: number, tags: Int32Array): number {
  return i + 2 < words.length ? tags[i + 1]! * 65536 + tags[i + 2]! * 256 : 255
}

const VERBAL = new Uint8Array(256)

/** Says which labels are verbs; called once when the model is loaded. */
export function setVerbal(labels: readonly string[]): void {
  VERBAL.fill(0)
  labels.forEach((label, at) => {
    if (label.startsWith('VERB') || label.startsWith('AUX')) VERBAL[at] = 1
  })
}
