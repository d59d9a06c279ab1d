import { isBelow, treeOf } from '../language/tree.ts'
import type { Amount } from '../mention/mention.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Standing, TermName, TermValue } from './claim.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import type { Provision } from './term.ts'

export interface RangeTerm {
  readonly instrument: number
  readonly term: TermName
  readonly value: TermValue
  readonly standing: Standing
  readonly by: string | null
  readonly note: string | null
  readonly rule: string
}

const TROOPS = /\b(troops?|soldiers?|forces|servicemen|personnel|peacekeepers|men|fighters|army)\b/i
const PRISONERS = /\b(prisoners?|hostages?|detainees?|captives?|inmates?)\b/i

/**
 * Figures of a sentence that lays something down, or that names the instrument they belong to: durations, deadlines,
 * money, troops, prisoners, points, percentages, plain quantities. `provision` is the last provision of the sentence.
 */
export function rangeTerms(
  reading: Reading,
  s: number,
  index: InstrumentIndex,
  provision: Provision | null,
): RangeTerm[] {
  const named = index.inSentence(s)
  const instrument = provision?.instrument ?? named[0]
  if (instrument === undefined) return []
  const standing: Standing = provision?.standing ?? 'agreed'
  const by = provision?.by ?? null
  const out: RangeTerm[] = []
  const push = (term: TermName, value: TermValue, rule: string, note: string | null = null): void => {
    out.push({
      instrument: owner(reading, s, index, rule) ?? instrument,
      term,
      value,
      standing,
      by,
      note,
      rule,
    })
  }
  for (const time of reading.in[s]!.times) {
    if (time.type === 'DURATION' && belongs(reading, s, time, provision)) {
      const value = time.edtf ?? time.value
      if (/^P\d/.test(value) || /^PT\d/.test(value)) push('duration', value, 'term.duration')
    } else if (
      time.type === 'DATE' &&
      time.edtf &&
      (time.bound === 'by' || time.bound === 'until' || time.bound === 'within')
    )
      push('deadline', time.edtf, 'term.deadline')
  }
  for (const amount of reading.in[s]!.amounts) {
    const found = amountTerm(amount)
    if (found && (provision || found.term === 'points' || named.length > 0))
      push(found.term, found.value, `term.${found.term}`)
  }
  return out
}

function amountTerm(amount: Amount): { term: TermName; value: TermValue } | null {
  switch (amount.kind) {
    case 'money':
      return { term: 'money', value: { amount: amount.number, currency: amount.unit } }
    case 'percent':
      return null
    case 'points':
      return { term: 'points', value: amount.number }
    case 'people':
      if (PRISONERS.test(amount.unit)) return { term: 'prisoners', value: amount.number }
      return TROOPS.test(amount.unit) ? { term: 'troops', value: amount.number } : null
    case 'count':
      return PRISONERS.test(amount.unit)
        ? { term: 'prisoners', value: amount.number }
        : { term: 'quantity', value: { number: amount.number, unit: amount.unit } }
    case 'ordinal':
      return null
  }
}

/** A duration counts where it modifies the instrument ("a 60-day truce"), or stands in the clause that lays it down. */
function belongs(reading: Reading, s: number, time: TimeMention, provision: Provision | null): boolean {
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  const at = sentence.tokens.findIndex((token) => token.end > time.start)
  if (at < 0) return false
  if (provision && (isBelow(tree, at, provision.token) || sentence.tokens[provision.token]!.i <= at))
    return true
  return (
    eventsOf(sentence).some(
      (event) =>
        isBelow(tree, at, event.token) && /^(last|run|extend|expire|remain|span|cover)$/.test(event.lemma),
    ) || modifies(reading, s, at)
  )
}

function modifies(reading: Reading, s: number, at: number): boolean {
  const sentence = reading.sentences[s]!
  let i = at
  for (let steps = 0; steps < 5 && i >= 0; steps++) {
    const token = sentence.tokens[i]!
    if (token.upos === 'VERB') return false
    if (
      /^(truce|ceasefire|cease-fire|agreement|deal|pact|treaty|pause|accord|moratorium|extension|period|guarantee|lull|halt)$/i.test(
        token.lemma,
      )
    )
      return true
    i = token.head
  }
  return false
}

function owner(reading: Reading, s: number, index: InstrumentIndex, rule: string): number | null {
  void reading
  const named = index.inSentence(s)
  return rule === 'term.points' && named.length > 0 ? named[0]! : null
}
