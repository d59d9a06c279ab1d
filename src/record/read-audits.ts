import { cursorOf, limitOf, pageOf } from './page.ts'
import type { AuditRow, Page } from './record.ts'
import type { Db } from './store/store.ts'

/** Lines of the audit, newest first. */
export async function readAudits(
  db: Db,
  filter: { readonly cursor?: string | null; readonly limit?: number },
): Promise<Page<AuditRow>> {
  const limit = limitOf(filter)
  const after = cursorOf<[number]>(filter.cursor)
  const rows = await db
    .selectFrom('audit')
    .selectAll()
    .$if(after !== null, (q) => q.where('seq', '<', after![0]))
    .orderBy('seq', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.seq])
  return {
    ...page,
    rows: page.rows.map(({ seq, at, who, door, action, detail }) => ({
      id: seq,
      at,
      who,
      door,
      action,
      ...(detail === null ? {} : { detail: JSON.parse(detail) as unknown }),
    })),
  }
}
