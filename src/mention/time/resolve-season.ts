import { calendarDay, dayNumber } from './calendar.ts'
import { feastDay } from './feasts.ts'
import type { Meaning } from './meaning.ts'
import type { Moment } from './moment.ts'
import type { ResolveContext } from './resolution.ts'
import type { Tense } from './tense.ts'

/** The year of a season: by "last" and "next", else the nearest that the tense allows. */
export function seasonMoment(
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

/** The day of a feast, by its year or the nearest that the tense allows; without a day of publication only fixed feasts have one. */
export function feastMoment(
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
