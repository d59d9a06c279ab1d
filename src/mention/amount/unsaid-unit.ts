import type { Token } from '../../language/sentence.ts'
import type { Amount } from '../mention.ts'
import { countsPeople, isCountable } from './amount-units.ts'
import { isName, isYear } from './counted-amount.ts'
import type { FoundAmount } from './found-amount.ts'
import { numberAt, percentEnd, rangeFrom } from './number-at.ts'

/** Smaller numbers that stand alone are seldom of anything ("the two met"). */
const LEAST = 20
/** Tokens looked back for the noun. */
const REACH = 25
/** What may stand before a number that counts: of "on 12" and "in 1990" nothing is counted. */
const LEADS =
  /^(?:,|-|–|—|\(|to|from|and|or|about|around|some|roughly|nearly|almost|perhaps|over|than|least|most|by|against|at|deploy|send|for|free|their|the|release|up|of|makes|under|other|rest)$/

/**
 * A number whose noun was said before: "51% for one side and 49 for the other", "cut its troops from 13,000 to 8,600",
 * "prisoners, about 900 of them". The unit is that of the amount before it in the sentence, else the plural noun before
 * it, else the people counted last in the sentence before. Null where the number stands for something else, or nothing is told.
 */
export function bareAmount(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
  sentence: number,
  before: readonly Amount[],
): FoundAmount | null {
  const number = numberAt(tokens, words, at)
  if (!number || number.sign || isName(number, words[at - 1] ?? '') || isYear(number, tokens[at]!))
    return null
  if (number.value < LEAST || (number.spelled && number.value < 100)) return null
  if (!LEADS.test(words[at - 1] ?? '') || !endsHere(tokens, words, number.to)) return null
  if (isVote(tokens, words) || isAge(tokens, at, number.to) || isDay(words, at)) return null
  const range = rangeFrom(tokens, words, number)
  const last = range ?? number
  if (!endsHere(tokens, words, last.to)) return null
  // "duties of 25 and 10 per cent"
  const other = /^(?:and|or)$/.test(words[last.to] ?? '') ? numberAt(tokens, words, last.to + 1) : null
  if (other && percentEnd(words, other.to) > 0)
    return {
      from: at,
      to: last.to,
      number: last.value,
      low: null,
      kind: 'percent',
      unit: '%',
      rule: 'unsaid',
    }
  const kin = unitBefore(tokens, at, last.value, sentence, before)
  if (!kin) return null
  const low = range ? number.value : null
  return { from: at, to: last.to, number: last.value, low, ...kin, rule: 'unsaid' }
}

type Unit = Pick<FoundAmount, 'kind' | 'unit'>

function unitBefore(
  tokens: readonly Token[],
  at: number,
  value: number,
  sentence: number,
  before: readonly Amount[],
): Unit | null {
  const last = before.at(-1)
  const here = last?.sentence === sentence && tokens[at]!.start - last.end < 90
  if (here && last.kind !== 'ordinal' && last.kind !== 'points' && (last.kind !== 'percent' || value <= 100))
    return last.kind === 'money' ? null : { kind: last.kind, unit: last.unit }
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = tokens[i]!
    if (!/^NN/.test(token.xpos) || !isCountable(token.text) || !/^\p{L}/u.test(token.text)) continue
    if (countsPeople(token.text)) return { kind: 'people', unit: token.text }
    if (token.xpos === 'NNS') return { kind: 'count', unit: token.text }
  }
  return last?.kind === 'people' && last.sentence === sentence - 1
    ? { kind: 'people', unit: last.unit }
    : null
}

/** "by 161 votes to 59": scores are told of. */
function isVote(tokens: readonly Token[], words: readonly string[]): boolean {
  return words.some(
    (word, i) => /^(?:votes?|voted|ballots?|goals?)$/.test(word) && tokens[i]!.upos !== 'PRON',
  )
}

/** "Eva Brandt, 61, signed". */
function isAge(tokens: readonly Token[], at: number, to: number): boolean {
  return tokens[at - 1]?.text === ',' && tokens[to]?.text === ',' && tokens[at - 2]?.upos === 'PROPN'
}

const MONTHS =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?$/

/** "from 17 to 21 November". */
function isDay(words: readonly string[], at: number): boolean {
  return words.slice(Math.max(0, at - 4), at + 4).some((word) => MONTHS.test(word)) && Number(words[at]) < 32
}

/** The number is followed by a stop, a preposition or an adjective that ends the phrase, not by what it counts. */
function endsHere(tokens: readonly Token[], words: readonly string[], to: number): boolean {
  const next = tokens[to]
  if (!next) return true
  if (
    /^(?:in|on|at|to|of|by|from|for|under|out|as|and|or|but|after|with|last|this|next|have|has|had|were|are)$/.test(
      words[to]!,
    )
  )
    return words[to] !== 'of' || /^(?:them|those|these|whom)$/.test(words[to + 1] ?? '')
  if (/^[,.;:)—]$/.test(next.text)) return true
  return next.xpos === 'JJ' && !/^NN/.test(tokens[to + 1]?.xpos ?? '')
}
