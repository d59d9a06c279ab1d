import type { TermName, TermValue } from '../claim/claim.ts'
import { stateEntry } from '../mention/name/gazetteer.ts'
import { dateWords, durationWords } from './date-words.ts'

const SHORT: Readonly<Record<string, string>> = { US: 'US', GB: 'UK', EU: 'EU', UN: 'UN' }

/** Name of a party: "Ukraine" for `UA`; bodies and armed groups are called by their id or name. */
export function partyWords(id: string): string {
  if (SHORT[id]) return SHORT[id]
  if (!/^[A-Z]{2}$/.test(id)) return id
  return stateEntry(id)?.name ?? id
}

/** "Ukraine, France and the UK" without articles: "Ukraine, France, UK". */
export function partiesWords(ids: readonly string[]): string {
  return ids.map(partyWords).join(', ')
}

const CURRENCY: Readonly<Record<string, string>> = { USD: '$', EUR: '€', GBP: '£', JPY: '¥' }

/** What a term says, in words: `P15Y` "15 years", 7500 troops "7,500", {amount, currency} "$40 billion". */
export function termWords(term: TermName, value: TermValue): string {
  if (typeof value === 'number') return term === 'tariff' ? `${numberWords(value)}%` : numberWords(value)
  if (typeof value === 'string') {
    if (term === 'duration') return durationWords(value)
    return term === 'deadline' ? (/^P/.test(value) ? durationWords(value) : dateWords(value)) : value
  }
  if ('amount' in value) {
    const sign = CURRENCY[value.currency]
    const per = value.per ? ` a ${value.per.replace(/^(?:a|per) /, '')}` : ''
    return `${sign ?? ''}${largeWords(value.amount)}${sign ? '' : ` ${value.currency}`}${per}`
  }
  if ('unit' in value)
    return value.unit === '%' ? `${numberWords(value.number)}%` : `${numberWords(value.number)} ${value.unit}`
  return `${numberWords(value.from)}% to ${numberWords(value.to)}%`
}

/** Digits in groups of three, at most three decimals; Intl would do it too, and takes longer to load than to read a report. */
function numberWords(value: number): string {
  const [whole, decimals] = String(Math.round(value * 1000) / 1000).split('.') as [string, string?]
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals ? `${grouped}.${decimals}` : grouped
}

function largeWords(value: number): string {
  for (const [size, name] of [
    [1e12, 'trillion'],
    [1e9, 'billion'],
    [1e6, 'million'],
  ] as const)
    if (value >= size) return `${numberWords(value / size)} ${name}`
  return numberWords(value)
}
