import type { Token } from '../../language/sentence.ts'
import { currencySign } from './amount-units.ts'
import { figures, scaleOf, spelledNumber, times } from './number-words.ts'

/** A number at tokens [from, to): what stood there, before it is known what it counts. */
export interface NumberAt {
  readonly value: number
  readonly from: number
  readonly to: number
  /** Currency whose sign stood before it, or null. */
  readonly sign: string | null
  readonly spelled: boolean
  readonly scaled: boolean
}

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
export function percentEnd(words: readonly string[], at: number): number {
  const word = words[at] ?? ''
  if (word === '%' || word === 'percent' || word === 'pc') return at + 1
  return word === 'per' && words[at + 1] === 'cent' ? at + 2 : -1
}

export function numberAt(tokens: readonly Token[], words: readonly string[], at: number): NumberAt | null {
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
export function rangeFrom(
  tokens: readonly Token[],
  words: readonly string[],
  low: NumberAt,
): NumberAt | null {
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
export function rescaled(
  low: NumberAt,
  high: NumberAt,
  tokens: readonly Token[],
  words: readonly string[],
): number {
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
