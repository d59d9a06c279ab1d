import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import type { Realis } from './realis.ts'
import { ACT_RULES, NEARLY, STATE_RULES } from './rules/en/act-rules.ts'
import type { Stage, StepName } from './claim.ts'
import type { ActRule } from './rules/en/act-rules.ts'
import { nominalActs } from './nominal-acts.ts'
import { partiesAt } from './participants.ts'
import { dayOfEvent } from './event-time.ts'
import { voiceAt } from './voice.ts'
import type { Voice } from './voice.ts'

/** Something done to an instrument, or said of its state, in one clause. */
export interface Act {
  readonly sentence: number
  readonly token: number
  readonly instrument: number
  readonly rule: string
  readonly stage: Stage | null
  readonly step: StepName | null
  readonly refusal: boolean
  readonly realis: Realis
  readonly voice: Voice | null
  /** Parties that act; empty where the clause does not say. */
  readonly by: readonly string[]
  /** Name of the organ that acts ("parliament"), or null. */
  readonly body: string | null
  /** EDTF of the event, or null where the clause does not say. */
  readonly on: string | null
  /** False where the instrument was not named in the clause but taken from the sentences before. */
  readonly named: boolean
}

const rulesByVerb = new Map<string, ActRule[]>()
for (const rule of ACT_RULES)
  for (const verb of rule.verbs) {
    const known = rulesByVerb.get(verb)
    if (known) known.push(rule)
    else rulesByVerb.set(verb, [rule])
  }
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

/** Here "no" is what is said, not a denial of it. */
const NO_IS_THE_ACT = new Set(['state.none', 'act.say-no'])

/** Every act of the article, in reading order. */
export function findActs(reading: Reading, index: InstrumentIndex): Act[] {
  const acts: Act[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    const tree = treeOf(sentence)
    for (const event of eventsOf(sentence)) {
      const done = byVerb(tree, event, s, index)
      const stated = done.length > 0 ? null : byStatement(tree, event, s, index)
      for (const found of stated ? [stated] : done) acts.push(actOf(reading, index, s, event, found))
    }
    acts.push(...nominalActs(reading, s, index))
  }
  return acts
}

/** What is said of it rather than done to it. */
function byStatement(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  return (
    byTalks(tree, event, s, index) ?? byExistence(tree, event, s, index) ?? byState(tree, event, s, index)
  )
}

function actOf(reading: Reading, index: InstrumentIndex, s: number, event: Event, found: Found): Act {
  const sentence = reading.sentences[s]!
  const felt = realisOf(sentence, event)
  const realis: Realis =
    NO_IS_THE_ACT.has(found.rule) && felt.factuality === 'denied' ? { ...felt, factuality: 'asserted' } : felt
  // "the truce between X and Y began": the truce acts, not those it is between.
  const agents = event.agents.filter((i) => index.at(s, i) === null)
  const who = partiesAt(reading, s, agents, index.partiesOf(found.instrument))
  return {
    sentence: s,
    token: event.token,
    instrument: found.instrument,
    rule: found.rule,
    stage: found.stage,
    step: found.step,
    refusal: found.refusal,
    realis,
    voice: voiceAt(reading, s, sentence.tokens[event.token]!.start),
    by: who.parties,
    body: who.body,
    on: dayOfEvent(reading, s, event.token)?.edtf ?? null,
    named: found.named,
  }
}

interface Found {
  readonly instrument: number
  readonly rule: string
  readonly stage: Stage | null
  readonly step: StepName | null
  readonly refusal: boolean
  readonly named: boolean
}

/** One for each instrument that stands in the slot of the first rule that fits ("working on a draft and a framework"). */
function byVerb(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found[] {
  if (event.sort !== 'verb') return []
  for (const rule of rulesByVerb.get(event.lemma) ?? []) {
    const { id, stage, step, refusal = false } = rule
    const found = placesOf(tree, event, rule, s, index)
      .filter((place) => !rule.only || index.kindOf(place.instrument) === rule.only)
      .filter(() => !rule.nouns || rule.nouns.includes(index.nounNear(s, event.token) ?? ''))
      .map((place) => ({ ...place, rule: id, stage, step, refusal }))
    if (found.length > 0) return found
  }
  return []
}

interface Place {
  readonly instrument: number
  readonly named: boolean
}

function placesOf(tree: Tree, event: Event, rule: ActRule, s: number, index: InstrumentIndex): Place[] {
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

function instrumentsAt(tokens: readonly number[], s: number, index: InstrumentIndex): Place[] {
  const places: Place[] = []
  for (const token of tokens) {
    const found = index.at(s, token)
    if (found === null || places.some(({ instrument }) => instrument === found.instrument)) continue
    places.push({ instrument: found.instrument, named: !found.pronoun })
  }
  return places
}

const TALKS = /^(talks?|negotiations?|meeting|summit|round|discussions?|session)$/i
const FRUIT =
  /^(agreement|deal|accord|breakthrough|progress|result|outcome|consensus|resolution|treaty|text)$/i

/** "Talks ended without an agreement", "negotiations have stalled": what they were about is stalled. */
function byTalks(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  if (event.sort !== 'verb') return null
  const subjects = event.passive ? event.patients : event.agents
  if (!subjects.some((i) => TALKS.test(tree.tokens[i]!.text))) return null
  const barren = event.obliques.some(
    (phrase) => phrase.case === 'without' && FRUIT.test(tree.tokens[phrase.token]!.text),
  )
  const stopped = /^(stall|collapse|falter|fail|break|deadlock|founder|suspend|adjourn)$/.test(event.lemma)
  if (!barren && !stopped) return null
  const instrument = index.inSentence(s)[0] ?? index.salientAt(s) ?? index.main
  if (instrument === null || instrument === undefined) return null
  return {
    instrument,
    rule: 'state.talks-stalled',
    stage: 'stalled',
    step: null,
    refusal: false,
    named: true,
  }
}

const HELD = new Set(['deal', 'agreement', 'accord', 'truce', 'ceasefire', 'treaty', 'pact'])

/** "There is a deal", "we have an agreement"; with "no", that they are still at it. */
function byExistence(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  if (event.sort !== 'verb' || (event.lemma !== 'be' && event.lemma !== 'have' && event.lemma !== 'exist'))
    return null
  for (const i of event.lemma === 'have' ? event.patients : event.agents) {
    const token = tree.tokens[i]!
    if (
      !HELD.has(token.lemma.toLowerCase()) ||
      childrenBy(tree, i, 'det').every((d) => /^(the|this|that)$/i.test(tree.tokens[d]!.text))
    )
      continue
    const instrument = index.at(s, i)?.instrument ?? index.salientAt(s) ?? index.main
    if (instrument === null) continue
    const rule = event.negated ? 'state.none' : 'state.exists'
    return {
      instrument,
      rule,
      stage: event.negated ? 'negotiating' : 'text-agreed',
      step: null,
      refusal: false,
      named: true,
    }
  }
  return null
}

function byState(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  const word = tree.tokens[event.token]!
  const rule = STATE_RULES.find(
    ({ words }) => words.includes(event.lemma) || words.includes(word.text.toLowerCase()),
  )
  if (!rule) return null
  if (event.sort === 'verb' && !event.passive) return null
  if (rule.id === 'state.in-force' && caseOf(tree, event.token) !== 'in') return null
  const place = instrumentsAt(event.sort === 'copular' ? event.agents : event.patients, s, index)[0]
  if (!place) return null
  const nearly = rule.nearly && nearlySo(tree, event.token)
  return { ...place, rule: rule.id, stage: nearly ? rule.nearly! : rule.stage, step: null, refusal: false }
}

function nearlySo(tree: Tree, i: number): boolean {
  return tree.children[i]!.some((child) => {
    const text = tree.tokens[child]!.text.toLowerCase()
    return (
      NEARLY.has(text) ||
      (text === 'all' && tree.tokens[child + 1]?.text === 'but') ||
      /%|per cent|percent/.test(text)
    )
  })
}
