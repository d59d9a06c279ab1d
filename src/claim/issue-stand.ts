import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { IssueClaim } from './claim.ts'
import { spanOfTokens } from './clause.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import { sidesOf } from './meeting-people.ts'
import { nameAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { WANTING } from './rules/en/issue-words.ts'

type Position = IssueClaim['positions'][number]

const BACKED = /^(backed|sponsored|proposed|favoured|favored|supported|drafted|designed|inspired|demanded)$/i

/** Tokens of a position. */
const LONGEST = 16

/**
 * Where sides stand, told by the grammar of one sentence: "an Oslo-backed plan for X" is what Oslo wants, and so is what it
 * demands, seeks or pushes for. Position words are the sentence's own.
 */
export function standsIn(reading: Reading, s: number): Position[] {
  const tree = treeOf(reading.sentences[s]!)
  const at = (party: string | undefined, from: number, noun: number): Position[] => {
    if (party === undefined || noun < from) return []
    const last = Math.min(tree.last[noun]!, from + LONGEST)
    const { start, end } = spanOfTokens(reading.sentences[s]!, from, last)
    return [{ party, position: reading.article.text.slice(start, end).replace(/\s+/g, ' ') }]
  }
  const backed = tree.tokens.flatMap((token) => {
    if (!BACKED.test(token.text) || tree.tokens[token.i - 1]?.text !== '-') return []
    const name = nameAt(reading, s, token.i - 2)
    return name ? at(sidesOf(name)[0], token.i + 1, token.head) : []
  })
  const wanted = eventsOf(reading.sentences[s]!).flatMap((event) => {
    if (!WANTING.has(event.lemma) || event.passive) return []
    const wants = wanterOf(tree, event)
      .map((i) => nameAt(reading, s, i))
      .find((name) => name && sidesOf(name).length > 0)
    const object = event.patients[0] ?? event.obliques.find((phrase) => phrase.case === 'for')?.token
    if (!wants || object === undefined || object < event.token) return []
    const kase = childrenBy(tree, object, 'case')[0]
    const start = caseOf(tree, object) === '' || kase === undefined ? tree.first[object]! : kase + 1
    return at(sidesOf(wants)[0], Math.max(start, event.token + 1), object)
  })
  return [...backed, ...wanted]
}

/** Who wants: the verb's own subject, else that of a verb it completes or goes on from ("or continue to push for"). */
function wanterOf(tree: Tree, event: Event): readonly number[] {
  if (event.agents.length > 0) return event.agents
  for (let at = event.token, steps = 0; steps < 4; steps++) {
    const { deprel, head } = tree.tokens[at]!
    if (head < 0 || !/^(xcomp|conj)$/.test(deprel)) return []
    at = head
    const subjects = childrenBy(tree, at, 'nsubj')
    if (subjects.length > 0) return subjects
  }
  return []
}
