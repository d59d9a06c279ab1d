import { dayRange } from '../agreement/day-range.ts'

const DAY = 86_400_000

/** First day (since 1970) that an EDTF value covers; null for null and what cannot be read. */
export function firstDay(edtf: string | null): number | null {
  return dayRange(edtf)?.from ?? null
}

/** Last day that an EDTF value covers: what a question "as of" it includes. */
export function lastDay(edtf: string | null): number | null {
  return dayRange(edtf)?.to ?? null
}

/** `YYYY-MM-DD` of a day since 1970. */
export function dayName(day: number): string {
  return new Date(day * DAY).toISOString().slice(0, 10)
}

/** The day of a moment, in UTC. */
export function dayAt(moment: Date): number {
  return Math.floor(moment.getTime() / DAY)
}
