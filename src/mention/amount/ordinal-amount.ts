import type { Token } from '../../language/sentence.ts'
import type { FoundAmount } from './found-amount.ts'
import { ordinalWord, spelledNumber } from './number-words.ts'

const SMALL_ORDINAL = /^(\d+)(?:st|nd|rd|th)$/

/** "the 60th ratification", "its sixtieth ratification": ordinals that count instruments, members and the like. */
export function ordinalAt(
  text: string,
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): FoundAmount | null {
  const written = SMALL_ORDINAL.exec(words[at]!)
  let number = written ? Number(written[1]) : ordinalWord(words[at]!)
  const from = at
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
