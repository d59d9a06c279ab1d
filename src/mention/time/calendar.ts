/**
 * The Gregorian calendar as whole numbers: day 0 is 1970-01-01. No `Date`, so no time zone of the machine can
 * move a day. Years 1 to 9999.
 */

const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

export function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

/** Days of a month, 1 to 12. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return isLeap(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Number of a day. `month` and `day` must be of the calendar. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = year - 1
  const leaps = Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400)
  const leapDay = month > 2 && isLeap(year) ? 1 : 0
  return y * 365 + leaps + BEFORE_MONTH[month - 1]! + leapDay + day - 1 - 719162
}

export interface CalendarDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

export function calendarDay(number: number): CalendarDay {
  let year = 1970 + Math.floor(number / 365.2425)
  while (dayNumber(year + 1, 1, 1) <= number) year++
  while (dayNumber(year, 1, 1) > number) year--
  let month = 12
  while (dayNumber(year, month, 1) > number) month--
  return { year, month, day: number - dayNumber(year, month, 1) + 1 }
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1
}

/** ISO 8601 week of a day: the week belongs to the year of its Thursday. */
export function isoWeek(number: number): { readonly year: number; readonly week: number } {
  const thursday = number - weekdayOf(number) + 4
  const { year } = calendarDay(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Monday of an ISO week. */
export function mondayOf(year: number, week: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekdayOf(fourth) + 1 + (week - 1) * 7
}

/** A month so many months from another. */
export function addMonths(year: number, month: number, months: number): { year: number; month: number } {
  const total = year * 12 + month - 1 + months
  return { year: Math.floor(total / 12), month: (((total % 12) + 12) % 12) + 1 }
}
