import type { ArticleClaims } from '../claim/claims.ts'
import { writtenAmong } from '../claim/written-day.ts'
import { partsOf } from './link-keys.ts'

/**
 * Days of publication (EDTF, each once, sorted) of the articles that share a part (see link-keys.ts) with each one whose
 * words leave the year open; only these articles are keys. Reports of other matters, of other years perhaps, give no year.
 */
export function daysBeside(articles: readonly ArticleClaims[]): Map<ArticleClaims, string[]> {
  const days = new Map<ArticleClaims, Set<string>>()
  if (articles.every(({ undated }) => undated === null)) return new Map()
  for (const part of partsOf(articles)) {
    const inPart = new Set(part.map(({ article }) => articles[article]!))
    const published = [...inPart].flatMap(({ article }) => article.published ?? [])
    for (const one of inPart)
      if (one.undated) days.set(one, new Set([...(days.get(one) ?? []), ...published]))
  }
  return new Map([...days].map(([one, beside]) => [one, [...beside].sort()]))
}

/** The day about which an article whose words leave the year open was written, by the days of those beside it. */
export function writtenBeside({ undated }: ArticleClaims, days: readonly string[]): string | null {
  return undated ? writtenAmong(undated.named, days) : null
}

/**
 * The claims of articles, those of open years read in the year that the articles beside them give. What instruments an
 * article has, and under which keys, does not depend on its year: so it does not matter which is read first.
 */
export function inTheirYears(
  articles: readonly ArticleClaims[],
  read: (one: ArticleClaims, days: readonly string[]) => ArticleClaims,
): ArticleClaims[] {
  const beside = daysBeside(articles)
  return articles.map((one) => {
    const days = beside.get(one)
    return days && writtenBeside(one, days) !== one.undated!.written ? read(one, days) : one
  })
}
