import type { Token } from '../../language/sentence.ts'
import { isLetters } from './short-letters.ts'
import type { Stretch } from './group-name.ts'

/** Those who fight, in the plural or as a body. */
export const FIGHTERS =
  /^(?:rebels|guerrillas|guerillas|insurgents|separatists|fighters|militants|militia|militias|militiamen|gunmen|insurgency|rebellion)$/
/** The same as a word beside a noun. */
export const FIGHTING =
  /^(?:rebel|guerrilla|guerilla|insurgent|separatist|armed|militant|paramilitary|militia)$/
const BODY =
  /^(?:groups?|movements?|organi[sz]ations?|army|armies|factions?|forces?|alliances?|coalitions?|fronts?|wing|outfits?|umbrella|militias?)$/
/** Words of a fighting article; two different ones must be in it before any name in it is taken for a fighter's. */
const OF_WAR =
  /\b(?:rebels?|guerr?illas?|insurgen(?:ts?|cy)|separatists?|fighters?|militias?|militants?|gunmen|ceasefires?|cease-fires?|truces?|fighting|fought|disarm(?:ed|ament|ing)?|weapons|arms|hostilities|war|combatants?|troops|peace|armed|soldiers|offensive|demobili[sz](?:ed|ation|e)|amnesty|attacks?)\b/gi

/** How many different words of war an article has, up to three. */
export function wordsOfWar(text: string): number {
  const seen = new Set<string>()
  for (const [word] of text.matchAll(OF_WAR)) if (seen.add(word.toLowerCase().slice(0, 5)).size === 3) break
  return seen.size
}

const SIGN = new Set(
  'rebel rebels guerrilla guerrillas guerilla guerillas insurgent insurgents separatist separatists fighters militants militant militia militias militiamen gunmen insurgency rebellion armed paramilitary movement faction government struggle arms'.split(
    ' ',
  ),
)

/** Whether a sentence has any word that may call a name a fighter's. */
export function hasSign(tokens: readonly Token[]): boolean {
  for (const { text } of tokens) if (SIGN.has(text)) return true
  return false
}

const AFTER_NAME = /^(?:rebel|guerrilla|insurgent|separatist|militant|paramilitary)$/
const NO_APPOSITION =
  /^(?:with|to|from|between|against|by|for|in|on|at|who|whose|where|when|while|but|as|said|says|he|she|they|is|are)$/i

/**
 * Whether the words around a name say that it is an armed group: "LURD rebels", "the rebel Sudan Liberation Movement", "X, a
 * Muslim rebel group", "the guerrilla movements X and Y", "fighters of X", "X is an armed group". `others` are the names in
 * a row with it.
 */
export function isCalledFighter(tokens: readonly Token[], { from, to }: Stretch): boolean {
  const next = tokens[to]?.text ?? ''
  if (FIGHTERS.test(next)) return true
  if (AFTER_NAME.test(next) && (BODY.test(tokens[to + 1]?.text ?? '') || isPerson(tokens[to + 1])))
    return true
  if (
    /^(?:renounced?|abandoned?|ended|resumed|took|began|launched)$/.test(next) &&
    isArmedStruggle(tokens, to + 1)
  )
    return true
  return (
    isLedByFighter(tokens, from, to) ||
    isAcrossFromGovernment(tokens, from, to) ||
    isExplainedAsFighter(tokens, to)
  )
}

function isPerson(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    /^(?:leaders?|commanders?|chiefs?|spokes\w+|delegat\w+|negotiators?)$/.test(token.text)
  )
}

/** "rebel group X", "the rebel X", "rebels of the X". */
function isLedByFighter(tokens: readonly Token[], from: number, to: number): boolean {
  let i = from - 1
  const text = (at: number): string => tokens[at]?.text ?? ''
  if (/^(?:the|The|,|called|named)$/.test(text(i))) i--
  if (FIGHTING.test(text(i)) && text(i) !== 'armed' && i === from - 1) return true
  if (BODY.test(text(i)) && FIGHTING.test(text(i - 1))) return true
  // "the largest movement, the MPCI,": letters of an article of war.
  if (/^(?:movement|faction)$/.test(text(i)) && i < from - 1 && isLetters(text(from)) && to === from + 1)
    return true
  return (
    /^(?:of|from)$/.test(text(i)) &&
    /^(?:rebels|guerr?illas|insurgents|fighters|militants)$/.test(text(i - 1))
  )
}

/** "renounced the armed struggle", "took up arms". */
function isArmedStruggle(tokens: readonly Token[], at: number): boolean {
  const rest = tokens.slice(at, at + 4).map(({ text }) => text)
  return rest[0] === 'up'
    ? rest[1] === 'arms'
    : /^(?:(?:the|its|their|an|a) )?(?:armed|guerr?illa) /.test(rest.join(' '))
}

/** "between the government and X", "the government and X signed": in an article of war, the other side. */
function isAcrossFromGovernment(tokens: readonly Token[], from: number, to: number): boolean {
  const text = (at: number): string => tokens[at]?.text ?? ''
  let i = from - 1
  if (/^the$/.test(text(i))) i--
  if (text(i) !== 'and' || text(i - 1) !== 'government') return false
  if (/^(?:signed|sign|initialled|agreed)$/.test(text(to))) return true
  for (let j = i - 2; j >= i - 6; j--) if (text(j) === 'between') return true
  return false
}

/** "X (ABC), one of the country's rebel groups,". */
function isExplainedAsFighter(tokens: readonly Token[], to: number): boolean {
  let i = to
  const text = (at: number): string => tokens[at]?.text ?? ''
  if (text(i) === '(' && text(i + 2) === ')') i += 3
  if (/^(?:is|was)$/.test(text(i))) i--
  else if (!/^(?:,|—|–)$/.test(text(i))) return false
  if (
    !/^(?:a|an|the|one|another|is|was|two|both|Africa|Asia)$/.test(text(i + 1)) &&
    !/^['’]s$/.test(text(i + 2))
  )
    return false
  for (let j = i + 1; j < i + 11 && j < tokens.length; j++) {
    const word = text(j)
    if (j > i + 1 && (/^[,.;:)—–]$/.test(word) || NO_APPOSITION.test(word))) return false
    if (FIGHTERS.test(word) && !/^['’]/.test(text(j + 1))) return true
    if (FIGHTING.test(word) && BODY.test(text(j + 1))) return true
  }
  return false
}
