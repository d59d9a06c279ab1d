import type { Claim } from '../claim/claim.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { dayRange } from './day-range.ts'

/** A quarter of a year, 91 days and a quarter: fine enough to tell the negotiations of two parties from earlier ones. */
const QUARTER = 365.25 / 4

/**
 * The quarter in which an article stands, counted from 1970: that of its publication; without a date, that of the latest
 * thing which it tells as done. Null where it tells of none.
 */
export function quarterOf({ article, claims }: ArticleClaims): number | null {
  const published = dayRange(article.published)
  if (published) return Math.floor(published.to / QUARTER)
  const days = claims.flatMap((claim) => dayRange(dayDone(claim))?.from ?? [])
  return days.length > 0 ? Math.floor(Math.max(...days) / QUARTER) : null
}

function dayDone(claim: Claim): string | null {
  if (claim.fact === 'stage') return claim.on
  if (claim.fact === 'step') return claim.state === 'done' ? claim.on : null
  return claim.fact === 'meeting' && claim.state === 'held' ? claim.on : null
}
