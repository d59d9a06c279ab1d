import { calendarDay, dayNumber, daysIn } from './calendar.ts'
import { durationTimex } from './duration-value.ts'
import type { Meaning } from './meaning.ts'
import { timexOf } from './moment.ts'
import type { Moment } from './moment.ts'
import type { ReferenceTime } from './reference-time.ts'
import { dated, open } from './resolution.ts'
import type { Resolution, ResolveContext } from './resolution.ts'
import { offsetFrom, periodAt, weekendInHand } from './resolve-period.ts'

/** "last week", "tomorrow evening", "the next day": a period so many steps from publication or from the time last spoken of. */
export function resolvePeriod(
  meaning: Extract<Meaning, { is: 'period' }>,
  { reference, tense, sentence }: ResolveContext,
): Resolution {
  const near = meaning.clock ? sentence - reference.previousSentence <= 1 : true
  const last = meaning.unit === 'day' || meaning.unit === 'week' ? lastDay(reference) : reference.previous
  const previous = meaning.from === 'previous' && !meaning.loose && near ? last : null
  const day = periodBase(previous, meaning.unit) ?? (meaning.strict ? null : reference.published)
  const tail = meaning.clock
    ? timexOf(meaning.clock).replace(/^.*T/, 'T')
    : meaning.part
      ? `T${meaning.part}`
      : ''
  if (day === null) return open(meaning.unit, tail)
  const base =
    meaning.unit === 'weekend' && meaning.loose
      ? weekendInHand(day, tense)
      : periodAt(day, meaning.unit, meaning.step)
  if (!base) return open(meaning.unit, tail)
  if (meaning.day !== undefined && base.year !== undefined && base.month !== undefined)
    return dated(
      { ...base, day: Math.min(meaning.day, daysIn(base.year, base.month)) },
      reference.published === null ? null : calendarDay(reference.published),
    )
  return dated(
    { ...base, ...(meaning.part ? { part: meaning.part } : {}), ...(meaning.clock ?? {}) },
    previous ?? (reference.published === null ? null : calendarDay(reference.published)),
  )
}

/** Day last spoken of; null where a month has been spoken of since, of which "that day" would be an unknown one. */
function lastDay({ previous, previousDay }: ReferenceTime): Moment | null {
  return previous?.month !== undefined && previous.day === undefined ? null : previousDay
}

/** Day that stands for the time last spoken of, where that is fine enough for the unit. */
function periodBase(previous: Moment | null, unit: string): number | null {
  if (previous?.year === undefined) return null
  if (
    previous.month !== undefined &&
    (previous.day !== undefined || unit === 'month' || unit === 'quarter' || unit === 'year')
  )
    return dayNumber(previous.year, previous.month, previous.day ?? 1)
  return unit === 'year' || unit === 'decade' || unit === 'century' ? dayNumber(previous.year, 1, 1) : null
}

/** "two days ago", "a year earlier"; from an event nothing is worked out. */
export function resolveOffset(
  meaning: Extract<Meaning, { is: 'offset' }>,
  { reference, sentence }: ResolveContext,
): Resolution {
  const { quantity, unit, sign } = meaning
  const published = reference.published === null ? null : calendarDay(reference.published)
  const part = meaning.part ? `T${meaning.part}` : ''
  if (meaning.event) return open(unit, part)
  if (meaning.from === 'published') {
    if (quantity.n === null)
      return {
        type: 'DATE',
        value: sign < 0 ? 'PAST_REF' : 'FUTURE_REF',
        moment: null,
        edtf: null,
        relativeTo: null,
      }
    // Companies and ministries count years from the quarter that they report.
    const base = unit === 'year' && quantity.n === 1 && reference.accounts ? reference.accounts : published
    const at = base && offsetFrom(base, unit, sign * quantity.n)
    if (at) return dated(at, base)
    // "two hours ago": the day is known, the hour is not.
    return published
      ? { ...dated({ ...published, part: 'DT' }, published), value: `${timexOf(published)}TXX` }
      : open(unit, '')
  }
  const base = offsetBase(reference, unit, sentence, published)
  const at = base && quantity.n !== null ? offsetFrom(base, unit, sign * quantity.n) : null
  if (at) return dated(at, base)
  return {
    type: 'DURATION',
    value: durationTimex(quantity, unit),
    moment: null,
    edtf: null,
    relativeTo: null,
  }
}

/** "a year earlier" counts from the quarter in hand or the last month or year; "two days later" from the last day. */
function offsetBase(
  reference: ReferenceTime,
  unit: string,
  sentence: number,
  published: Moment | null,
): Moment | null {
  const { previous } = reference
  if (unit === 'day' || unit === 'week' || unit === 'night') return lastDay(reference)
  if (unit !== 'year') return previous
  if (reference.accounts) return reference.accounts
  const fresh = sentence - reference.previousSentence <= 2
  return previous && fresh && previous.day === undefined && previous.week === undefined ? previous : published
}
