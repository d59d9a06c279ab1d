import { caseOf, childrenBy, treeOf, withConjuncts } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import type { Realis } from './realis.ts'
import { ACT_NOUNS, ACT_RULES, NEARLY, STATE_RULES } from './rules/en/act-rules.ts'
import type { Stage, StepName } from './claim.ts'
import type { ActRule } from './rules/en/act-rules.ts'
import { partiesAt } from './participants.ts'
import { timeOfEvent } from './event-time.ts'
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
  readonly ahead: boolean
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
const IMPLICIT = new Set(['act.sign', 'act.ratify', 'act.initial'])

/** Every act of the article, in reading order. */
export function findActs(reading: Reading, index: InstrumentIndex): Act[] {
  const acts: Act[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    const tree = treeOf(sentence)
    for (const event of eventsOf(sentence)) {
      const found = byVerb(tree, event, s, index) ?? byState(tree, event, s, index)
      if (!found) continue
      const realis = realisOf(sentence, event)
      const token = tree.tokens[event.token]!
      const time = timeOfEvent(reading, s, event.token)
      const who = partiesAt(reading, s, event.agents, index.partiesOf(found.instrument))
      acts.push({
        sentence: s,
        token: event.token,
        instrument: found.instrument,
        rule: found.rule,
        stage: found.stage,
        step: found.step,
        refusal: found.refusal,
        realis,
        voice: voiceAt(reading, s, token.start),
        by: who.parties,
        body: who.body,
        on: time?.edtf ?? null,
        ahead: realis.factuality === 'planned' || event.tense === 'future',
        named: found.named,
      })
    }
    acts.push(...nominalActs(reading, tree, s, index))
  }
  return acts
}

interface Found {
  readonly instrument: number
  readonly rule: string
  readonly stage: Stage | null
  readonly step: StepName | null
  readonly refusal: boolean
  readonly named: boolean
}

function byVerb(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  if (event.sort !== 'verb') return null
  for (const rule of rulesByVerb.get(event.lemma) ?? []) {
    const place = placeOf(tree, event, rule, s, index)
    if (place === null) continue
    if (rule.only === 'ceasefire' && index.kindOf(place.instrument) !== 'ceasefire') continue
    const { id, stage, step, refusal = false } = rule
    return { ...place, rule: id, stage, step, refusal }
  }
  return null
}

function placeOf(
  tree: Tree,
  event: Event,
  rule: ActRule,
  s: number,
  index: InstrumentIndex,
): { instrument: number; named: boolean } | null {
  if (rule.with && rule.slot !== 'subject') {
    const withObject = event.patients.some((i) => rule.with!.includes(tree.tokens[i]!.lemma.toLowerCase()))
    if (!withObject) return null
  }
  if (rule.particles && !event.particles.some((particle) => rule.particles!.includes(particle))) return null
  if (rule.slot === 'subject') {
    if (rule.with) {
      const words = [...event.patients, ...event.obliques.map(({ token }) => token)]
      if (!words.some((i) => rule.with!.includes(tree.tokens[i]!.lemma.toLowerCase()))) return null
    }
    const subjects = event.passive ? event.patients : event.agents
    return firstInstrument(subjects, s, index)
  }
  if (rule.slot === 'oblique') {
    const phrases = event.obliques
      .filter((phrase) => rule.cases!.includes(phrase.case))
      .map(({ token }) => token)
    return firstInstrument(phrases, s, index)
  }
  const patients = [...event.patients]
  const token = tree.tokens[event.token]!
  if (token.deprel === 'acl:relcl' && !event.passive) {
    const overt = patients.filter((i) => !/^W/.test(tree.tokens[i]!.xpos))
    if (overt.length === 0 && !event.agents.includes(token.head)) patients.push(token.head)
  }
  if (token.deprel === 'amod' || (token.deprel === 'acl' && event.passive)) patients.push(token.head)
  const named = firstInstrument(patients, s, index)
  if (named) return named
  const bare = patients.length === 0 || patients.every((i) => tree.tokens[i]!.upos === 'PRON')
  if (bare && IMPLICIT.has(rule.id)) {
    const salient = index.salientAt(s)
    if (salient !== null) return { instrument: salient, named: false }
  }
  return null
}

function firstInstrument(
  tokens: readonly number[],
  s: number,
  index: InstrumentIndex,
): { instrument: number; named: boolean } | null {
  for (const token of tokens) {
    const found = index.at(s, token)
    if (found !== null) return { instrument: found.instrument, named: !found.pronoun }
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
  const place = firstInstrument(event.sort === 'copular' ? event.agents : event.patients, s, index)
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

/** "the signing of the treaty", "its ratification", "ratification by both parliaments": acts by their nouns, as still ahead. */
function nominalActs(reading: Reading, tree: Tree, s: number, index: InstrumentIndex): Act[] {
  return tree.tokens.flatMap((token): Act[] => {
    const step = token.upos === 'NOUN' ? ACT_NOUNS.get(token.lemma.toLowerCase()) : undefined
    if (!step) return []
    const needed = isNeeded(tree, token.i)
    if (!needed) return []
    const complements = childrenBy(tree, token.i, 'nmod', 'nmod:poss', 'compound')
    const place = firstInstrument(complements, s, index)
    const instrument = place?.instrument ?? index.salientAt(s)
    if (instrument === null || instrument === undefined) return []
    const actors = complements
      .filter((i) => ['by', 'from', 'of', 'in', ''].includes(caseOf(tree, i)))
      .flatMap((i) => withConjuncts(tree, i))
    const who = partiesAt(reading, s, actors, [])
    return [
      {
        sentence: s,
        token: token.i,
        instrument,
        rule: `noun.${step}`,
        stage: null,
        step,
        refusal: false,
        realis: { factuality: 'planned', refused: false, condition: null, governor: needed.governor },
        voice: voiceAt(reading, s, token.start),
        by: who.parties,
        body: who.body,
        on: null,
        ahead: true,
        named: place !== null,
      },
    ]
  })
}

const NEED = new Set(
  'need require await want demand necessitate remain follow wait subject pending'.split(' '),
)

/** "approval is needed", "requires ratification", "awaits signature", "subject to approval". */
function isNeeded(tree: Tree, i: number): { governor: number } | null {
  let at = i
  for (let steps = 0; steps < 4; steps++) {
    const token = tree.tokens[at]!
    if (token.head < 0) return null
    const head = tree.tokens[token.head]!
    if (
      NEED.has(head.lemma.toLowerCase()) &&
      ['obj', 'nsubj:pass', 'obl', 'nmod', 'nsubj'].includes(token.deprel)
    )
      return { governor: head.i }
    if (token.deprel !== 'conj' && token.deprel !== 'nmod') return null
    at = head.i
  }
  return null
}
