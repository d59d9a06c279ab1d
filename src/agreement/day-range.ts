/** Days since 1970-01-01, first and last inclusive. */
export interface DayRange {
  readonly from: number
  readonly to: number
}

const DAY = 86_400_000
const dayOf = (y: number, m: number, d: number): number => Math.floor(Date.UTC(y, m - 1, d) / DAY)

const read = new Map<string, DayRange | null>()
/** Merging asks for the same days again and again; more than this many are not remembered. */
const MOST_READ = 20_000

/**
 * The days an EDTF value covers: date, date-time, month, season or quarter (its year), year, week (`2026-W02`),
 * interval; open ends reach ten years. Null for null, durations and what cannot be read.
 */
export function dayRange(edtf: string | null): DayRange | null {
  if (!edtf) return null
  let range = read.get(edtf)
  if (range === undefined) {
    if (read.size >= MOST_READ) read.clear()
    read.set(edtf, (range = readRange(edtf)))
  }
  return range
}

function readRange(edtf: string): DayRange | null {
  const text = edtf.replace(/[~?%]/g, '')
  if (text.includes('/')) {
    const [a, b] = text.split('/') as [string, string]
    const from = dayRange(a)
    const to = dayRange(b)
    if (!from && !to) return null
    return { from: from ? from.from : to!.from - 3650, to: to ? to.to : from!.to + 3650 }
  }
  const week = /^(\d{4})-W(\d{2})/.exec(text)
  if (week) {
    const jan4 = dayOf(Number(week[1]), 1, 4)
    const monday = jan4 - ((new Date(jan4 * DAY).getUTCDay() + 6) % 7) + (Number(week[2]) - 1) * 7
    return { from: monday, to: monday + 6 }
  }
  const date = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?:T|$)/.exec(text)
  if (!date) return null
  const [year, month] = [Number(date[1]), date[2] ? Number(date[2]) : 0]
  if (date[3]) {
    const day = dayOf(year, month, Number(date[3]))
    return { from: day, to: day }
  }
  if (month >= 1 && month <= 12) return { from: dayOf(year, month, 1), to: dayOf(year, month + 1, 1) - 1 }
  return { from: dayOf(year, 1, 1), to: dayOf(year, 12, 31) }
}

/** Orders by last day, then first; unknown dates come first. */
export function compareDates(a: string | null, b: string | null): number {
  const x = dayRange(a)
  const y = dayRange(b)
  if (!x || !y) return x ? 1 : y ? -1 : 0
  return x.to - y.to || x.from - y.from
}

/** True where the two cover a common day, give or take `slack` days. Unknown matches nothing. */
export function datesMeet(a: string | null, b: string | null, slack = 0): boolean {
  const x = dayRange(a)
  const y = dayRange(b)
  return x !== null && y !== null && x.from <= y.to + slack && y.from <= x.to + slack
}
