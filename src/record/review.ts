import type { Stage } from '../claim/claim.ts'

/** Facts of an agreement that a decision can be about, found again by their words after every re-run. */
export interface FactRef {
  readonly fact: 'history' | 'step' | 'term' | 'issue' | 'meeting'
  /** Words of the fact: those of its evidence that are given; one is enough. */
  readonly evidence: readonly { readonly article: string; readonly start: number; readonly end: number }[]
  /** What tells it from other facts in the same words ("signed", "duration"); the program fills it in. */
  readonly value?: string
}

/** A decision of a person on what the program found. */
export type Decision = {
  readonly author: string
  readonly reason: string
} & (
  | { readonly action: 'accept'; readonly agreement: string; readonly target?: FactRef }
  /** Without a target the whole agreement is rejected. */
  | { readonly action: 'reject'; readonly agreement: string; readonly target?: FactRef }
  /** Fields of the fact that are set otherwise ({"on": "2026-01-08"}). */
  | {
      readonly action: 'edit'
      readonly agreement: string
      readonly target: FactRef
      readonly set: Readonly<Record<string, unknown>>
    }
  | { readonly action: 'rename'; readonly agreement: string; readonly name: string }
  /** The stage from a day on, whatever the articles say, until the pin is undone. */
  | { readonly action: 'pin-stage'; readonly agreement: string; readonly stage: Stage; readonly on: string }
  /** `with` goes into `agreement`; its id leads there from then on. */
  | { readonly action: 'merge'; readonly agreement: string; readonly with: string }
  /** What rests on these articles becomes an agreement of its own. */
  | {
      readonly action: 'split'
      readonly agreement: string
      readonly articles: readonly string[]
    }
  /** The article counts no more: its outlet took it back. */
  | { readonly action: 'retract'; readonly article: string }
)

export type Action = Decision['action']

export interface Review {
  readonly id: number
  readonly at: string
  readonly author: string
  readonly reason: string
  readonly action: Action | 'undo'
  /** Null for `retract`. */
  readonly agreement: string | null
  readonly decision: Decision | null
  /** The review that this one takes back, or the one that took this back. */
  readonly undoes: number | null
  readonly undoneBy: number | null
}

export type DoubtKind =
  | 'contested-stage'
  | 'stage-of-one-origin'
  | 'implied-date'
  | 'stage-without-date'
  | 'terms-apart'
  | 'weak-link'
  | 'no-party'

/** Something in the findings that a person should look at. */
export interface Doubt {
  readonly agreement: string
  readonly name: string
  readonly kind: DoubtKind
  /** How much hangs on it, 0 to 100. */
  readonly weight: number
  /** One line in words. */
  readonly why: string
  readonly target: FactRef | null
}
