import type { Sentence, Token } from '../language/sentence.ts'
import { caseOf, childrenBy, treeOf, withConjuncts } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'

/** One predicate of a sentence with its arguments, voice and time, whatever the clause it stands in. */
export interface Event {
  /** Token of the predicate: a verb, or the adjective or noun of a copular clause ("the text is ready"). */
  readonly token: number
  readonly lemma: string
  /** `verb`, or what stands with a copula. */
  readonly sort: 'verb' | 'copular'
  readonly passive: boolean
  /** Tokens: who acts (`nsubj` of the active, `obl:agent` of the passive), what is acted on, other phrases with their case. */
  readonly agents: readonly number[]
  readonly patients: readonly number[]
  readonly obliques: readonly { readonly case: string; readonly token: number }[]
  /** Particles of phrasal verbs ("turn down" → "down"), lower case. */
  readonly particles: readonly string[]
  readonly auxiliaries: readonly string[]
  readonly negated: boolean
  readonly tense: 'past' | 'present' | 'future' | 'none'
}

const eventsBySentence = new WeakMap<Sentence, readonly Event[]>()

/** All predicates of the sentence, in order. Shared subjects and objects of coordinated verbs are handed on. */
export function eventsOf(sentence: Sentence): readonly Event[] {
  const known = eventsBySentence.get(sentence)
  if (known) return known
  const tree = treeOf(sentence)
  const events = tree.tokens.filter((token) => isPredicate(tree, token)).map((token) => eventAt(tree, token))
  eventsBySentence.set(sentence, events)
  return events
}

function isPredicate(tree: Tree, token: Token): boolean {
  if (token.upos === 'VERB')
    return token.deprel !== 'amod' || childrenBy(tree, token.i, 'obl', 'obl:agent').length > 0
  if (token.upos === 'AUX') return token.deprel === 'root'
  return (
    (token.upos === 'ADJ' ||
      token.upos === 'NOUN' ||
      token.upos === 'PROPN' ||
      token.upos === 'ADV' ||
      token.upos === 'NUM') &&
    childrenBy(tree, token.i, 'cop').length > 0
  )
}

function eventAt(tree: Tree, token: Token): Event {
  const i = token.i
  const auxiliaries = childrenBy(tree, i, 'aux', 'aux:pass', 'cop').map((child) => tree.tokens[child]!)
  const participle = token.xpos === 'VBN' && token.deprel.startsWith('acl') && auxiliaries.length === 0
  const passive =
    participle ||
    childrenBy(tree, i, 'aux:pass', 'nsubj:pass').length > 0 ||
    childrenBy(tree, i, 'obl:agent').length > 0
  const subjects = subjectsOf(tree, i)
  const objects = childrenBy(tree, i, 'obj').flatMap((child) => withConjuncts(tree, child))
  const byPhrase = childrenBy(tree, i, 'obl:agent').flatMap((child) => withConjuncts(tree, child))
  const obliques = childrenBy(tree, i, 'obl', 'nmod', 'iobj').flatMap((child) =>
    withConjuncts(tree, child).map((at) => ({ case: caseOf(tree, child), token: at })),
  )
  return {
    token: i,
    lemma: token.lemma.toLowerCase(),
    sort: token.upos === 'VERB' || token.upos === 'AUX' ? 'verb' : 'copular',
    passive,
    agents: passive ? byPhrase : subjects,
    patients: passive ? [...subjects, ...objects] : objects,
    obliques,
    particles: [
      ...childrenBy(tree, i, 'compound:prt', 'compound'),
      ...childrenBy(tree, i, 'advmod').filter(
        (child) => child === i + 1 && tree.tokens[child]!.text.length < 8,
      ),
    ].map((child) => tree.tokens[child]!.text.toLowerCase()),
    auxiliaries: auxiliaries.map((aux) => aux.text.toLowerCase()),
    negated: isNegated(tree, i),
    tense: tenseOf(tree, token, auxiliaries),
  }
}

/**
 * Who or what the clause is about: its own subject, else that of the verb it is coordinated with or controlled by,
 * else the noun it modifies.
 */
export function subjectsOf(tree: Tree, i: number): number[] {
  let at = i
  for (let steps = 0; steps < 8; steps++) {
    const own = childrenBy(tree, at, 'nsubj', 'nsubj:pass', 'csubj')
    // More than one where the tree has missed that they are coordinated.
    const nouns = own.filter((child) => !isRelativePronoun(tree.tokens[child]!))
    if (nouns.length > 0) return nouns.flatMap((noun) => withConjuncts(tree, noun))
    const token = tree.tokens[at]!
    if (token.head < 0) return []
    const head = tree.tokens[token.head]!
    if (token.deprel === 'acl:relcl') {
      // "the text which X signed" has the noun as its object, "the text that waits" as its subject.
      const pronounIsSubject = own.length > 0
      return pronounIsSubject ? withConjuncts(tree, head.i) : []
    }
    if (token.deprel === 'acl') return token.xpos === 'VBN' || token.xpos === 'VBG' ? [head.i] : []
    const infinitive = childrenBy(tree, at, 'mark').some((child) => tree.tokens[child]!.xpos === 'TO')
    if (
      token.deprel === 'conj' ||
      token.deprel === 'xcomp' ||
      token.deprel === 'advcl' ||
      token.deprel === 'parataxis' ||
      ((token.deprel === 'csubj' || token.deprel === 'ccomp') && infinitive)
    ) {
      if (token.deprel === 'xcomp') {
        const object = childrenBy(tree, head.i, 'obj')[0]
        if (object !== undefined) return withConjuncts(tree, object)
      }
      at = head.i
      continue
    }
    return []
  }
  return []
}

function isRelativePronoun(token: Token): boolean {
  return (
    token.xpos === 'WDT' ||
    token.xpos === 'WP' ||
    (token.upos === 'PRON' && token.text.toLowerCase() === 'that')
  )
}

const NEGATIONS = new Set([
  "n't",
  'not',
  'never',
  'no',
  'nobody',
  'nothing',
  'neither',
  'none',
  'hardly',
  'nor',
  'without',
])

function isNegated(tree: Tree, i: number): boolean {
  return tree.children[i]!.some((child) => {
    const token = tree.tokens[child]!
    if (NEGATIONS.has(token.text.toLowerCase()) && token.deprel !== 'conj') return true
    const argument = token.deprel === 'nsubj' || token.deprel === 'nsubj:pass' || token.deprel === 'obj'
    return (
      argument &&
      tree.children[child]!.some((inner) => {
        const word = tree.tokens[inner]!
        return (
          (word.deprel === 'det' || word.deprel === 'cc:preconj') && NEGATIONS.has(word.text.toLowerCase())
        )
      })
    )
  })
}

const FUTURE = new Set(['will', "'ll", '’ll', 'shall'])
const MODAL_PAST = new Set(['would', 'could', 'might', 'should'])

function tenseOf(tree: Tree, token: Token, auxiliaries: readonly Token[]): Event['tense'] {
  if (auxiliaries.some((aux) => FUTURE.has(aux.text.toLowerCase()))) return 'future'
  if (auxiliaries.some((aux) => MODAL_PAST.has(aux.text.toLowerCase()))) return 'none'
  const finite = [token, ...auxiliaries].find(
    (part) => part.xpos === 'VBD' || part.xpos === 'VBZ' || part.xpos === 'VBP',
  )
  if (auxiliaries.some((aux) => aux.lemma === 'have')) return 'past'
  if (finite) return finite.xpos === 'VBD' ? 'past' : 'present'
  if (token.xpos === 'VBN' && token.deprel.startsWith('acl')) return 'past'
  const head = token.head >= 0 ? tree.tokens[token.head]! : null
  if (token.deprel === 'conj' && head) {
    if (head.xpos === 'VBD') return 'past'
    if (head.xpos === 'VBN' && token.xpos === 'VBN') return 'past'
  }
  return 'none'
}
