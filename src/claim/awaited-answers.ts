import { treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Act } from './acts.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { actorsOf } from './nominal-acts.ts'
import { partiesAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { ANSWER_NOUNS } from './rules/en/act-rules.ts'
import { voiceAt } from './voice.ts'

const AWAITING = new Set('await expect wait seek want'.split(' '))
const ASKED_CASES = /^(with|to|from)$/

/**
 * Answers that are waited for, as approvals still owed by those who are to give them: "they await Oslo's answer", "the
 * envoy will talk with Oslo, and we expect a reply". Of the instrument of the sentence, else of the one spoken of last.
 */
export function awaitedAnswers(reading: Reading, s: number, index: InstrumentIndex): Act[] {
  const tree = treeOf(reading.sentences[s]!)
  return tree.tokens.flatMap((token): Act[] => {
    if (token.upos !== 'NOUN' || !ANSWER_NOUNS.has(token.lemma.toLowerCase())) return []
    const awaiting = awaitedBy(tree, token.i)
    const instrument = index.inSentence(s)[0] ?? index.salientAt(s)
    if (awaiting === null || instrument === null || instrument === undefined) return []
    const named = partiesAt(reading, s, actorsOf(tree, token.i), [])
    const { parties } = named.parties.length > 0 ? named : partiesAt(reading, s, askedIn(reading, s), [])
    if (parties.length === 0) return []
    return [
      {
        sentence: s,
        token: token.i,
        instrument,
        rule: 'noun.answer',
        stage: null,
        step: 'approve',
        refusal: false,
        realis: {
          factuality: 'planned',
          refused: false,
          failed: false,
          near: false,
          condition: null,
          governor: awaiting,
        },
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
