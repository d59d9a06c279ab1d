import type { Entity, Span } from '../mention/mention.ts'

/** Who is speaking, as the article has it. */
export interface Speaker {
  /** "Volodymyr Zelensky", "a senior US official", "joint statement"; the words of the article, resolved. */
  readonly name: string
  readonly class:
    | 'named-official'
    | 'unnamed-official'
    | 'state'
    | 'body'
    | 'document'
    | 'outlet'
    | 'expert'
    | 'person'
    | 'reporter'
  /** Id of the party for which the speaker speaks; null where the article does not tell. */
  readonly party: string | null
  readonly entity: Entity | null
}

export type CueKind =
  | 'states'
  | 'denies'
  | 'confirms'
  | 'agrees'
  | 'refuses'
  | 'demands'
  | 'offers'
  | 'hopes'
  | 'warns'
  | 'doubts'
  | 'asks'
  | 'believes'
  | 'plans'
  | 'reports'

/** One attribution: somebody's words or attitude, with the spans it rests on (UTF-16 units into the article's text). */
export interface Attribution {
  /** Index of the sentence of the cue, or of the content where there is no cue. */
  readonly sentence: number
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly form: 'direct' | 'mixed' | 'indirect'
  readonly kind: CueKind
  /** False where the cue is negated or itself denies ("did not say", "denied"): the content is not vouched for. */
  readonly affirmed: boolean
  readonly speaker: Speaker
  /** Links of a chain, outermost first, without `speaker`: for "Axios, citing two officials" speaker is the officials. */
  readonly via: readonly Speaker[]
  /** EDTF: when it was said, where the article tells; null otherwise. */
  readonly saidOn: string | null
  /** Id of the rule or model. */
  readonly rule: string
}

/** One directly quoted span of the body, without its marks. */
export interface Quotation extends Span {
  readonly sentence: number
  readonly text: string
  readonly speaker: Speaker | null
  readonly via: readonly Speaker[]
  /** Index into the article's attributions; null for a quotation with no attribution of its own. */
  readonly attribution: number | null
}
