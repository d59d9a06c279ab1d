/** Candidate meetings of the development stories, each with its features and whether the gold has it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bag, jaccard, overlap, partySet, sameDate } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import { storiesOf } from '../corpus/score.ts'
import { instrumentsAndActs } from '../src/claim/claims.ts'
import { meetingCandidates } from '../src/claim/meeting-candidate.ts'
import type { MeetingCandidate } from '../src/claim/meeting-candidate.ts'
import { meetingFeatures } from '../src/claim/meeting-features.ts'
import { readingOf } from '../src/claim/reading.ts'
import type { Reading } from '../src/claim/reading.ts'
import { readArticle } from '../src/read/read-article.ts'
import type { Judged } from './term-weighing.ts'

export interface Story {
  readonly story: string
  readonly readings: readonly Reading[]
  readonly issues: readonly Item[]
  readonly meetings: readonly Item[]
}

/** The stories of `corpus`, but those that its unseen.txt names, read. */
export function developmentStories(corpus: string): Story[] {
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/))
  return storiesOf(corpus)
    .filter((story) => !unseen.has(story))
    .map((story) => {
      const dir = join(corpus, story)
      const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
        agreements: { issues?: Item[]; meetings?: Item[] }[]
      }
      const articles = readdirSync(dir)
        .filter((name) => name.endsWith('.txt'))
        .sort()
        .flatMap((name) => {
          const path = join(dir, name)
          const read = readArticle(readFileSync(path), { source: path, id: name.replace(/\.txt$/, '') })
          return 'problem' in read ? [] : [read.article]
        })
      const days = articles.flatMap(({ published }) => published ?? [])
      return {
        story,
        readings: articles.map((article) => readingOf(article, days)),
        issues: gold.agreements.flatMap(({ issues }) => issues ?? []),
        meetings: gold.agreements.flatMap(({ meetings }) => meetings ?? []),
      }
    })
}

/** Every candidate meeting, right where the gold of its story has one of its day at its place or in its company. */
export function meetingExamples(stories: readonly Story[]): Judged[] {
  return stories.flatMap(({ readings, meetings }, story) =>
    readings.flatMap((reading) => {
      const { index, acts } = instrumentsAndActs(reading)
      const all = meetingCandidates(reading, index, acts)
      return all.map((candidate) => ({
        story,
        features: meetingFeatures(reading, candidate, all),
        gold: meetings.some((meeting) => isRight(candidate, meeting)),
      }))
    }),
  )
}

/** Of its day, and at its place or in its company; where the company is only the instrument's, told in so many words. */
function isRight({ day, place, participants, filled, firm }: MeetingCandidate, meeting: Item): boolean {
  if (!sameDate(day?.on ?? null, meeting['on'])) return false
  if (overlap(bag(place?.text), bag(meeting['place'])) > 0) return true
  const told = filled !== 'instrument' || (firm && (day?.from === 'own' || day?.from === 'verb'))
  return told && jaccard(partySet(participants), partySet(meeting['participants'])) >= 0.5
}
