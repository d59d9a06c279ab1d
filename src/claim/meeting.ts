import { treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Act } from './acts.ts'
import { spanOfSentence } from './clause.ts'
import type { MeetingClaim } from './claim.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { leadDay, meetingDay } from './meeting-day.ts'
import { companyOf, sidesInSentence } from './meeting-people.ts'
import { goalOf, isSite, siteOf } from './meeting-site.ts'
import { stateOfMeeting } from './meeting-state.ts'
import { isComing, meetingWords } from './meeting-trigger.ts'
import type { Reading } from './reading.ts'
import { voiceAt } from './voice.ts'

/**
 * Meetings held or to come, of those who negotiate: what a verb or noun of meeting tells, and signings, each with its
 * day, its place and those who take part. One needs a day, and a place or two sides; and a side of the instrument it is
 * put to. That is one named in the sentence, else the one spoken of last, else the article's main one.
 */
export function meetingClaims(
  reading: Reading,
  index: InstrumentIndex,
  acts: readonly Act[],
  main: number | null,
): MeetingClaim[] {
  const signings = new Map<number, Act[]>()
  for (const act of acts) {
    if (act.step !== 'sign' || act.stage !== 'signed' || act.realis.factuality === 'denied') continue
    const known = signings.get(act.sentence)
    if (known) known.push(act)
    else signings.set(act.sentence, [act])
  }
  const claims: MeetingClaim[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    // Captions say where and when people met, if seldom what for.
    const caption = reading.article.blocks[sentence.block]?.role === 'caption'
    if (index.skip(s) && !caption) continue
    const tree = treeOf(reading.sentences[s]!)
    const events = new Map(eventsOf(reading.sentences[s]!).map((event) => [event.token, event]))
    const found: MeetingClaim[] = []
    for (const word of meetingWords(reading, s, tree, events)) {
      const claim = claimAt(reading, index, s, tree, events, main, { ...word, act: null, id: word.rule.id })
      if (claim) addOnce(found, claim)
    }
    for (const act of signings.get(s) ?? []) {
      const claim = claimAt(reading, index, s, tree, events, main, {
        token: act.token,
        predicate: act.token,
        act,
        id: 'meeting.signing',
      })
      if (claim) addOnce(found, claim)
    }
    claims.push(...found)
  }
  return claims
}

/** Words that tell of an occasion whoever is named beside them. */
const FIRM = new Set(['meeting.meet', 'meeting.talks'])

interface Seed {
  readonly token: number
  readonly predicate: number | null
  readonly act: Act | null
  readonly id: string
}

function claimAt(
  reading: Reading,
  index: InstrumentIndex,
  s: number,
  tree: Tree,
  events: ReadonlyMap<number, Event>,
  main: number | null,
  seed: Seed,
): MeetingClaim | null {
  const { token, predicate, act } = seed
  const spoken = act?.instrument ?? spokenOf(index, s, main)
  if (spoken === null) return null
  const all = index.partiesOf(spoken)
  const event = predicate === null ? null : (events.get(predicate) ?? null)
  const { parties, heads } = companyOf(reading, s, tree, token, event, all)
  const company = act ? [...new Set([...act.by, ...parties])] : parties
  const several = company.length > 1 || heads > 1
  const day = meetingDay(reading, s, token, predicate)
  const coming = isComing(tree, token)
  const ahead = day === null && (coming || isUndated(tree, event, seed))
  const goal = seed.id === 'meeting.journey' ? goalOf(reading, s, tree, token) : null
  const place = goal ?? siteOf(reading, s, tree, token, predicate)
  const lead = !day && !ahead && place && several ? leadDay(reading, s) : null
  if (!day && !ahead && !lead) return null
  if (((day?.far ?? lead === null) || act !== null) && !place && !several) return null
  const together = seed.id === 'meeting.together'
  if (together && (!place || (day?.far ?? true))) return null
  const named = company.length
  if (company.length < 2)
    for (const id of sidesInSentence(
      reading,
      s,
      (name) => isSite(tree, name) || (together && name.from > token),
    ))
      if (!company.includes(id)) company.push(id)
  if (together && !several && company.length < 2) return null
  const implied = company.length < 2
  if (implied) for (const id of all) if (!company.includes(id)) company.push(id)
  if (company.length === 0 || (!place && company.length < 2)) return null
  if (named === 0 && !several && !place && !FIRM.has(seed.id)) return null
  const told = stateOfMeeting(
    reading.sentences[s]!,
    tree,
    predicate,
    events,
    day?.on ?? lead,
    reading.written,
  )
  const state = coming && told === 'held' ? 'scheduled' : told
  if (ahead && (state !== 'scheduled' || (!several && !place))) return null
  const voice = voiceAt(reading, s, tree.tokens[token]!.start)
  return {
    fact: 'meeting',
    instrument: spoken,
    on: day?.on ?? lead,
    place,
    participants: company,
    state,
    factuality: state === 'held' ? 'asserted' : state === 'cancelled' ? 'denied' : 'planned',
    speaker: voice?.speaker ?? null,
    via: voice?.via ?? [],
    evidence: evidenceFor(reading, spanOfSentence(reading.sentences[s]!), seed.id, voice),
  }
}

/** "will meet again", "a further round is due": to come, though no day is set. */
function isUndated(tree: Tree, event: Event | null, seed: Seed): boolean {
  if (event === null || seed.act !== null || !UNDATED.has(seed.id)) return false
  return (
    event.tense === 'future' ||
    /^(expect|schedule|plan|due|set)$/.test(tree.tokens[event.token]!.lemma.toLowerCase())
  )
}
const UNDATED = new Set(['meeting.meet', 'meeting.talks', 'meeting.round', 'meeting.host'])

/** "held talks at a meeting in Lima": two words, one meeting. */
function addOnce(found: MeetingClaim[], claim: MeetingClaim): void {
  const at = found.findIndex(
    (other) =>
      other.instrument === claim.instrument &&
      other.on === claim.on &&
      (other.place === claim.place || other.place === null || claim.place === null),
  )
  if (at < 0) {
    found.push(claim)
    return
  }
  const other = found[at]!
  const fuller = other.participants.length >= claim.participants.length ? other : claim
  found[at] = { ...fuller, place: other.place ?? claim.place, state: other.state }
}

/** The article's main instrument where the sentence names it, else the first it names, else the one spoken of last. */
function spokenOf(index: InstrumentIndex, s: number, main: number | null): number | null {
  const here = index.inSentence(s)
  return here.find((instrument) => instrument === main) ?? here[0] ?? index.salientAt(s) ?? main
}
