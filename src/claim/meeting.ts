import type { Act } from './acts.ts'
import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { NameMention } from '../mention/mention.ts'
import { spanOfSentence } from './clause.ts'
import type { MeetingClaim } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import { eventsOf } from './event.ts'
import { timeOfEvent, timeNear } from './event-time.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { partyIdOf } from './party.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import { CANCELLING, MEETING_NOUNS, MEETING_VERBS, VISIT_VERBS } from './rules/en/meeting-words.ts'
import { voiceAt } from './voice.ts'

/**
 * Meetings held or to come, of those who negotiate: what a verb or noun of meeting names, with its day and its place,
 * and signings that have both. A meeting needs a day, and a place or two parties. It goes to the instrument of its
 * sentence, else to the one spoken of last, else to the article's main one.
 */
export function meetingClaims(
  reading: Reading,
  index: InstrumentIndex,
  acts: readonly Act[],
  main: number | null,
): MeetingClaim[] {
  const claims: MeetingClaim[] = []
  for (const s of reading.sentences.keys()) {
    if (index.skip(s)) continue
    const instrument = index.inSentence(s)[0] ?? index.salientAt(s) ?? main
    if (instrument === null) continue
    const tree = treeOf(reading.sentences[s]!)
    const signing = acts.find(
      (act) => act.sentence === s && act.step === 'sign' && act.stage !== null && act.on,
    )
    const trigger = triggerOf(tree) ?? (signing ? { token: signing.token, verb: true } : null)
    if (!trigger) continue
    const time =
      timeOfEvent(reading, s, governing(tree, trigger.token)) ?? timeNear(reading, s, trigger.token)
    if (!time?.edtf) continue
    const place = placeOf(reading, s, tree, trigger.token)
    const participants = participantsOf(reading, s, tree, place)
    if (participants.length < 2)
      for (const id of index.partiesOf(instrument)) if (!participants.includes(id)) participants.push(id)
    if (participants.length === 0 || (!place && participants.length < 2)) continue
    const voice = voiceAt(reading, s, tree.tokens[trigger.token]!.start)
    const state = stateOf(reading, s, tree, trigger.token)
    claims.push({
      fact: 'meeting',
      instrument,
      on: time.edtf,
      place: place ? reading.article.text.slice(place.start, place.end) : null,
      participants,
      state,
      factuality: state === 'held' ? 'asserted' : 'planned',
      speaker: voice?.speaker ?? null,
      via: voice?.via ?? [],
      evidence: evidenceFor(reading, spanOfSentence(reading.sentences[s]!), 'meeting', voice),
    })
  }
  return claims
}

/** The first word of the sentence that tells of a meeting. */
function triggerOf(tree: Tree): { token: number; verb: boolean } | null {
  for (const token of tree.tokens) {
    const lemma = token.lemma.toLowerCase()
    if (token.upos === 'VERB' && MEETING_VERBS.has(lemma) && !metFigurative(tree, token.i))
      return { token: token.i, verb: true }
    if (
      token.upos === 'VERB' &&
      VISIT_VERBS.has(lemma) &&
      childrenBy(tree, token.i, 'obl', 'obj').length > 0 &&
      hasPerson(tree, token.i)
    )
      return { token: token.i, verb: true }
    if ((token.upos === 'NOUN' || token.upos === 'PROPN') && MEETING_NOUNS.has(lemma))
      return { token: token.i, verb: false }
  }
  return null
}

/** "met its obligations", "meet the deadline": no meeting. */
function metFigurative(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'obj').some((child) => {
    const object = tree.tokens[child]!
    return (
      object.upos === 'NOUN' &&
      !/(minister|president|leader|envoy|official|counterpart|delegation|team|negotiator|ambassador|chief|king|prince|premier|chancellor)/i.test(
        object.text,
      )
    )
  })
}

function hasPerson(tree: Tree, i: number): boolean {
  return childrenBy(tree, i, 'obl', 'obj').some(
    (child) => /^(with|by|to)$/.test(caseOf(tree, child)) && tree.tokens[child]!.upos === 'PROPN',
  )
}

/** The predicate that a noun of meeting stands with ("talks resumed"), or the word itself. */
function governing(tree: Tree, i: number): number {
  let at = i
  for (let steps = 0; steps < 5; steps++) {
    const token = tree.tokens[at]!
    if (token.upos === 'VERB' || token.head < 0) return at
    at = token.head
  }
  return i
}

function stateOf(reading: Reading, s: number, tree: Tree, trigger: number): MeetingClaim['state'] {
  const verb = governing(tree, trigger)
  const lemma = tree.tokens[verb]!.lemma.toLowerCase()
  if (CANCELLING.has(lemma)) return 'cancelled'
  const event = eventsOf(reading.sentences[s]!).find((e) => e.token === verb)
  if (!event) return 'held'
  switch (realisOf(reading.sentences[s]!, event).factuality) {
    case 'asserted':
      return /^(schedule|expect|plan|set|due|invite)$/.test(lemma) ? 'scheduled' : 'held'
    case 'planned':
    case 'conditional':
      return 'scheduled'
    case 'denied':
      return 'cancelled'
    default:
      return 'proposed'
  }
}

const lastWord = (text: string): string => text.split(' ').at(-1) ?? ''
const isSite = (tree: Tree, name: NameMention): boolean =>
  /^(in|at|near|outside|to|from)$/.test(lastWord(caseOf(tree, name.headToken)))

function placeOf(reading: Reading, s: number, tree: Tree, near: number): NameMention | null {
  const sites = reading.in[s]!.names.filter((name) => {
    const sort = name.entity.kind === 'place' || name.entity.kind === 'state' || name.form === 'metonym'
    return sort && /^(in|at|near|outside)$/.test(lastWord(caseOf(tree, name.headToken)))
  })
  return sites.sort((a, b) => Math.abs(a.headToken - near) - Math.abs(b.headToken - near))[0] ?? null
}

function participantsOf(reading: Reading, s: number, tree: Tree, place: NameMention | null): string[] {
  const parties: string[] = []
  for (const name of reading.in[s]!.names) {
    if (name === place || isSite(tree, name)) continue
    const id = partyIdOf(name.entity)
    if (id && !parties.includes(id)) parties.push(id)
  }
  return parties
}
