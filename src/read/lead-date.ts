import type { Block } from './article.ts'
import { toEdtf } from './edtf-date.ts'

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
/** "said on Jan. 8", "signed on Friday, 28 April": the day that a report's first sentence turns on, without its year. */
const ON_DAY = new RegExp(
  `\\bon (?:[a-z]+day,? )?(?:(${MONTH}) (\\d{1,2})|(\\d{1,2}) (${MONTH}))(?![\\d,]* ?\\d{4})`,
  'i',
)
/** "MIDTOWN, March 3 (Agency) -": place and day at the head of the first paragraph. */
const PLACE_AND_DAY = new RegExp(
  `^[A-Z][A-Z .'’/-]{2,40}, (?:(${MONTH}) (\\d{1,2})|(\\d{1,2}) (${MONTH}))(?![\\d,]* ?\\d{4})(?= ?[-–—(:.])`,
  'i',
)
const FULL = new RegExp(`\\b(?:\\d{1,2} ${MONTH},? \\d{4}|${MONTH} \\d{1,2},? \\d{4})\\b`, 'gi')
/** A picture older than this many days tells nothing of the report's year. */
const FARTHEST = 120
const DAY = 86_400_000

/**
 * The day of the report's dateline or first paragraph, where that names a day and month and the full date under a picture gives the year:
 * the first such day that is not before the picture. Only pictures count, for they are never taken in the future; full
 * dates in the text are as often deadlines (tried on 137 articles: six wrong of seven). Null where nothing tells.
 * Implied, not stated: the weakest ground for a publication date.
 */
export function dateOfLead(text: string, blocks: readonly Block[]): string | null {
  const lead = blocks.find((block) => block.role === 'body')
  if (!lead) return null
  const words = text.slice(lead.start, Math.min(lead.end, lead.start + 600))
  const m = PLACE_AND_DAY.exec(words) ?? ON_DAY.exec(words)
  if (!m) return null
  const newest = newestPictureDate(text, blocks)
  if (newest === null) return null
  const year = Number(newest.slice(0, 4))
  for (const y of [year, year + 1]) {
    const on = toEdtf(`${m[2] ?? m[3]} ${m[1] ?? m[4]} ${y}`)
    if (on === null) continue
    const days = (Date.parse(on) - Date.parse(newest)) / DAY
    if (days >= 0 && days <= FARTHEST) return on
  }
  return null
}

function newestPictureDate(text: string, blocks: readonly Block[]): string | null {
  let newest: string | null = null
  for (const block of blocks) {
    if (block.role !== 'caption') continue
    for (const [words] of text.slice(block.start, Math.min(block.end, block.start + 2000)).matchAll(FULL)) {
      const on = toEdtf(words)
      if (on !== null && on.length === 10 && (newest === null || on > newest)) newest = on
    }
  }
  return newest
}
