/** Months by their English names and usual short forms. */
const MONTHS: Readonly<Record<string, number>> = {
  jan: 1, january: 1, feb: 2, february: 2, mar: 3, march: 3, apr: 4, april: 4, may: 5, jun: 6, june: 6,
  jul: 7, july: 7, aug: 8, august: 8, sep: 9, sept: 9, september: 9, oct: 10, october: 10, nov: 11,
  november: 11, dec: 12, december: 12,
} // prettier-ignore

const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?'
const TIME = '(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2})(?:\\.\\d+)?)?'
const ISO = new RegExp(`^(\\d{4})-(\\d{2})-(\\d{2})[T ]${TIME}\\s*(Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?$`, 'i')
const EDTF_DAY = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?[~?%]?$/
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const SLASHED = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})$/
const DAY_FIRST = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH},?\\s+(\\d{4})(?:[,\\s]+(?:at\\s+)?${TIME}\\s*(GMT|UTC|Z|[+-]\\d{4})?)?`,
  'i',
)
const MONTH_FIRST = new RegExp(
  `^(?:[a-z]{3,9}\\.?,?\\s+)?${MONTH}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?=\\b|\\d{1,2}:)`,
  'i',
)
const MONTH_YEAR = new RegExp(`^${MONTH},?\\s+(\\d{4})$`, 'i')

/**
 * A date as a page or a person writes it, as EDTF: `2026-01-08`, `2026-01`, `2026`, `2026-01-08~` or a date-time
 * `2026-01-08T06:30:00+02:00` (seconds filled in, zone kept). Null where the words are no date of the calendar,
 * where day and month could be confused (`08/01/2026`), or where the year is not between 1800 and 2200.
 */
export function toEdtf(written: string): string | null {
  const text = written.trim().slice(0, 80)
  let m = ISO.exec(text)
  if (m) return dateTime(day(m[1], m[2], m[3]), m[4], m[5], m[6], m[7])
  m = EDTF_DAY.exec(text)
  if (m) return day(m[1], m[2], m[3]) === null ? null : text
  m = COMPACT.exec(text) ?? SLASHED.exec(text)
  if (m) return day(m[1], m[2], m[3])
  m = DAY_FIRST.exec(text)
  if (m) {
    const on = day(m[3], String(monthOf(m[2])), m[1])
    return m[4] && m[7] ? dateTime(on, m[4], m[5], m[6], m[7]) : on
  }
  m = MONTH_FIRST.exec(text)
  if (m) return day(m[3], String(monthOf(m[1])), m[2])
  m = MONTH_YEAR.exec(text)
  if (m) return day(m[2], String(monthOf(m[1])), undefined)
  return null
}

function monthOf(name: string | undefined): number {
  return MONTHS[(name ?? '').toLowerCase()] ?? 0
}

/** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or null where the calendar has no such day. */
function day(y: string | undefined, m: string | undefined, d: string | undefined): string | null {
  const year = Number(y)
  if (!(year >= 1800 && year <= 2200)) return null
  if (m === undefined) return `${year}`
  const month = Number(m)
  if (!(month >= 1 && month <= 12)) return null
  if (d === undefined) return `${year}-${two(month)}`
  const date = Number(d)
  return date >= 1 && date <= daysIn(year, month) ? `${year}-${two(month)}-${two(date)}` : null
}

function dateTime(
  on: string | null,
  h: string | undefined,
  m: string | undefined,
  s: string | undefined,
  zone: string | undefined,
): string | null {
  if (on === null || Number(h) > 23 || Number(m) > 59 || Number(s ?? 0) > 59) return on
  return `${on}T${two(Number(h))}:${m}:${s ?? '00'}${zoneOf(zone)}`
}

function zoneOf(zone: string | undefined): string {
  if (!zone) return ''
  if (/^(z|utc|gmt)$/i.test(zone)) return 'Z'
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return [4, 6, 9, 11].includes(month) ? 30 : 31
}

function two(value: number): string {
  return String(value).padStart(2, '0')
}
