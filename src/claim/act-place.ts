import { childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { ActRule } from './rules/en/act-rules.ts'

/** Acts that are hardly done to anything else: what they are done to may be left unsaid. */
const IMPLICIT = new Set([
  'act.sign',
  'act.ratify',
  'act.initial',
  'act.enter-into-force',
  'act.take-effect',
  'act.put-name',
])
const SOMETHING =
  /^(it|this|that|these|those|them|which|anything|nothing|something|everything|document|papers?|text|deal|arrangement)$/i

/** Where an instrument stands in a clause; not `named` where it is only taken up. */
export interface Place {
  readonly instrument: number
  readonly named: boolean
}

/** Instruments in the slot of the rule: by the tree, else by the order of the words, else the one spoken of last. */
export function placesOf(
  tree: Tree,
  event: Event,
  rule: ActRule,
  s: number,
  index: InstrumentIndex,
): Place[] {
  const inSlot = rule.with ?? []
  const has = (tokens: readonly number[]): boolean =>
    tokens.some((i) => inSlot.includes(tree.tokens[i]?.lemma.toLowerCase() ?? ''))
  if (rule.with && rule.slot !== 'subject') {
    if (!has([...event.patients, ...event.agents, event.token + 1, event.token + 2])) return []
  }
  if (rule.particles && !event.particles.some((particle) => rule.particles!.includes(particle))) return []
  if (rule.slot === 'subject') {
    if (rule.with && !has([...event.patients, ...event.obliques.map(({ token }) => token)])) return []
    const subjects = event.passive ? event.patients : event.agents
    return firstOf(
      instrumentsAt(subjects, s, index),
      () => nearby(tree, event, s, index, 'before'),
      () => unsaid(tree, rule, subjects, s, index),
    )
  }
  if (rule.slot === 'oblique') {
    const phrases = event.obliques
      .filter((phrase) => rule.cases!.includes(phrase.case))
      .map(({ token }) => token)
    return firstOf(instrumentsAt(phrases, s, index), () => afterCase(tree, event, rule, s, index))
  }
  const patients = patientsOf(tree, event)
  return firstOf(
    instrumentsAt(patients, s, index),
    () => nearby(tree, event, s, index, event.passive ? 'before' : 'after'),
    () => unsaid(tree, rule, patients, s, index),
  )
}

function firstOf(found: Place[], ...others: readonly (() => Place | null)[]): Place[] {
  if (found.length > 0) return found
  for (const other of others) {
    const place = other()
    if (place) return [place]
  }
  return []
}

/** What is acted on, with the noun that a relative or participial clause modifies ("the text they signed"). */
function patientsOf(tree: Tree, event: Event): number[] {
  const patients = [...event.patients]
  const token = tree.tokens[event.token]!
  if (token.deprel === 'acl:relcl' && !event.passive) {
    const overt = patients.filter((i) => !tree.tokens[i]!.xpos.startsWith('W'))
    if (overt.length === 0 && !event.agents.includes(token.head)) patients.push(token.head)
  }
  if (token.deprel === 'amod' || (token.deprel === 'acl' && event.passive)) patients.push(token.head)
  return patients
}

/** The instrument spoken of last, for acts that are hardly done to anything else. */
function unsaid(
  tree: Tree,
  rule: ActRule,
  tokens: readonly number[],
  s: number,
  index: InstrumentIndex,
): Place | null {
  if (!IMPLICIT.has(rule.id)) return null
  const open = tokens.every((i) => tree.tokens[i]!.upos === 'PRON' || SOMETHING.test(tree.tokens[i]!.text))
  const salient = open ? (index.salientAt(s) ?? index.main) : null
  return salient === null ? null : { instrument: salient, named: false }
}

const NEAR = 9

/**
 * The instrument right before or behind the predicate with no other verb between them: where the tree has gone wrong,
 * the order of the words mostly has not.
 */
function nearby(
  tree: Tree,
  event: Event,
  s: number,
  index: InstrumentIndex,
  side: 'before' | 'after',
): Place | null {
  const step = side === 'before' ? -1 : 1
  for (let i = event.token + step, n = 0; n < NEAR && tree.tokens[i] !== undefined; i += step, n++) {
    const token = tree.tokens[i]!
    if (token.upos === 'VERB' || token.upos === 'SCONJ' || (token.upos === 'PUNCT' && token.text !== ','))
      return null
    const found = index.at(s, i)
    if (found && !found.pronoun)
      return governedElsewhere(tree, i, event.token) ? null : { instrument: found.instrument, named: true }
  }
  return null
}

/** True where a preposition or a noun between takes the instrument for itself ("signed under the treaty"). */
function governedElsewhere(tree: Tree, i: number, event: number): boolean {
  const token = tree.tokens[i]!
  const cases = childrenBy(tree, i, 'case')
  return (cases.length > 0 && Math.min(...cases) > Math.min(i, event)) || token.deprel === 'compound'
}

function afterCase(tree: Tree, event: Event, rule: ActRule, s: number, index: InstrumentIndex): Place | null {
  for (let i = event.token + 1; i <= event.token + 4 && tree.tokens[i] !== undefined; i++) {
    if (!rule.cases!.includes(tree.tokens[i]!.text.toLowerCase())) continue
    for (let j = i + 1; j <= i + NEAR && tree.tokens[j] !== undefined; j++) {
      const token = tree.tokens[j]!
      if (token.upos === 'VERB' || token.upos === 'ADP') return null
      const found = index.at(s, j)
      if (found && !found.pronoun) return { instrument: found.instrument, named: true }
    }
  }
  return null
}

export function instrumentsAt(tokens: readonly number[], s: number, index: InstrumentIndex): Place[] {
  const places: Place[] = []
  for (const token of tokens) {
    const found = index.at(s, token)
    if (found === null || places.some(({ instrument }) => instrument === found.instrument)) continue
    places.push({ instrument: found.instrument, named: !found.pronoun })
  }
  return places
}
