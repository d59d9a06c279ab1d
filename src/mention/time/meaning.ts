import type { DayPart, Moment, Season } from './moment.ts'
import type { Quantity } from './quantity.ts'

export type Unit =
  | 'second'
  | 'minute'
  | 'hour'
  | 'day'
  | 'night'
  | 'weekend'
  | 'week'
  | 'month'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'millennium'

/** TIMEX3 mod. */
export type Mod =
  | 'START'
  | 'MID'
  | 'END'
  | 'APPROX'
  | 'LESS_THAN'
  | 'MORE_THAN'
  | 'EQUAL_OR_LESS'
  | 'EQUAL_OR_MORE'
  | 'ON_OR_AFTER'
  | 'AFTER'
  | 'BEFORE'

/** Which of the possible ones: "last March", "this March", "next March"; `same` is of the year in hand ("that March"). */
export type Which = 'last' | 'this' | 'next' | 'coming' | 'same' | 'previous' | 'following'

/** What the words of an expression say, before anything is worked out. */
export type Meaning =
  /** A calendar date with holes: "Jan. 8", "Thursday evening", "late 2025". */
  | {
      readonly is: 'moment'
      readonly moment: Moment
      readonly which?: Which
      /** Last day, month or year of a range written in one expression. */
      readonly to?: Moment
      /** "Jan. 8 last year": -1. */
      readonly yearStep?: number
      /** "Monday next week": `which` is the week's. */
      readonly ofWeek?: boolean
      /** "the week of March 6": the week of the day is meant. */
      readonly asWeek?: boolean
    }
  /** A period by its distance from a reference: "last week" is step -1, "today" is day step 0, "the week" is `loose`. */
  | {
      readonly is: 'period'
      readonly unit: Unit
      readonly step: number
      readonly from: 'published' | 'previous'
      readonly loose?: boolean
      /** Unknown where nothing was spoken of that it could count from. */
      readonly strict?: boolean
      /** Day of a month; one past its end is its last. */
      readonly day?: number
      readonly part?: DayPart
      readonly clock?: Moment
    }
  /** So much before or after: "two days ago", "a week later". */
  | {
      readonly is: 'offset'
      readonly quantity: Quantity
      readonly unit: Unit
      readonly sign: 1 | -1
      readonly from: 'published' | 'previous'
      readonly part?: DayPart
      /** Counted from an event and not from a time. */
      readonly event?: boolean
    }
  | { readonly is: 'duration'; readonly quantity: Quantity; readonly unit: Unit }
  /** Recurring: `value` is the TIMEX3 value, `edtf` the interval of repetition as a duration where it has one. */
  | { readonly is: 'set'; readonly value: string; readonly edtf: string | null }
  | { readonly is: 'reference'; readonly to: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' }
  /** "last spring", "the summer of 2025". */
  | {
      readonly is: 'season'
      readonly season: Season
      readonly year?: number
      readonly yearStep?: number
      readonly which?: Which
    }
  /** A period of accounts left to the context: "the quarter", "the year-ago period", "the 1988 quarter". */
  | {
      readonly is: 'accounts'
      /** Years from the period in hand: -1 for "the year-ago quarter"; null where none is named. */
      readonly yearStep: number | null
      readonly year?: number
      readonly quarter?: number
      readonly half?: number
      /** That of the day of publication, whatever was reported before. */
      readonly current?: boolean
    }
  /** A day or year counted from a feast: "Thanksgiving", "Easter", "Christmas Eve", with a year or without. */
  | { readonly is: 'feast'; readonly feast: string; readonly year?: number; readonly which?: Which }
