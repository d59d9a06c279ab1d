import type { Sentence, Token } from '../../language/sentence.ts'
import type { Amount } from '../mention.ts'
import { boundBefore } from './amount-bound.ts'
import { countsPeople, currencyName, currencySign } from './amount-units.ts'
import { counted } from './counted-amount.ts'
import type { FoundAmount } from './found-amount.ts'
import { measureAt } from './measure-amount.ts'
import { numberAt, percentEnd, rangeFrom, rescaled } from './number-at.ts'
import { ordinalAt } from './ordinal-amount.ts'
import { bareAmount } from './unsaid-unit.ts'

/**
 * Amounts in reading order: money, percentages, people, points of a plan, ordinals ("the 60th ratification") and counts
 * with their noun ("18 fuel tankers"), which may have been said before ("from 13,000 troops to 8,600"). Dates, clock times, durations, ages, scores and model numbers are left out.
 *
 * The span covers number and unit without "up to" or "about", which are in `bound`; of a range `from` is the lower
 * number. Offsets are UTF-16 code units into `text`. `rule` names the pattern. Linear; never throws.
 *
 *     findAmounts('up to 7,500 troops', …)[0]    // { number: 7500, kind: 'people', unit: 'troops', bound: 'up-to', … }
 */
export function findAmounts(text: string, sentences: readonly Sentence[]): Amount[] {
  const out: Amount[] = []
  sentences.forEach((sentence, index) => {
    const { tokens } = sentence
    const words = tokens.map((token) => token.text.toLowerCase())
    for (let at = 0; at < tokens.length;) {
      const found = amountAt(text, tokens, words, at) ?? bareAmount(tokens, words, at, index, out)
      if (!found) {
        at++
        continue
      }
      const { from, to, number, low, kind, unit, rule } = found
      const first = tokens[from]!
      out.push({
        start: first.start,
        end: tokens[to - 1]!.end,
        sentence: index,
        number,
        from: low,
        kind,
        unit,
        bound: boundBefore(words, from, low !== null),
        rule,
      })
      at = to
    }
  })
  return out
}

function amountAt(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): FoundAmount | null {
  const ordinal = ordinalAt(text, tokens, words, at)
  if (ordinal) return ordinal
  const measure = measureAt(tokens, words, at)
  if (measure) return measure
  const number = numberAt(tokens, words, at)
  if (!number) return null
  const range = rangeFrom(tokens, words, number)
  const last = range ?? number
  const top =
    range && range.scaled && !number.scaled && number.value < range.value
      ? rescaled(number, range, tokens, words)
      : number.value
  const low = range ? top : null
  const base = { from: at, number: last.value, low }
  const sign = number.sign ?? last.sign
  if (sign) return { ...base, to: last.to, kind: 'money', unit: sign, rule: 'money-sign' }
  const after = last.to
  const percent = percentEnd(words, after)
  if (percent > 0) return { ...base, to: percent, kind: 'percent', unit: '%', rule: 'percent' }
  if (words[after] === 'percentage' && /^points?$/.test(words[after + 1] ?? ''))
    return { ...base, to: after + 2, kind: 'percent', unit: '%', rule: 'percent' }
  const code = currencySign(tokens[after]?.text ?? '')
  if (code) return { ...base, to: after + 1, kind: 'money', unit: code, rule: 'money-code' }
  const name = currencyName(words, after)
  if (name) return { ...base, to: name.to, kind: 'money', unit: name.code, rule: 'money-name' }
  const hyphen = words[after] === '-' || words[after] === '–'
  if (hyphen && words[after + 1] === 'point' && !number.spelled === !number.spelled)
    return { ...base, to: after + 2, kind: 'points', unit: 'points', rule: 'points' }
  if (/^points?$/.test(words[after] ?? '') && (words[after] === 'points' || words[after + 1] !== 'of'))
    return { ...base, to: after + 1, kind: 'points', unit: 'points', rule: 'points' }
  if (hyphen) return strongForce(tokens, words, after, base)
  return counted(text, tokens, words, number, after, base)
}

/** "an 800,000-strong army", "a 5,000-man force". */
function strongForce(
  tokens: readonly Token[],
  words: readonly string[],
  after: number,
  base: Pick<FoundAmount, 'from' | 'number' | 'low'>,
): FoundAmount | null {
  if (!/^(?:strong|man|member|person)$/.test(words[after + 1] ?? '')) return null
  let to = after + 2
  while (
    to < after + 5 &&
    /^(?:JJ|NN$|NNP)/.test(tokens[to]?.xpos ?? '') &&
    /^NN/.test(tokens[to + 1]?.xpos ?? '')
  )
    to++
  const noun = tokens[to]
  if (!noun || !/^NN/.test(noun.xpos))
    return { ...base, to: after + 2, kind: 'people', unit: 'people', rule: 'strong' }
  const kind = countsPeople(noun.text) ? 'people' : 'count'
  return { ...base, to: to + 1, kind, unit: noun.text, rule: 'strong' }
}
