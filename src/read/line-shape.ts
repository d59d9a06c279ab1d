import type { MarkedUnit } from './marked-unit.ts'
import { SENTENCE_END } from './text-unit.ts'

const CLOCK_HEADING =
  /^(?:[A-Z]{3} \d{1,2} [A-Z]{3},? )?\d{1,2}[.:]\d{2}\s?(?:[ap]\.?m\.?|GMT|CET|CEST|BST|EST|EDT|UTC)?(?:\s*(?:[|–—-]|\s)\s*\S.{0,120})?$/u
const MARKED_HEADING = /^(?:#{1,6}\s+\S.{0,120}|\*\*[^*]{1,120}\*\*:?|>>\s*\S.{0,100}|\*\*\s+\S.{0,100})$/u

/** Marked as a heading in the text itself, or a time of day with what happened then. */
export function isSectionHeading(m: MarkedUnit): boolean {
  const { text } = m.unit
  if (m.hint === 'heading') return true
  return MARKED_HEADING.test(text) || (CLOCK_HEADING.test(text) && !/[.!]["'”’]?$/.test(text))
}

/** "2. What has not been agreed" with paragraphs after it, not another number. */
export function isNumberedHeading(inside: readonly MarkedUnit[], i: number): boolean {
  const m = inside[i]!
  const next = inside[i + 1]
  return (
    /^\d{1,2}[.)]\s/.test(m.unit.text) &&
    m.words <= 10 &&
    !/[.,;:!]["'”’]?$/.test(m.unit.text) &&
    next !== undefined &&
    !next.bullet &&
    next.prose
  )
}

/** "Saudi deposit: $3bn" between its like, or a line that ends in a semicolon: a list without bullets. */
export function isListed(inside: readonly MarkedUnit[], i: number): boolean {
  const m = inside[i]!
  if (/;(?: and| or)?$/.test(m.unit.text)) return m.words <= 60
  if (SENTENCE_END.test(m.unit.text) || /:$/.test(m.unit.text)) return false
  const value = (x: MarkedUnit | undefined): boolean =>
    x !== undefined && /^[^.!?:]{2,60}: \S/.test(x.unit.text) && !SENTENCE_END.test(x.unit.text)
  return value(m) && ((!m.unit.apart && value(inside[i - 1])) || value(inside[i + 1]))
}

/** A short line without the end of a sentence, or a short question alone, with reporting after it. */
export function isCrossHeading(inside: readonly MarkedUnit[], i: number): boolean {
  const { text } = inside[i]!.unit
  const words = inside[i]!.words
  if (i + 1 >= inside.length || words > 16 || /[,:;]$|^["“‘]/.test(text)) return false
  if (/[?]$/.test(text)) return words <= 10 && !/^[A-ZÀ-Þ]{1,20}:/.test(text)
  return !SENTENCE_END.test(text) || (text === text.toUpperCase() && words <= 8)
}

/** "Ada Sample", "Ada Sample-Reyes in Paris and Bo Sample in Rome". */
export function isNameLine(m: MarkedUnit): boolean {
  return (
    m.words <= 10 &&
    m.unit.text !== m.unit.text.toUpperCase() &&
    /^[A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]*){1,3}(?:,? (?:in|at|and|,) [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+){0,3}|, [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ.'’-]+(?: [A-ZÀ-ÞĀ-Ɏ][a-zA-ZÀ-ɏ'’-]+)?){0,3}(?:\s*[|·–—].{0,60})?$/.test(
      m.unit.text,
    )
  )
}

/** A place or a section alone, or a few words in capitals. */
export function isPlaceLine(m: MarkedUnit): boolean {
  if (m.words <= 5 && m.unit.text === m.unit.text.toUpperCase()) return !SENTENCE_END.test(m.unit.text)
  return m.words <= 3 && m.unit.text.length <= 30 && !SENTENCE_END.test(m.unit.text)
}

/** The letters of a line, for finding the same line again under other punctuation or case. */
export function keyOf(text: string): string {
  return text
    .slice(0, 400)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '')
}
