import { caseOf, treeOf, withConjuncts } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Act } from './acts.ts'
import { cuesIn } from './cue-match.ts'
import type { Event } from './event.ts'
import { eventOver } from './event-over.ts'
import { spokenOf } from './instrument-index.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { actorsOf, aheadBy } from './nominal-acts.ts'
import { partiesAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import type { Realis } from './realis.ts'
import { voiceAt } from './voice.ts'

const PLAIN: Realis = {
  factuality: 'asserted',
  refused: false,
  failed: false,
  near: false,
  condition: null,
  governor: null,
}

/** Acts that cues propose in one sentence: of the instrument in their clause, else the sentence's, else the one spoken of. */
export function cueActs(reading: Reading, s: number, index: InstrumentIndex): Act[] {
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  return cuesIn(sentence).flatMap((match): Act[] => {
    const event = eventOver(reading, s, match.token)
    const near = nearest(index, s, match.token, tree)
    const other = near ?? spokenOf(index, s)
    const meant = other === null ? [] : together(index, s, other, tree)
    const noun = tree.tokens[match.token]!.upos === 'NOUN'
    const agents = (noun ? actorsOf(tree, match.token) : (event?.agents ?? [])).filter(
      (i) => index.at(s, i) === null,
    )
    const realis = nominalRealis(tree, match.token, event ? realisOf(sentence, event) : PLAIN, event)
    const voice = voiceAt(reading, s, tree.tokens[match.token]!.start)
    return meant.map((instrument): Act => {
      const who = partiesAt(reading, s, agents, index.partiesOf(instrument))
      return {
        sentence: s,
        token: match.token,
        instrument,
        rule: match.cue.id,
        pattern: match.pattern,
        negative: match.negative,
        stage: match.cue.stage,
        step: match.cue.step,
        refusal: match.cue.refusal ?? false,
        realis,
        voice,
        by: who.parties,
        body: who.body,
        on: null,
        named: near !== null || (!noun && index.inSentence(s).includes(instrument)),
      }
    })
  })
}

/** Before, after or without which something else is to happen: not told as done unless that something was. */
const WAITING = /^(after|before|until|till|upon|pending|without|following)$/

/** What is done to talks or a text that is not to go on ("broke off talks"). */
const UNDOING = /^(break|suspend|end|halt|abandon|quit|scrap|cancel|collapse|freeze|leave)$/

/** A noun of an act is ahead where it is needed or to come, and where what is to come waits for it. */
function nominalRealis(tree: Tree, i: number, realis: Realis, event: Event | null): Realis {
  if (tree.tokens[i]!.upos !== 'NOUN' || realis.factuality !== 'asserted') return realis
  if (event?.patients.includes(i) && UNDOING.test(event.lemma)) return { ...realis, factuality: 'denied' }
  const waits = WAITING.test(caseOf(tree, i)) && event?.tense !== 'past'
  return aheadBy(tree, i) !== null || waits ? { ...realis, factuality: 'planned' } : realis
}

const NEAR = 6

function nearest(index: InstrumentIndex, s: number, token: number, tree: Tree): number | null {
  for (let d = 0; d <= NEAR; d++)
    for (const i of [token + d, token - d]) {
      const found = i < 0 || i >= tree.tokens.length ? null : index.at(s, i)
      if (found && !found.pronoun) return found.instrument
    }
  return null
}

/** The instrument with those that the sentence coordinates it with ("working on a draft and a framework"). */
function together(index: InstrumentIndex, s: number, instrument: number, tree: Tree): number[] {
  const others = tree.tokens
    .filter(({ i }) => index.at(s, i)?.instrument === instrument)
    .flatMap(({ i }) => withConjuncts(tree, i))
    .flatMap((i) => index.at(s, i)?.instrument ?? [])
  return [...new Set([instrument, ...others])]
}
