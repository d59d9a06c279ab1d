import { sql } from 'kysely'
import type { Claim } from '../claim/claim.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import { dossierOf } from '../agreement/brief.ts'
import { copyLinksOf } from '../agreement/copies.ts'
import { lastDay } from './days.ts'
import type { Inside } from './inside.ts'
import { agreementsByArticle } from './of-article.ts'
import { cursorOf, limitOf, pageOf } from './page.ts'
import { agreementRow } from './read-dossier.ts'
import { findingOf } from './settle-story.ts'
import { articlesUsed } from './articles-used.ts'
import type { ArticleFilter, ArticleRow, Page, RecordArticle, RecordClaim } from './record.ts'
import { unpack } from './store/packed.ts'
import type { Db } from './store/store.ts'

/** See `OpenRecord.articles`. */
export async function listArticles(inside: Inside, filter: ArticleFilter): Promise<Page<ArticleRow>> {
  const limit = limitOf(filter)
  const { db } = inside.store
  const after = cursorOf<[number, number]>(filter.cursor)
  const dayOf = sql<number>`coalesce(h.day, -1000000)`
  let query = heads(db).select(['h.seq', dayOf.as('day')])
  if (filter.outlet) query = query.where('h.outlet', '=', filter.outlet)
  if (filter.ids) {
    if (filter.ids.length === 0) return { rows: [], next: null }
    query = query.where('h.article', 'in', filter.ids.slice(0, 500))
  }
  if (filter.asOf) {
    const day = lastDay(filter.asOf)
    query = query.where((eb) => eb.or([eb('h.day', 'is', null), eb('h.day', '<=', day)]))
  }
  if (filter.agreement) {
    const row = await agreementRow(db, filter.agreement)
    const agreement = row ? await findingOf(db, row.finding) : null
    const used = agreement ? [...articlesUsed(agreement)] : []
    if (used.length === 0) return { rows: [], next: null }
    query = query.where('h.article', 'in', used)
  }
  if (after)
    query = query.where(
      sql<boolean>`(${dayOf} < ${after[0]} or (${dayOf} = ${after[0]} and h.seq < ${after[1]}))`,
    )
  const rows = await query
    .orderBy(dayOf, 'desc')
    .orderBy('h.seq', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.day, row.seq])
  return { ...page, rows: page.rows.map(articleRow) }
}

function heads(db: Db) {
  return db
    .selectFrom('article_head as h')
    .innerJoin('article as a', 'a.id', 'h.article')
    .select([
      'h.article',
      'a.sha256',
      'h.title',
      'h.outlet',
      'h.url',
      'h.published',
      'h.published_from',
      'h.source',
    ])
    .select(['h.added_at', 'h.replaced_by', 'h.retracted', 'h.claims'])
}

type HeadRow = Awaited<ReturnType<ReturnType<typeof heads>['executeTakeFirstOrThrow']>>

const articleRow = (row: HeadRow): ArticleRow => ({
  id: row.article,
  sha256: row.sha256,
  title: row.title,
  outlet: row.outlet,
  url: row.url,
  published: row.published,
  publishedFrom: row.published_from,
  source: row.source,
  addedAt: row.added_at,
  replacedBy: row.replaced_by,
  retracted: row.retracted === 1,
})

/** See `OpenRecord.article`. */
export async function readArticleOf(inside: Inside, id: string): Promise<RecordArticle | null> {
  const { db } = inside.store
  const head = await heads(db).where('h.article', '=', id).executeTakeFirst()
  if (!head) return null
  const claims = (await inside.shelf.take(db, [head.claims])).get(head.claims)!
  const sightings = await db
    .selectFrom('sighting')
    .selectAll()
    .where('article', '=', id)
    .orderBy('seq')
    .execute()
  const places = sightings.map(({ address }) => address).filter((address) => address !== '')
  const versions =
    places.length === 0
      ? []
      : await db
          .selectFrom('sighting')
          .select(['article', (eb) => eb.fn.min('seen_at').as('seen_at')])
          .where('address', 'in', places)
          .groupBy('article')
          .execute()
  const runs = await db
    .selectFrom('claims')
    .innerJoin('run', 'run.id', 'claims.run')
    .select(['claims.seq', 'run.id', 'run.program', 'claims.made_at'])
    .where('claims.article', '=', id)
    .orderBy('claims.seq')
    .execute()
  const { quotes } = dossierOf([{ ...claims, instruments: [], main: null, claims: [] }], null)
  return {
    ...articleRow(head),
    article: claims.article,
    addresses: sightings.map((row) => ({
      url: row.url,
      source: row.source,
      outlet: row.outlet,
      title: row.title,
      published: row.published,
      seenAt: row.seen_at,
    })),
    versions: versions
      .map((row) => ({ article: row.article, seenAt: row.seen_at }))
      .sort((a, b) => (a.seenAt < b.seenAt ? -1 : a.seenAt > b.seenAt ? 1 : a.article < b.article ? -1 : 1)),
    claims: await claimRows(db, claims, runs.find((run) => run.seq === head.claims)!.id),
    quotes,
    agreements: (await agreementsByArticle(db, [id])).get(id) ?? [],
    copies: copyLinksOf(
      claims.article,
      // Versions of one address are no copies of each other.
      (await articlesBeside(inside, id)).filter((other) =>
        versions.every(({ article }) => article !== other.id),
      ),
    ),
    runs: runs.map((run) => ({ run: run.id, program: run.program, at: run.made_at })),
  }
}

/** Articles in force of the stories that an article is in. */
async function articlesBeside({ store: { db }, shelf }: Inside, article: string): Promise<Article[]> {
  const rows = await db
    .selectFrom('member as own')
    .innerJoin('member as other', 'other.story', 'own.story')
    .innerJoin('article_head as h', 'h.article', 'other.article')
    .select('h.claims')
    .distinct()
    .where('own.article', '=', article)
    .where('h.until_day', 'is', null)
    .execute()
  const claims = await shelf.take(
    db,
    rows.map((row) => row.claims),
  )
  return [...claims.values()].map((one) => one.article)
}

/** See `OpenRecord.claim`. */
export async function readClaim(inside: Inside, id: string): Promise<RecordClaim | null> {
  const { db } = inside.store
  const article = id.split('.', 1)[0]!
  const head = await db
    .selectFrom('article_head')
    .innerJoin('claims', 'claims.seq', 'article_head.claims')
    .select(['article_head.claims', 'claims.run'])
    .where('article_head.article', '=', article)
    .executeTakeFirst()
  if (!head) return null
  const claims = (await inside.shelf.take(db, [head.claims])).get(head.claims)!
  return (await claimRows(db, claims, head.run)).find((row) => row.id === id) ?? null
}

/** Claims of an article with ids and agreements, in the order of the text. */
async function claimRows(db: Db, claims: ArticleClaims, run: string): Promise<RecordClaim[]> {
  const agreements = await agreementsOfInstruments(db, claims)
  const numbered = new Map<string, number>()
  return [...claims.claims]
    .sort((a, b) => a.evidence.start - b.evidence.start || a.evidence.end - b.evidence.end)
    .map((claim): RecordClaim => {
      const place = claimPlace(claim)
      const n = (numbered.get(place) ?? 0) + 1
      numbered.set(place, n)
      return {
        id: n === 1 ? place : `${place}.${n}`,
        article: claims.article.id,
        run,
        fact: claim.fact,
        claim,
        evidence: claim.evidence,
        agreement: agreements.get(claim.instrument) ?? null,
      }
    })
}

const claimPlace = ({ fact, evidence: { article, start, end } }: Claim): string =>
  `${article}.${fact}.${start}-${end}`

/** Which agreement in force each instrument of an article belongs to. */
async function agreementsOfInstruments(db: Db, claims: ArticleClaims): Promise<Map<number, string>> {
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'spans', 'live'])
    .where('story', 'in', (eb) =>
      eb.selectFrom('member').select('story').where('article', '=', claims.article.id),
    )
    .execute()
  const at = new Map(
    rows.flatMap(({ id, spans, live }) =>
      live === 0 ? [] : unpack<string[]>(spans).map((span) => [span, id] as const),
    ),
  )
  const found = new Map<number, string>()
  claims.instruments.forEach(({ mentions }, instrument) => {
    for (const { evidence } of mentions) {
      const id = at.get(`${evidence.article}:${evidence.start}-${evidence.end}`)
      if (id !== undefined && !found.has(instrument)) found.set(instrument, id)
    }
  })
  return found
}
