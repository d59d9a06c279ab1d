import type { Sentence } from '../language/sentence.ts'
import { childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Span } from '../mention/mention.ts'
import type { Reading } from './reading.ts'

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

/** "whether X will accept", "who is to control it": the predicate of a question that is left open. */
export const isAsked = (tree: Tree, i: number): boolean =>
  childrenBy(tree, i, 'mark', 'advmod').some(
    (mark) => tree.tokens[mark]!.lemma.toLowerCase() === 'whether',
  ) ||
  (!tree.tokens[i]!.deprel.startsWith('acl') &&
    childrenBy(tree, i, 'nsubj', 'nsubj:pass').some((subject) =>
      /^(who|whom|what|which)$/i.test(tree.tokens[subject]!.text),
    ))

/** Whether a token stands in a question left open, or is coordinated with or governed by what does. */
export function isInQuestion(sentence: Sentence, token: number): boolean {
  const tree = treeOf(sentence)
  for (let at = token, steps = 0; at >= 0 && steps < 12; at = tree.tokens[at]!.head, steps++)
    if (isAsked(tree, at)) return true
  return false
}

/** Tokens of a condition at most. */
const LONGEST_CONDITION = 14

/** "once the fighting stops" → the words of the condition at a token, without its conjunction; null for null. */
export function conditionWords(reading: Reading, s: number, condition: number | null): string | null {
  if (condition === null) return null
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  const mark = tree.children[condition]!.filter(
    (i) => /^(mark|case|advmod)$/.test(tree.tokens[i]!.deprel) && i < condition,
  )
  const from = Math.min(Math.max(tree.first[condition]!, ...mark.map((i) => i + 1)), condition)
  const span = spanOfTokens(sentence, from, Math.min(tree.last[condition]!, from + LONGEST_CONDITION))
  return reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
