import type { Act } from './acts.ts'
import { actFeatures } from './act-features.ts'
import { actModel, actScore } from './act-model.ts'
import { conditionWords, spanOfSentence } from './clause.ts'
import type { StepClaim, StepName, StepState } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import { dayOfEvent } from './event-time.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { isPlain, nearly } from './plainness.ts'
import type { Reading } from './reading.ts'
import { PLAIN } from './stage.ts'

/** An act, the step it may be, and how that step may stand. */
export interface StepCandidate {
  readonly act: Act
  readonly step: StepName
  readonly state: StepState
  /** EDTF day of the act, or null. */
  readonly on: string | null
  readonly features: readonly string[]
}

/** All that acts may add to the ledger, in reading order, before any of it is believed. */
export function stepCandidates(
  reading: Reading,
  index: InstrumentIndex,
  acts: readonly Act[],
): StepCandidate[] {
  const seen = new Map<string, number>()
  return [...acts]
    .sort((a, b) => a.sentence - b.sentence || a.token - b.token)
    .flatMap((act) => {
      const { step } = act
      if (step === null) return []
      const on = act.on ?? dayOfEvent(reading, act.sentence, act.token)?.edtf ?? null
      const ahead = isAhead(on, reading.article.published)
      const before = Math.min(2, seen.get(step) ?? 0)
      seen.set(step, before + 1)
      return statesOf(act, ahead, nearly(reading, act)).map((state): StepCandidate => ({
        act,
        step,
        state,
        on,
        features: [
          ...actFeatures(reading, index, act, `${step}/${state}`),
          `state:${state}`,
          `step:${step}`,
          `state:${state}:real:${act.realis.factuality}`,
          `state:${state}:day:${on === null ? 'none' : ahead ? 'ahead' : 'past'}`,
          `${step}/${state}:day:${on === null ? 'none' : ahead ? 'ahead' : 'past'}`,
          `state:${state}:${act.rule}`,
          `state:${state}:stage:${act.stage}`,
          `state:${state}:condition:${act.realis.condition !== null}`,
          `seen:${before}`,
        ],
      }))
    })
}

/** How a step may stand by an act: what is denied or planned is never done. */
function statesOf(act: Act, ahead: boolean, almost: boolean): StepState[] {
  const { factuality, refused } = act.realis
  const denied =
    act.voice !== null && (!act.voice.attribution.affirmed || act.voice.attribution.kind === 'denies')
  if (act.refusal) return factuality === 'asserted' || act.rule.startsWith('cue.') ? ['refused'] : []
  if (refused) return ['refused']
  if (almost) return ['pending']
  switch (factuality) {
    case 'asserted':
      return denied ? ['pending'] : ahead ? ['scheduled', 'pending', 'done'] : ['done', 'pending']
    case 'planned':
      return ahead ? ['scheduled', 'pending'] : ['pending']
    case 'denied':
      return ['pending', 'refused']
    default:
      return ['pending']
  }
}

/** What a cue must weigh beyond the threshold to tell of a step done: it is weaker than a predicate with its arguments. */
const CUE_PROOF = 1200

/** What an act told outright to be owed needs less, in thousandths of a logit. */
const OWED = 2000

/** What the acts of an article add to the ledger, where the weights of models/acts believe it. */
export function stepClaims(reading: Reading, index: InstrumentIndex, acts: readonly Act[]): StepClaim[] {
  const { step: model } = actModel()
  const best = new Map<string, { candidate: StepCandidate; weight: number }>()
  for (const candidate of stepCandidates(reading, index, acts)) {
    const { act, step, state } = candidate
    const trust = state === 'done' ? (isPlain(reading, act) ? PLAIN : 0) : waits(act) ? OWED : 0
    const weight = actScore(model, candidate.features) + trust
    const byCue = state === 'done' && act.rule.startsWith('cue.')
    if (weight < model.threshold + (byCue ? CUE_PROOF : 0)) continue
    const key = `${act.sentence}:${act.instrument}:${step}:${act.by.join()}`
    const known = best.get(key)
    if (!known || weight > known.weight) best.set(key, { candidate, weight })
  }
  return [...best.values()].map(({ candidate: { act, step, state, on } }): StepClaim => ({
    fact: 'step',
    instrument: act.instrument,
    step,
    by: act.by,
    state,
    on: state === 'pending' ? null : on,
    body: act.body,
    after: state === 'done' ? null : conditionWords(reading, act.sentence, act.realis.condition),
    factuality: act.realis.factuality,
    speaker: act.voice?.speaker ?? null,
    via: act.voice?.via ?? [],
    evidence: evidenceFor(reading, spanOfSentence(reading.sentences[act.sentence]!), act.rule, act.voice),
  }))
}

/**
 * An act on the instrument that the clause names, told to wait for something ("would take effect once the war stops"), or
 * its noun, told to be needed or to come ("needs the approval of").
 */
const waits = ({ rule, named, realis: { condition, factuality } }: Act): boolean =>
  (rule.startsWith('noun.') || (rule.startsWith('act.') && named && condition !== null)) &&
  (factuality === 'planned' || factuality === 'conditional')

const isAhead = (on: string | null, published: string | null): boolean =>
  on !== null && published !== null && on.slice(0, 10) > published.slice(0, 10)
