import type { Sentence } from '../language/sentence.ts'
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
