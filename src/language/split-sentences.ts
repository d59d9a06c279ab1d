import { TITLES } from './word-lists.ts'

/**
 * Where sentences end: indices of tokens that begin a sentence, the first always 0.
 *
 * `offsets` is the flat list that `tokenise` returns for one block of text. A blank line always ends a sentence.
 */
export function sentenceStarts(text: string, offsets: readonly number[]): number[] {
  const starts: number[] = []
  const count = offsets.length / 2
  if (count === 0) return starts
  starts.push(0)
  for (let i = 0; i + 1 < count; i++) {
    if (endsAfter(text, offsets, i)) starts.push(i + 1)
  }
  return starts
}

const CLOSERS = /^(?:["'”’»)\]]|'')$/

function endsAfter(text: string, offsets: readonly number[], i: number): boolean {
  const end = offsets[2 * i + 1]!
  const next = offsets[2 * i + 2]!
  if (hasBlankLine(text, end, next)) return true
  if (opensListItem(text, end, next)) return true
  const nextToken = text.slice(next, offsets[2 * i + 3])
  let j = i
  while (j > 0 && CLOSERS.test(text.slice(offsets[2 * j], offsets[2 * j + 1]))) j--
  const last = text.slice(offsets[2 * j], offsets[2 * j + 1])
  if (CLOSERS.test(nextToken) && next === end) return false
  if (next === end) return false
  if (/^(?:[.!?]+|…)$/.test(last)) return !/^[a-z,;:]/.test(nextToken)
  if (j === i && /^(?:\p{L}\.)+$|^\p{L}+\.$/u.test(last)) {
    if (TITLES.has(last.slice(0, -1).toLowerCase()) || last.length === 2) return false
    return /^(?:The|A|An|In|On|At|He|She|It|They|We|But|And|His|Her|Their|This|That|“|")$/.test(nextToken)
  }
  return false
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  let lines = 0
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10 && ++lines > 1) return true
  return false
}

const BULLET = /^(?:[•●▪◦‣·*–—-]|\d{1,2}[.)]|[a-z]\))\s/

/** A line break, then a bullet or number. */
function opensListItem(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) === 10) return BULLET.test(text.slice(to, to + 5))
  }
  return false
}
