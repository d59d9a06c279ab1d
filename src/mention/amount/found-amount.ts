import type { Amount } from '../mention.ts'

/** An amount at tokens [from, to) of its sentence, before its bound is read. */
export interface FoundAmount {
  readonly from: number
  readonly to: number
  readonly number: number
  /** Lower number of a range, or null. */
  readonly low: number | null
  readonly kind: Amount['kind']
  readonly unit: string
  readonly rule: string
}
