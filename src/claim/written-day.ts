import { calendarDay, dayNumber, daysIn, weekdayOf } from '../mention/time/calendar.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'

/** A day that the text names, with its weekday (1 is Monday) where the words tell it, and its year where they do. */
export interface NamedDay {
  readonly year: number | null
  readonly month: number
  readonly day: number
  readonly weekday: number | null
  /** The only other weekday of the sentence, which may be another day. */
  readonly beside: number | null
  /** Whether it stands at the head of the text as the day of the report. */
  readonly dateline: boolean
}

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
/** Days that count against a year whose weekday does not fit: such a year is not the one. */
const MISFIT = 10_000
/** The same where the weekday only stands in the same sentence ("Oct. 27 — Talks failed to open on Thursday"). */
const LOOSE_MISFIT = 180
/** Further than this from every other report, a day is not believed. */
const FARTHEST = 400
/** A day this near to the head of the text, with a dash, colon or bracket behind it, is its dateline. */
const DATELINE = 40
const DATELINE_END = /^\.?\s?[(:—–-]/
/** Words before a day that lies ahead of the report, looked for this many code units back. */
const AHEAD =
  /\b(?:will|would|due|set to|expected|scheduled|planned|booked|to be|anniversary|prolonged|extended|by(?=[^.,]{0,12}$))\b/i
const REACH = 70

/**
 * The day about which an article without a date was written, as EDTF day: that of its dateline, else the latest that it
 * names with a weekday, else the latest that it names, days ahead left out. A year that the words leave open is the one in which
 * the weekday falls on the day and which lies nearest to the other reports of the story (`others`: EDTF dates). Null where it
 * names no day or nothing gives a year. `times` are those found with no day of publication.
 *
 *     writtenDay(text, findTimes('On Friday, 28 April, they …'), ['2023-03-20']) // '2023-04-28'
 */
export function writtenDay(
  text: string,
  times: readonly TimeMention[],
  others: readonly string[],
): string | null {
  return writtenAmong(namedDays(text, times), others)
}

/** The days that a text names, those ahead of it left out, in order: all that `writtenAmong` needs of it. */
export function namedDays(text: string, times: readonly TimeMention[]): NamedDay[] {
  return times.filter((time) => isPast(text, time)).flatMap((time) => namedDay(text, time, times) ?? [])
}

/** See {@link writtenDay}. */
export function writtenAmong(named: readonly NamedDay[], others: readonly string[]): string | null {
  const told = named.flatMap(({ year, month, day }) => (year === null ? [] : dayNumber(year, month, day)))
  const anchors = [...others.flatMap(numberOf), ...told]
  const resolved = named.flatMap((day) => {
    const number = numberIn(day, anchors)
    return number === null ? [] : [{ number, day }]
  })
  if (resolved.length === 0) return null
  const dateline = resolved.find(({ day }) => day.dateline)
  const firm = resolved.filter(({ day }) => day.weekday !== null)
  const latest = (firm.length > 0 ? firm : resolved).reduce((a, b) => (b.number > a.number ? b : a))
  const { year, month, day } = calendarDay((dateline ?? latest).number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}

const two = (n: number): string => String(n).padStart(2, '0')

/** Deadlines and starts lie away from the day of the report. */
function isPast(text: string, { bound, start }: TimeMention): boolean {
  if (bound === 'by' || bound === 'until' || bound === 'from' || bound === 'since') return false
  return !AHEAD.test(text.slice(Math.max(0, start - REACH), start).replace(/^.*[.!?]\s/s, ''))
}

function namedDay(text: string, time: TimeMention, times: readonly TimeMention[]): NamedDay | null {
  const m = /^(\d{4}|XXXX)-(\d\d)-(\d\d)/.exec(time.value)
  if (!m) return null
  const others = times.filter(
    ({ sentence, value }) => sentence === time.sentence && value.startsWith('XXXX-WXX-'),
  )
  return {
    year: m[1] === 'XXXX' ? null : Number(m[1]),
    month: Number(m[2]),
    day: Number(m[3]),
    weekday: weekdayNamed(time.text),
    beside: others.length === 1 ? weekdayNamed(others[0]!.text) : null,
    dateline: time.start < DATELINE && DATELINE_END.test(text.slice(time.end, time.end + 3)),
  }
}

/** Number of the day in its own year, else in the likeliest one; null where none is near any anchor. */
function numberIn(named: NamedDay, anchors: readonly number[]): number | null {
  if (named.year !== null) return dayNumber(named.year, named.month, named.day)
  const years = new Set(
    anchors.flatMap((anchor) => [-1, 0, 1].map((step) => calendarDay(anchor).year + step)),
  )
  let best: number | null = null
  let least = FARTHEST
  for (const year of [...years].sort((a, b) => a - b)) {
    if (named.day > daysIn(year, named.month)) continue
    const number = dayNumber(year, named.month, named.day)
    const weekday = weekdayOf(number)
    const distance =
      Math.min(...anchors.map((anchor) => Math.abs(anchor - number))) +
      (named.weekday !== null && named.weekday !== weekday ? MISFIT : 0) +
      (named.beside !== null && named.beside !== weekday ? LOOSE_MISFIT : 0)
    if (distance < least) [best, least] = [number, distance]
  }
  return best
}

function weekdayNamed(text: string): number | null {
  const found = WEEKDAYS.findIndex((name) => new RegExp(`\\b${name}`, 'i').test(text))
  return found < 0 ? null : found + 1
}

function numberOf(edtf: string): number[] {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(edtf)
  return m ? [dayNumber(Number(m[1]), Number(m[2]), Number(m[3]))] : []
}
