import { createHash } from 'node:crypto'
import type { Agreement, Dossier, DossierArticle } from '../agreement/agreement.ts'
import { dossierOf } from '../agreement/brief.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { articlesUsed, reviewsUsed } from './articles-used.ts'
import { lastDay } from './days.ts'
import type { Inside } from './inside.ts'
import { heldOf } from './keep-ids.ts'
import type { At, RecordDossier } from './record.ts'
import { membersOf } from './members.ts'
import { mergeReviewed } from './settle-story.ts'
import type { Review } from './review.ts'
import { reviewHandle } from './review-layer.ts'
import { inForce, reviewOf } from './reviews-kept.ts'
import { unpack } from './store/packed.ts'
import { rootsOf } from './stories.ts'
import type { Db } from './store/store.ts'

/** See `OpenRecord.dossier`. */
export async function readDossier(inside: Inside, asked: string, at: At): Promise<RecordDossier | null> {
  const { db } = inside.store
  const day = at.asOf ? lastDay(at.asOf) : null
  const row = await agreementRow(db, asked)
  if (!row) return day === null ? null : momentary(inside, asked, at.asOf!, day)
  let agreement: Agreement | null
  let recorded: string | null = null
  if (day === null) {
    const finding = await db
      .selectFrom('finding')
      .select(['data', 'at'])
      .where('seq', '=', row.finding)
      .executeTakeFirstOrThrow()
    agreement = finding.data ? unpack<Agreement>(finding.data) : null
    recorded = finding.at
  } else {
    // What has gone into another since may have stood by itself then.
    const own = row.id === asked ? null : await rowOf(db, asked)
    const found = (own && (await agreementAsOf(inside, own, day))) ?? (await agreementAsOf(inside, row, day))
    agreement = found?.agreement ?? null
    recorded = found?.recorded ?? null
  }
  return agreement && dossierOfOne(inside, agreement, at.asOf ?? null, recorded)
}

async function dossierOfOne(
  inside: Inside,
  agreement: Agreement,
  day: string | null,
  recorded: string | null,
): Promise<RecordDossier> {
  const claims = await claimsOfArticles(inside, [...articlesUsed(agreement)])
  const { quotes, articles, asOf } = factsOf(claims)
  const reviews = await reviewsOn(inside.store.db, agreement)
  return {
    asOf: day ?? asOf,
    agreements: [agreement],
    agreement,
    quotes,
    articles: [...articles, ...reviews.map(asSource)],
    ids: await idsOf(inside.store.db, agreement.id),
    recorded,
    reviews,
  }
}

/** Decisions on an agreement that are in force. */
async function reviewsOn(db: Db, agreement: Agreement): Promise<Review[]> {
  const used = reviewsUsed(agreement)
  const rows = await inForce(db)
    .where('r.undoes', 'is', null)
    .where('u.seq', 'is', null)
    .where((eb) =>
      eb.or([eb('r.agreement', '=', agreement.id), ...(used.length > 0 ? [eb('r.seq', 'in', used)] : [])]),
    )
    .execute()
  return rows.map(reviewOf)
}

/** A decision as a dossier lists its sources: its words are quoted like those of an article. */
function asSource({ id, at, author, reason }: Review): DossierArticle {
  return {
    id: reviewHandle(id),
    sha256: createHash('sha256').update(reason).digest('hex'),
    url: null,
    outlet: null,
    title: `Review by ${author}`,
    published: at.slice(0, 10),
    publishedFrom: null,
    source: 'review',
  }
}

/** An agreement that the record never had, since the articles of then came in another order: see {@link storyAsOf}. */
async function momentary(
  inside: Inside,
  asked: string,
  asOf: string,
  day: number,
): Promise<RecordDossier | null> {
  const story = /^(\d{1,15})~/.exec(asked)
  if (!story) return null
  const id = Number(story[1])
  const roots = await rootsOf(inside.store.db, null, [id])
  const { agreements } = await storyAsOf(inside, roots.get(id)!, day)
  const agreement = agreements.find((one) => one.id === asked)
  return agreement ? dossierOfOne(inside, agreement, asOf, null) : null
}

/** See `OpenRecord.story`. */
export async function readStory(inside: Inside, asked: string, at: At): Promise<Dossier | null> {
  const row = await agreementRow(inside.store.db, asked)
  if (!row) return null
  const day = at.asOf ? lastDay(at.asOf) : null
  const { agreements, articles } = await storyAsOf(inside, row.story, day)
  const facts = factsOf(articles)
  return { ...facts, asOf: at.asOf ?? facts.asOf, agreements }
}

/**
 * The agreements of a story from the articles in force, or from those published until a day, with the ids that they have
 * in the record; what it never had, since its articles came in another order, is called `STORY~SLUG`.
 */
export async function storyAsOf(
  inside: Inside,
  story: number,
  day: number | null,
): Promise<{ agreements: Agreement[]; articles: readonly ArticleClaims[] }> {
  const { db } = inside.store
  const members = await membersOf(db, inside.shelf, story, day)
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'kind', 'parties', 'spans'])
    .where('story', '=', story)
    .orderBy('id')
    .execute()
  const held = rows.map(heldOf)
  const known = new Set(rows.map(({ id }) => id))
  const agreements = (await mergeReviewed(db, story, members, held, async () => false, day)).map(
    (agreement) => (known.has(agreement.id) ? agreement : { ...agreement, id: `${story}~${agreement.id}` }),
  )
  return {
    agreements: agreements.sort((a, b) => b.evidence.length - a.evidence.length || (a.id < b.id ? -1 : 1)),
    articles: members.articles,
  }
}

async function agreementAsOf(
  inside: Inside,
  row: { id: string; story: number },
  day: number,
): Promise<{ agreement: Agreement; recorded: string | null } | null> {
  const { db } = inside.store
  const story = await db
    .selectFrom('story')
    .select(['late_from', 'late_to'])
    .where('id', '=', row.story)
    .executeTakeFirstOrThrow()
  if (story.late_from !== null && story.late_from <= day && day < story.late_to!) {
    const { agreements } = await storyAsOf(inside, row.story, day)
    const agreement = agreements.find(({ id }) => id === row.id)
    return agreement ? { agreement, recorded: null } : null
  }
  const finding = await db
    .selectFrom('finding')
    .select(['data', 'at'])
    .where('agreement', '=', row.id)
    .where('on_day', '<=', day)
    .orderBy('on_day', 'desc')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  return finding?.data ? { agreement: unpack<Agreement>(finding.data), recorded: finding.at } : null
}

/** The agreement that an id leads to, over ids that it had before. Null for none. */
export async function agreementRow(db: Db, asked: string) {
  let id = asked
  for (let hop = 0; hop < 50; hop++) {
    const row = await rowOf(db, id)
    if (row?.live) return row
    const alias = await db.selectFrom('alias').select('agreement').where('id', '=', id).executeTakeFirst()
    if (!alias) return row ?? null
    id = alias.agreement
  }
  return null
}

function rowOf(db: Db, id: string) {
  return db
    .selectFrom('agreement')
    .select(['id', 'story', 'finding', 'live', 'name'])
    .where('id', '=', id)
    .executeTakeFirst()
}

/** Ids that lead to an agreement, its own first. */
async function idsOf(db: Db, id: string): Promise<string[]> {
  const ids = [id]
  for (const known of ids) {
    const rows = await db
      .selectFrom('alias')
      .select('id')
      .where('agreement', '=', known)
      .orderBy('id')
      .execute()
    for (const row of rows) if (!ids.includes(row.id)) ids.push(row.id)
  }
  return ids
}

/** Claims in force of these articles. */
export async function claimsOfArticles(
  inside: Inside,
  articles: readonly string[],
): Promise<ArticleClaims[]> {
  const rows: number[] = []
  for (let i = 0; i < articles.length; i += 500)
    for (const row of await inside.store.db
      .selectFrom('article_head')
      .select('claims')
      .where('article', 'in', articles.slice(i, i + 500))
      .execute())
      rows.push(row.claims)
  return [...(await inside.shelf.take(inside.store.db, rows)).values()]
}

/** Quotations and articles as a dossier lists them; no instruments, so nothing is merged. */
function factsOf(claims: readonly ArticleClaims[]): Dossier {
  return dossierOf(
    claims.map((one) => ({ ...one, instruments: [], main: null, claims: [] })),
    null,
  )
}
