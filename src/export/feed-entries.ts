import type { Dossier } from '../agreement/agreement.ts'
import { dayBounds } from '../view/day-bounds.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import type { Account } from './account.ts'
import type { ExportOptions } from './export-format.ts'
import { namingUnder } from './naming.ts'

/** A feed: what Atom and JSON Feed both say, each in its own way. */
export interface Feed {
  /** IRI of the feed, which stays. */
  readonly id: string
  readonly title: string
  readonly about: string
  /** ISO 8601 in UTC: of the newest entry. */
  readonly updated: string
  /** Address of a page that shows the same, and of the feed itself; null without a reading room. */
  readonly page: string | null
  readonly self: string | null
  readonly entries: readonly FeedEntry[]
}

export interface FeedEntry {
  readonly id: string
  readonly title: string
  /** ISO 8601 in UTC. */
  readonly updated: string
  /** Plain text, one paragraph a line: the words it rests on. */
  readonly text: readonly string[]
  readonly page: string | null
  readonly tags: readonly string[]
  readonly authors: readonly string[]
}

/** The stages, steps and meetings of a dossier as entries, newest first; each dated by the newest report that carries it. */
export function feedOf(dossier: Dossier, options: ExportOptions, account: Account): Feed {
  const names = namingUnder(options.base)
  const page = (address: string): string | null => (options.base === undefined ? null : address)
  const published = new Map(
    dossier.articles.map((article) => [article.id, dayBounds(article.published)?.to ?? null]),
  )
  const outlets = new Map(dossier.articles.map((article) => [article.id, article.outlet]))
  const asOf = dayBounds(dossier.asOf)?.to ?? '1970-01-01'
  const entries: FeedEntry[] = []
  for (const agreement of dossier.agreements) {
    account.wrote('agreement')
    account.leftOut('relation', 'no news', agreement.related.length)
    for (const fact of factsOf(agreement)) {
      account.wrote(fact.kind)
      const { articles, evidence } = fact.fact
      const day =
        articles
          .map((id) => published.get(id) ?? asOf)
          .sort()
          .at(-1) ?? asOf
      entries.push({
        id: names.fact(agreement.id, fact.id),
        title: `${agreement.name}: ${factWords(fact)}`,
        updated: `${day}T00:00:00Z`,
        text: evidence.map((e) => `“${e.exact}” [${e.article}]${e.speaker ? ` ${e.speaker}` : ''}`),
        page: page(names.fact(agreement.id, fact.id)),
        tags: [fact.kind, agreement.kind, ...agreement.parties],
        authors: [...new Set(articles.flatMap((id) => outlets.get(id) ?? []))],
      })
    }
  }
  account.leftOut('quote', 'stands in the entries as far as a fact rests on it', dossier.quotes.length)
  account.leftOut('article', 'named in the entries', dossier.articles.length)
  entries.sort((a, b) => (a.updated < b.updated ? 1 : a.updated > b.updated ? -1 : 0))
  return {
    id: names.dossier,
    title: 'Agreements in the making',
    about: '',
    updated: entries[0]?.updated ?? `${asOf}T00:00:00Z`,
    page: page(options.base ?? ''),
    self: page(`${options.base}feed.atom`),
    entries,
  }
}
