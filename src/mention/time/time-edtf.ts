import { addMonths, calendarDay, daysIn, mondayOf } from './calendar.ts'
import { edtfOf, edtfRange } from './edtf-value.ts'
import type { Candidate } from './recognise.ts'
import { two } from './moment.ts'
import type { Moment } from './moment.ts'
import type { Resolution } from './resolution.ts'
import type { TimeMention } from './time-mention.ts'

const POINT = /^(?:the )?(?:very )?(?:beginning|start|end|close|turn)\b/i
const WHOLE = /^(?:earlier|later|sometime)\b/i
const DOUBT =
  /\b(?:perhaps|possibly|maybe|probably|most likely|presumably|reportedly)(?: (?:in|on|by|at|as|early|soon|late|around)){0,3}$/i
const QUALIFIABLE = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~]?$/

/**
 * The record's date of a mention: "late" and "early" cut a third, "the end of" is the last day (exactly, where the mention is
 * a deadline, else approximately), "earlier this" is the whole period, and "perhaps" makes it uncertain.
 */
export function mentionEdtf(
  text: string,
  candidate: Candidate,
  resolution: Resolution,
  bound: TimeMention['bound'],
): string | null {
  const { moment, to } = resolution
  if (!moment) return resolution.edtf
  if (to) return edtfRange(moment, to)
  const words = text.slice(candidate.start, candidate.end)
  const part = monthPart(words, moment)
  if (part) return part
  const deadline = bound === 'by' || bound === 'before' || bound === 'until'
  const edge = WHOLE.test(words) ? 'whole' : POINT.test(words) ? (deadline ? 'exact' : 'point') : 'third'
  const edtf = edtfOf(moment, candidate.reading.mod ?? null, edge)
  if (edtf === null || !QUALIFIABLE.test(edtf)) return edtf
  const before = text.slice(Math.max(0, candidate.start - 40), candidate.start).trimEnd()
  if (!DOUBT.test(before) && !resolution.guessed) return edtf
  return edtf.endsWith('~') ? `${edtf.slice(0, -1)}%` : `${edtf}?`
}

/** Days of a month's week or half: "the last week of March", "the second half of June". */
function monthPart(words: string, { year, month, day }: Moment): string | null {
  const m = /^the (first|second|third|fourth|last|final|opening|latter) (week|half) of\b/i.exec(words)
  if (!m || year === undefined || month === undefined || day !== undefined) return null
  const length = daysIn(year, month)
  const which = m[1]!.toLowerCase()
  const last = which === 'last' || which === 'final' || which === 'latter'
  const at = which === 'second' ? 1 : which === 'third' ? 2 : which === 'fourth' ? 3 : 0
  const [from, to] =
    m[2]!.toLowerCase() === 'half'
      ? last || at === 1
        ? [16, length]
        : [1, 15]
      : last
        ? [length - 6, length]
        : [at * 7 + 1, at * 7 + 7]
  return `${year}-${two(month)}-${two(from)}/${year}-${two(month)}-${two(to)}`
}

/**
 * A date with the open end that its bound gives it: "since 2014" is `2014/..`, "until March" is `../2026-03`. Seasons, quarters,
 * weeks and decades, which EDTF takes no interval of, give their first or last month, day or year. Null where the bound opens nothing.
 */
export function openInterval(
  edtf: string | null,
  type: TimeMention['type'],
  bound: TimeMention['bound'],
): string | null {
  if (edtf === null || bound === null || type === 'DURATION' || type === 'SET' || !/^\d/.test(edtf))
    return null
  const parts = edtf.split('/')
  const first = endOf(parts[0]!, 'first')
  const last = endOf(parts.at(-1)!, 'last')
  if (bound === 'since' || bound === 'from') return `${first}/..`
  if (bound === 'after') return `${last}/..`
  if (bound === 'until' || bound === 'by') return `../${last}`
  return bound === 'before' ? `../${first}` : null
}

function endOf(edtf: string, end: 'first' | 'last'): string {
  const first = end === 'first'
  const grouped = /^(\d{4})-(2[1-4]|3[3-6]|4[01])$/.exec(edtf)
  if (grouped) {
    const code = Number(grouped[2])
    const [from, months] =
      code >= 40 ? [(code - 40) * 6 + 1, 6] : code >= 33 ? [(code - 33) * 3 + 1, 3] : [(code - 21) * 3 + 3, 3]
    const { year, month } = addMonths(Number(grouped[1]), from, first ? 0 : months - 1)
    return `${year}-${two(month)}`
  }
  const week = /^(\d{4})-W(\d\d)$/.exec(edtf)
  if (week) {
    const day = calendarDay(mondayOf(Number(week[1]), Number(week[2])) + (first ? 0 : 6))
    return `${day.year}-${two(day.month)}-${two(day.day)}`
  }
  return /X/.test(edtf) ? edtf.replace(/X/g, first ? '0' : '9') : edtf
}
