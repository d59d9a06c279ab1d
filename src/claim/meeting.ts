import type { Act } from './acts.ts'
import { spanOfSentence } from './clause.ts'
import type { MeetingClaim } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { meetingCandidates } from './meeting-candidate.ts'
import type { MeetingCandidate } from './meeting-candidate.ts'
import { judgeMeetings } from './meeting-judge.ts'
import type { Reading } from './reading.ts'
import { voiceAt } from './voice.ts'

/**
 * Meetings held or to come, of those who negotiate: what a verb or noun of meeting tells, and signings, each with its
 * day, its place and those who take part, as far as the judge believes that they are of what is negotiated.
 */
export function meetingClaims(
  reading: Reading,
  index: InstrumentIndex,
  acts: readonly Act[],
): MeetingClaim[] {
  return judgeMeetings(reading, meetingCandidates(reading, index, acts)).map((candidate) =>
    claimOf(reading, candidate),
  )
}

function claimOf(reading: Reading, candidate: MeetingCandidate): MeetingClaim {
  const { sentence: s, token, instrument, day, place, participants, state, rule } = candidate
  const sentence = reading.sentences[s]!
  const voice = voiceAt(reading, s, sentence.tokens[token]!.start)
  return {
    fact: 'meeting',
    instrument,
    on: day?.on ?? null,
    place: place?.text ?? null,
    participants,
    state,
    factuality: state === 'held' ? 'asserted' : state === 'cancelled' ? 'denied' : 'planned',
    speaker: voice?.speaker ?? null,
    via: voice?.via ?? [],
    evidence: evidenceFor(reading, spanOfSentence(sentence), rule, voice),
  }
}
