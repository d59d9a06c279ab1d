import type { Meaning } from './meaning.ts'
import type { Moment } from './moment.ts'
import type { TimePart } from './time-mention.ts'

/** The parts that a moment has, coarse to fine. */
export function partsOf(moment: Moment): TimePart[] {
  const parts: TimePart[] = []
  if (moment.century !== undefined) parts.push('century')
  if (moment.decade !== undefined) parts.push('decade')
  if (moment.year !== undefined) parts.push('year')
  if (moment.season) parts.push('season')
  if (moment.quarter || moment.half) parts.push('quarter')
  if (moment.month !== undefined) parts.push('month')
  if (moment.week !== undefined) parts.push('week')
  if (moment.weekday !== undefined) parts.push('weekday')
  if (moment.day !== undefined) parts.push('day')
  if (moment.hour !== undefined || moment.part) parts.push('time')
  if (moment.zone) parts.push('zone')
  return parts
}

/** The parts that stand in the words. Of a relative expression only its clock time does: "last week" states no week. */
export function statedParts(meaning: Meaning): TimePart[] {
  switch (meaning.is) {
    case 'moment':
      return partsOf(meaning.moment)
    case 'period':
      return [...(meaning.clock ? partsOf(meaning.clock) : []), ...(meaning.part ? (['time'] as const) : [])]
    case 'season':
      return [...(meaning.year === undefined ? [] : (['year'] as const)), 'season']
    case 'accounts':
      return [
        ...(meaning.year === undefined ? [] : (['year'] as const)),
        ...(meaning.quarter || meaning.half ? (['quarter'] as const) : []),
      ]
    case 'feast':
      return [...(meaning.year === undefined ? [] : (['year'] as const)), 'month', 'day']
    default:
      return []
  }
}
