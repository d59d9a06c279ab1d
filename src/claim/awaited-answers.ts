import { treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Act } from './acts.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { actorsOf } from './nominal-acts.ts'
import { byWeight } from './party-role.ts'
import { partiesAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { stillAhead } from './realis.ts'
import { ANSWER_NOUNS } from './rules/en/act-rules.ts'
import { voiceAt } from './voice.ts'

const AWAITING = new Set('await expect wait seek want'.split(' '))
const ASKED_CASES = /^(with|to|from)$/

/**
 * Answers that are waited for, as approvals still owed by those who are to give them: "they await Oslo's answer", "the
 * envoy will talk with Oslo, and we expect a reply". Of an instrument named here or shortly before.
 */
export function awaitedAnswers(reading: Reading, s: number, index: InstrumentIndex): Act[] {
  const tree = treeOf(reading.sentences[s]!)
  return tree.tokens.flatMap((token): Act[] => {
    if (token.upos !== 'NOUN' || !ANSWER_NOUNS.has(token.lemma.toLowerCase())) return []
    const awaiting = awaitedBy(tree, token.i)
    if (awaiting === null) return []
    const named = partiesAt(reading, s, actorsOf(tree, token.i), [])
    const { parties } = named.parties.length > 0 ? named : partiesAt(reading, s, askedIn(reading, s), [])
    const instrument = parties.length === 0 ? null : askedAbout(index, s, parties)
    if (instrument === null) return []
    return [
      {
        sentence: s,
        token: token.i,
        instrument,
        rule: 'noun.answer',
        stage: null,
        step: 'approve',
        refusal: false,
        realis: stillAhead(awaiting, null),
        voice: voiceAt(reading, s, token.start),
        by: parties,
        body: null,
        on: null,
        named: index.inSentence(s).length > 0,
      },
    ]
  })
}

function awaitedBy(tree: Tree, i: number): number | null {
  const { head, deprel } = tree.tokens[i]!
  if (head < 0 || !/^(obj|obl|nsubj:pass)$/.test(deprel)) return null
  return AWAITING.has(tree.tokens[head]!.lemma.toLowerCase()) ? head : null
}

/** Those with whom somebody is to talk in the same sentence. */
const askedIn = (reading: Reading, s: number): number[] =>
  eventsOf(reading.sentences[s]!).flatMap(({ obliques }) =>
    obliques.filter((phrase) => ASKED_CASES.test(phrase.case)).map(({ token }) => token),
  )

const BACK = 4

/** Of the instruments named here, else shortly before, the one that those asked have most to do with. */
function askedAbout(index: InstrumentIndex, s: number, parties: readonly string[]): number | null {
  const here = index.inSentence(s)
  const before = Array.from({ length: BACK }, (_, n) => s - 1 - n).flatMap((at) => index.inSentence(at))
  let best: number | null = null
  let most = 0
  for (const instrument of here.length > 0 ? here : before) {
    const weights = byWeight(index.clusters[instrument]!.parties)
    const total = weights.reduce((sum, [, weight]) => sum + weight, 0)
    const own = weights.reduce((sum, [party, weight]) => sum + (parties.includes(party) ? weight : 0), 0)
    if (total > 0 && own / total > most) [best, most] = [instrument, own / total]
  }
  return best ?? here[0] ?? index.salientAt(s)
}
