import type { ArticleClaims } from '../claim/claims.ts'
import type { InstrumentPhrase } from '../claim/instrument-mention.ts'
import { spanOfTokens } from '../claim/clause.ts'
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
    const { reading, instruments } = articles[ref.article]!
    for (const phrase of instruments[ref.instrument]!.phrases) {
      const sentence = reading.sentences[phrase.sentence]!
      const span = spanOfTokens(sentence, phrase.from, phrase.to - 1)
      const words = reading.article.text
        .slice(span.start, span.end)
        .replace(/\s+/g, ' ')
        .replace(/^(the|a|an|any|this|that|its|their|his|her|no) /i, '')
      scores.set(words, Math.max(scores.get(words) ?? 0, telling(phrase)) + 0.1)
      if (phrase.acronym) scores.set(phrase.acronym, 2)
    }
  }
  const ranked = [...scores].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([words]) => words)
  return { name: ranked[0] ?? '', aliases: ranked.slice(1, 1 + MOST_ALIASES) }
}

function telling(phrase: InstrumentPhrase): number {
  const length = phrase.to - phrase.from
  return (
    (phrase.form === 'name' ? 3 : 0) +
    Math.min(2, phrase.parties.length) +
    Math.min(3, phrase.words.length) * 0.8 +
    (phrase.strength === 'strong' ? 1 : 0) -
    (length > 10 ? (length - 10) * 0.4 : 0)
  )
}
