import { childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Event } from './event.ts'
import { governing, isInternal, isOccasion, meetsNeed } from './meeting-fit.ts'
import type { Reading } from './reading.ts'
import { MEETING_RULES } from './rules/en/meeting-words.ts'
import type { MeetingRule } from './rules/en/meeting-words.ts'

/** A word that tells of a meeting, with the predicate it stands with (itself for verbs; null where none governs it). */
export interface MeetingWord {
  readonly token: number
  readonly predicate: number | null
  readonly rule: MeetingRule
  /** What the rule asks for stands with it. */
  readonly firm: boolean
}

const rulesByWord = new Map<string, MeetingRule[]>()
for (const rule of MEETING_RULES)
  for (const word of rule.words) {
    const key = `${rule.sort}:${word}`
    const known = rulesByWord.get(key)
    if (known) known.push(rule)
    else rulesByWord.set(key, [rule])
  }

/** Words of meeting in one sentence; more than this many are a list, not news. */
const MOST = 8
/** Words looked at in one sentence; keeps the cost linear. */
const MOST_TRIES = 200

/** Words of one sentence that may tell of a meeting, in order, each once: by the rule whose need it meets, if any. */
export function meetingWords(
  reading: Reading,
  s: number,
  tree: Tree,
  events: ReadonlyMap<number, Event>,
): MeetingWord[] {
  const found: MeetingWord[] = []
  let tries = 0
  for (const token of tree.tokens) {
    if (found.length >= MOST || tries > MOST_TRIES) break
    const sort =
      token.upos === 'VERB' ? 'verb' : token.upos === 'NOUN' || token.upos === 'PROPN' ? 'noun' : null
    if (!sort) continue
    const rules =
      rulesByWord.get(`${sort}:${token.lemma.toLowerCase()}`) ??
      rulesByWord.get(`${sort}:${token.text.toLowerCase()}`)
    if (!rules) {
      if (isPresence(tree, token.i))
        found.push({ token: token.i, predicate: token.i, rule: PRESENCE, firm: true })
      continue
    }
    tries++
    const predicate = sort === 'verb' ? token.i : governing(tree, token.i)
    if (sort === 'noun' && !isOccasion(tree, token.i)) continue
    if (predicate !== null && isInternal(tree, events.get(predicate) ?? null)) continue
    const firm = rules.find((rule) => meetsNeed(reading, s, tree, token.i, predicate, events, rule))
    found.push({ token: token.i, predicate, rule: firm ?? rules[0]!, firm: firm !== undefined })
  }
  return found
}

const PRESENCE = MEETING_RULES.find(({ id }) => id === 'meeting.presence')!

/** "The envoy was in Lima on Monday": a place with a copula. */
function isPresence(tree: Tree, i: number): boolean {
  return (
    tree.tokens[i]!.upos === 'PROPN' &&
    childrenBy(tree, i, 'cop').length > 0 &&
    childrenBy(tree, i, 'nsubj').length > 0 &&
    childrenBy(tree, i, 'case').some((c) => /^(in|at)$/i.test(tree.tokens[c]!.text))
  )
}
