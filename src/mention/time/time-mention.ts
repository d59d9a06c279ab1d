import type { Span } from '../mention.ts'

/** A time expression: TIMEX3 for measuring, EDTF for the record. Offsets are UTF-16 units into the article's text. */
export interface TimeMention extends Span {
  /** Index of the sentence it stands in. */
  readonly sentence: number
  readonly text: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value (`2026-01-08`, `P15Y`, `PRESENT_REF`). */
  readonly value: string
  readonly mod: string | null
  /** EDTF date or interval, ISO 8601 duration for durations; null where it hangs on something unknown. */
  readonly edtf: string | null
  /** `edtf` with the open end that `bound` gives it ("since 2014" is `2014/..`); null or absent where it has none. */
  readonly interval?: string | null
  /** Parts that stand in the words, and parts worked out ("Jan. 8" states month and day, implies the year). */
  readonly stated: readonly TimePart[]
  readonly implied: readonly TimePart[]
  /** What a relative expression was resolved against: an EDTF date, or null. */
  readonly relativeTo: string | null
  /** For an offset from an event ("120 days after the 60th ratification"): the offset and the event's words. */
  readonly anchor: {
    readonly offset: string
    readonly direction: 'before' | 'after'
    readonly event: Span
  } | null
  /** Bound put on it by its preposition: "by", "until", "since", "from", "within", "before", "after", or null. */
  readonly bound: 'by' | 'until' | 'since' | 'from' | 'within' | 'before' | 'after' | null
  readonly rule: string
}

export type TimePart =
  | 'century'
  | 'decade'
  | 'year'
  | 'season'
  | 'quarter'
  | 'month'
  | 'week'
  | 'weekday'
  | 'day'
  | 'time'
  | 'zone'
