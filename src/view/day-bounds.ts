import { dayRange } from '../agreement/day-range.ts'

/** First and last day (`YYYY-MM-DD`, both inclusive) that an EDTF date covers; an open end is null. */
export interface DayBounds {
  readonly from: string | null
  readonly to: string | null
}

/** Null where the date is unknown or cannot be laid on days. */
export function dayBounds(edtf: string | null): DayBounds | null {
  const range = dayRange(edtf)
  if (!range) return null
  const [start, end] = edtf!.split('/')
  const open = (side: string | undefined): boolean => side === '' || side === '..'
  return { from: open(start) ? null : dayText(range.from), to: open(end) ? null : dayText(range.to) }
}

/** Days since 1970-01-01 as `YYYY-MM-DD`. */
export function dayText(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10)
}

/** The day if the date is one day, else null: what formats that know no ranges can hold. */
export function singleDay(edtf: string | null): string | null {
  const bounds = dayBounds(edtf)
  return bounds && bounds.from === bounds.to ? bounds.from : null
}
