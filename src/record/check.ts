import { sql } from 'kysely'
import type { Agreement } from '../agreement/agreement.ts'
import { groundedIn } from './articles-used.ts'
import type { Inside } from './inside.ts'
import { mergedStory, printOf } from './settle-story.ts'
import { unpack } from './store/packed.ts'

const BATCH = 200

/** See `OpenRecord.check`. Each fault is one line. */
export async function* faultsOf(inside: Inside, deep: boolean): AsyncGenerator<string> {
  yield* faultsOfStore(inside)
  yield* faultsOfArticles(inside)
  yield* faultsOfAgreements(inside)
  if (deep) yield* faultsOfStories(inside)
}

async function* faultsOfStore({ store }: Inside): AsyncGenerator<string> {
  if (store.kind === 'sqlite') {
    const rows = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(store.db)
    for (const { integrity_check } of rows.rows)
      if (integrity_check !== 'ok') yield `the file: ${integrity_check}`
    const broken = await sql<{ table: string; rowid: number }>`pragma foreign_key_check`.execute(store.db)
    for (const { table, rowid } of broken.rows) yield `${table} ${rowid}: refers to a row that is not there`
  }
  const { n } = await store.db
    .selectFrom('counter')
    .select('n')
    .where('name', '=', 'change')
    .executeTakeFirstOrThrow()
  const { last } = await store.db
    .selectFrom('change')
    .select((eb) => eb.fn.max('seq').as('last'))
    .executeTakeFirstOrThrow()
  if ((last ?? 0) !== n) yield `changes: numbered to ${last ?? 0}, counted to ${n}`
}

/** Every article has its place, its claims and the words that these rest on. */
async function* faultsOfArticles(inside: Inside): AsyncGenerator<string> {
  const { db } = inside.store
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('article as a')
      .leftJoin('article_head as h', 'h.article', 'a.id')
      .select(['a.seq', 'a.id', 'h.claims'])
      .where('a.seq', '>', after)
      .orderBy('a.seq')
      .limit(BATCH)
      .execute()
    const claims = await inside.shelf.take(
      db,
      rows.flatMap((row) => row.claims ?? []),
    )
    const seen = new Set(
      (
        await db
          .selectFrom('sighting')
          .select('article')
          .where('article', 'in', rows.length > 0 ? rows.map(({ id }) => id) : [''])
          .execute()
      ).map(({ article }) => article),
    )
    for (const { id, claims: row } of rows) {
      if (row === null) yield `article ${id}: not in the index`
      if (!seen.has(id)) yield `article ${id}: seen nowhere`
      const read = row === null ? undefined : claims.get(row)
      if (!read) {
        if (row !== null) yield `article ${id}: its claims are missing`
        continue
      }
      for (const { evidence } of read.claims)
        if (read.article.text.slice(evidence.start, evidence.end) !== evidence.exact)
          yield `article ${id}: a claim's words at ${evidence.start} are not in the text`
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)!.seq
  }
}

/** Every agreement in force has a finding, and articles for all its words. */
async function* faultsOfAgreements({ store: { db } }: Inside): AsyncGenerator<string> {
  const known = new Set((await db.selectFrom('article').select('id').execute()).map(({ id }) => id))
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('agreement as a')
      .leftJoin('finding as f', 'f.seq', 'a.finding')
      .select(['a.id', 'f.data', 'a.print'])
      .where('a.live', '=', 1)
      .where('a.id', '>', after)
      .orderBy('a.id')
      .limit(BATCH)
      .execute()
    for (const { id, data, print } of rows) {
      if (!data) {
        yield `agreement ${id}: its finding is missing`
        continue
      }
      const agreement = unpack<Agreement>(data)
      if (printOf(agreement) !== print) yield `agreement ${id}: its finding is not the one in force`
      const lost = groundedIn(agreement).flatMap(({ evidence }) =>
        evidence.filter(({ article }) => !known.has(article) && !article.startsWith('review-')),
      )
      if (lost.length > 0)
        yield `agreement ${id}: rests on an article that is not there (${lost[0]!.article})`
    }
    if (rows.length < BATCH) return
    after = rows.at(-1)!.id
  }
}

/** What the articles of every story tell, merged again, is what the record says. */
async function* faultsOfStories(inside: Inside): AsyncGenerator<string> {
  const { db } = inside.store
  const stories = await db
    .selectFrom('story')
    .select('id')
    .where('merged_into', 'is', null)
    .orderBy('id')
    .execute()
  for (const { id } of stories) {
    const { agreements } = await mergedStory(db, inside.shelf, id)
    const rows = await db
      .selectFrom('agreement')
      .select(['id', 'print', 'live'])
      .where('story', '=', id)
      .execute()
    const prints = new Map(rows.filter(({ live }) => live === 1).map((row) => [row.id, row.print]))
    for (const agreement of agreements) {
      if (prints.get(agreement.id) !== printOf(agreement))
        yield `agreement ${agreement.id}: its articles tell otherwise than the record (merged by another version of the program?)`
      prints.delete(agreement.id)
    }
    for (const left of prints.keys()) yield `agreement ${left}: none of its articles tells of it`
  }
}
