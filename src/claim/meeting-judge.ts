import type { MeetingCandidate } from './meeting-candidate.ts'
import { meetingFeatures } from './meeting-features.ts'
import type { Reading } from './reading.ts'
import { weigh } from './weighing.ts'
import { topicModel } from './topic-model.ts'

/**
 * The candidates that are meetings of those who negotiate, by the weights of models/topics, in order. Words of one sentence
 * often tell of one meeting ("held talks at a summit in Lima"): of those with one day or one place the likeliest stands.
 */
export function judgeMeetings(reading: Reading, all: readonly MeetingCandidate[]): MeetingCandidate[] {
  const model = topicModel().meeting
  const judged = all
    .map((candidate, i) => {
      const before = announcedBefore(candidate, all)
      return {
        candidate: before ? { ...candidate, ...sidesOf(before) } : candidate,
        i,
        score:
          weigh(model, meetingFeatures(reading, candidate, all)) +
          (before || isToldInFull(candidate) ? FULL : 0),
      }
    })
    .filter(({ score }) => score >= model.threshold)
    .sort((a, b) => b.score - a.score || a.i - b.i)
  const kept: typeof judged = []
  for (const one of judged) if (!kept.some((other) => isOne(other.candidate, one.candidate))) kept.push(one)
  return kept.sort((a, b) => a.i - b.i).map(({ candidate }) => candidate)
}

/** What a meeting to come that is told in full needs less, in thousandths of a logit. */
const FULL = 1500

/** "talks between Oslo, Lima and Rome are to be held in Geneva": sides and place in the sentence's own words. */
const isToldInFull = ({ state, place, filled, participants }: MeetingCandidate): boolean =>
  state === 'scheduled' && place !== null && filled !== 'instrument' && participants.length > 1

/** How many sentences on "the talks" may be those that were announced. */
const ON = 3

/** "The envoy will fly to Geneva for the talks": of talks to come that were told in full shortly before. */
const announcedBefore = (
  { sentence, state, place, filled }: MeetingCandidate,
  all: readonly MeetingCandidate[],
): MeetingCandidate | undefined =>
  state === 'scheduled' && place !== null && filled === 'instrument'
    ? all.find((other) => isToldInFull(other) && other.sentence < sentence && sentence - other.sentence <= ON)
    : undefined

const sidesOf = ({ participants, instrument }: MeetingCandidate) => ({ participants, instrument })

function isOne(a: MeetingCandidate, b: MeetingCandidate): boolean {
  if (a.sentence !== b.sentence) return false
  return (
    a.day?.on === b.day?.on ||
    (a.place !== null && a.place.text === b.place?.text) ||
    b.day?.from === 'sentence'
  )
}
