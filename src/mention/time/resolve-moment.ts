import { addMonths, calendarDay, dayNumber, daysIn, isoWeek, mondayOf, weekdayOf } from './calendar.ts'
import type { CalendarDay } from './calendar.ts'
import type { Meaning, Which } from './meaning.ts'
import type { Moment } from './moment.ts'
import type { Tense } from './tense.ts'

export interface MomentContext {
  /** Day of publication as a number, or null. */
  readonly published: number | null
  readonly tense: Tense
  /** Bound by "by" or "until": does not lie behind unless the tense is past. */
  readonly deadline: boolean
  /** Day last spoken of. */
  readonly previous: number | null
  /** Year last spoken of. */
  readonly previousYear: number | null
}

/** Fills the holes of a calendar date: its year by tense and nearness, its day by the weekday. What cannot be known stays open. */
export function resolveMoment(meaning: Extract<Meaning, { is: 'moment' }>, context: MomentContext): Moment {
  const { moment } = meaning
  const { published } = context
  if (moment.year !== undefined || moment.decade !== undefined || moment.century !== undefined) {
    return settle(moment, meaning.asWeek)
  }
  if (moment.month === undefined && moment.weekday !== undefined) {
    const day = weekdayDay(moment.weekday, meaning, context)
    return day === null ? moment : onDay(moment, day)
  }
  if (published === null) return withoutWeekday(moment)
  if (moment.month === undefined && moment.day !== undefined)
    return nearestDay(moment, moment.day, calendarDay(published), context)
  const today = calendarDay(published)
  const year =
    meaning.yearStep === undefined
      ? yearFor(moment, meaning.which, today, context)
      : today.year + meaning.yearStep
  return settle({ ...moment, year }, meaning.asWeek)
}

/** A day alone: of the month of publication, the one before or the one after, as the tense has it. */
function nearestDay(
  moment: Moment,
  day: number,
  today: CalendarDay,
  { tense, deadline }: MomentContext,
): Moment {
  const ahead = tense === 'future' || (deadline && tense === null)
  const step = ahead ? (day < today.day ? 1 : 0) : tense === 'past' && day > today.day ? -1 : 0
  const { year, month } = addMonths(today.year, today.month, step)
  return day > daysIn(year, month) ? moment : { ...moment, year, month }
}

/** The same moment with the calendar day of a number. */
export function onDay(moment: Moment, number: number): Moment {
  const { weekday: _, ...rest } = moment
  return { ...rest, ...calendarDay(number) }
}

function withoutWeekday(moment: Moment): Moment {
  const { weekday: _, ...rest } = moment
  return rest
}

/** A date that its year does not have keeps its month; a week is found for a day that stands for one. */
function settle(moment: Moment, asWeek: boolean | undefined): Moment {
  const { weekday: _, ...rest } = moment
  if (rest.year === undefined || rest.month === undefined || rest.day === undefined) return rest
  if (rest.day > daysIn(rest.year, rest.month)) {
    const { day: __, ...month } = rest
    return month
  }
  return asWeek ? isoWeek(dayNumber(rest.year, rest.month, rest.day)) : rest
}

function yearFor(
  moment: Moment,
  which: Which | undefined,
  today: CalendarDay,
  context: MomentContext,
): number {
  const month = moment.month ?? 1
  if (which === 'same' || which === 'previous') return context.previousYear ?? today.year
  const byWeekday = moment.weekday === undefined ? null : yearOfWeekday(moment, today)
  if (byWeekday !== null) return byWeekday
  const order =
    moment.day === undefined
      ? Math.sign(month - today.month)
      : Math.sign(month * 100 + moment.day - today.month * 100 - today.day)
  if (which === 'last') return order < 0 ? today.year : today.year - 1
  if (which === 'next' || which === 'coming' || which === 'following')
    return order > 0 ? today.year : today.year + 1
  if (which === 'this') return today.year
  return nearest(moment, month, today, context)
}

/** A weekday that goes with the date settles the year. */
function yearOfWeekday(moment: Moment, today: CalendarDay): number | null {
  for (const year of [today.year, today.year - 1, today.year + 1]) {
    if (moment.day! > daysIn(year, moment.month!)) continue
    if (weekdayOf(dayNumber(year, moment.month!, moment.day!)) === moment.weekday) return year
  }
  return null
}

/**
 * The year that puts the date nearest to publication, where a date on the side that the tense does not allow counts
 * as four times as far (five for a month): a report in the past tense speaks of next week sooner than of last year.
 */
function nearest(
  moment: Moment,
  month: number,
  today: CalendarDay,
  { tense, deadline }: MomentContext,
): number {
  const now = dayNumber(today.year, today.month, today.day)
  const distance = (year: number): number => {
    if (moment.day === undefined) return (year - today.year) * 365.25 + (month - today.month) * 30.44
    return dayNumber(year, month, Math.min(moment.day, daysIn(year, month))) - now
  }
  const cost = (year: number): number => {
    const days = distance(year)
    const against = (tense === 'past' && days > 1) || (tense === 'future' && days < -1)
    if (deadline && tense !== 'past' && tense !== 'planned' && days < -1) return Math.abs(days) + 400
    return against ? Math.abs(days) * (moment.day === undefined ? 5 : 4) + 30 : Math.abs(days)
  }
  const years = [today.year - 1, today.year, today.year + 1]
  return years.reduce((best, year) => (cost(year) < cost(best) ? year : best))
}

function weekdayDay(
  weekday: number,
  meaning: Extract<Meaning, { is: 'moment' }>,
  context: MomentContext,
): number | null {
  const { which } = meaning
  const relative = which === 'previous' || which === 'following' || which === 'same'
  const base = relative ? (context.previous ?? context.published) : context.published
  if (base === null) return null
  const back = (weekdayOf(base) - weekday + 7) % 7
  const ahead = (7 - back) % 7
  if (meaning.ofWeek) {
    const { year, week } = isoWeek(base + (which === 'last' ? -7 : which === 'next' ? 7 : 0))
    return mondayOf(year, week) + weekday - 1
  }
  switch (which) {
    case 'last':
    case 'previous':
      return base - (back || 7)
    case 'following':
    case 'coming':
      return base + (ahead || 7)
    case 'next':
      return base + (ahead || 7) + (ahead > 0 && ahead <= 2 ? 7 : 0)
    case 'this':
      return context.tense === 'past' ? base - back : base + ahead
    case 'same':
      return base - back
    default:
      return context.tense === 'future' || context.tense === 'planned' ? base + ahead : base - back
  }
}
