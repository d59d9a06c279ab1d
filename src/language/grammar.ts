import type { Token } from './sentence.ts'
import { treeOf } from './tree.ts'
import type { Sentence } from './sentence.ts'

/**
 * - `past` "signed", `present` "signs", `future` "will sign", "is to sign"
 * - `perfect` "has signed": done, and still so; `past-perfect` "had signed"
 * - `modal` "may sign", "would sign", "should sign"
 * - `none`: infinitives, participles and whatever is no verb
 */
export type Tense = 'past' | 'present' | 'future' | 'perfect' | 'past-perfect' | 'modal' | 'none'
export type Voice = 'active' | 'passive'
export type GrammaticalNumber = 'singular' | 'plural' | 'none'

/** What a verb (or a predicate with its copula) says of time, voice and truth. */
export interface Predication {
  readonly tense: Tense
  readonly voice: Voice
  /** The modal as its lemma ("may", "would"), null where there is none; "will" and "shall" are future, not modal. */
  readonly modal: string | null
  /** Denied by "not", "never", "no longer", "no one" … at this verb itself. */
  readonly negated: boolean
  /** "is signing" */
  readonly progressive: boolean
}

const FUTURE = new Set(['will', 'wo', "'ll", '’ll', 'shall'])
const NEGATIONS = new Set([
  'not',
  'never',
  "n't",
  'n’t',
  'nt',
  'neither',
  'nor',
  'hardly',
  'scarcely',
  'barely',
])
const NO = new Set(['no', 'none', 'nobody', 'nothing', 'neither', 'no-one'])

/** Predication of token `i` of a sentence with a tree. */
export function predicationOf(sentence: Sentence, i: number): Predication {
  const { tokens, children } = treeOf(sentence)
  const verb = tokens[i]!
  const below = children[i]!.map((child) => tokens[child]!)
  const auxiliaries = below.filter((t) => t.deprel === 'aux' || t.deprel === 'aux:pass' || t.deprel === 'cop')
  const finite = auxiliaries[0] ?? verb
  const passive =
    auxiliaries.some((t) => t.deprel === 'aux:pass') || below.some((t) => t.deprel === 'nsubj:pass')
  const have = auxiliaries.find((t) => t.lemma === 'have')
  const modal = auxiliaries.find((t) => t.xpos === 'MD')
  const progressive = verb.xpos === 'VBG' && auxiliaries.some((t) => t.lemma === 'be' && t.deprel === 'aux')
  return {
    tense: tenseOf(verb, finite, modal ?? null, have ?? null, below),
    voice: passive ? 'passive' : 'active',
    modal: modal && !FUTURE.has(modal.text.toLowerCase()) ? modal.lemma : null,
    negated: isNegated(sentence, i),
    progressive,
  }
}

function tenseOf(
  verb: Token,
  finite: Token,
  modal: Token | null,
  have: Token | null,
  below: readonly Token[],
): Tense {
  if (modal) return FUTURE.has(modal.text.toLowerCase()) ? 'future' : 'modal'
  if (have)
    return have.xpos === 'VBD'
      ? 'past-perfect'
      : have.xpos === 'VBG' || have.xpos === 'VB'
        ? 'none'
        : 'perfect'
  // "is to sign", "is going to sign", "is set to sign": the infinitive itself bears no tense, its head does.
  if (verb.xpos === 'VB' && finite !== verb && finite.lemma === 'be' && below.some((t) => t.xpos === 'TO')) {
    return 'future'
  }
  switch (finite.xpos) {
    case 'VBD':
      return 'past'
    case 'VBZ':
    case 'VBP':
      return 'present'
    default:
      return 'none'
  }
}

/** Whether a word right at `i` denies it: "not", "never", "no longer", "without", or a subject such as "nobody". */
export function isNegated(sentence: Sentence, i: number): boolean {
  const { tokens, children } = treeOf(sentence)
  for (const child of children[i]!) {
    const token = tokens[child]!
    const word = token.text.toLowerCase()
    if (NEGATIONS.has(word)) return true
    if (word === 'without' && token.deprel === 'mark') return true
    if (word === 'longer' && child > 0 && tokens[child - 1]!.text.toLowerCase() === 'no') return true
    if (/^(?:nsubj|obj)/.test(token.deprel)) {
      if (NO.has(word)) return true
      if (children[child]!.some((c) => tokens[c]!.deprel === 'det' && tokens[c]!.text.toLowerCase() === 'no'))
        return true
    }
    if (token.deprel === 'det' && word === 'no') return true
  }
  return false
}

/** Number of a noun, pronoun or finite verb, as its form shows. */
export function numberOf(token: Token): GrammaticalNumber {
  switch (token.xpos) {
    case 'NNS':
    case 'NNPS':
      return 'plural'
    case 'NN':
    case 'NNP':
    case 'VBZ':
      return 'singular'
    default:
  }
  if (token.upos !== 'PRON' && token.upos !== 'DET') return 'none'
  const word = token.text.toLowerCase()
  if (/^(?:we|us|our|ours|they|them|their|theirs|these|those|ourselves|themselves|both|many|few)$/.test(word))
    return 'plural'
  if (
    /^(?:i|me|my|mine|he|him|his|she|her|hers|it|its|this|that|himself|herself|itself|myself|one)$/.test(word)
  ) {
    return 'singular'
  }
  return 'none'
}
