import type { ArticleClaims } from '../claim/claims.ts'
import type { InstrumentMention } from '../claim/instrument.ts'
import type { InstrumentRef } from './link.ts'

const MOST_ALIASES = 6

/**
 * What a reader would call it: the phrase that tells most (a proper name, then parties, kind and subject), and the
 * others by which it goes, most telling first.
 */
export function nameAgreement(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
): { name: string; aliases: string[] } {
  const scores = new Map<string, number>()
  for (const ref of refs) {
    for (const mention of articles[ref.article]!.instruments[ref.instrument]!.mentions) {
      scores.set(mention.name, Math.max(scores.get(mention.name) ?? 0, telling(mention)) + 0.1)
      if (mention.acronym) scores.set(mention.acronym, 2)
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([words]) => words)
  return { name: ranked[0] ?? '', aliases: ranked.slice(1, 1 + MOST_ALIASES) }
}

function telling(phrase: InstrumentMention): number {
  const length = phrase.name.split(' ').length
  return (
    (phrase.form === 'name' ? 3 : 0) +
    Math.min(2, phrase.parties.length) +
    Math.min(3, phrase.words.length) * 0.8 +
    (phrase.strength === 'strong' ? 1 : 0) -
    (length > 10 ? (length - 10) * 0.4 : 0)
  )
}
