import { childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Act } from './acts.ts'
import type { MeetingClaim } from './claim.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { meetingDay } from './meeting-day.ts'
import type { MeetingDay } from './meeting-day.ts'
import { isComing } from './meeting-fit.ts'
import { companyOf, sidesInSentence } from './meeting-people.ts'
import { placeOf } from './meeting-place.ts'
import type { MeetingPlace } from './meeting-place.ts'
import { isSite } from './meeting-site.ts'
import { stateOfMeeting } from './meeting-state.ts'
import { meetingWords } from './meeting-trigger.ts'
import type { Reading } from './reading.ts'
import { HOLDING } from './rules/en/meeting-words.ts'

/** A word that may tell of a meeting, with all that the words around it tell of one: what the judge weighs. */
export interface MeetingCandidate {
  readonly sentence: number
  readonly token: number
  readonly predicate: number | null
  readonly event: Event | null
  /** Rule of the word, or `meeting.signing` for an act of signing. */
  readonly rule: string
  /** What the rule asks for stands with it. */
  readonly firm: boolean
  readonly instrument: number
  /** The instrument is named in the sentence. */
  readonly named: boolean
  readonly day: MeetingDay | null
  readonly place: MeetingPlace | null
  /** Sides that the words of the meeting themselves name. */
  readonly company: readonly string[]
  readonly heads: number
  /** Those who take part: the company, else other sides of the sentence, else those of the instrument. */
  readonly participants: readonly string[]
  readonly filled: 'company' | 'sentence' | 'instrument'
  readonly state: MeetingClaim['state']
  readonly coming: boolean
}

/** All candidates of an article, in order. Linear in its length. */
export function meetingCandidates(
  reading: Reading,
  index: InstrumentIndex,
  acts: readonly Act[],
): MeetingCandidate[] {
  const signings = new Map<number, Act[]>()
  for (const act of acts) {
    if (act.step !== 'sign' || act.stage !== 'signed' || act.realis.factuality === 'denied') continue
    const known = signings.get(act.sentence)
    if (known) known.push(act)
    else signings.set(act.sentence, [act])
  }
  const candidates: MeetingCandidate[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    // Captions say where and when people met, if seldom what for.
    const caption = reading.article.blocks[sentence.block]?.role === 'caption'
    if (index.skip(s) && !caption) continue
    const tree = treeOf(sentence)
    const events = new Map(eventsOf(sentence).map((event) => [event.token, event]))
    const signed = signings.get(s) ?? []
    for (const { token, predicate, rule, firm } of meetingWords(reading, s, tree, events))
      if (!signed.some((act) => act.token === token))
        candidates.push(
          ...candidateAt(reading, index, s, tree, events, {
            token,
            predicate,
            rule: rule.id,
            firm,
            act: null,
          }),
        )
    for (const act of signed)
      candidates.push(
        ...candidateAt(reading, index, s, tree, events, {
          token: act.token,
          predicate: act.token,
          rule: 'meeting.signing',
          firm: true,
          act,
        }),
      )
  }
  return candidates
}

interface Seed {
  readonly token: number
  readonly predicate: number | null
  readonly rule: string
  readonly firm: boolean
  readonly act: Act | null
}

function candidateAt(
  reading: Reading,
  index: InstrumentIndex,
  s: number,
  tree: Tree,
  events: ReadonlyMap<number, Event>,
  seed: Seed,
): MeetingCandidate[] {
  const { token, predicate, rule, firm, act } = seed
  const named = index.at(s, token)
  const instrument = act?.instrument ?? (named && !named.pronoun ? named.instrument : spokenOf(index, s))
  if (instrument === null) return []
  const all = index.partiesOf(instrument)
  const event = predicate === null ? null : (events.get(predicate) ?? null)
  const { parties, heads } = companyOf(reading, s, tree, token, event, all)
  const company = act ? [...new Set([...act.by, ...parties])] : parties
  const day = meetingDay(reading, s, token, predicate, event?.tense === 'past')
  const place = placeOf(reading, s, tree, token, predicate, rule)
  if (day === null && place === null) return []
  // Without what its rule asks for, a word needs a place, and a deed done together two who do it.
  const together = rule === 'meeting.together'
  if (!firm && (place === null || (together && company.length < 2 && heads < 2))) return []
  if (together && isStatement(tree, event)) return []
  const participants = [...company]
  const add = (ids: readonly string[]): void => {
    for (const id of ids) if (!participants.includes(id)) participants.push(id)
  }
  if (participants.length < 2)
    add(sidesInSentence(reading, s, (name) => isSite(tree, name) || (together && name.from > token)))
  const filled = company.length > 1 ? 'company' : participants.length > 1 ? 'sentence' : 'instrument'
  if (filled === 'instrument') add(all)
  const stateBy = (verb: number | null): MeetingClaim['state'] =>
    stateOfMeeting(reading.sentences[s]!, tree, verb, events, day?.on ?? null, reading.written)
  const told = stateBy(predicate)
  const below = told === 'held' ? heldBy(tree, token) : null
  const coming = isComing(tree, token)
  return [
    {
      sentence: s,
      token,
      predicate,
      event,
      rule,
      firm,
      instrument,
      named: index.inSentence(s).length > 0,
      day,
      place,
      company,
      heads,
      participants,
      filled,
      state: coming && told === 'held' ? 'scheduled' : below === null ? told : stateBy(below),
      coming,
    },
  ]
}

/** "turned to talks with Chad, which are to be held in Lima": the verb of holding below the noun; null where there is none. */
function heldBy(tree: Tree, token: number): number | null {
  for (let i = token + 1; i <= tree.last[token]!; i++)
    if (tree.tokens[i]!.deprel.startsWith('acl') && HOLDING.has(tree.tokens[i]!.lemma.toLowerCase())) return i
  return null
}

/** "announced in Lima that": one who says something does not meet. */
const isStatement = (tree: Tree, event: Event | null): boolean =>
  event !== null && event.agents.length < 2 && childrenBy(tree, event.token, 'ccomp').length > 0

/**
 * The article's main instrument where the sentence names it, else the first that it names, else the one spoken of last;
 * one that the article names but once gives way to the main one.
 */
function spokenOf(index: InstrumentIndex, s: number): number | null {
  const here = index.inSentence(s)
  const salient = index.salientAt(s)
  const told = here.length > 0 ? here : salient === null ? [] : [salient]
  return (
    told.find((instrument) => instrument === index.main) ??
    told.find((instrument) => index.clusters[instrument]!.phrases.length > 1) ??
    index.main
  )
}
