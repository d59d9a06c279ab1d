import { BOUNDARY_FEATURES, boundaryFeatures, takeToken } from './boundary-features.ts'
import type { OpenSentence } from './boundary-features.ts'
import { LinearModel } from './linear-model.ts'
import { loadModel, modelExists } from './model-file.ts'
import { tagger } from './tagger.ts'
import type { WordFacts } from './word-facts.ts'
import { isGap } from './tokenise.ts'
import { TITLES } from './word-lists.ts'

/**
 * Where sentences end: indices of tokens that begin a sentence, the first always 0.
 *
 * `offsets` is the flat list that `tokenise` returns for one block of text. A blank line and a line that opens with a
 * bullet or a number always begin a sentence; the rest is decided by the model of `models/sentences`, gap by gap.
 */
export function sentenceStarts(text: string, offsets: readonly number[]): number[] {
  return modelExists('sentences') ? startsByModel(text, offsets) : startsByRule(text, offsets)
}

/** The same by rules alone: what the models' training starts from. */
export function startsByRule(text: string, offsets: readonly number[]): number[] {
  const starts: number[] = []
  const count = offsets.length / 2
  for (let i = 0; i < count; i++) {
    const forced = i === 0 || forcedBreak(text, offsets[2 * i - 1]!, offsets[2 * i]!)
    if (forced || endsByRule(text, offsets, i - 1)) starts.push(i)
  }
  return starts
}

let shared: LinearModel | null = null
const features = new Int32Array(BOUNDARY_FEATURES)

function startsByModel(text: string, offsets: readonly number[]): number[] {
  const model = (shared ??= LinearModel.from(loadModel('sentences'), 'end'))
  const { memory } = tagger()
  const words: WordFacts[] = []
  for (let at = 0; at < offsets.length; at += 2)
    words.push(memory.of(text.slice(offsets[at], offsets[at + 1])))
  return splitBy(text, offsets, words, (count) => {
    model.clear()
    model.addAll(features, count)
    return model.scores[1]! > model.scores[0]!
  })
}

/**
 * Walks the gaps between tokens and asks `ends` of those that could be an end of a sentence, its features being in
 * {@link boundaryBuffer}. Training asks the same way.
 */
export function splitBy(
  text: string,
  offsets: readonly number[],
  words: readonly WordFacts[],
  ends: (count: number, i: number) => boolean,
): number[] {
  const starts: number[] = []
  const state: OpenSentence = { length: 0, quoted: false, brackets: 0 }
  let stop = -1
  /** Whether the sentence has a word yet. */
  let said = false
  for (let i = 0; i < words.length; i++) {
    if (i === 0 || split(i - 1)) {
      starts.push(i)
      state.length = 0
      state.brackets = 0
      said = false
    }
    const start = offsets[2 * i]!
    const code = text.charCodeAt(start)
    const length = offsets[2 * i + 1]! - start
    takeToken(state, code, length)
    said ||= length > 1 || isWordCharacter(code) || (code > 0xbf && code < 0x2000) || code > 0x3040
    if (stop < 0 || !closes(text, start, offsets[2 * i + 1]!)) stop = i
  }
  return starts

  function split(i: number): boolean {
    const end = offsets[2 * i + 1]!
    const next = offsets[2 * i + 2]!
    const gap = gapOf(text, end, next)
    if (gap >= 3 && forcedBreak(text, end, next)) {
      state.quoted = false
      return true
    }
    if (gap === 0 && opens(text, offsets[2 * i]!, end)) return false
    // A comma ends nothing, and a bullet, a mark or a bracket alone is no sentence.
    const last = text.charCodeAt(end - 1)
    if (last === 44 || last === 59 || !said) return false
    if (gap < 3 && holdsOn(text, offsets, i, starts.at(-1)!)) return false
    const c = text.charCodeAt(next)
    if (c >= 97 && c <= 122 && isWordCharacter(text.charCodeAt(end - 1))) return false
    return ends(boundaryFeatures(words, i, stop, gap, state, features), i)
  }
}

/** Where {@link splitBy} leaves the features of the gap it asks about. */
export const boundaryBuffer = features

function gapOf(text: string, from: number, to: number): number {
  if (from === to) return 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return 3
  return to - from > 1 ? 2 : 1
}

function isWordCharacter(c: number): boolean {
  return (c >= 97 && c <= 122) || (c >= 65 && c <= 90) || (c >= 48 && c <= 57) || c === 44
}

const TIME_OF_DAY = /^[ap]\.?m\.$/i
const DAY =
  /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$|^(?:today|tomorrow|yesterday|eastern|pacific|local|[ceg]e?s?m?t|bst|utc|january|february|march|april|june|july|august|september|october|november|december)$/i
const DATELINE_DASH = /^(?:[—–]|--?)$/

/** Gaps no sentence ends at, whatever it looks like: "3 p.m. Thursday", "GENEVA — Ministers". */
function holdsOn(text: string, offsets: readonly number[], i: number, from: number): boolean {
  const length = offsets[2 * i + 1]! - offsets[2 * i]!
  if (length > 4) return false
  const word = text.slice(offsets[2 * i], offsets[2 * i + 1])
  if (TIME_OF_DAY.test(word)) return DAY.test(text.slice(offsets[2 * i + 2], offsets[2 * i + 3]))
  if (!DATELINE_DASH.test(word) || i - from > 12) return false
  // All words of a dateline begin with a capital or are figures, and its first is in capitals.
  const first = text.slice(offsets[2 * from], offsets[2 * from + 1])
  if (first.length < 3 || first !== first.toUpperCase()) return false
  for (let j = from; j < i; j++) {
    const c = text.charCodeAt(offsets[2 * j]!)
    if (c >= 97 && c <= 122) return false
  }
  return true
}

/** A quotation mark or bracket that closes: it belongs to the sentence before it. */
function closes(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false
  const code = text.charCodeAt(start)
  if (code === 41 || code === 93 || code === 0x201d || code === 0x2019 || code === 0xbb)
    return end - start === 1
  if (code !== 34 && code !== 39) return false
  return (
    isGap(text.charCodeAt(end)) || end >= text.length || (start > 0 && !isGap(text.charCodeAt(start - 1)))
  )
}

/** A quotation mark or bracket that opens: it belongs to what it touches. */
function opens(text: string, start: number, end: number): boolean {
  if (end - start > 2) return false
  const code = text.charCodeAt(start)
  if (code === 40 || code === 91 || code === 0x201c || code === 0x2018 || code === 0xab || code === 96)
    return true
  if (code !== 34 && code !== 39) return false
  return start === 0 || isGap(text.charCodeAt(start - 1))
}

const BULLET = /^(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|[a-z]\))\s/

/** A blank line, or a line break and then a bullet or a number. */
function forcedBreak(text: string, from: number, to: number): boolean {
  let lines = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10 && ++lines > 1) return true
  return lines === 1 && BULLET.test(text.slice(to, to + 5))
}

const CLOSER = /^(?:["'”’»)\]]|'')$/
const OPENING_WORD = /^(?:The|A|An|In|On|At|He|She|It|They|We|But|And|His|Her|Their|This|That|“|")$/

function endsByRule(text: string, offsets: readonly number[], i: number): boolean {
  const end = offsets[2 * i + 1]!
  const next = offsets[2 * i + 2]!
  if (next === end) return false
  const nextToken = text.slice(next, offsets[2 * i + 3])
  let j = i
  while (j > 0 && CLOSER.test(text.slice(offsets[2 * j], offsets[2 * j + 1]))) j--
  const last = text.slice(offsets[2 * j], offsets[2 * j + 1])
  if (/^(?:[.!?]+|…)$/.test(last)) return !/^[a-z,;:]/.test(nextToken)
  if (j === i && /^(?:\p{L}\.)+$|^\p{L}+\.$/u.test(last)) {
    if (TITLES.has(last.slice(0, -1).toLowerCase()) || last.length === 2) return false
    return OPENING_WORD.test(nextToken)
  }
  return false
}
