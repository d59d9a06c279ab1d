import type { Sentence } from '../language/sentence.ts'
import type { TermCandidate } from './term-candidate.ts'
import type { TermContext } from './term-context.ts'
import { conditionForms } from './term-condition.ts'
import { cutFeatures } from './term-cut.ts'
import { wordFeatures } from './term-word-features.ts'
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
  for (const name of usualForms(sentence, candidate, context)) out.push(name)
  if (candidate.sort === 'noun') {
    if (DEED_NOUNS.has(token.lemma.toLowerCase())) out.push('noun:deed')
    const head = token.head >= 0 ? sentence.tokens[token.head]! : null
    if (head && LISTING_VERBS.has(head.lemma.toLowerCase())) out.push('noun:listed')
    out.push(
      `noun:${/^(obj|conj|nsubj|nsubj:pass|obl|nmod|root)$/.test(token.deprel) ? token.deprel : 'other'}`,
    )
  }
  out.push(...cutFeatures(sentence, candidate), ...wordFeatures(sentence, candidate.tokens))
  return [...new Set(out)]
}

/**
 * The forms in which newsrooms usually put a provision. In training their weights start from those of
 * {@link USUAL_FORMS} and move little: there are too few of each in a small corpus.
 */
export function usualForms(sentence: Sentence, candidate: TermCandidate, context: TermContext): string[] {
  const has = (name: string): boolean => context.features.includes(name)
  const out: string[] = []
  const near = has('distance:0') || has('distance:1') || has('distance:2')
  const told = has('tense:past') || has('tense:perfect')
  const token = sentence.tokens[candidate.token]!
  if (candidate.sort === 'noun') {
    const before = sentence.tokens[candidate.tokens[0]! - 1]
    const verb = sentence.tokens[candidate.tokens[0]! - 2]
    const lays = has('own:subject-named') || has('own:subject-pronoun')
    if (near && before?.text === 'for' && /^(call|provide)$/.test(verb?.lemma ?? ''))
      out.push('usual:calls-for')
    if (lays && has('own:provides') && /^(obj|conj)$/.test(token.deprel))
      out.push('usual:object-of-provision')
    return out
  }
  out.push(...conditionForms(sentence, candidate))
  const complement = /^(xcomp|ccomp|conj)$/.test(token.deprel)
  const event = candidate.event!
  if (has('own:provides') && !event.passive && event.patients.length > 0)
    if (has('own:subject-named') || has('own:subject-pronoun')) out.push('usual:provides')
  if (complement && has('gov:provides') && (has('gov:subject-named') || near))
    out.push('usual:complement-of-provision')
  if ((has('frame:under') || has('frame:return')) && !told) out.push('usual:under')
  if (complement && has('gov:undertakes') && near && !has('own:talks')) out.push('usual:undertaking')
  if (complement && has('gov:seeks') && near && !has('own:talks')) out.push('usual:demand')
  if (near && has('own:deed') && !told && !has('voice:direct') && !has('first-person'))
    if (has('modal:is-to') || has('modal:will') || has('modal:must') || has('modal:would'))
      out.push('usual:bound')
  const governs = sentence.tokens.some((t) => t.head === candidate.token && /^(xcomp|ccomp)$/.test(t.deprel))
  if (governs && (has('own:undertakes') || has('own:talks') || has('own:seeks'))) out.push('unusual:frame')
  return out
}

/** Weights, in logits, that the usual forms start from. */
export const USUAL_FORMS: Readonly<Record<string, number>> = {
  'usual:calls-for': 3,
  'usual:object-of-provision': 1.5,
  'usual:provides': 2.3,
  'usual:complement-of-provision': 2,
  'usual:under': 2,
  'usual:undertaking': 2.3,
  'usual:demand': 1,
  'usual:bound': 1,
  'unusual:frame': -1,
  'usual:entry-condition': 3,
  'usual:veto': 0.7,
  'usual:only-if': 1.7,
  'usual:proviso': 1.2,
  'usual:instrument-span': 2,
  'usual:instrument-lasts': 1.5,
  'usual:instrument-ends': 2,
  'usual:instrument-points': 1,
  'term:tariff': 0.8,
  // Agency reports tell what is agreed in their first sentences; the corpus's feature writers do not.
  'clause|early': -0.3,
  'noun|early': -0.3,
  'clause|amount': -0.3,
  'clause|duration': -0.2,
  'noun|amount': -0.2,
  'noun|duration': -0.2,
  'duration|early': 0,
  'deadline|early': -0.2,
  'amount|early': -0.2,
}
