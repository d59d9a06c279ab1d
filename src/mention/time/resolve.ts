import { calendarDay, dayNumber, daysIn } from './calendar.ts'
import { durationEdtf, durationTimex } from './duration-value.ts'
import { feastDay } from './feasts.ts'
import type { Meaning } from './meaning.ts'
import { timexOf } from './moment.ts'
import type { Moment } from './moment.ts'
import type { ReferenceTime } from './reference-time.ts'
import { dayOf } from './reference-time.ts'
import { resolveMoment } from './resolve-moment.ts'
import { offsetFrom, periodAt, weekendInHand } from './resolve-period.ts'
import type { Tense } from './tense.ts'

/** What an expression comes to. `moment` is there for dates and times; `edtf` stands where it is no date. */
export interface Resolution {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly moment: Moment | null
  readonly to?: Moment
  readonly edtf: string | null
  /** What it was counted from, as a moment; null where it stands by itself. */
  readonly relativeTo: Moment | null
  /** Worked out from a weak sign. */
  readonly guessed?: boolean
}

export interface ResolveContext {
  readonly reference: ReferenceTime
  readonly tense: Tense
  /** Bound by "by" or "until". */
  readonly deadline: boolean
  readonly sentence: number
}

/** Works a meaning out against the day of publication and what was spoken of before. */
export function resolve(meaning: Meaning, context: ResolveContext): Resolution {
  const { reference } = context
  const published = reference.published === null ? null : calendarDay(reference.published)
  switch (meaning.is) {
    case 'moment': {
      const followed = afterStatedYear(meaning, context)
      if (followed) return { ...dated(followed, reference.previous), guessed: true }
      const byText = byStatedDay(meaning, reference)
      if (byText) return { ...dated(byText, reference.previous), guessed: true }
      const full = resolveMoment(meaning, {
        published: reference.published,
        tense: context.tense,
        deadline: context.deadline,
        previous: dayOf(reference.previousDay),
        previousYear: reference.previous?.year ?? null,
      })
      const relative =
        meaning.moment.year === undefined &&
        meaning.moment.decade === undefined &&
        meaning.moment.century === undefined
      const base = dated(full, relative ? published : null)
      if (!meaning.to) return base
      const to = {
        ...full,
        ...meaning.to,
        ...(full.year !== undefined && meaning.to.year === undefined ? { year: full.year } : {}),
      }
      return { ...base, to, value: `${timexOf(full)}/${timexOf(to)}` }
    }
    case 'period':
      return period(meaning, context)
    case 'offset':
      return offset(meaning, context)
    case 'duration':
      return {
        type: 'DURATION',
        value: durationTimex(meaning.quantity, meaning.unit),
        moment: null,
        edtf: durationEdtf(meaning.quantity, meaning.unit),
        relativeTo: null,
      }
    case 'set':
      return { type: 'SET', value: meaning.value, moment: null, edtf: meaning.edtf, relativeTo: null }
    case 'reference': {
      const now = meaning.to === 'PRESENT_REF' && published ? `${timexOf(published)}` : null
      return { type: 'DATE', value: meaning.to, moment: null, edtf: now, relativeTo: now ? published : null }
    }
    case 'season':
      return dated(
        seasonMoment(meaning, published, context.tense),
        meaning.year === undefined ? published : null,
      )
    case 'feast':
      return dated(feastMoment(meaning, context), meaning.year === undefined ? published : null)
    case 'accounts':
      return accounts(meaning, context)
  }
}

/**
 * "ratified on 12 December 2015 and in force on April 22": a date without a year after one of a year long past, in the
 * same sentence, goes on from there.
 */
function afterStatedYear(
  meaning: Extract<Meaning, { is: 'moment' }>,
  context: ResolveContext,
): Moment | null {
  const { statedYear, published } = context.reference
  const { moment } = meaning
  if (!statedYear || statedYear.sentence !== context.sentence || published === null) return null
  if (
    moment.year !== undefined ||
    moment.month === undefined ||
    meaning.which ||
    meaning.yearStep !== undefined
  )
    return null
  if (
    moment.weekday !== undefined ||
    meaning.to ||
    meaning.asWeek ||
    calendarDay(published).year - statedYear.year < 2
  )
    return null
  const later = moment.month * 100 + (moment.day ?? 31) >= statedYear.month * 100 + statedYear.day
  return { ...moment, year: later ? statedYear.year : statedYear.year + 1 }
}

/** In an article without a date of its own, "31 March" is of the year that puts it nearest to the last full date. */
function byStatedDay(meaning: Extract<Meaning, { is: 'moment' }>, reference: ReferenceTime): Moment | null {
  const { moment } = meaning
  if (
    reference.published !== null ||
    reference.statedDay === null ||
    meaning.to ||
    meaning.asWeek ||
    meaning.which
  )
    return null
  if (moment.year !== undefined || moment.month === undefined || meaning.yearStep !== undefined) return null
  return resolveMoment(meaning, {
    published: reference.statedDay,
    tense: null,
    deadline: false,
    previous: null,
    previousYear: null,
  })
}

function dated(moment: Moment, relativeTo: Moment | null): Resolution {
  const time = moment.part !== undefined || moment.hour !== undefined
  return { type: time ? 'TIME' : 'DATE', value: timexOf(moment), moment, edtf: null, relativeTo }
}

const OPEN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX', night: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX', year: 'XXXX',
  decade: 'XXX', century: 'XX',
} // prettier-ignore

function open(unit: string, part: string): Resolution {
  const value = `${OPEN[unit] ?? 'XXXX-XX-XX'}${part}`
  return { type: part ? 'TIME' : 'DATE', value, moment: null, edtf: null, relativeTo: null }
}

function period(
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

function offset(
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
    return published
      ? { type: 'DURATION', value: durationTimex(quantity, unit), moment: null, edtf: null, relativeTo: null }
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

function seasonMoment(
  meaning: Extract<Meaning, { is: 'season' }>,
  published: Moment | null,
  tense: Tense,
): Moment {
  const { season, which, yearStep } = meaning
  if (meaning.year !== undefined) return { year: meaning.year, season }
  if (published?.year === undefined || published.month === undefined) return { season }
  const first = { SP: 3, SU: 6, FA: 9, WI: 12 }[season]
  const { year, month } = published
  if (yearStep !== undefined) return { year: year + yearStep, season }
  if (which === 'last' || which === 'previous') return { year: month >= first + 3 ? year : year - 1, season }
  if (which === 'next' || which === 'coming' || which === 'following')
    return { year: month < first ? year : year + 1, season }
  if (which === 'this') return { year: season === 'WI' && month <= 3 ? year - 1 : year, season }
  // A winter is that of the year in which it began.
  if (season === 'WI' && month <= 3)
    return { year: tense === 'future' && month === 3 ? year : year - 1, season }
  if (tense === 'past' && month < first) return { year: year - 1, season }
  if (tense === 'future' && month >= first + 3) return { year: year + 1, season }
  return { year, season }
}

function feastMoment(
  meaning: Extract<Meaning, { is: 'feast' }>,
  { reference, tense }: ResolveContext,
): Moment {
  if (meaning.year !== undefined) return feastDay(meaning.feast, meaning.year) ?? { year: meaning.year }
  if (reference.published === null) {
    const day = feastDay(meaning.feast, 2001)!
    return /thanks|easter|friday|sunday|monday|labo|memorial|columbus|martin/.test(meaning.feast)
      ? {}
      : { month: day.month, day: day.day }
  }
  const today = reference.published
  const { year } = calendarDay(today)
  const days = [year - 1, year, year + 1].map((y) => feastDay(meaning.feast, y)!)
  const number = (day: (typeof days)[number]): number => dayNumber(day.year, day.month, day.day)
  const back = tense === 'past' || meaning.which === 'last'
  const ahead = tense === 'future' || meaning.which === 'next' || meaning.which === 'coming'
  const fits = days.filter((day) => (back ? number(day) <= today : ahead ? number(day) >= today : true))
  return fits.reduce((best, day) =>
    Math.abs(number(day) - today) < Math.abs(number(best) - today) ? day : best,
  )
}

function accounts(
  meaning: Extract<Meaning, { is: 'accounts' }>,
  { reference, tense }: ResolveContext,
): Resolution {
  const published = reference.published === null ? null : calendarDay(reference.published)
  const inHand =
    (meaning.current ? null : reference.accounts) ??
    (reference.published === null
      ? null
      : periodAt(reference.published, 'quarter', tense === 'future' || meaning.current ? 0 : -1))
  const named = meaning.quarter !== undefined || meaning.half !== undefined
  if (!named) {
    if (!inHand) return open('quarter', '')
    const year = meaning.year ?? inHand.year! + (meaning.yearStep ?? 0)
    if (meaning.year !== undefined && !reference.accounts) return dated({ year }, null)
    return dated({ ...inHand, year }, inHand)
  }
  const part = meaning.quarter !== undefined ? { quarter: meaning.quarter } : { half: meaning.half! }
  let year = meaning.year
  if (year === undefined && published?.year !== undefined) {
    const now = meaning.half ? Math.ceil(published.month! / 6) : Math.ceil(published.month! / 3)
    const later = (meaning.quarter ?? meaning.half!) > now
    year = published.year + (meaning.yearStep ?? (later && tense !== 'future' ? -1 : 0))
    if (
      meaning.yearStep !== null &&
      reference.accounts?.quarter === meaning.quarter &&
      reference.accounts?.year !== undefined &&
      meaning.yearStep < 0
    )
      year = reference.accounts.year + meaning.yearStep
  }
  const moment: Moment = year === undefined ? part : { year, ...part }
  if (meaning.yearStep === null && year !== undefined && !(reference.accounts && tense === 'future'))
    reference.accounts = moment
  return dated(moment, meaning.year === undefined ? published : null)
}
