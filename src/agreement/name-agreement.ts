import type { ArticleClaims } from '../claim/claims.ts'
import type { InstrumentMention } from '../claim/instrument.ts'
import { partyName } from '../mention/name/party-name.ts'
import type { InstrumentRef } from './link.ts'

const MOST_ALIASES = 10
/** With more parties than this the name does not list them. */
const MOST_NAMED = 3

/**
 * What a reader would call it: its title where it has one ("High Seas Treaty"), else its parties and what the most telling
 * phrase calls it ("Norway–Chad fisheries treaty"). `aliases` are the words of the articles, most telling first.
 */
export function nameAgreement(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
  parties: readonly string[],
): { name: string; aliases: string[] } {
  const mentions = refs.flatMap(
    ({ article, instrument }) => articles[article]!.instruments[instrument]!.mentions,
  )
  const scores = new Map<string, { score: number; mention: InstrumentMention }>()
  for (const mention of mentions) {
    const score = Math.max(scores.get(mention.name)?.score ?? 0, telling(mention)) + 0.1
    scores.set(mention.name, { score, mention })
  }
  const ranked = [...scores].sort((a, b) => b[1].score - a[1].score || (a[0] < b[0] ? -1 : 1))
  const acronyms = [...new Set(mentions.flatMap(({ acronym }) => acronym ?? []))]
  const name = ranked[0] ? nameOf(ranked[0][1].mention, ranked[0][0], parties) : ''
  const others = [...acronyms, ...ranked.map(([words]) => words)].filter((words) => words !== name)
  return { name, aliases: [...new Set(others)].slice(0, MOST_ALIASES) }
}

function nameOf(mention: InstrumentMention, words: string, parties: readonly string[]): string {
  const titled = mention.form === 'name' && mention.core.includes(' ')
  if (titled) return mention.parties.length > 0 ? words : mention.core
  if (parties.length === 1) return words
  const named = parties.length <= MOST_NAMED ? parties.map(partyName).join('–') : ''
  return `${named} ${mention.core}`.trim()
}

function telling(mention: InstrumentMention): number {
  return (
    (mention.form === 'name' ? 3 : 0) +
    Math.min(2, mention.parties.length) +
    Math.min(3, mention.core.split(' ').length - 1) * 0.8 +
    (mention.strength === 'strong' ? 1 : 0) +
    (mention.form === 'bare' ? -0.5 : 0) -
    Math.max(0, mention.name.split(' ').length - 8) * 0.4
  )
}
