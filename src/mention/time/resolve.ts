import { calendarDay } from './calendar.ts'
import { durationEdtf, durationTimex } from './duration-value.ts'
import type { Meaning } from './meaning.ts'
import { timexOf } from './moment.ts'
import type { Moment } from './moment.ts'
import type { ReferenceTime } from './reference-time.ts'
import { dayOf } from './reference-time.ts'
import { dated } from './resolution.ts'
import type { Resolution, ResolveContext } from './resolution.ts'
import { resolveAccounts } from './resolve-accounts.ts'
import { resolveMoment } from './resolve-moment.ts'
import { resolveOffset, resolvePeriod } from './resolve-relative.ts'
import { feastMoment, seasonMoment } from './resolve-season.ts'

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
      return resolvePeriod(meaning, context)
    case 'offset':
      return resolveOffset(meaning, context)
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
      return resolveAccounts(meaning, context)
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
