import { hashString } from '../language/feature-hash.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import { tagger } from '../language/tagger.ts'
import { treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { quotesIn } from './quotation-marks.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import type { WordClasses } from './word-classes.ts'

/** Where a token stands to the quotation marks around it. */
export const OUTSIDE = 0
export const INSIDE = 1
export const OPENING = 2
export const CLOSING = 3

/** A sentence as the attribution models see it: every property of a token as a number, ready to be mixed into features. */
export interface SentenceView {
  readonly sentence: Sentence
  readonly tokens: readonly Token[]
  readonly tree: Tree
  readonly n: number
  readonly word: Int32Array
  readonly lemma: Int32Array
  readonly xpos: Int32Array
  readonly upos: Int32Array
  readonly deprel: Int32Array
  readonly head: Int32Array
  /** Bits of meaning by {@link WordClasses}. */
  readonly sense: Int32Array
  /** Clusters of words used alike, fine and coarse; 0 where unknown. */
  readonly cluster: Int32Array
  readonly coarse: Int32Array
  readonly quote: Uint8Array
  readonly opensInQuote: boolean
  readonly endsInQuote: boolean
}

const known = new Map<string, number>()

/** Hash of a tag or relation: few and often seen, so kept. */
export function tagHash(tag: string): number {
  let hash = known.get(tag)
  if (hash === undefined) {
    hash = hashString(tag)
    if (known.size < 4096) known.set(tag, hash)
  }
  return hash
}

export function viewOf(
  sentence: Sentence,
  quotes: readonly QuotedSpan[],
  classes: WordClasses,
): SentenceView {
  const { tokens } = sentence
  const n = tokens.length
  const word = new Int32Array(n)
  const lemma = new Int32Array(n)
  const xpos = new Int32Array(n)
  const upos = new Int32Array(n)
  const deprel = new Int32Array(n)
  const head = new Int32Array(n)
  const sense = new Int32Array(n)
  const cluster = new Int32Array(n)
  const coarse = new Int32Array(n)
  const { memory } = tagger()
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!
    const facts = memory.of(token.text)
    cluster[i] = facts.cluster
    coarse[i] = facts.coarse
    word[i] = hashString(token.text.toLowerCase())
    lemma[i] = hashString(token.lemma)
    xpos[i] = tagHash(token.xpos)
    upos[i] = tagHash(token.upos)
    deprel[i] = tagHash(token.deprel)
    head[i] = token.head
    sense[i] = classes.of(token.lemma, token.upos)
  }
  const quote = new Uint8Array(n)
  const over = quotesIn(quotes, sentence.start, sentence.end).filter((one) => one.depth === 0)
  let i = 0
  for (const one of over) {
    while (i < n && tokens[i]!.end <= one.open) i++
    for (; i < n && tokens[i]!.start < one.close; i++) {
      const token = tokens[i]!
      quote[i] = token.start < one.start ? OPENING : token.start >= one.end ? CLOSING : INSIDE
    }
  }
  return {
    sentence,
    tokens,
    tree: treeOf(sentence),
    n,
    word,
    lemma,
    xpos,
    upos,
    deprel,
    head,
    sense,
    cluster,
    coarse,
    quote,
    opensInQuote: over.some((one) => one.open < sentence.start && one.close > sentence.start),
    endsInQuote: over.some((one) => one.open < sentence.end && one.close > sentence.end),
  }
}
