import { caseOf, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { spanOfSentence } from './clause.ts'
import type { MeetingClaim } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import { timeOfEvent } from './event-time.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { nameAt } from './participants.ts'
import { partyIdOf } from './party.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import { MEETING_NOUNS, MEETING_VERBS } from './rules/en/meeting-words.ts'
import { voiceAt } from './voice.ts'

/**
 * Meetings held or to come, of those who negotiate. A meeting needs a day or a place, and at least one party; it goes
 * to the instrument of its sentence, else to the one spoken of last, else to the article's main one.
 */
export function meetingClaims(reading: Reading, index: InstrumentIndex, main: number | null): MeetingClaim[] {
  const claims: MeetingClaim[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    const tree = treeOf(sentence)
    for (const event of eventsOf(sentence)) {
      if (!isMeeting(tree, event)) continue
      const time = timeOfEvent(reading, s, event.token)
      const place = placeOf(reading, s, tree, event)
      const participants = participantsOf(reading, s, tree, event)
      if (participants.length === 0 || (!time?.edtf && !place)) continue
      const instrument = index.inSentence(s)[0] ?? index.salientAt(s) ?? main
      if (instrument === null) continue
      const realis = realisOf(sentence, event)
      const state =
        realis.factuality === 'planned'
          ? 'scheduled'
          : realis.factuality === 'denied'
            ? 'cancelled'
            : realis.factuality === 'asserted'
              ? 'held'
              : 'proposed'
      const voice = voiceAt(reading, s, tree.tokens[event.token]!.start)
      claims.push({
        fact: 'meeting',
        instrument,
        on: time?.edtf ?? null,
        place,
        participants,
        state,
        factuality: realis.factuality,
        speaker: voice?.speaker ?? null,
        via: voice?.via ?? [],
        evidence: evidenceFor(reading, spanOfSentence(sentence), 'meeting', voice),
      })
    }
  }
  return claims
}

function isMeeting(tree: Tree, event: Event): boolean {
  if (MEETING_VERBS.has(event.lemma)) return true
  const nouns = event.sort === 'copular' ? [event.token] : [...event.agents, ...event.patients]
  const obliques = event.obliques
    .filter(({ case: kase }) => /^(at|after|during|in|following|for|to)$/.test(kase))
    .map(({ token }) => token)
  return [...nouns, ...obliques].some((i) => MEETING_NOUNS.has(tree.tokens[i]!.lemma.toLowerCase()))
}

function placeOf(reading: Reading, s: number, tree: Tree, event: Event): string | null {
  const names = reading.in[s]!.names.filter(
    (name) =>
      (name.entity.kind === 'place' || name.entity.kind === 'state' || name.form === 'metonym') &&
      /^(in|at|near|outside)$/.test(lastWord(caseOf(tree, name.headToken))),
  )
  const near = names.sort(
    (a, b) => Math.abs(a.headToken - event.token) - Math.abs(b.headToken - event.token),
  )[0]
  return near ? reading.article.text.slice(near.start, near.end) : null
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? ''

function participantsOf(reading: Reading, s: number, tree: Tree, event: Event): string[] {
  const parties: string[] = []
  for (const name of reading.in[s]!.names) {
    if (/^(in|at|near|from|outside)$/.test(lastWord(caseOf(tree, name.headToken)))) continue
    const id = partyIdOf(name.entity)
    if (id && !parties.includes(id)) parties.push(id)
  }
  for (const agent of event.agents) {
    const id = partyIdOf(nameAt(reading, s, agent)?.entity ?? NOBODY)
    if (id && !parties.includes(id)) parties.push(id)
  }
  return parties
}

const NOBODY = { id: '', kind: 'person', name: '', party: null, role: null } as const
