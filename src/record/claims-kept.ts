import type { ArticleClaims } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import { pack, unpack } from './store/packed.ts'
import type { Db } from './store/store.ts'

/** Articles' claims held in memory, by row: rows never change. */
const MOST_HELD = 2000

type Kept = Omit<ArticleClaims, 'article'>

/** What is stored of claims: all but the article, which is stored once. */
export function packClaims({ instruments, main, claims, quotations }: ArticleClaims): Uint8Array {
  const kept: Kept = { instruments, main, claims, quotations }
  return pack(kept)
}

/** Reads claims by their rows, those read last from memory. */
export class ClaimsShelf {
  private readonly held = new Map<number, ArticleClaims>()

  /** Claims of these rows, by row. */
  async take(db: Db, rows: readonly number[]): Promise<Map<number, ArticleClaims>> {
    const found = new Map<number, ArticleClaims>()
    const missing: number[] = []
    for (const row of rows) {
      const claims = this.held.get(row)
      if (claims) found.set(row, claims)
      else missing.push(row)
    }
    for (let i = 0; i < missing.length; i += 500) {
      const read = await db
        .selectFrom('claims')
        .innerJoin('article', 'article.id', 'claims.article')
        .innerJoin('article_head', 'article_head.article', 'claims.article')
        .select(['claims.seq', 'claims.data', 'article.body'])
        .select(['article_head.url', 'article_head.outlet', 'article_head.title'])
        .select(['article_head.published', 'article_head.published_from', 'article_head.source'])
        .where('claims.seq', 'in', missing.slice(i, i + 500))
        .execute()
      for (const row of read) {
        const claims = { ...unpack<Kept>(row.data), article: articleOf(row.body, row) }
        found.set(row.seq, claims)
        this.hold(row.seq, claims)
      }
    }
    return found
  }

  private hold(row: number, claims: ArticleClaims): void {
    if (this.held.size >= MOST_HELD) this.held.delete(this.held.keys().next().value!)
    this.held.set(row, claims)
  }
}

/** What is known of an article apart from its text. */
export interface HeadFacts {
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly published_from: string | null
  readonly source: string
}

/** The article as stored, under the metadata that are in force. */
export function articleOf(body: Uint8Array, head: HeadFacts): Article {
  const { url, outlet, title, published, source } = head
  return {
    ...unpack<Article>(body),
    url,
    outlet,
    title,
    published,
    publishedFrom: head.published_from as Article['publishedFrom'],
    source,
  }
}
