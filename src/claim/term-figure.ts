import type { Sentence } from '../language/sentence.ts'
import type { Amount } from '../mention/mention.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { TermName, TermValue } from './claim.ts'
import type { Reading } from './reading.ts'
import { DUTY_WORDS, FREEING_WORDS, PRISONERS, TROOPS } from './rules/en/term-words.ts'

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
      out.push({ token, term: 'deadline', value: value.replace(/T.*/, ''), note: null, time, amount: null })
  }
  const { amounts } = reading.in[s]!
  for (const [i, amount] of amounts.entries()) {
    const token = tokenAt(sentence, amount.start, amount.end)
    const found = token < 0 ? null : amountTerm(sentence, token, amount)
    if (!found) continue
    const change =
      found.term === 'tariff' ? changeBetween(reading.article.text, amounts[i - 1], amount) : null
    const before = out.at(-1)
    if (change && before?.term === 'tariff') out.pop()
    out.push({ token, ...found, value: change ?? found.value, time: null, amount })
  }
  return out
}

/** "from 25% to 10%", "to 10% from 25%": the duty before and after, or null. */
function changeBetween(text: string, first: Amount | undefined, second: Amount): TermValue | null {
  if (first?.kind !== 'percent') return null
  const lead = text.slice(Math.max(0, first.start - 6), first.start)
  const between = text.slice(first.end, second.start)
  if (/\bfrom\s*$/.test(lead) && /^\s*to\s*$/.test(between)) return { from: first.number, to: second.number }
  if (/\bto\s*$/.test(lead) && /^\s*from\s*$/.test(between)) return { from: second.number, to: first.number }
  return null
}

/** "97% of tariff lines": a share of something, no duty. */
function isShare(sentence: Sentence, amount: Amount): boolean {
  return sentence.tokens.find((token) => token.start >= amount.end)?.text === 'of'
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
    case 'percent':
      return isShare(sentence, amount) ||
        !sentence.tokens.some(({ lemma }) => DUTY_WORDS.has(lemma.toLowerCase()))
        ? { term: 'quantity', value: { number: amount.number, unit: '%' }, note }
        : { term: 'tariff', value: amount.number, note }
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
      if (isPerson(last.at(-1) ?? '', amount.unit) && freesPrisoners(sentence))
        return { term: 'prisoners', value: amount.number, note }
      if (last.some((word) => TROOPS.has(word.replace(/s$/, ''))))
        return { term: 'troops', value: amount.number, note }
      return { term: 'quantity', value: { number: amount.number, unit: amount.unit }, note }
    }
  }
}

/** "people", "men", or a demonym ("181 Danes"). */
function isPerson(word: string, unit: string): boolean {
  return /^(people|men|women|persons|citizens|nationals)$/.test(word) || /^\p{Lu}\p{L}+s$/u.test(unit)
}

/** The sentence frees somebody: whom it counts are prisoners. */
function freesPrisoners(sentence: Sentence): boolean {
  return sentence.tokens.some(
    ({ lemma, upos, i }) =>
      (upos === 'VERB' || upos === 'NOUN' || sentence.tokens[i - 1]?.text === 'to') &&
      FREEING_WORDS.has(lemma.toLowerCase()),
  )
}
