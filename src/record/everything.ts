import type { Agreement } from '../agreement/agreement.ts'
import type { Inside } from './inside.ts'
import { readArticleOf } from './read-articles.ts'
import { readChanges } from './read-changes.ts'
import type { Entry } from './record.ts'
import { inForce, reviewOf } from './reviews-kept.ts'
import { unpack } from './store/packed.ts'

/** Rows held in memory at a time. */
const BATCH = 200

/** See `OpenRecord.everything`. */
export async function* everythingIn(inside: Inside): AsyncGenerator<Entry> {
  const { db } = inside.store
  for (let after = 0; ;) {
    const rows = await db
      .selectFrom('article')
      .select(['seq', 'id'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    for (const { id } of rows) yield { row: 'article', data: (await readArticleOf(inside, id))! }
    if (rows.length < BATCH) break
    after = rows.at(-1)!.seq
  }
  for (let after = ''; ;) {
    const rows = await db
      .selectFrom('agreement')
      .innerJoin('finding', 'finding.seq', 'agreement.finding')
      .select(['agreement.id', 'finding.data'])
      .where('agreement.live', '=', 1)
      .where('agreement.id', '>', after)
      .orderBy('agreement.id')
      .limit(BATCH)
      .execute()
    for (const { data } of rows) yield { row: 'agreement', data: unpack<Agreement>(data!) }
    if (rows.length < BATCH) break
    after = rows.at(-1)!.id
  }
  for (let cursor: string | null = null; ;) {
    const page = await readChanges(inside, { cursor, limit: BATCH })
    for (const data of page.rows) yield { row: 'change', data }
    if (page.next === null) break
    cursor = page.next
  }
  const reviews = await inForce(db).execute()
  for (const row of reviews) yield { row: 'review', data: reviewOf(row) }
}
