import type { Cause, Change } from './change.ts'
import { dayName, firstDay, lastDay } from './days.ts'
import type { Inside } from './inside.ts'
import { cursorOf, limitOf, pageOf } from './page.ts'
import { agreementRow } from './read-dossier.ts'
import type { ChangeFilter, Page } from './record.ts'

/** See `OpenRecord.changes`. */
export async function readChanges(inside: Inside, filter: ChangeFilter): Promise<Page<Change>> {
  const { db } = inside.store
  const limit = limitOf(filter)
  const after = cursorOf<[number]>(filter.cursor)
  const newest = filter.order === 'newest'
  let query = db.selectFrom('change').selectAll()
  if (filter.since) query = query.where('on_day', '>=', firstDay(filter.since) ?? 0)
  if (filter.asOf) query = query.where('on_day', '<=', lastDay(filter.asOf) ?? 0)
  if (filter.cause) query = query.where('cause_kind', '=', filter.cause)
  if (filter.what) query = query.where('what', '=', filter.what)
  if (filter.agreement) {
    const row = await agreementRow(db, filter.agreement)
    query = query.where('agreement', 'in', [...new Set([row?.id ?? filter.agreement, filter.agreement])])
  }
  if (after) query = query.where('seq', newest ? '<' : '>', after[0])
  const rows = await query
    .orderBy('seq', newest ? 'desc' : 'asc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.seq])
  return {
    ...page,
    rows: page.rows.map((row): Change => ({
      id: row.seq,
      at: row.at,
      on: dayName(row.on_day),
      agreement: row.agreement,
      name: row.name,
      what: row.what as Change['what'],
      how: row.how as Change['how'],
      before: row.before === null ? null : (JSON.parse(row.before) as unknown),
      after: row.after === null ? null : (JSON.parse(row.after) as unknown),
      summary: row.summary,
      cause: JSON.parse(row.cause) as Cause,
    })),
  }
}
