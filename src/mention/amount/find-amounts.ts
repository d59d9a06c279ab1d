import type { Sentence, Token } from '../../language/sentence.ts'
import type { Amount } from '../mention.ts'
import { matchNames } from '../name/gazetteer.ts'
import { boundBefore } from './amount-bound.ts'
import { countsPeople, currencyName, currencySign, isCountable } from './amount-units.ts'
import { figures, ordinalWord, scaleOf, spelledNumber, times } from './number-words.ts'

/** A number at tokens [from, to): what stood there, before it is known what it counts. */
interface NumberAt {
  readonly value: number
  readonly from: number
  readonly to: number
  /** Currency whose sign stood before it, or null. */
  readonly sign: string | null
  readonly spelled: boolean
  readonly scaled: boolean
}

/**
 * Amounts in reading order: money, percentages, people, points of a plan, ordinals ("the 60th ratification") and counts
 * with their noun ("18 fuel tankers"). Dates, clock times, durations, ages, scores and model numbers are left out.
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
      const found = amountAt(text, tokens, words, at)
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

interface Found {
  readonly from: number
  readonly to: number
  readonly number: number
  readonly low: number | null
  readonly kind: Amount['kind']
  readonly unit: string
  readonly rule: string
}

function amountAt(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): Found | null {
  const ordinal = ordinalAt(text, tokens, words, at)
  if (ordinal) return ordinal
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
  base: Pick<Found, 'from' | 'number' | 'low'>,
): Found | null {
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

/** A plain count with the noun phrase that it counts ("18 fuel tankers", "66 of the bodies"). */
function counted(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  number: NumberAt,
  after: number,
  base: Pick<Found, 'from' | 'number' | 'low'>,
): Found | null {
  const first = tokens[number.from]!
  const before = words[number.from - 1] ?? ''
  // "Article 5", "UN resolution 2254", "Channel 12", "F 16", "3 to 1": names and scores.
  if (
    !number.spelled &&
    /^(?:article|resolution|channel|chapter|section|page|phase|room|no|no\.|number|level|flight|route|paragraph|annex|group|figure|volume|f|mig|su|boeing|airbus|apollo|tier|stage|round|block|area|zone|covid|cop|protocol)$/.test(
      before,
    )
  )
    return null
  if (number.spelled && number.value === 1 && !number.scaled) return null
  if (
    !number.spelled &&
    !number.scaled &&
    /^(?:19|20)\d\d$/.test(first.text) &&
    words[after] !== 'troops' &&
    !/^NNS$/.test(tokens[after]?.xpos ?? '')
  )
    return null
  if (words[after] === ',' || words[after] === '.') return null
  let at = after
  // "66 of the bodies", but not "by day 150 the parties".
  while (
    at < after + 4 &&
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
function isNationals(token: Token): boolean {
  return /^\p{Lu}/u.test(token.text) && matchNames([token])[0]?.entry.plural === true
}

const SMALL_ORDINAL = /^(\d+)(?:st|nd|rd|th)$/

/** "the 60th ratification", "its sixtieth ratification": ordinals that count instruments, members and the like. */
function ordinalAt(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): Found | null {
  const written = SMALL_ORDINAL.exec(words[at]!)
  let number = written ? Number(written[1]) : ordinalWord(words[at]!)
  let from = at
  if (number === null) {
    const tens = spelledNumber(words, at)
    const unit = tens && words[tens.to] === '-' ? ordinalWord(words[tens.to + 1] ?? '') : null
    if (!tens || unit === null || unit > 9 || tens.value % 10 !== 0) return null
    number = tens.value + unit
    at = tens.to + 1
  }
  let end = at + 1
  while (
    end < at + 4 &&
    /^(?:JJ|NN|NNP)$/.test(tokens[end]?.xpos ?? '') &&
    /^NN/.test(tokens[end + 1]?.xpos ?? '')
  )
    end++
  const noun = tokens[end]
  if (!noun || !COUNTED_IN_ORDER.test(noun.text)) return null
  return {
    from,
    to: end + 1,
    number,
    low: null,
    kind: 'ordinal',
    unit: text.slice(tokens[at + 1]!.start, noun.end),
    rule: 'ordinal',
  }
}

const COUNTED_IN_ORDER =
  /^(?:ratifications?|signator(?:y|ies)|signatures?|members?|states?|country|countries|instruments?|rounds?|deposits?|accessions?|party|parties|nations?|government|prisoners?|hostages?|exchange|swap|phase|stage|package|tranche|meeting|session|summit|extension|renewal|article|points?)$/i

/** Currency sign at a token; "C" and "$" that stand close are one sign. */
function signAt(
  tokens: readonly Token[],
  at: number,
): { readonly code: string; readonly tokens: number } | null {
  const { text, end } = tokens[at]!
  const next = tokens[at + 1]
  if (next && next.start === end && text.length <= 4 && !/^\d/.test(text)) {
    const both = currencySign(text + next.text)
    if (both) return { code: both, tokens: 2 }
  }
  const code = currencySign(text)
  return code ? { code, tokens: 1 } : null
}

/** End of "%", "percent" or "per cent" at a token, or -1. */
function percentEnd(words: readonly string[], at: number): number {
  const word = words[at] ?? ''
  if (word === '%' || word === 'percent' || word === 'pc') return at + 1
  return word === 'per' && words[at + 1] === 'cent' ? at + 2 : -1
}

function numberAt(tokens: readonly Token[], words: readonly string[], at: number): NumberAt | null {
  const signed = signAt(tokens, at)
  const first = signed ? at + signed.tokens : at
  if (first >= tokens.length) return null
  const before = tokens[at - 1]
  const written = figures(words[first]!)
  if (written) {
    // "F-16", "COVID-19", "2025-26": the tail of a name or of a year, not a number.
    if (
      before &&
      /^[-–\/]$/.test(before.text) &&
      tokens[at - 2]?.end === before.start &&
      before.end === tokens[at]!.start &&
      !signed &&
      !figures(words[at - 2] ?? '')
    )
      return null
    let value = written.value
    let to = first + 1
    let scaled = written.scaled
    const dash = words[to] === '-' ? 1 : 0
    const scale = scaleOf(words[to + dash] ?? '', signed !== null || tokens[to]?.start === tokens[first]!.end)
    if (scale) {
      value = times(value, scale)
      to += dash + 1
      scaled = true
    }
    return { value, from: at, to, sign: signed?.code ?? null, spelled: false, scaled }
  }
  if (signed) return null
  const spelled = spelledNumber(words, at)
  if (!spelled) return null
  return {
    value: spelled.value,
    from: at,
    to: spelled.to,
    sign: null,
    spelled: true,
    scaled: spelled.value >= 100,
  }
}

/** The upper end of a range that begins with `low`: "15,000 to 30,000", "between 5 and 7", "three, four or even five". */
function rangeFrom(tokens: readonly Token[], words: readonly string[], low: NumberAt): NumberAt | null {
  // "between 40% and 45%"; but "from 40% to 45%" is a change more often than a range.
  const percent = percentEnd(words, low.to)
  const end = percent > 0 ? percent : low.to
  const link = words[end] ?? ''
  const before = words[low.from - 1]
  const between = before === 'between' || (before === 'from' && percent < 0)
  let next = -1
  if (link === 'and' && between) next = end + 1
  else if (/^(?:to|-|–|or)$/.test(link) && !(before === 'from' && percent > 0)) next = end + 1
  if (next < 0 || next >= tokens.length) return null
  if (words[next] === 'even' || words[next] === 'maybe' || words[next] === 'perhaps') next++
  const high = next < tokens.length ? numberAt(tokens, words, next) : null
  if (!high || (high.value <= low.value && !high.scaled)) return null
  if (link === '-' && tokens[end]!.start !== tokens[end - 1]!.end) return null
  if (percent > 0 && percentEnd(words, high.to) < 0) return null
  // "5 to 3": a score; "from 2 to 20" and "2-3" are ranges only where they rise.
  return high.value > low.value ? high : null
}

/** "$2 to 3 billion", "15-20 million": the scale of the upper end holds for the lower. */
function rescaled(low: NumberAt, high: NumberAt, tokens: readonly Token[], words: readonly string[]): number {
  const scaleAt = high.to - 1
  const scale =
    scaleOf(words[scaleAt] ?? '', true) ??
    (/m$|million$/i.test(tokens[scaleAt]!.text)
      ? 1e6
      : /bn$|b$|billion$/i.test(tokens[scaleAt]!.text)
        ? 1e9
        : null)
  return scale && low.value * scale < high.value && low.value < 1000 ? times(low.value, scale) : low.value
}
