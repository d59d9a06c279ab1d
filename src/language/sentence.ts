/** Sentences, tokens and trees after Universal Dependencies. Offsets are UTF-16 code units into the article's text. */
export interface Sentence {
  readonly start: number
  readonly end: number
  /** Index into the article's blocks; 0 for bare text. */
  readonly block: number
  readonly tokens: readonly Token[]
}

/** One syntactic word. `text.slice(start, end) === token.text`, always: contractions are split where they stand. */
export interface Token {
  /** Position in its sentence, from 0. */
  readonly i: number
  readonly text: string
  readonly start: number
  readonly end: number
  /** UD v2 universal tag. */
  upos: string
  /** Penn Treebank tag (`VBD`, `MD`, `NNP` …). */
  xpos: string
  lemma: string
  /** Position of the head in the sentence, -1 for the root. */
  head: number
  /** UD relation without subtype, save `nsubj:pass`, `aux:pass`, `obl:agent`, `acl:relcl` and `nmod:poss`. */
  deprel: string
}
