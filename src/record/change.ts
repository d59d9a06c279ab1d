/** Why the record changed. */
export type Cause =
  | { readonly kind: 'report'; readonly article: string }
  /** A newer version of an article took the place of `replaces`. */
  | { readonly kind: 'correction'; readonly article: string; readonly replaces: string }
  | {
      readonly kind: 'retraction'
      readonly article: string
      readonly review: number
      readonly author: string
    }
  | { readonly kind: 'review'; readonly review: number; readonly author: string }
  /** The articles were read again by another version of the program or its models. */
  | { readonly kind: 'run'; readonly run: string }

/** What about an agreement changed. `opened` and `closed`: it entered or left the record. */
export type ChangeOf =
  | 'opened'
  | 'closed'
  | 'merged'
  | 'name'
  | 'parties'
  | 'stage'
  | 'contested'
  | 'history'
  | 'step'
  | 'term'
  | 'issue'
  | 'meeting'

/** One change of one agreement. */
export interface Change {
  /** Grows with every change; the order in which the record learned. */
  readonly id: number
  /** When it was recorded. */
  readonly at: string
  /** The day from which it is known: of the article that tells it, else of the recording. */
  readonly on: string
  readonly agreement: string
  /** Name of the agreement at that moment. */
  readonly name: string
  readonly what: ChangeOf
  readonly how: 'new' | 'changed' | 'gone'
  /** The value or fact as it was and as it is, evidence included; null where there was or is none. */
  readonly before: unknown
  readonly after: unknown
  /** One line in words. */
  readonly summary: string
  readonly cause: Cause
}
