import type { Sentence } from '../language/sentence.ts'
import { TALK_NOUNS } from './rules/en/instrument-nouns.ts'
import type { TermCandidate } from './term-candidate.ts'

/**
 * What looks like a provision and is none: what must still be done is the ledger's ("would require the approval of
 * parliament"; `owed` are the tokens of such acts), what is referred to is something else's, and talks are only talks.
 */
export const isNoTerm = (
  sentence: Sentence,
  { token, tokens }: TermCandidate,
  owed: ReadonlySet<number> | undefined,
): boolean =>
  tokens.some((i) => owed?.has(i)) ||
  /^(refer|allude)$/.test(sentence.tokens[token]!.lemma) ||
  tellsOfTalks(sentence, token, tokens)

/** Where and between whom talks are held. */
function tellsOfTalks(sentence: Sentence, token: number, tokens: readonly number[]): boolean {
  const below = (i: number): boolean => sentence.tokens[i]!.head === token
  if (tokens.some((i) => sentence.tokens[i]!.lemma === 'place' && below(i))) return true
  const subjects = sentence.tokens.filter(({ i, deprel }) => below(i) && /^nsubj/.test(deprel))
  return [...tokens, ...subjects.map(({ i }) => i)].some((i) =>
    TALK_NOUNS.has(sentence.tokens[i]!.text.toLowerCase()),
  )
}
