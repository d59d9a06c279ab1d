import type { Inside } from './inside.ts'
import { cursorOf, limitOf, pageOf } from './page.ts'
import { agreementRow } from './read-dossier.ts'
import type { DoubtFilter, Page, ReviewFilter } from './record.ts'
import type { Doubt, FactRef, Review } from './review.ts'
import { inForce, reviewOf } from './reviews-kept.ts'

/** See `OpenRecord.reviews`. */
export async function listReviews(inside: Inside, filter: ReviewFilter): Promise<Page<Review>> {
  const { db } = inside.store
  const limit = limitOf(filter)
  const after = cursorOf<[number]>(filter.cursor)
  let query = inForce(db).clearOrderBy()
  if (filter.agreement) {
    const row = await agreementRow(db, filter.agreement)
    query = query.where('r.agreement', 'in', [...new Set([filter.agreement, row?.id ?? filter.agreement])])
  }
  if (after) query = query.where('r.seq', '<', after[0])
  const rows = await query
    .orderBy('r.seq', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.seq])
  return { ...page, rows: page.rows.map(reviewOf) }
}

/** See `OpenRecord.doubts`. */
export async function listDoubts(inside: Inside, filter: DoubtFilter): Promise<Page<Doubt>> {
  const { db } = inside.store
  const limit = limitOf(filter)
  const after = cursorOf<[number, string, number]>(filter.cursor)
  let query = db
    .selectFrom('doubt as d')
    .innerJoin('agreement as a', 'a.id', 'd.agreement')
    .select(['d.agreement', 'a.name', 'd.kind', 'd.weight', 'd.why', 'd.target', 'd.n'])
    .where('a.live', '=', 1)
  if (filter.agreement) {
    const row = await agreementRow(db, filter.agreement)
    query = query.where('d.agreement', '=', row?.id ?? filter.agreement)
  }
  if (after)
    query = query.where((eb) =>
      eb.or([
        eb('d.weight', '<', after[0]),
        eb.and([eb('d.weight', '=', after[0]), eb('d.agreement', '>', after[1])]),
        eb.and([eb('d.weight', '=', after[0]), eb('d.agreement', '=', after[1]), eb('d.n', '>', after[2])]),
      ]),
    )
  const rows = await query
    .orderBy('d.weight', 'desc')
    .orderBy('d.agreement')
    .orderBy('d.n')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.weight, row.agreement, row.n])
  return {
    ...page,
    rows: page.rows.map((row): Doubt => ({
      agreement: row.agreement,
      name: row.name,
      kind: row.kind as Doubt['kind'],
      weight: row.weight,
      why: row.why,
      target: row.target === null ? null : (JSON.parse(row.target) as FactRef),
    })),
  }
}
