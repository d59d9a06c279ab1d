import { addMonths, calendarDay, dayNumber, isoWeek, weekdayOf } from './calendar.ts'
import type { Unit } from './meaning.ts'
import type { Moment } from './moment.ts'
import type { Tense } from './tense.ts'

/** The period of a unit that a day lies in, so many steps on: the week after, the month before. Null for hours and less. */
export function periodAt(day: number, unit: Unit, step: number): Moment | null {
  const date = calendarDay(day)
  switch (unit) {
    case 'day':
    case 'night':
      return calendarDay(day + step)
    case 'week':
      return isoWeek(day + step * 7)
    case 'weekend':
      return { ...isoWeek(day + step * 7), weekend: true }
    case 'month':
      return addMonths(date.year, date.month, step)
    case 'quarter': {
      const first = addMonths(date.year, Math.floor((date.month - 1) / 3) * 3 + 1, step * 3)
      return { year: first.year, quarter: (first.month + 2) / 3 }
    }
    case 'year':
      return { year: date.year + step }
    case 'decade':
      return { decade: Math.floor(date.year / 10) + step }
    case 'century':
      return { century: Math.floor(date.year / 100) + step }
    default:
      return null
  }
}

/** "the weekend" with nothing else: the one behind for the past tense (without a tense up to Wednesday), else the one of this week. */
export function weekendInHand(day: number, tense: Tense): Moment {
  const behind = tense === 'past' ? weekdayOf(day) <= 5 : tense === null && weekdayOf(day) <= 3
  return periodAt(day, 'weekend', behind ? -1 : 0)!
}

/** The time so many units from a moment, as fine as the unit and no coarser than the moment allows; null where it is too coarse. */
export function offsetFrom(base: Moment, unit: Unit, amount: number): Moment | null {
  const { year } = base
  if (year === undefined) return null
  if (unit === 'decade' || unit === 'century')
    return offsetFrom(base, 'year', amount * (unit === 'decade' ? 10 : 100))
  if (unit === 'year' && amount % 1 === 0) return yearsFrom(base, amount)
  const months =
    unit === 'year'
      ? Math.round(amount * 12)
      : unit === 'month'
        ? Math.round(amount)
        : unit === 'quarter'
          ? amount * 3
          : null
  if (months !== null) return base.month === undefined ? null : addMonths(year, base.month, months)
  if (base.month === undefined || base.day === undefined) return null
  const day = dayNumber(year, base.month, base.day)
  if (unit === 'week') return isoWeek(day + Math.round(amount * 7))
  if (unit === 'weekend') return { ...isoWeek(day + amount * 7), weekend: true }
  return unit === 'day' || unit === 'night' ? calendarDay(day + Math.round(amount)) : null
}

function yearsFrom(base: Moment, years: number): Moment {
  const year = base.year! + years
  if (base.quarter) return { year, quarter: base.quarter }
  if (base.half) return { year, half: base.half }
  if (base.season) return { year, season: base.season }
  if (base.month !== undefined && base.day === undefined) return { year, month: base.month }
  return { year }
}
