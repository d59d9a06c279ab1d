import type { Sentence } from '../language/sentence.ts'
import type { TermCandidate } from './term-candidate.ts'
import type { TermContext } from './term-context.ts'
import { DEED_NOUNS, LISTING_VERBS } from './rules/en/term-words.ts'

/** Names of what holds of a candidate clause in its context; each has a weight. */
export function clauseFeatures(sentence: Sentence, candidate: TermCandidate, context: TermContext): string[] {
  const group = candidate.sort === 'noun' ? 'noun' : 'clause'
  const out = context.features.map((name) => `${group}|${name}`)
  out.push(candidate.sort)
  const size = candidate.tokens.length
  out.push(
    `size:${size < 4 ? 'tiny' : size < 7 ? 'small' : size < 13 ? 'middle' : size < 18 ? 'large' : 'huge'}`,
  )
  const token = sentence.tokens[candidate.token]!
  if (candidate.sort === 'noun') {
    if (DEED_NOUNS.has(token.lemma.toLowerCase())) out.push('noun:deed')
    const head = token.head >= 0 ? sentence.tokens[token.head]! : null
    if (head && LISTING_VERBS.has(head.lemma.toLowerCase())) out.push('noun:listed')
    out.push(
      `noun:${/^(obj|conj|nsubj|nsubj:pass|obl|nmod|root)$/.test(token.deprel) ? token.deprel : 'other'}`,
    )
  }
  return out
}

const CONDITIONAL =
  /^(if|unless|once|provided|providing|until|till|only|without|before|after|when|should|first|long|otherwise|depend|subject|pending)$/

/** Names of what tells a condition from a plain obligation. */
export function conditionFeatures(
  sentence: Sentence,
  candidate: TermCandidate,
  context: TermContext,
): string[] {
  const out: string[] = [`sort:${candidate.sort}`]
  const seen = new Set(candidate.tokens.map((i) => sentence.tokens[i]!.text.toLowerCase()))
  for (const word of seen) if (CONDITIONAL.test(word)) out.push(`word:${word}`)
  const all = new Set(sentence.tokens.map((token) => token.lemma.toLowerCase()))
  for (const word of all) if (CONDITIONAL.test(word) && !seen.has(word)) out.push(`beside:${word}`)
  for (const word of [
    'condition',
    'precondition',
    'demand',
    'insist',
    'force',
    'effect',
    'depend',
    'require',
  ])
    if (all.has(word)) out.push(`beside:${word}`)
  for (const name of [
    'own:if',
    'own:when',
    'own:negated',
    'own:seeks',
    'gov:seeks',
    'modal:may',
    'modal:must',
    'modal:should',
    'voice:none',
    'own:provides',
    'gov:undertakes',
  ])
    if (context.features.includes(name)) out.push(name)
  return out
}
