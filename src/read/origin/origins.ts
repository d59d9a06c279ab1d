import type { Article } from '../article.ts'
import { agencyCredit } from './agency-credit.ts'
import type { CopyLink, Print } from './copy-link.ts'
import { fingerprint } from './fingerprint.ts'
import { copiesOf, memoryIndex } from './origin-index.ts'

/** Articles that count as one report, with the reasons. */
export interface Origin {
  /** Handle of the report that the others are copies of. */
  readonly id: string
  /** Handles, the original first, the others by date. */
  readonly articles: readonly string[]
  readonly agency: string | null
  /** One for each article but the first: what it copies, and how much of it. */
  readonly links: readonly CopyLink[]
}

/** What copies of an article are told by. */
export function printOf(article: Article): Print {
  return {
    id: article.id,
    sha256: article.sha256,
    published: article.published,
    agency: agencyCredit(article)?.agency ?? null,
    fingerprint: fingerprint(article),
  }
}

/**
 * Groups articles by the report they carry: copies and wire stories under other names count once. Finds copies without comparing all
 * pairs; does not depend on the order of the articles. Origins come by date.
 *
 * ```ts
 * const independent = originsOf(articles).length
 * ```
 */
export function originsOf(articles: readonly Article[]): Origin[] {
  return originsOfPrints(articles.map(printOf))
}

/** The same from prints already made: what the record calls. */
export function originsOfPrints(given: readonly Print[]): Origin[] {
  const prints = [...given].sort(byDate)
  const rank = new Map(prints.map(({ id }, i) => [id, i]))
  const index = memoryIndex()
  const best = new Map<string, CopyLink>()
  for (const print of prints) {
    for (const link of copiesOf(print, index)) {
      const known = best.get(link.copy)
      const older = known && rank.get(link.original)! < rank.get(known.original)!
      if (!known || link.share > known.share || (link.share === known.share && older))
        best.set(link.copy, link)
    }
    index.add(print)
  }
  const rootOf = linked(best.values())
  const groups = new Map<string, Print[]>()
  for (const print of prints) {
    const key = rootOf(print.id)
    const group = groups.get(key)
    if (group) group.push(print)
    else groups.set(key, [print])
  }
  return [...groups.values()].map((group) => originOf(group, best))
}

/** Root of every article in the forest that the links make. */
function linked(links: Iterable<CopyLink>): (id: string) => string {
  const parent = new Map<string, string>()
  const root = (id: string): string => {
    let at = id
    for (let up = parent.get(at); up !== undefined; up = parent.get(at)) {
      const further = parent.get(up)
      if (further !== undefined) parent.set(at, further)
      at = up
    }
    return at
  }
  for (const { copy, original } of links) {
    const [from, to] = [root(copy), root(original)]
    if (from !== to) parent.set(from, to)
  }
  return root
}

function originOf(group: readonly Print[], best: ReadonlyMap<string, CopyLink>): Origin {
  // A ring of links (each the copy of the next, by its own date or length) has no end: its oldest article stands for it.
  const first = group.find(({ id }) => !best.has(id)) ?? group[0]!
  return {
    id: first.id,
    articles: [first.id, ...group.filter((print) => print !== first).map(({ id }) => id)],
    agency: first.agency ?? group.find(({ agency }) => agency !== null)?.agency ?? null,
    links: group.flatMap(({ id }) => (id === first.id ? [] : (best.get(id) ?? []))),
  }
}

function byDate(a: Print, b: Print): number {
  const [from, to] = [a.published ?? '9999', b.published ?? '9999']
  return from < to ? -1 : from > to ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** Origin of each article by its handle. */
export function originById(origins: readonly Origin[]): ReadonlyMap<string, Origin> {
  return new Map(origins.flatMap((origin) => origin.articles.map((id) => [id, origin] as const)))
}
