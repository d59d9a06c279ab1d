import type { Sentence, Token } from '../language/sentence.ts'
import { childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { eventsOf } from './event.ts'
import { isAsked } from './clause.ts'
import type { Event } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { nameAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { mentions } from './term-passage.ts'
import type { TermPassages } from './term-passage.ts'
import {
  CONTENT_NOUNS,
  DEED_VERBS,
  FRAMES,
  PROPOSING_VERBS,
  PROVIDING_VERBS,
  REJECTING_VERBS,
  SEEKING_VERBS,
  TALK_VERBS,
  UNDERTAKING_VERBS,
} from './rules/en/term-words.ts'
import { voiceAt } from './voice.ts'

/** Where a clause stands: the instrument it may belong to, how it hangs on it, and what tells whether it lays something down. */
export interface TermContext {
  readonly instrument: number | null
  /** The clause itself and those that govern it, innermost first. */
  readonly chain: readonly Event[]
  /** Names of what holds here; each has a weight in models/terms. */
  readonly features: readonly string[]
}

const CHAIN = /^(xcomp|ccomp|conj|acl|acl:relcl|advcl|parataxis|csubj)$/
/** The context of the clause or phrase at a token. `event` is the predicate that governs the token, itself included. */
export function termContext(
  reading: Reading,
  index: InstrumentIndex,
  passages: TermPassages,
  s: number,
  event: Event | null,
): TermContext {
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  const chain = event ? chainOf(sentence, event) : []
  const on: string[] = []
  const flag = (holds: boolean, name: string): void => {
    if (holds) on.push(name)
  }
  let instrument: number | null = null
  chain.forEach((link, depth) => {
    const where = depth === 0 ? 'own' : 'gov'
    const subject = link.agents.concat(link.passive ? link.patients : [])
    const found = subject.map((i) => index.at(s, i)).find((hit) => hit !== null)
    if (found) {
      instrument ??= found.instrument
      on.push(`${where}:subject-${found.pronoun ? 'pronoun' : 'named'}`)
      if (PROVIDING_VERBS.has(link.lemma)) on.push(`${where}:provides`)
    }
    for (const { case: kase, token } of link.obliques) {
      const framed = index.at(s, token) ?? contentsOf(tree, token, (i) => index.at(s, i))
      const first = kase.split(' ')[0]!
      if (
        !framed ||
        (framed.pronoun && kase !== 'under') ||
        !(FRAMES.has(first) || kase.startsWith('according'))
      )
        continue
      instrument ??= framed.instrument
      on.push(`frame:${kase === 'under' ? 'under' : token < link.token ? 'before' : 'after'}`)
    }
  })
  flag(
    /^(in (return|exchange|turn)|as part of)\b/i.test(
      reading.article.text.slice(sentence.start, sentence.start + 12),
    ),
    'frame:return',
  )
  const named = index.inSentence(s)
  const distance = passages.distance[s]!
  instrument = likeliestOf(index, passages, [instrument, ...named, index.salientAt(s)])
  on.push(`distance:${distance > 12 ? 'far' : distance > 4 ? 'out' : distance}`)
  flag(passages.opened[s]!, 'opened')
  flag(
    chain.some(({ token }) => isAsked(tree, token)),
    'asked',
  )
  const role = reading.article.blocks[sentence.block]?.role
  flag(role === 'list', 'list')
  flag(passages.body[s]! < 3, 'early')
  const before = reading.sentences[s - 1]
  flag(before !== undefined && mentions(before.tokens, CONTENT_NOUNS), 'after-content-noun')
  flag(mentions(sentence.tokens, CONTENT_NOUNS), 'content-noun')
  flag(
    /^\W*(\d+|[a-z]|[ivx]+)[.)]/.test(reading.article.text.slice(sentence.start, sentence.start + 6)),
    'numbered',
  )
  chain.forEach((link, depth) => {
    const where = depth === 0 ? 'own' : 'gov'
    flag(UNDERTAKING_VERBS.has(link.lemma), `${where}:undertakes`)
    flag(SEEKING_VERBS.has(link.lemma), `${where}:seeks`)
    flag(PROPOSING_VERBS.has(link.lemma), `${where}:proposes`)
    flag(REJECTING_VERBS.has(link.lemma), `${where}:rejects`)
    flag(TALK_VERBS.has(link.lemma), `${where}:talks`)
    if (depth > 0) return
    flag(DEED_VERBS.has(link.lemma), 'own:deed')
    flag(link.passive, 'own:passive')
    flag(link.negated, 'own:negated')
    flag(link.sort === 'copular' || link.lemma === 'be', 'own:copular')
    flag(link.lemma === 'have', 'own:have')
    const deprel = sentence.tokens[link.token]!.deprel
    on.push(
      `relation:${/^(root|ccomp|xcomp|conj|acl|acl:relcl|advcl|parataxis)$/.test(deprel) ? deprel : 'other'}`,
    )
    const marks = childrenBy(tree, link.token, 'mark', 'advmod').map((i) =>
      tree.tokens[i]!.text.toLowerCase(),
    )
    flag(
      marks.some((m) => /^(if|unless|once|until|provided|whether)$/.test(m)),
      'own:if',
    )
    flag(
      marks.some((m) => /^(after|when|while|as|because|since|before|although|though)$/.test(m)),
      'own:when',
    )
    const subject = link.agents[0] ?? link.patients[0]
    const word = subject === undefined ? undefined : sentence.tokens[subject]
    on.push(`subject:${subjectSort(reading, s, word)}`)
  })
  // "will pay and lift": the second verb has the modal of the first.
  const bare = chain[0] && chain[0].auxiliaries.length === 0 && sentence.tokens[chain[0].token]!.xpos === 'VB'
  const lent = bare && sentence.tokens[chain[0]!.token]!.deprel === 'conj' && chain.length > 1
  const modal = modalOf(tree, lent ? chain.slice(1) : chain)
  on.push(`modal:${modal}`)
  const own = lent ? chain[1] : chain[0]
  if (own)
    on.push(
      `tense:${own.auxiliaries.some((w) => w === 'has' || w === 'have' || w === 'had') ? 'perfect' : own.tense}`,
    )
  const at = sentence.tokens[own?.token ?? Math.floor(sentence.tokens.length / 2)]
  const voice = at ? voiceAt(reading, s, at.start) : null
  on.push(voice ? `voice:${voice.attribution.form}` : 'voice:none')
  flag(voice?.speaker.class === 'document', 'voice:document')
  flag(
    sentence.tokens.some((t) => /^(I|we|you|my|our|your|me|us)$/i.test(t.text)),
    'first-person',
  )
  flag(
    sentence.tokens.some((t) => t.text === '?'),
    'question',
  )
  flag(sentence.tokens.length > 40, 'long')
  flag(reading.in[s]!.amounts.length > 0, 'amount')
  flag(
    reading.in[s]!.times.some((t) => t.type === 'DURATION'),
    'duration',
  )
  for (const name of passages.traits[s] ?? []) on.push(`here:${name}`)
  for (const name of passages.traits[s - 1] ?? []) on.push(`before:${name}`)
  for (const name of passages.traits[s + 1] ?? []) on.push(`after:${name}`)
  return { instrument, chain, features: on }
}

/**
 * An instrument that an article names only once seldom has an entry of its own, and what is told of it is lost, unless
 * the article also tells what was done to it ("signed a declaration").
 */
const LEAST_PHRASES = 2

/** The first of the instruments that the article tells enough of; else the one it speaks of most. */
function likeliestOf(
  index: InstrumentIndex,
  { actedOn }: TermPassages,
  candidates: readonly (number | null)[],
): number | null {
  for (const candidate of candidates)
    if (candidate !== null)
      if (actedOn.has(candidate) || index.clusters[candidate]!.phrases.length >= LEAST_PHRASES)
        return candidate
  return index.main
}

/** The event and those above it, through complements, coordination and clauses that hang on nouns. */
function chainOf(sentence: Sentence, event: Event): Event[] {
  const { tokens } = sentence
  const byToken = new Map(eventsOf(sentence).map((e) => [e.token, e]))
  const out = [event]
  let at = event.token
  for (let steps = 0; steps < 8; steps++) {
    const token = tokens[at]!
    if (token.head < 0 || !(CHAIN.test(token.deprel) || token.upos !== 'VERB')) break
    at = token.head
    const above = byToken.get(at)
    if (above) out.push(above)
  }
  return out
}

function subjectSort(reading: Reading, s: number, word: Token | undefined): string {
  if (!word) return 'none'
  if (/^(i|we|you)$/i.test(word.text)) return 'speaker'
  if (word.upos === 'PRON') return 'pronoun'
  const name = nameAt(reading, s, word.i)
  if (!name) return word.xpos === 'NNS' ? 'plural' : 'thing'
  const { kind } = name.entity
  return kind === 'state' || kind === 'government' || kind === 'armed-group' || kind === 'body'
    ? 'party'
    : kind === 'person' || kind === 'office'
      ? 'person'
      : kind
}

function modalOf(tree: Tree, chain: readonly Event[]): string {
  const own = chain[0]
  if (!own) return 'none'
  const aux = own.auxiliaries
  if (aux.some((w) => w === 'will' || w === "'ll" || w === '’ll')) return 'will'
  if (aux.includes('shall') || aux.includes('must')) return 'must'
  if (aux.includes('would')) return 'would'
  if (aux.includes('should')) return 'should'
  if (aux.some((w) => /^(may|can)$/.test(w))) return 'may'
  if (aux.some((w) => /^(could|might)$/.test(w))) return 'could'
  const token = tree.tokens[own.token]!
  const infinitive = childrenBy(tree, own.token, 'mark', 'aux').some((i) => tree.tokens[i]!.xpos === 'TO')
  if (!infinitive) return 'none'
  const head = token.head >= 0 ? tree.tokens[token.head]! : null
  return head?.lemma === 'be' || aux.some((w) => /^(is|are|was|were)$/.test(w)) ? 'is-to' : 'to'
}

/** The predicate that governs a token: its own event, or the nearest one above it; null where the sentence has none. */
export function governingEvent(sentence: Sentence, token: number): Event | null {
  const byToken = new Map(eventsOf(sentence).map((event) => [event.token, event]))
  for (let at = token, steps = 0; at >= 0 && steps < 30; at = sentence.tokens[at]!.head, steps++) {
    const found = byToken.get(at)
    if (found) return found
  }
  return null
}

/** "under the terms of the deal": the instrument that the contents are of. */
function contentsOf<T>(tree: Tree, token: number, at: (i: number) => T | null): T | null {
  if (!CONTENT_NOUNS.has(tree.tokens[token]!.lemma.toLowerCase())) return null
  for (const child of childrenBy(tree, token, 'nmod')) {
    const found = at(child)
    if (found) return found
  }
  return null
}
