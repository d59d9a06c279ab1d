import type { Token } from '../../language/sentence.ts'
import type { FoundAmount } from './found-amount.ts'
import { figures } from './number-words.ts'
import { numberAt } from './number-at.ts'

/** Units of measure as they stand beside a number, and the word for them. */
const MEASURES: Readonly<Record<string, string>> = {
  km: 'kilometres',
  kms: 'kilometres',
  kilometre: 'kilometres',
  kilometer: 'kilometres',
  kilometres: 'kilometres',
  kilometers: 'kilometres',
  mile: 'miles',
  miles: 'miles',
  metre: 'metres',
  meter: 'metres',
  metres: 'metres',
  meters: 'metres',
  mm: 'mm',
  kg: 'kg',
  kilo: 'kg',
  kilos: 'kg',
  kilogram: 'kg',
  kilograms: 'kg',
  kilogramme: 'kg',
  kilogrammes: 'kg',
  tonne: 'tonnes',
  ton: 'tons',
  hectare: 'hectares',
  acre: 'acres',
  megawatt: 'megawatts',
  mw: 'megawatts',
  gw: 'gigawatts',
  gigawatt: 'gigawatts',
  barrel: 'barrels',
}

/** "50km", "70 km", "a four-kilometre zone": a measure, glued or hyphened or apart; null where none begins at the token. */
export function measureAt(
  tokens: readonly Token[],
  words: readonly string[],
  at: number,
): FoundAmount | null {
  const glued = /^(\d[\d,.]*)(km|kg|mm|mw|gw)$/.exec(words[at]!)
  const value = glued ? figures(glued[1]!)?.value : undefined
  if (glued && value !== undefined) return found(at, at + 1, value, MEASURES[glued[2]!]!)
  const number = numberAt(tokens, words, at)
  if (!number || number.sign) return null
  const hyphen = words[number.to] === '-' || words[number.to] === '–'
  const word = words[number.to + (hyphen ? 1 : 0)] ?? ''
  if (!Object.hasOwn(MEASURES, word)) return null
  // "18 barrels of crude" is a count as it stands; only short signs and hyphened units are read here.
  if (!hyphen && !/^(?:km|kms|mm|kg|mw|gw|kilo\w*)$/.test(word)) return null
  return found(at, number.to + (hyphen ? 2 : 1), number.value, MEASURES[word]!)
}

function found(from: number, to: number, number: number, unit: string): FoundAmount {
  return { from, to, number, low: null, kind: 'count', unit, rule: 'measure' }
}
