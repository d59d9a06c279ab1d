import type { ArticleClaims } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import { pack, unpack } from './store/packed.ts'
import type { Db } from './store/store.ts'

/** Articles' claims held in memory, by row: rows never change. */
const MOST_HELD = 2000
const MOST_IN_YEARS = 200

/**
 * Shape of {@link ArticleClaims} as stored; one more whenever a program of before could not merge what this one stores,
 * or this one what was stored before (test/record/shape.test.ts tells). Claims of another shape are read again in memory
 * until `add --again` has done so for good.
 */
export const SHAPE = 6

type Kept = Omit<ArticleClaims, 'article'> & { readonly shape: number }

/** What is stored of claims: all but the article, which is stored once. */
export const packClaims = (claims: ArticleClaims): Uint8Array => pack(packable(claims))

export function packable({ instruments, main, named, claims, quotations, undated }: ArticleClaims): Kept {
  return { shape: SHAPE, instruments, main, named, claims, quotations, undated }
}

/** Reads claims by their rows, those read last from memory. */
export class ClaimsShelf {
  private readonly held = new Map<number, ArticleClaims>()
  private readonly inYears = new Map<string, ArticleClaims>()

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
        const article = articleOf(row.body, row)
        const { shape, ...kept } = unpack<Kept>(row.data)
        const claims = shape === SHAPE ? { ...kept, article } : await readAnew(article)
        found.set(row.seq, claims)
        this.hold(row.seq, claims)
      }
    }
    return found
  }

  /** An article read in the year that other reports give it, as of the day about which it then was written. */
  async readInYear(
    row: number,
    { article }: ArticleClaims,
    written: string | null,
    days: readonly string[],
  ): Promise<ArticleClaims> {
    const key = `${row} ${written}`
    const known = this.inYears.get(key)
    if (known) return known
    const claims = await readAnew(article, days)
    if (this.inYears.size >= MOST_IN_YEARS) this.inYears.delete(this.inYears.keys().next().value!)
    this.inYears.set(key, claims)
    return claims
  }

  /** Takes note of claims just written, so that they need not be read. */
  hold(row: number, claims: ArticleClaims): void {
    if (this.held.size >= MOST_HELD) this.held.delete(this.held.keys().next().value!)
    this.held.set(row, claims)
  }

  /** Forgets everything: rows of a transaction that was taken back are given to others. */
  clear(): void {
    this.held.clear()
    this.inYears.clear()
  }
}

async function readAnew(article: Article, days: readonly string[] = []): Promise<ArticleClaims> {
  const { claimsOf } = await import('../claim/claims.ts')
  return claimsOf(article, days)
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
