import type { Sentence } from '../language/sentence.ts'
import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { Amount } from '../mention/mention.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Kind, TermName, TermValue } from './claim.ts'
import { spokenOf } from './instrument-index.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import {
  CEILING_WORDS,
  COMPANY_UNITS,
  DUTY_WORDS,
  FREEING_WORDS,
  PRISONERS,
  TRADED_NOUNS,
  TROOPS,
} from './rules/en/term-words.ts'
import { wordsAt } from './term-candidate.ts'
import { mentions } from './term-passage.ts'

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
export function termFigures(reading: Reading, index: InstrumentIndex, s: number): TermFigure[] {
  const sentence = reading.sentences[s]!
  const spoken = spokenOf(index, s)
  const kind = spoken === null ? null : index.kindOf(spoken)
  const before = reading.sentences[s - 1]
  const out: TermFigure[] = []
  for (const time of reading.in[s]!.times) {
    const token = tokenAt(sentence, time.start, time.end)
    const value = time.edtf ?? time.value
    if (time.type === 'DURATION' && /^PT?\d/.test(value) && token >= 0) {
      // Of a range ("two to three years") EDTF has the upper end.
      const note = value === time.value ? null : `from ${time.value}`
      out.push({ token, term: 'duration', value, note, time, amount: null })
    } else if (time.type === 'DURATION' || time.type === 'SET' || token < 0) continue
    else if (time.edtf && /^\d{4}/.test(value))
      out.push({ token, term: 'deadline', value: value.replace(/T.*/, ''), note: null, time, amount: null })
  }
  const { amounts } = reading.in[s]!
  for (const [i, amount] of amounts.entries()) {
    const token = tokenAt(sentence, amount.start, amount.end)
    const found = token < 0 ? null : amountTerm(sentence, token, amount, kind, before)
    if (!found) continue
    const change =
      found.term === 'tariff' ? changeBetween(reading.article.text, amounts[i - 1], amount) : null
    if (change && out.at(-1)?.term === 'tariff') out.pop()
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

/** What the amount would be a term of, by its unit, by the words around it, and by the kind of instrument spoken of. */
function amountTerm(
  sentence: Sentence,
  token: number,
  amount: Amount,
  kind: Kind | null,
  before: Sentence | undefined,
): Pick<TermFigure, 'term' | 'value' | 'note'> | null {
  const note =
    amount.from !== null
      ? `from ${amount.from}`
      : amount.bound && amount.bound !== 'about'
        ? amount.bound.replace('-', ' ')
        : null
  const quantity = { term: 'quantity', value: { number: amount.number, unit: amount.unit }, note } as const
  const has = (words: ReadonlySet<string>): boolean => mentions(sentence.tokens, words)
  switch (amount.kind) {
    case 'money':
      return {
        term: 'money',
        value: { amount: amount.number, currency: amount.unit, ...per(sentence, amount) },
        note,
      }
    case 'percent':
      return !isShare(sentence, amount) && (has(DUTY_WORDS) || (has(TRADED_NOUNS) && has(CEILING_WORDS)))
        ? { term: 'tariff', value: amount.number, note }
        : quantity
    case 'points':
      return /point/.test(amount.unit) || /point/.test(sentence.tokens[token]!.text)
        ? { term: 'points', value: amount.number, note }
        : quantity
    case 'ordinal':
      return /ratification|accession|signature/.test(amount.unit) ? quantity : null
    case 'people':
    case 'count': {
      const words = amount.unit
        .toLowerCase()
        .split(/[\s-]+/)
        .map((word) => word.replace(/s$/, ''))
      const person = amount.kind === 'people' || isNational(amount.unit)
      const soldiers = words.some((word) => TROOPS.has(word)) || (person && !has(PRISONERS) && has(TROOPS))
      const freed =
        person &&
        (kind === 'prisoner-exchange' ||
          freesPrisoners(sentence) ||
          (before !== undefined && mentions(before.tokens, PRISONERS)))
      if (
        words.some((word) => PRISONERS.has(word)) ||
        (freed && !words.some((word) => word !== 'people' && COMPANY_UNITS.has(word)))
      )
        return { term: 'prisoners', value: amount.number, note }
      if (soldiers) return { term: 'troops', value: amount.number, note }
      if (/^articles?$/.test(words.at(-1)!)) return { term: 'points', value: amount.number, note: 'articles' }
      return { ...quantity, value: { number: amount.number, unit: unitOf(sentence, amount) } }
    }
  }
}

const PER = /^(?:a|an|per|each|every)$/
const PER_NOUNS =
  /^(?:year|month|week|day|hour|head|person|pilgrim|tonne|ton|barrel|kilo|kg|bushel|vehicle|ship|passenger)$/

/** "$20 per pilgrim", "SFr 155m a year". */
function per(sentence: Sentence, amount: Amount): { per?: string } {
  const at = sentence.tokens.findIndex((token) => token.start >= amount.end)
  const [link, noun] = [sentence.tokens[at]?.text ?? '', sentence.tokens[at + 1]?.lemma ?? '']
  return at >= 0 && PER.test(link) && PER_NOUNS.test(noun) ? { per: noun } : {}
}

/** The counted noun with its complement and its rate: "tonnes of beef", "flights a week". */
function unitOf(sentence: Sentence, amount: Amount): string {
  const tree = treeOf(sentence)
  const { tokens } = sentence
  const last = tokens.findLast((token) => token.end === amount.end)
  if (!last) return amount.unit
  const next = tokens[last.i + 1]
  const rate = PER.test(next?.text ?? '') && PER_NOUNS.test(tokens[last.i + 2]?.lemma ?? '')
  if (rate) return `${amount.unit} a ${tokens[last.i + 2]!.text}`
  const of = childrenBy(tree, last.i, 'nmod').find((i) => caseOf(tree, i) === 'of')
  if (of === undefined || of - last.i > 5) return amount.unit
  return `${amount.unit} ${wordsAt(
    sentence,
    Array.from({ length: of - last.i }, (_, i) => last.i + 1 + i),
  )}`
}

/** A demonym ("181 Danes"). */
function isNational(unit: string): boolean {
  return /^\p{Lu}\p{L}+s$/u.test(unit)
}

/** The sentence frees somebody: whom it counts are prisoners. */
function freesPrisoners(sentence: Sentence): boolean {
  return sentence.tokens.some(
    ({ lemma, upos, i }) =>
      (upos === 'VERB' || upos === 'NOUN' || sentence.tokens[i - 1]?.text === 'to') &&
      (FREEING_WORDS.has(lemma.toLowerCase()) || PRISONERS.has(lemma.toLowerCase())),
  )
}
