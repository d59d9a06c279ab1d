import { timexOf } from './moment.ts'
import type { Moment } from './moment.ts'
import type { ReferenceTime } from './reference-time.ts'
import type { Tense } from './tense.ts'

/** What an expression comes to. `moment` is there for dates and times; `edtf` stands where it is no date. */
export interface Resolution {
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  readonly value: string
  readonly moment: Moment | null
  readonly to?: Moment
  readonly edtf: string | null
  /** What it was counted from, as a moment; null where it stands by itself. */
  readonly relativeTo: Moment | null
  /** Worked out from a weak sign. */
  readonly guessed?: boolean
}

export interface ResolveContext {
  readonly reference: ReferenceTime
  readonly tense: Tense
  /** Bound by "by" or "until". */
  readonly deadline: boolean
  readonly sentence: number
}

/** A date or time of the calendar. */
export function dated(moment: Moment, relativeTo: Moment | null): Resolution {
  const time = moment.part !== undefined || moment.hour !== undefined
  return { type: time ? 'TIME' : 'DATE', value: timexOf(moment), moment, edtf: null, relativeTo }
}

const OPEN: Readonly<Record<string, string>> = {
  day: 'XXXX-XX-XX', night: 'XXXX-XX-XX', week: 'XXXX-WXX', weekend: 'XXXX-WXX-WE', month: 'XXXX-XX', quarter: 'XXXX-QX', year: 'XXXX',
  decade: 'XXX', century: 'XX',
} // prettier-ignore

/** A date of which only the fineness is known, with X for the rest. */
export function open(unit: string, part: string): Resolution {
  const value = `${OPEN[unit] ?? 'XXXX-XX-XX'}${part}`
  return { type: part ? 'TIME' : 'DATE', value, moment: null, edtf: null, relativeTo: null }
}
