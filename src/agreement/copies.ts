import type { Article } from '../read/article.ts'
import { copyLink } from '../read/origin/copy-link.ts'
import type { CopyLink } from '../read/origin/copy-link.ts'
import { originsOfPrints } from '../read/origin/origins.ts'
import { printed } from './count-origins.ts'

/** Of each article that is a copy of another of these: of which, by handle. Does not depend on their order. */
export function copiesAmong(articles: readonly Article[]): Map<string, CopyLink> {
  if (articles.length < 2) return new Map()
  const links = originsOfPrints(articles.map(printed)).flatMap((origin) => origin.links)
  return new Map(links.map((link) => [link.copy, link]))
}

/** Links of one article with others, as copy or as original: likest first. Only those that share a run of words are compared. */
export function copyLinksOf(article: Article, others: readonly Article[]): CopyLink[] {
  const print = printed(article)
  const keys = new Set(print.fingerprint.keys)
  return others
    .filter(({ id }) => id !== article.id)
    .map(printed)
    .filter(
      ({ sha256, fingerprint }) => sha256 === print.sha256 || fingerprint.keys.some((key) => keys.has(key)),
    )
    .flatMap((other) => copyLink(print, other) ?? [])
    .sort((a, b) => b.share - a.share || (a.copy + a.original < b.copy + b.original ? -1 : 1))
}

/** How many reports these articles are, each with its copies counted once. `copyOf` answers of which article one is a copy. */
export function reportsAmong(ids: readonly string[], copyOf: (id: string) => string | undefined): number {
  return new Set(ids.map((id) => rootOf(id, copyOf))).size
}

/** The end of a chain of copies; of a ring, which has none, its first by name. */
function rootOf(id: string, copyOf: (id: string) => string | undefined): string {
  const chain = [id]
  for (let next = copyOf(id); next !== undefined; next = copyOf(next)) {
    const again = chain.indexOf(next)
    if (again >= 0) return chain.slice(again).sort()[0]!
    chain.push(next)
  }
  return chain.at(-1)!
}
