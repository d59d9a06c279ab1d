import type {
  Evidence,
  Factuality,
  Kind,
  Stage,
  Standing,
  StepName,
  StepState,
  TermName,
  TermValue,
} from '../claim/claim.ts'
import type { Relation } from '../claim/instrument.ts'

/** What `brief --json` prints: the contract of corpus/SCHEMA.md, with evidence on every fact. */
export interface Dossier {
  /** EDTF: newest publication date, or the day asked for; null where no article has a date. */
  readonly asOf: string | null
  readonly agreements: readonly Agreement[]
  readonly quotes: readonly DossierQuote[]
  readonly articles: readonly DossierArticle[]
}

/** A fact of the record: which articles, which words. */
export interface Grounded {
  readonly articles: readonly string[]
  readonly evidence: readonly Evidence[]
  /** Fields of the fact that no words state and the program worked out ("on" from the publication date). */
  readonly implied?: readonly string[]
  readonly note?: string
}

export interface Agreement {
  /** Stable across runs on the same articles: a slug of kind, parties and name. */
  readonly id: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: Kind
  readonly parties: readonly string[]
  readonly mediators: readonly string[]
  readonly stage: Stage
  /** EDTF: the day from which the record has it at this stage. */
  readonly since: string | null
  readonly contested: boolean
  /** Why the stage is believed, one line a reason, weightiest first. */
  readonly reasons: readonly string[]
  readonly history: readonly HistoryEntry[]
  readonly steps: readonly Step[]
  readonly terms: readonly Term[]
  readonly issues: readonly Issue[]
  readonly meetings: readonly Meeting[]
  readonly related: readonly RelatedAgreement[]
  /** The words by which it was found: its naming mentions. */
  readonly evidence: readonly Evidence[]
}

export interface HistoryEntry extends Grounded {
  readonly stage: Stage
  readonly on: string | null
  /** Null is the reporter's own narration. */
  readonly claimant: string | null
  readonly deniedBy?: string
  readonly factuality: Factuality
  /** Independent origins that carry it: wire copies and reports of one statement count once. */
  readonly origins: number
}

export interface Step extends Grounded {
  readonly step: StepName
  readonly by: readonly string[]
  readonly state: StepState
  readonly on: string | null
  readonly after: string | null
  readonly body?: string
}

export interface Term extends Grounded {
  readonly term: TermName
  readonly value: TermValue
  readonly standing: Standing
  readonly by: string | null
}

export interface Issue extends Grounded {
  readonly issue: string
  readonly positions: readonly { readonly party: string; readonly position: string }[]
}

export interface Meeting extends Grounded {
  readonly on: string | null
  readonly place: string | null
  readonly participants: readonly string[]
  readonly state: 'held' | 'scheduled' | 'proposed' | 'cancelled'
}

/** How the agreement stands to another: by the other's name, or by what its article calls it. */
export interface RelatedAgreement extends Grounded {
  readonly to: string
  readonly how: Relation
}

export interface DossierQuote {
  readonly article: string
  readonly speaker: string | null
  /** Its first words, at most four. */
  readonly opens: string
  readonly text: string
  readonly evidence: readonly Evidence[]
}

export interface DossierArticle {
  readonly id: string
  readonly sha256: string
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly publishedFrom: string | null
  /** Where the bytes came from. */
  readonly source: string
  /** The agency whose text it carries, by its own dateline, byline or credit. */
  readonly agency?: string
  /** Of which article of this dossier it is a copy: the two count as one origin. */
  readonly copyOf?: CopyOf
}

/** Of what an article is a copy, and why that is believed. */
export interface CopyOf {
  readonly article: string
  /** Share of its runs of four words that stand in the other, 0 to 1. */
  readonly share: number
  /** `same`: word for word; `text`: at least half of its words; `agency`: both credit one agency within two days, and share words. */
  readonly why: 'same' | 'text' | 'agency'
}
