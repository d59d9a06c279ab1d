import type { Stage, StepName } from '../../claim.ts'

/**
 * Words by which a report tells of a stage without putting the instrument in a fixed place of the clause: idioms,
 * nouns of acts, phrases of state. A cue only proposes; whether it tells of the stage is weighed (models/acts).
 */
export interface Cue {
  readonly id: string
  readonly stage: Stage
  /** What it adds to the ledger, if anything. */
  readonly step: StepName | null
  /** The step is refused by it. */
  readonly refusal?: true
  /**
   * Words in order: `a|b` is either, `..` up to four words between, `/V` a verb, `/M` one that is no auxiliary, `/N` a noun, `/A` an adjective. Lemmas or
   * words as written. The predicate is the first word, or the one marked `*`.
   */
  readonly patterns: readonly string[]
  readonly reason: string
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}

/** What is made: noun of a deal in patterns. */
export const DEAL =
  'agreement|deal|accord|treaty|pact|truce|ceasefire|cease-fire|compromise|understanding|settlement|arrangement|memorandum|convention|protocol|bargain|consensus'
/** Its text. */
export const TEXT =
  'text|draft|document|paper|plan|proposal|agreement|deal|treaty|accord|wording|terms|framework'
/** Talks about it. */
export const TALKS = 'talk|talks|negotiation|negotiations|consultation|consultations|discussion|discussions'
