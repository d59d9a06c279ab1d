import { calendarDay } from './calendar.ts'
import type { Meaning } from './meaning.ts'
import type { Moment } from './moment.ts'
import { dated, open } from './resolution.ts'
import type { Resolution, ResolveContext } from './resolution.ts'
import { periodAt } from './resolve-period.ts'

/**
 * Quarters and halves. A numbered one without a year is the latest that has begun, unless the tense is future; one without a
 * number ("the quarter", "the year-ago period") is the one last named, else the last complete one.
 */
export function resolveAccounts(
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
