import { calendarDay, dayNumber, daysIn, weekdayOf } from './calendar.ts'
import type { CalendarDay } from './calendar.ts'

/** Fixed feasts, by month and day. */
const FIXED: Readonly<Record<string, readonly [number, number]>> = {
  'christmas eve': [12, 24], christmas: [12, 25], 'orthodox christmas': [1, 7], 'new years eve': [12, 31], 'new year eve': [12, 31],
  'new years': [1, 1], 'new year': [1, 1], boxing: [12, 26], halloween: [10, 31], independence: [7, 4], veterans: [11, 11],
  may: [5, 1], valentines: [2, 14],
} // prettier-ignore

/** Days from Easter Sunday. */
const BY_EASTER: Readonly<Record<string, number>> = {
  'good friday': -2,
  'palm sunday': -7,
  easter: 0,
  'easter sunday': 0,
  'easter monday': 1,
}

/** Month, weekday, which of the month (-1 is the last). */
const BY_WEEKDAY: Readonly<Record<string, readonly [number, number, number]>> = {
  thanksgiving: [11, 4, 4], labor: [9, 1, 1], labour: [9, 1, 1], memorial: [5, 1, -1], columbus: [10, 1, 2],
  'martin luther king': [1, 1, 3], 'martin luther king jr': [1, 1, 3], 'martin luther king jr.': [1, 1, 3],
} // prettier-ignore

/** The day of a feast in a year; null for a feast that is not known. */
export function feastDay(feast: string, year: number): CalendarDay | null {
  const fixed = FIXED[feast]
  if (fixed) return { year, month: fixed[0], day: fixed[1] }
  const fromEaster = BY_EASTER[feast]
  if (fromEaster !== undefined) return calendarDay(easter(year) + fromEaster)
  const rule = BY_WEEKDAY[feast]
  if (!rule) return null
  const [month, weekday, nth] = rule
  if (nth < 0) {
    const last = dayNumber(year, month, daysIn(year, month))
    return calendarDay(last - ((weekdayOf(last) - weekday + 7) % 7))
  }
  const first = dayNumber(year, month, 1)
  return calendarDay(first + ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7)
}

/** Western Easter, by the anonymous Gregorian computus. */
function easter(year: number): number {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const n = h + l - 7 * m + 114
  return dayNumber(year, Math.floor(n / 31), (n % 31) + 1)
}
