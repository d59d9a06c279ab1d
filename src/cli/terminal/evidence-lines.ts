import type { Evidence } from '../../claim/claim.ts'
import { harmless } from '../../view/harmless.ts'
import { dateWords } from '../../view/date-words.ts'
import { quoted } from '../../view/quoted.ts'
import { hang, oneLine } from './sheet.ts'
import type { Sheet } from './sheet.ts'

const MOST_QUOTES = 2
const LONGEST_QUOTE = 320

/** The words under a fact, quiet: the first two, then how many more there are. */
export function evidenceLines(evidence: readonly Evidence[], indent: number, sheet: Sheet): string[] {
  const { style, width } = sheet
  const seen = new Set<string>()
  const distinct = evidence.filter((e) => !seen.has(e.exact) && seen.add(e.exact))
  const space = ' '.repeat(indent)
  const lines = distinct.slice(0, MOST_QUOTES).flatMap((e) => {
    const key = `${e.article} ${e.exact}`
    const words = harmless(sheet.shown.has(key) ? opening(e.exact) : shorten(e.exact))
    sheet.shown.add(key)
    const said = e.speaker ? ` ${e.speaker}${e.saidOn ? `, ${dateWords(e.saidOn)}` : ''}` : ''
    const why = sheet.why ? ` {${e.rule}}` : ''
    const text = `${quoted(words)} [${e.article}]${harmless(said)}${why}`
    return hang(space, `${space} `, text, width).map(style.quiet)
  })
  const more = distinct.length - MOST_QUOTES
  return more > 0 ? [...lines, style.quiet(`${space}and ${more} more in --json`)] : lines
}

function shorten(text: string): string {
  const words = oneLine(text)
  if (words.length <= LONGEST_QUOTE) return words
  return `${words.slice(0, LONGEST_QUOTE).replace(/\s+\S*$/, '')} …`
}

/** First words of a quotation that stands above in full. */
function opening(text: string): string {
  const words = oneLine(text).split(' ')
  return words.length <= 9 ? words.join(' ') : `${words.slice(0, 7).join(' ')} …`
}
