import type { Sentence } from '../language/sentence.ts'
import type { Amount } from '../mention/mention.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { TermName, TermValue } from './claim.ts'
import type { Reading } from './reading.ts'
import { DUTY_WORDS, PRISONERS, TROOPS } from './rules/en/term-words.ts'

/** A figure of a sentence that may be a term: what it would be, and where it stands. */
export interface TermFigure {
  readonly token: number
  readonly term: TermName
  readonly value: TermValue
  readonly note: string | null
  readonly time: TimeMention | null
  readonly amount: Amount | null
}

/** Every duration, date and amount of the sentence as the term it would be, in reading order of kinds. */
export function termFigures(reading: Reading, s: number): TermFigure[] {
  const sentence = reading.sentences[s]!
  const out: TermFigure[] = []
  for (const time of reading.in[s]!.times) {
    const token = tokenAt(sentence, time.start, time.end)
    const value = time.edtf ?? time.value
    if (time.type === 'DURATION' && /^PT?\d/.test(time.value) && token >= 0)
      out.push({ token, term: 'duration', value: time.value, note: null, time, amount: null })
    else if (time.type === 'DURATION' || time.type === 'SET' || token < 0) continue
    else if (time.edtf && /^\d{4}/.test(value))
      out.push({ token, term: 'deadline', value, note: null, time, amount: null })
  }
  for (const amount of reading.in[s]!.amounts) {
    const token = tokenAt(sentence, amount.start, amount.end)
    const found = token < 0 ? null : amountTerm(sentence, token, amount)
    if (found) out.push({ token, ...found, time: null, amount })
  }
  return out
}

/** Head of the words in the span: the token whose own head lies outside; -1 where no token is inside. */
function tokenAt(sentence: Sentence, start: number, end: number): number {
  let first = -1
  for (const token of sentence.tokens) {
    if (token.end <= start) continue
    if (token.start >= end) break
    if (first < 0) first = token.i
    const head = token.head < 0 ? null : sentence.tokens[token.head]!
    if (!head || head.end <= start || head.start >= end) return token.i
  }
  return first
}

function amountTerm(
  sentence: Sentence,
  token: number,
  amount: Amount,
): { term: TermName; value: TermValue; note: string | null } | null {
  const note =
    amount.from !== null
      ? `from ${amount.from}`
      : amount.bound && amount.bound !== 'about'
        ? amount.bound.replace('-', ' ')
        : null
  switch (amount.kind) {
    case 'money':
      return { term: 'money', value: { amount: amount.number, currency: amount.unit }, note }
    case 'percent': {
      const near = sentence.tokens.slice(Math.max(0, token - 7), token + 7)
      return near.some(({ lemma }) => DUTY_WORDS.has(lemma.toLowerCase()))
        ? { term: 'tariff', value: amount.number, note }
        : { term: 'quantity', value: { number: amount.number, unit: '%' }, note }
    }
    case 'points':
      return /point/.test(amount.unit) || /point/.test(sentence.tokens[token]!.text)
        ? { term: 'points', value: amount.number, note }
        : { term: 'quantity', value: { number: amount.number, unit: amount.unit }, note }
    case 'ordinal':
      return /ratification|accession|signature/.test(amount.unit)
        ? { term: 'quantity', value: { number: amount.number, unit: amount.unit }, note }
        : null
    case 'people':
    case 'count': {
      const last = amount.unit.toLowerCase().split(/\s+/)
      if (last.some((word) => PRISONERS.has(word.replace(/s$/, ''))))
        return { term: 'prisoners', value: amount.number, note }
      if (last.some((word) => TROOPS.has(word.replace(/s$/, ''))))
        return { term: 'troops', value: amount.number, note }
      return { term: 'quantity', value: { number: amount.number, unit: amount.unit }, note }
    }
  }
}
