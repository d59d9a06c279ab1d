import { calendarDay, dayNumber, daysIn, mondayOf } from './calendar.ts'
import type { Mod } from './meaning.ts'
import type { Moment } from './moment.ts'
import { two } from './moment.ts'

const SEASON = { SP: 21, SU: 22, FA: 23, WI: 24 } as const

/**
 * The record's EDTF of a resolved moment; null where its year is not known. `edge` is how a modifier cuts it: `third` for "early",
 * "mid" and "late", `point` for "the end of" (the very day, approximately), `exact` for a deadline at it, `whole` for "earlier this".
 */
export function edtfOf(
  moment: Moment,
  mod: Mod | null,
  edge: 'third' | 'point' | 'exact' | 'whole',
): string | null {
  const span = bounds(moment)
  if (span === null) return null
  if ((mod === 'START' || mod === 'MID' || mod === 'END') && edge !== 'whole') {
    const cut = edge === 'third' || mod === 'MID' ? third(moment, mod) : null
    if (cut) return cut
    if (edge !== 'third' && moment.day === undefined) {
      const day = dayText(mod === 'END' ? span[1] : span[0])
      // Coarser where the whole is: "the end of 2025" is its last month, of a decade its last year.
      const fine =
        moment.decade !== undefined || moment.century !== undefined
          ? 4
          : moment.month === undefined && moment.week === undefined
            ? 7
            : 10
      return edge === 'exact' ? day : `${day.slice(0, fine)}~`
    }
  }
  const plain = plainEdtf(moment)
  if (plain === null) return null
  const loose = mod !== null && /APPROX|LESS|MORE/.test(mod)
  return loose && /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?$/.test(plain) ? `${plain}~` : plain
}

/** From the first to the last, both in EDTF of their own fineness. */
export function edtfRange(from: Moment, to: Moment): string | null {
  const [a, b] = [plainEdtf(from), plainEdtf(to)]
  return a === null || b === null ? null : `${a}/${b}`
}

function plainEdtf(m: Moment): string | null {
  if (m.century !== undefined) return `${two(m.century)}XX`
  if (m.decade !== undefined) return `${m.decade}X`
  if (m.year === undefined) return null
  const year = String(m.year).padStart(4, '0')
  if (m.half) return `${year}-${39 + m.half}`
  if (m.quarter) return `${year}-${32 + m.quarter}`
  if (m.season) return `${year}-${SEASON[m.season]}`
  if (m.week !== undefined) {
    if (!m.weekend) return `${year}-W${two(m.week)}`
    const saturday = mondayOf(m.year, m.week) + 5
    return `${dayText(saturday)}/${dayText(saturday + 1)}`
  }
  if (m.month === undefined) return m.day === undefined && m.weekday === undefined ? year : null
  if (m.day === undefined) return `${year}-${two(m.month)}`
  const date = `${year}-${two(m.month)}-${two(m.day)}`
  if (m.hour === undefined) return date
  if (m.hour === 24) return `${dayText(dayNumber(m.year, m.month, m.day) + 1)}T00:00:00${m.zone ?? ''}`
  return `${date}T${two(m.hour)}:${two(m.minute ?? 0)}:${two(m.second ?? 0)}${m.zone ?? ''}`
}

/** First and last day. */
function bounds(m: Moment): readonly [number, number] | null {
  if (m.century !== undefined) return years(m.century * 100, m.century * 100 + 99)
  if (m.decade !== undefined) return years(m.decade * 10, m.decade * 10 + 9)
  if (m.year === undefined) return null
  if (m.half) return months(m.year, m.half * 6 - 5, m.half * 6)
  if (m.quarter) return months(m.year, m.quarter * 3 - 2, m.quarter * 3)
  if (m.week !== undefined) {
    const monday = mondayOf(m.year, m.week)
    return m.weekend ? [monday + 5, monday + 6] : [monday, monday + 6]
  }
  if (m.month === undefined) return m.day === undefined ? years(m.year, m.year) : null
  if (m.day === undefined) return months(m.year, m.month, m.month)
  const day = dayNumber(m.year, m.month, m.day)
  return [day, day]
}

function years(from: number, to: number): readonly [number, number] {
  return [dayNumber(Math.max(1, from), 1, 1), dayNumber(to, 12, 31)]
}

function months(year: number, from: number, to: number): readonly [number, number] {
  return [dayNumber(year, from, 1), dayNumber(year, to, daysIn(year, to))]
}

/** The first, middle or last third of a month (by tens of days), a year (by four months), a decade (3, 4, 3) or a century. */
function third(m: Moment, mod: 'START' | 'MID' | 'END'): string | null {
  const at = mod === 'START' ? 0 : mod === 'MID' ? 1 : 2
  if (m.century !== undefined) {
    const first = m.century * 100
    return `${first + [0, 34, 67][at]!}/${first + [33, 66, 99][at]!}`
  }
  if (m.decade !== undefined) return `${m.decade}${[0, 3, 7][at]!}/${m.decade}${[2, 6, 9][at]!}`
  if (m.year === undefined || m.half || m.quarter || m.season || m.week !== undefined) return null
  if (m.month === undefined) return `${m.year}-${two(at * 4 + 1)}/${m.year}-${two(at * 4 + 4)}`
  if (m.day !== undefined) return null
  const month = `${m.year}-${two(m.month)}`
  return `${month}-${two(at * 10 + 1)}/${month}-${at === 2 ? daysIn(m.year, m.month) : at * 10 + 10}`
}

function dayText(number: number): string {
  const { year, month, day } = calendarDay(number)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`
}
