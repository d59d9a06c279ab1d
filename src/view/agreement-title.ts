import type { Agreement } from '../agreement/agreement.ts'
import { partiesWords, partyWords } from './value-words.ts'

/** Words before a name that say what a reporter thinks of it, or point at it, and do not belong to it. */
const BEFORE =
  /^(?:(?:the|a|an|such|this|that|these|those|any|both|his|her|its|their|our|so-called|(?:much-|long-|eagerly )(?:awaited|expected|sought|delayed|touted|vaunted)|hoped-for)\s+)+/i
/** Longest name, in words, that tells too little without the parties. */
const BARE = 1

/**
 * What an agreement is called on a page of its own: its name without stray quotation marks and words that only point at
 * it; with its parties where the name is nothing but a noun ("truce" is "Ukraine–Russia truce").
 */
export function agreementTitle(agreement: Pick<Agreement, 'name' | 'parties'>): string {
  const name = unquoted(agreement.name).replace(BEFORE, '')
  if (name === '') return agreement.name
  if (name.split(/\s+/).length > BARE || /^\p{Lu}\p{Lu}/u.test(name)) return name
  const { parties } = agreement
  if (parties.length === 0) return name
  const noun = name.toLowerCase()
  if (parties.length === 2) return `${partyWords(parties[0]!)}–${partyWords(parties[1]!)} ${noun}`
  const more = parties.length > 3 ? ` and ${parties.length - 2} more` : ''
  return `${noun} of ${partiesWords(more ? parties.slice(0, 2) : parties)}${more}`
}

/** Without a quotation mark that has no partner, and without a pair around the whole. */
function unquoted(name: string): string {
  const trimmed = name.trim().replace(/^["“”](.*)["“”]$/, '$1')
  return (trimmed.match(/["“”]/g)?.length ?? 0) % 2 === 1 ? trimmed.replace(/["“”]/g, '') : trimmed
}
