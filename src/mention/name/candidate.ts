import type { Entry } from './gazetteer.ts'
import type { OrganPhrase, TitlePhrase } from './phrase-lexicon.ts'

/** A span of a sentence's tokens that may be a mention, before it is known of whom. Candidates of a sentence do not overlap. */
export interface Candidate {
  readonly sentence: number
  readonly from: number
  readonly to: number
  readonly what:
    | { readonly type: 'known'; readonly entry: Entry }
    | { readonly type: 'person' | 'organisation' | 'place' }
    | { readonly type: 'title'; readonly phrase: TitlePhrase }
    | { readonly type: 'organ'; readonly phrase: OrganPhrase }
    | { readonly type: 'pronoun'; readonly word: string }
}
