import type { Act } from './acts.ts'
import { actFeatures } from './act-features.ts'
import { actModel, actScore } from './act-model.ts'
import { isInQuestion, spanOfSentence } from './clause.ts'
import type { Stage, StageClaim } from './claim.ts'
import { dateFeatures } from './date-features.ts'
import { dateOptions } from './date-option.ts'
import type { DateOption } from './date-option.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { isPlain, isTalkOfTwo, nearly } from './plainness.ts'

/** An act, a stage it may tell of, and the days it may have happened on; the features of act and stage, and of each day. */
export interface StageCandidate {
  readonly act: Act
  readonly stage: Stage
  readonly features: readonly string[]
  readonly days: readonly { readonly option: DateOption; readonly features: readonly string[] }[]
}

/** All that acts may tell of stages, in reading order, before any of it is believed. */
export function stageCandidates(
  reading: Reading,
  index: InstrumentIndex,
  acts: readonly Act[],
): StageCandidate[] {
  const seen = new Map<Stage, number>()
  const out: StageCandidate[] = []
  for (const act of [...acts].sort((a, b) => a.sentence - b.sentence || a.token - b.token)) {
    if (isInQuestion(reading.sentences[act.sentence]!, act.token)) continue
    for (const stage of stagesOf(act, nearly(reading, act))) {
      const options = dateOptions(reading, act.sentence, act.token, act.voice)
      out.push({
        act,
        stage,
        features: [...actFeatures(reading, index, act, stage), `seen:${Math.min(2, seen.get(stage) ?? 0)}`],
        days: options.map((option) => ({
          option,
          features: dateFeatures(reading, act, stage, option, options),
        })),
      })
    }
    if (act.stage) seen.set(act.stage, (seen.get(act.stage) ?? 0) + 1)
  }
  return out
}

/** What a plain telling needs less, in thousandths of a logit. */
export const PLAIN = 1200
/** A second stage told by one sentence must be this much surer than the first, in thousandths of a logit. */
const CROWDED = 300

/**
 * What the acts of an article say about the stages of its instruments: each with the day that fits best, where the
 * weights of models/acts believe it. A denial by somebody is kept as a claim that denies.
 */
export function stageClaims(reading: Reading, index: InstrumentIndex, acts: readonly Act[]): StageClaim[] {
  const { stage: model } = actModel()
  const weighed = stageCandidates(reading, index, acts).map((candidate) => {
    const own = actScore(model, candidate.features)
    let best = candidate.days[0]!
    let weight = -Infinity
    for (const day of candidate.days) {
      const score = own + actScore(model, day.features) - model.bias
      if (score > weight) [best, weight] = [day, score]
    }
    const trust = isPlain(reading, candidate.act) || isTalkOfTwo(reading, candidate.act) ? PLAIN : 0
    return { candidate, day: best.option, weight: weight + trust }
  })
  weighed.sort((a, b) => b.weight - a.weight)
  const perSentence = new Map<string, number>()
  const told: Set<string> = new Set()
  const claims: StageClaim[] = []
  for (const { candidate, day, weight } of weighed) {
    const { act, stage } = candidate
    const place = `${act.sentence}:${act.instrument}`
    const before = perSentence.get(place) ?? 0
    if (weight - before * CROWDED < model.threshold + proofOf(act, stage)) continue
    const key = `${act.sentence}:${act.instrument}:${stage}:${day.edtf}`
    if (told.has(key)) continue
    told.add(key)
    perSentence.set(place, before + 1)
    claims.push(
      claimOf(reading, act, stage, stage === 'signed' ? dayOfLedger(candidate, day) : day, 'asserted'),
    )
  }
  const denials = acts.filter(
    (act) => act.stage !== null && deniedByVoice(act) && !act.rule.startsWith('cue.'),
  )
  for (const act of denials)
    claims.push(
      claimOf(
        reading,
        act,
        act.stage!,
        dateOptions(reading, act.sentence, act.token, act.voice)[0]!,
        'denied',
      ),
    )
  return claims.sort((a, b) => a.evidence.start - b.evidence.start)
}

/** A signature has the day that the ledger gives it, where the report tells none beside it. */
const dayOfLedger = ({ act, days }: StageCandidate, day: DateOption): DateOption =>
  day.source === 'published' || day.source === 'said'
    ? (days.find(({ option }) => option.edtf === act.on)?.option ?? day)
    : day

/**
 * What a cue must weigh beyond the threshold: it is weaker than a rule's predicate with its arguments, and for stages that
 * bind a wrong word does most harm ("with a possibility of extension" is no treaty in force).
 */
const CUE_PROOF = { binding: 1500, other: 300 } as const

function proofOf({ rule }: Act, stage: Stage): number {
  if (!rule.startsWith('cue.')) return 0
  return BINDING.has(stage) ? CUE_PROOF.binding : CUE_PROOF.other
}

const BINDING: ReadonlySet<Stage> = new Set<Stage>([
  'initialled',
  'signed',
  'ratified',
  'in-force',
  'provisionally-applied',
  'suspended',
  'terminated',
  'expired',
  'collapsed',
  'superseded',
])

function claimOf(
  reading: Reading,
  act: Act,
  stage: Stage,
  day: DateOption,
  factuality: StageClaim['factuality'],
): StageClaim {
  return {
    fact: 'stage',
    instrument: act.instrument,
    stage,
    on:
      day.source === 'said' || (day.source === 'published' && !act.voice?.attribution.saidOn)
        ? null
        : day.edtf,
    factuality,
    speaker: act.voice?.speaker ?? null,
    via: act.voice?.via ?? [],
    evidence: evidenceFor(reading, spanOfSentence(reading.sentences[act.sentence]!), act.rule, act.voice),
  }
}

/** What is only planned or wished for can be talked of, offered or refused; it cannot have been done. */
const TALKED_OF: ReadonlySet<Stage> = new Set<Stage>([
  'proposed',
  'negotiating',
  'near-final',
  'rejected',
  'stalled',
])

/**
 * Stages that an act may tell of: its own where it is told as done, else what its being refused, failed, near or hoped
 * for amounts to. What is denied or only planned never counts as done; what is `almost` done is near.
 */
export function stagesOf(act: Act, almost = false): Stage[] {
  const { realis, stage } = act
  if (stage === null) return []
  const firm = stage === 'text-agreed' || stage === 'signed'
  const denied = (realis.factuality === 'denied' && !act.negative) || deniedByVoice(act)
  const done = realis.factuality === 'asserted' || TALKED_OF.has(stage) || act.negative === true
  const out: Stage[] = denied || !done || (almost && firm) ? [] : [stage]
  if (realis.failed && firm) out.push('stalled')
  if ((realis.near || almost) && firm) out.push('near-final')
  if (realis.refused && !act.refusal) out.push('rejected')
  if (realis.factuality === 'hoped' && stage !== 'proposed') out.push('proposed')
  if (denied && firm) out.push('negotiating', 'rejected')
  if ((realis.factuality === 'planned' || realis.factuality === 'conditional') && firm)
    out.push('proposed', 'near-final')
  return out
}

const deniedByVoice = ({ voice }: Act): boolean =>
  voice !== null && (!voice.attribution.affirmed || voice.attribution.kind === 'denies')
