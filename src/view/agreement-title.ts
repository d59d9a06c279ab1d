import type { Agreement } from '../agreement/agreement.ts'
import { partiesWords, partyWords } from './value-words.ts'

/** Words before a name that say what a reporter thinks of it, or point at it, and do not belong to it. */
const BEFORE =
  /^(?:(?:the|a|an|such|this|that|these|those|any|both|his|her|its|their|our|so-called|(?:much-|long-|eagerly )(?:awaited|expected|sought|delayed|touted|vaunted)|hoped-for)\s+)+/i
/** Longest name, in words, that tells too little without the parties. */
const BARE = 1

/** Longest other name, in words, that may stand for a bare one. */
const TELLING = 8

/**
 * What an agreement is called on a page of its own: its name without stray quotation marks and words that only point at
 * it; where the name is nothing but a noun, another name that says more, else the noun with the parties.
 */
export function agreementTitle(agreement: Pick<Agreement, 'name' | 'parties' | 'aliases'>): string {
  const { parties, aliases } = agreement
  const name = withoutPointing(agreement.name)
  if (name === '') return agreement.name
  if (name.split(/\s+/).length > BARE || /^\p{Lu}\p{Lu}/u.test(name)) return name
  const noun = name.toLowerCase()
  const telling = aliases.map(withoutPointing).find((alias) => {
    const words = alias.split(/\s+/)
    return words.length > 2 && words.length <= TELLING && words.some((word) => word.toLowerCase() === noun)
  })
  if (telling !== undefined) return telling
  if (parties.length < 2) return name
  if (parties.length === 2) return `${partyWords(parties[0]!)}–${partyWords(parties[1]!)} ${noun}`
  const more = parties.length > 3 ? ` and ${parties.length - 2} more` : ''
  return `${noun} of ${partiesWords(more ? parties.slice(0, 2) : parties)}${more}`
}

function withoutPointing(name: string): string {
  return unquoted(name).replace(BEFORE, '')
}

/** Without a quotation mark that has no partner, and without a pair around the whole. */
function unquoted(name: string): string {
  const trimmed = name.trim().replace(/^["“”](.*)["“”]$/, '$1')
  return (trimmed.match(/["“”]/g)?.length ?? 0) % 2 === 1 ? trimmed.replace(/["“”]/g, '') : trimmed
}
