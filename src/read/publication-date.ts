import type { Block, PublishedFrom } from './article.ts'
import { toEdtf } from './edtf-date.ts'

/** A date of publication and where it was read. */
export interface Published {
  readonly on: string
  readonly from: PublishedFrom
}

const URL_DAY = /(?:^|[^\d])((?:19|20)\d{2})[/._-]?(0[1-9]|1[0-2])[/._-]?(0[1-9]|[12]\d|3[01])(?!\d)/
const URL_NAMED =
  /\/((?:19|20)\d{2})\/(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\/(\d{1,2})(?!\d)/i

/** The day that stands in the path of an address (`/2026/01/08/`, `/2026-01-08-`, `/2026/jan/08/`), or null. */
export function dateInUrl(url: string): string | null {
  const path = url.replace(/^[a-z+]+:\/\/[^/]*/i, '').slice(0, 500)
  const named = URL_NAMED.exec(path)
  if (named) return toEdtf(`${named[3]} ${named[2]} ${named[1]}`)
  const m = URL_DAY.exec(path)
  return m ? toEdtf(`${m[1]}-${m[2]}-${m[3]}`) : null
}

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const FULL_DATE = new RegExp(
  `\\b(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?\\s+\\d{4}|${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}|\\d{4}-\\d{2}-\\d{2})(?=\\b|T|\\d{1,2}:)(?:[,\\s]+(?:at\\s+)?\\d{1,2}[:.]\\d{2}(?:\\s*(?:GMT|UTC|Z))?)?`,
  'i',
)
/** "PARIS, Jan. 8, 2026 (Agency) —", "Bern, 2 July 2025 —", at the head of a paragraph. */
const DATELINE = new RegExp(`^[a-zA-ZÀ-ɏ][a-zA-ZÀ-ɏ .'’/-]{1,40}[,:]?\\s+[([]?(${FULL_DATE.source})`, 'i')
const PUBLISHED_IN = new RegExp(
  `^[([]?(?:first )?(?:published|posted|issued|transmitted|released)\\b.{0,60}?(${FULL_DATE.source})`,
  'i',
)

/** Date lines stand this near to the top. */
const HEAD_BLOCKS = 24
const SAYS_PUBLISHED = /\b(?:published|posted|issued)\b/i

/**
 * The date that the text itself carries as its own: a line of only a date at its head, a dateline with a year at the head
 * of the first paragraph, or a note "Published in …, January 8th, 2026". Null where there is none.
 */
export function dateInText(text: string, blocks: readonly Block[]): string | null {
  const first = blocks.findIndex((block) => block.role === 'body')
  const wordsOf = (block: Block): string => text.slice(block.start, Math.min(block.end, block.start + 200))
  const lines = blocks
    .slice(0, HEAD_BLOCKS)
    .filter((block, i) => block.rule === 'date-line' || first < 0 || i < first)
    .filter((block) => block.role !== 'caption' && block.role !== 'body')
    .map((block) => ({ words: wordsOf(block), own: block.role === 'furniture' }))
  // "Updated … Published …": the day it came out goes before the day it was touched up.
  lines.sort((a, b) => Number(SAYS_PUBLISHED.test(b.words)) - Number(SAYS_PUBLISHED.test(a.words)))
  for (const { words, own } of lines) {
    const found = FULL_DATE.exec(words)
    const on = found && (own || found[0].length * 2 >= words.length) ? toEdtf(found[0]) : null
    if (on !== null) return on
  }
  const opening = first < 0 ? undefined : blocks[first]
  if (opening) {
    const dateline = DATELINE.exec(text.slice(opening.start, Math.min(opening.end, opening.start + 120)))
    const on = dateline ? toEdtf(dateline[1]!) : null
    if (on !== null && /^[\s\S]{0,6}(?:[-–—(:.]|$)/.test(text.slice(opening.start + dateline![0].length)))
      return on
  }
  for (const block of [...blocks.slice(0, 12), ...blocks.slice(-12)]) {
    if (block.role === 'body' && block.end - block.start > 140) continue
    const note = PUBLISHED_IN.exec(text.slice(block.start, Math.min(block.end, block.start + 200)))
    const on = note ? toEdtf(note[1]!) : null
    if (on !== null) return on
  }
  return null
}
