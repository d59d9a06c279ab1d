import type { Sentence } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { Span } from '../mention/mention.ts'

/** From the first to the last of the tokens, closing punctuation left out; offsets into the article's text. */
export function spanOfTokens(sentence: Sentence, from: number, to: number): Span {
  let last = to
  while (last > from && sentence.tokens[last]!.upos === 'PUNCT') last--
  let first = from
  while (first < last && sentence.tokens[first]!.upos === 'PUNCT') first++
  return { start: sentence.tokens[first]!.start, end: sentence.tokens[last]!.end }
}

/** The whole sentence, without the quotation marks or brackets it may stand in. */
export function spanOfSentence(sentence: Sentence): Span {
  return sentence.tokens.length === 0
    ? { start: sentence.start, end: sentence.end }
    : { start: sentence.tokens[0]!.start, end: sentence.tokens.at(-1)!.end }
}

const MOST_TOKENS = 22

/** The predicate with what follows it: "provide free passage for grain ships". At most 22 tokens; coordinated clauses apart. */
export function predicateSpan(sentence: Sentence, token: number): Span {
  const tree = treeOf(sentence)
  let last = token
  for (const child of tree.children[token]!) {
    const { deprel } = tree.tokens[child]!
    if (child < token || deprel === 'conj' || deprel === 'parataxis' || deprel === 'cc') continue
    if (tree.last[child]! > last) last = tree.last[child]!
  }
  return spanOfTokens(sentence, token, Math.min(last, token + MOST_TOKENS))
}

/** Subject, auxiliaries, predicate and complements: the clause without what is coordinated with it. */
export function clauseSpan(sentence: Sentence, token: number): Span {
  const tree = treeOf(sentence)
  let first = token
  for (const child of tree.children[token]!) {
    const { deprel } = tree.tokens[child]!
    const belongs =
      /^(nsubj|nsubj:pass|aux|aux:pass|cop|csubj|expl|advmod|det|amod|compound|nummod|nmod:poss)$/.test(
        deprel,
      )
    if (child < token && belongs && tree.first[child]! < first) first = tree.first[child]!
  }
  const rest = predicateSpan(sentence, token)
  return { start: Math.min(sentence.tokens[first]!.start, rest.start), end: rest.end }
}
