import { caseOf, isBelow } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { NameMention } from '../mention/mention.ts'
import type { MeetingPlace } from './meeting-place.ts'
import type { Reading } from './reading.ts'
import { HOLDING } from './rules/en/meeting-words.ts'

const lastWord = (text: string): string => text.split(' ').at(-1) ?? ''
const TOWN = /^(capital|city|town|port|resort|village|island|suburb)$/i
const LOCATES = /^(in|at|near|outside|inside)$/
const REACH = 14
const GOAL_REACH = 5

/**
 * The preposition of a name: the one that hangs from it, else the one right before it in the order of words, with at
 * most three words between ("in a small Lima theatre", "in the port city of Lima").
 */
function caseBefore(tree: Tree, name: NameMention): string {
  const own = lastWord(caseOf(tree, name.headToken))
  if (own && own !== 'of') return own
  for (let i = name.from - 1, steps = 0; i >= 0 && steps < 5; i--, steps++) {
    const token = tree.tokens[i]!
    const text = token.text.toLowerCase()
    if (token.upos === 'ADP' && text !== 'of') return text
    if (text === 'of' && !TOWN.test(tree.tokens[i - 1]?.text ?? '')) return 'of'
    if (/^W/.test(token.xpos) || token.upos === 'PRON') return ''
    if (token.upos === 'VERB' || token.upos === 'PUNCT' || token.upos === 'AUX' || token.upos === 'CCONJ')
      return ''
  }
  return ''
}

/** A name in a phrase of place: "in Geneva", "at the White House", "to Ankara". No participant. */
export function isSite(tree: Tree, name: NameMention): boolean {
  if (name.entity.kind === 'person' || name.entity.kind === 'group') return false
  if (name.form === 'demonym') return TOWN.test(tree.tokens[name.to]?.text ?? '')
  return /^(in|at|near|outside|inside|to|from)$/.test(caseBefore(tree, name))
}

const BUILDING =
  /palace|house|centre|center|hall|hotel|castle|villa|headquarters|kremlin|\bbase\b|airport|resort/i
export const isGround = (name: NameMention, how: string): boolean =>
  name.entity.kind === 'place' ||
  name.entity.kind === 'state' ||
  name.form === 'metonym' ||
  (name.entity.kind === 'body' && how === 'at') ||
  ((name.entity.kind === 'organisation' ||
    name.entity.kind === 'government' ||
    name.entity.kind === 'organ') &&
    (BUILDING.test(name.entity.name) || how === 'at'))

/**
 * Where a meeting takes place: the phrase of place that hangs from its noun or its verb, else the nearest in the
 * sentence that hangs from no other noun. A building takes the city behind it along ("the Old Mill, Lima").
 */
export function siteOf(
  reading: Reading,
  s: number,
  tree: Tree,
  token: number,
  predicate: number | null,
): MeetingPlace | null {
  let best: NameMention | null = null
  let bestRank = Infinity
  let bestBelow = false
  for (const name of reading.in[s]!.names) {
    const how = caseBefore(tree, name)
    if (
      name.form === 'demonym' ||
      !(LOCATES.test(how) || (how === 'for' && isBooked(tree, name.headToken))) ||
      !isGround(name, how)
    )
      continue
    const distance = Math.abs(name.headToken - token)
    const below =
      isBelow(tree, name.headToken, token) || (predicate !== null && isBelow(tree, name.headToken, predicate))
    if (name.entity.kind === 'state' && !standsWith(tree, name.headToken, token, predicate)) continue
    const elsewhere = how !== 'at' && hangsFromNoun(tree, name.headToken, token)
    if ((elsewhere || distance > REACH) && !below) continue
    const rank = distance + (elsewhere ? 20 : 0) + (below ? 0 : 10)
    if (rank < bestRank) [best, bestRank, bestBelow] = [name, rank, below]
  }
  if (best === null) return null
  const own = reading.article.text.slice(best.start, best.end).replace(/\s+/g, ' ')
  const city = reading.in[s]!.names.find(
    (name) =>
      name !== best &&
      isGround(name, 'in') &&
      (tree.tokens[best.to]?.text !== ',' || name.entity.kind === 'place') &&
      name.from > best.to - 1 &&
      name.from <= best.to + 1 &&
      /^(in|,)$/.test(tree.tokens[best.to]?.text ?? ''),
  )
  return {
    text: city ? `${own}, ${reading.article.text.slice(city.start, city.end).replace(/\s+/g, ' ')}` : own,
    from: bestBelow ? 'own' : 'sentence',
  }
}

/** "the war in Sudan": the place of another thing. */
function hangsFromNoun(tree: Tree, head: number, token: number): boolean {
  const { deprel, head: above } = tree.tokens[head]!
  return deprel === 'nmod' && above !== token && above >= 0 && tree.tokens[above]!.upos !== 'PROPN'
}

/** A country is the place only of what it hangs from itself: "met in Norway", not "the truce in Norway was discussed". */
function standsWith(tree: Tree, head: number, token: number, predicate: number | null): boolean {
  const above = tree.tokens[head]!.head
  if (above === token || above === predicate) return true
  return (
    above >= 0 && tree.tokens[above]!.upos === 'VERB' && HOLDING.has(tree.tokens[above]!.lemma.toLowerCase())
  )
}

/** "a round booked for Lima": the place of what lies ahead. */
function isBooked(tree: Tree, head: number): boolean {
  const above = tree.tokens[head]!.head
  return above >= 0 && /^(book|schedule|plan|set|slate|pencil)$/.test(tree.tokens[above]!.lemma.toLowerCase())
}

/** Where a journey goes: the place that is its object or stands behind "to" or "in"; null where none is named. */
export function goalOf(reading: Reading, s: number, tree: Tree, verb: number): string | null {
  const goal = reading.in[s]!.names.find(
    (name) =>
      name.from > verb &&
      name.from <= verb + GOAL_REACH &&
      isGround(name, 'in') &&
      name.form !== 'demonym' &&
      (/^(to|in|at|for)$/.test(caseBefore(tree, name)) || tree.tokens[name.headToken]!.head === verb),
  )
  return goal ? reading.article.text.slice(goal.start, goal.end).replace(/\s+/g, ' ') : null
}
