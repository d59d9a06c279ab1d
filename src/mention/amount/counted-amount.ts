import type { Token } from '../../language/sentence.ts'
import { matchNames } from '../name/gazetteer.ts'
import { countsPeople, isCountable } from './amount-units.ts'
import type { FoundAmount } from './found-amount.ts'
import type { NumberAt } from './number-at.ts'

const QUALIFIER = /^(?:JJ|JJR|VBN|VBG|NN|NNP|NNS|NNPS|HYPH|POS)$/
const PART = new Set([
  'of',
  'the',
  'its',
  'his',
  'her',
  'their',
  'those',
  'these',
  'more',
  'other',
  'further',
  'additional',
  'extra',
  'new',
  'such',
])

const NAMED =
  /^(?:article|resolution|channel|chapter|section|page|phase|room|no|no\.|number|level|flight|route|paragraph|annex|group|figure|volume|f|mig|su|boeing|airbus|apollo|tier|stage|round|block|area|zone|covid|cop|protocol)$/

/** "Article 5", "UN resolution 2254", "Channel 12", "F 16": a number that is part of a name. */
export function isName(number: NumberAt, before: string): boolean {
  return !number.spelled && NAMED.test(before)
}

/** "1995", "2026": four figures without a comma that are a year more often than not. */
export function isYear(number: NumberAt, first: Token): boolean {
  return !number.spelled && !number.scaled && /^(?:19|20)\d\d$/.test(first.text)
}

/** A plain count with the noun phrase that it counts ("18 fuel tankers", "66 of the bodies"). */
export function counted(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  number: NumberAt,
  after: number,
  base: Pick<FoundAmount, 'from' | 'number' | 'low'>,
): FoundAmount | null {
  const first = tokens[number.from]!
  const before = words[number.from - 1] ?? ''
  if (isName(number, before)) return null
  if (number.spelled && number.value === 1 && !number.scaled) return null
  if (isYear(number, first) && words[after] !== 'troops' && !/^NNS$/.test(tokens[after]?.xpos ?? ''))
    return null
  if (words[after] === ',' || words[after] === '.') return null
  let at = words[after] === 'or' && words[after + 1] === 'so' ? after + 2 : after
  // "66 of the bodies", but not "by day 150 the parties".
  while (
    at < after + 6 &&
    PART.has(words[at] ?? '') &&
    (at > after || !/^(?:the|its|his|her|their|those|these)$/.test(words[at]!))
  )
    at++
  const begin = at
  let end = -1
  for (; at < begin + 6 && at < tokens.length; at++) {
    const token = tokens[at]!
    if (!QUALIFIER.test(token.xpos) && token.text !== '-') break
    if (/^NN/.test(token.xpos)) {
      if (!isCountable(token.text) || !/^\p{L}/u.test(token.text)) return null
      end = at + 1
      // "two months": a plural noun ends the phrase, save where another noun follows.
      if (/^NNP?S$/.test(token.xpos) && !/^NN/.test(tokens[at + 1]?.xpos ?? '')) break
    }
  }
  if (end < 0) {
    if (words[begin] === 'people') end = begin + 1
    else return null
  }
  const unit = text.slice(tokens[begin]!.start, tokens[end - 1]!.end).replace(/\s+/g, ' ')
  const head = tokens[end - 1]!.text
  if (number.value === 1 && !number.spelled && /S$/.test(tokens[end - 1]!.xpos)) return null
  // A singular noun is not counted by more than one ("7 January", "18 Downing Street").
  if (
    /^(?:NN|NNP)$/.test(tokens[end - 1]!.xpos) &&
    number.value !== 1 &&
    !countsPeople(head) &&
    !/^(?:hectares?|tonnes?|tons?|km|miles?|kg|mw|gw|sq|percent|aircraft|personnel|people)$/i.test(head)
  )
    return null
  const people = countsPeople(head) || isNationals(tokens[end - 1]!)
  return { ...base, to: end, kind: people ? 'people' : 'count', unit, rule: 'count' }
}

/** "16 Saudis", "706 Houthis". */
export function isNationals(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && matchNames([token])[0]?.entry.plural === true
}
