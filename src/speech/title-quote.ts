import type { Sentence } from '../language/sentence.ts'
import type { QuotedSpan } from './quotation-marks.ts'

const SMALL = /^(?:a|an|and|at|by|de|for|from|in|la|le|of|on|or|the|to|with|vs)$/i
const NAMED =
  /(?:\b(?:so-called|called|named|titled|entitled|dubbed|nicknamed|codenamed|known as|headlined|styled|branded|the word|the words|the phrase|the term|the slogan|the hashtag)|-called)[,:]?\s*$/i

/**
 * Whether quoted words are a name rather than somebody's words: introduced as one ("the so-called “…”", "entitled “…”"),
 * or written as one, every word with a capital and no stop inside.
 */
export function looksLikeTitle(text: string, quote: QuotedSpan, sentence: Sentence): boolean {
  const before = text.slice(Math.max(sentence.start, quote.open - 40), quote.open)
  if (NAMED.test(before)) return true
  const inside = text.slice(quote.start, quote.end)
  if (/[.!?,;]$/.test(inside)) return false
  const words = inside.split(/\s+/)
  return (
    words.length >= 2 &&
    words.length <= 9 &&
    words.every((word) => /^[^\p{L}]*[\p{Lu}\p{N}]/u.test(word) || SMALL.test(word))
  )
}
