/** Candidate meetings of the stories, each with its features and whether the gold has it. */
import { bag, jaccard, overlap, partySet, sameDate } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import { instrumentsAndActs } from '../src/claim/claims.ts'
import { meetingCandidates } from '../src/claim/meeting-candidate.ts'
import type { MeetingCandidate } from '../src/claim/meeting-candidate.ts'
import { meetingFeatures } from '../src/claim/meeting-features.ts'
import { factsOf } from './stories.ts'
import type { Story } from './stories.ts'
import type { Judged } from './term-weighing.ts'

/** Every candidate meeting, right where the gold of its story has one of its day at its place or in its company. */
export function meetingExamples(stories: readonly Story[]): Judged[] {
  return stories.flatMap((one, story) => {
    const meetings = factsOf(one, 'meetings')
    return one.readings.flatMap((reading) => {
      const { index, acts } = instrumentsAndActs(reading)
      const all = meetingCandidates(reading, index, acts)
      return all.map((candidate) => ({
        story,
        features: meetingFeatures(reading, candidate, all),
        gold: meetings.some((meeting) => isRight(candidate, meeting)),
      }))
    })
  })
}

/** Of its day, and at its place or in its company; where the company is only the instrument's, told in so many words. */
function isRight({ day, place, participants, filled, firm }: MeetingCandidate, meeting: Item): boolean {
  if (!sameDate(day?.on ?? null, meeting['on'])) return false
  if (overlap(bag(place?.text), bag(meeting['place'])) > 0) return true
  const told = filled !== 'instrument' || (firm && (day?.from === 'own' || day?.from === 'verb'))
  return told && jaccard(partySet(participants), partySet(meeting['participants'])) >= 0.5
}
