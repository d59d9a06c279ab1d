import { treeOf } from '../language/tree.ts'
import { byStatement } from './act-by-state.ts'
import { byVerb } from './act-by-verb.ts'
import type { Found } from './act-by-verb.ts'
import { awaitedAnswers } from './awaited-answers.ts'
import type { Event } from './event.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import type { Realis } from './realis.ts'
import type { Stage, StepName } from './claim.ts'
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
  /** Which of a cue's patterns matched. */
  readonly pattern?: number
  /** Its own words say that something is not so: a negation in the clause belongs to them. */
  readonly negative?: boolean
}

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
    acts.push(...nominalActs(reading, s, index), ...awaitedAnswers(reading, s, index))
  }
  return acts
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
    negative: NO_IS_THE_ACT.has(found.rule),
  }
}
