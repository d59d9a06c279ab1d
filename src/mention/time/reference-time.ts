import { dayNumber } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import type { Moment } from './moment.ts'

/** What has been spoken of so far in an article, for expressions that count from it. */
export interface ReferenceTime {
  /** Day of publication; null where it is not known. */
  readonly published: number | null
  /** Last date resolved, with the sentence that it stands in. */
  previous: Moment | null
  previousSentence: number
  /** Last one that was a day. */
  previousDay: Moment | null
  /** Last day that the words gave with its year: what dates without a year go by where the publication is not dated. */
  statedDay: number | null
  /** Last quarter or half that was named by its number. */
  accounts: Moment | null
  /** Last date whose year stood in the words, with its sentence; forgotten with the sentence. */
  statedYear: {
    readonly year: number
    readonly month: number
    readonly day: number
    readonly sentence: number
  } | null
}

/** Number of the day of a moment; null where it is coarser than a day. */
export function dayOf(moment: Moment | null): number | null {
  if (moment?.year === undefined || moment.month === undefined || moment.day === undefined) return null
  return dayNumber(moment.year, moment.month, moment.day)
}

export function remember(reference: ReferenceTime, moment: Moment, sentence: number, meaning: Meaning): void {
  reference.previous = moment
  reference.previousSentence = sentence
  if (moment.day !== undefined) reference.previousDay = moment
  if (meaning.is === 'moment' && meaning.moment.year !== undefined && moment.month !== undefined)
    reference.statedDay = dayNumber(moment.year!, moment.month, moment.day ?? 1)
  const stated = meaning.is === 'moment' && meaning.moment.year !== undefined && moment.month !== undefined
  if (stated)
    reference.statedYear = { year: moment.year!, month: moment.month!, day: moment.day ?? 1, sentence }
  else if (reference.statedYear?.sentence !== sentence) reference.statedYear = null
}
