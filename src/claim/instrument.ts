import type { Kind } from './claim.ts'
import type { Span } from '../mention/mention.ts'

/** One agreement in the making, as far as one article tells. Offsets are UTF-16 units into the article's text. */
export interface Instrument {
  /** As the article calls it at its fullest. */
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: Kind
  /** Party ids, in order of first mention. */
  readonly parties: readonly string[]
  readonly mediators: readonly string[]
  readonly mentions: readonly InstrumentMention[]
  readonly related: readonly { readonly to: number; readonly how: Relation }[]
}

export interface InstrumentMention extends Span {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly headToken: number
  readonly form: 'name' | 'description' | 'definite' | 'pronoun' | 'headline'
}

export type Relation = 'parallel' | 'part-of' | 'depends-on' | 'succeeds' | 'implements'
