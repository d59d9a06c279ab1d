import { inOrder } from '../agreement/agreements-of.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { ClaimsShelf } from './claims-kept.ts'
import { inForceOn } from './in-force.ts'
import { readInTheirYears } from './open-years.ts'
import type { Db } from './store/store.ts'

/** Which articles count: those in force, or those that counted on a day. */
export interface Members {
  /** In order of merging. */
  readonly articles: readonly ArticleClaims[]
  readonly instruments: ReadonlySet<string>
  /** Of the articles those that are read otherwise than their claims in force (see open-years.ts). */
  readonly otherwise: readonly ArticleClaims[]
}

/** The articles of a story, in order of merging; as of a day (since 1970) where one is given. */
export async function membersOf(
  db: Db,
  shelf: ClaimsShelf,
  story: number,
  asOf: number | null,
): Promise<Members> {
  const rows = await db
    .selectFrom('member')
    .innerJoin('article_head as h', 'h.article', 'member.article')
    .select(['member.article', 'member.instrument', 'h.claims'])
    .where('member.story', '=', story)
    .where((eb) => inForceOn(eb, asOf))
    .execute()
  const claims = await shelf.take(db, [...new Set(rows.map((row) => row.claims))])
  const otherwise = await readInTheirYears(db, shelf, [...claims], asOf)
  return {
    articles: inOrder([...claims].map(([row, one]) => otherwise.get(row) ?? one)),
    instruments: new Set(rows.map((row) => `${row.article}:${row.instrument}`)),
    otherwise: [...otherwise.values()],
  }
}
