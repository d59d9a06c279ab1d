import type { Speaker } from '../speech/attribution.ts'
import type { Relation } from './instrument.ts'

/**
 * Words a fact rests on: W3C TextQuoteSelector and TextPositionSelector in one.
 * `exact === article.text.slice(start, end)`, always; offsets are UTF-16 code units.
 */
export interface Evidence {
  /** {@link Article.id} */
  readonly article: string
  readonly exact: string
  readonly start: number
  readonly end: number
  /** Up to 32 code units on either side. */
  readonly prefix: string
  readonly suffix: string
  /** Id of the rule or model that found the fact in these words. */
  readonly rule: string
  /** Whose word it is; absent for the reporter's own narration. */
  readonly speaker?: string
  /** EDTF: when it was said, or the article's date. */
  readonly saidOn?: string
}

/** How firmly the sentence holds its fact to be true. */
export type Factuality = 'asserted' | 'denied' | 'planned' | 'conditional' | 'hypothetical' | 'hoped'

export const STAGES = [
  'proposed',
  'negotiating',
  'near-final',
  'text-agreed',
  'initialled',
  'signed',
  'ratified',
  'in-force',
] as const
export const OFF_LADDER = [
  'stalled',
  'rejected',
  'suspended',
  'terminated',
  'expired',
  'collapsed',
  'superseded',
] as const
export type Stage = (typeof STAGES)[number] | (typeof OFF_LADDER)[number] | 'provisionally-applied'

/** In this order wherever kinds are numbered. */
export const KINDS = [
  'security-guarantee',
  'ceasefire',
  'peace-agreement',
  'framework',
  'declaration',
  'trade',
  'arms-control',
  'nuclear',
  'prisoner-exchange',
  'border',
  'resources',
  'environment',
  'health',
  'accession',
  'defence-cooperation',
  'humanitarian',
  'other',
] as const
export type Kind = (typeof KINDS)[number]

export type StepName =
  | 'propose'
  | 'agree-text'
  | 'initial'
  | 'approve'
  | 'sign'
  | 'ratify'
  | 'exchange-instruments'
  | 'enter-into-force'
  | 'implement'
  | 'extend'
  | 'withdraw'
export type StepState = 'done' | 'pending' | 'scheduled' | 'refused' | 'overdue'

export type TermName =
  | 'duration'
  | 'deadline'
  | 'troops'
  | 'money'
  | 'territory'
  | 'tariff'
  | 'prisoners'
  | 'quantity'
  | 'points'
  | 'obligation'
  | 'condition'
export type Standing = 'agreed' | 'proposed' | 'sought' | 'rejected' | 'reported' | 'claimed'
export type TermValue =
  | string
  | number
  | { readonly amount: number; readonly currency: string; readonly per?: string }
  | { readonly number: number; readonly unit: string }
  | { readonly from: number; readonly to: number }

/** What every claim has: one sentence's fact about one instrument, on one speaker's word, at one time. */
export interface ClaimBase {
  /** Index of the article's instrument (see instrument.ts) that the claim is about. */
  readonly instrument: number
  readonly factuality: Factuality
  /** Null is the reporter's own narration. */
  readonly speaker: Speaker | null
  /** Outlets and others through whom the speaker's word comes, outermost first. */
  readonly via: readonly Speaker[]
  readonly evidence: Evidence
}

export interface StageClaim extends ClaimBase {
  readonly fact: 'stage'
  readonly stage: Stage
  /** EDTF date of the event where stated, else null. */
  readonly on: string | null
}

export interface StepClaim extends ClaimBase {
  readonly fact: 'step'
  readonly step: StepName
  readonly by: readonly string[]
  readonly state: StepState
  readonly on: string | null
  /** Organ that takes the step ("US Congress"), or null. */
  readonly body: string | null
  /** The condition in a few words ("signature", "end of active hostilities"), or null. */
  readonly after: string | null
}

export interface TermClaim extends ClaimBase {
  readonly fact: 'term'
  readonly term: TermName
  readonly value: TermValue
  readonly standing: Standing
  readonly by: string | null
  readonly note: string | null
}

export interface IssueClaim extends ClaimBase {
  readonly fact: 'issue'
  readonly issue: string
  readonly positions: readonly { readonly party: string; readonly position: string }[]
}

export interface MeetingClaim extends ClaimBase {
  readonly fact: 'meeting'
  readonly on: string | null
  readonly place: string | null
  readonly participants: readonly string[]
  readonly state: 'held' | 'scheduled' | 'proposed' | 'cancelled'
}

/** How the instrument stands to another of the same article. */
export interface RelationClaim extends ClaimBase {
  readonly fact: 'relation'
  /** Index of the other instrument. */
  readonly to: number
  readonly how: Relation
}

export type Claim = StageClaim | StepClaim | TermClaim | IssueClaim | MeetingClaim | RelationClaim
