import type { AuditLine } from './record.ts'
import type { Db } from './store/store.ts'

/** One line of the audit, in the transaction of what it tells. */
export async function writeAudit(
  db: Db,
  { who, door, action, detail }: AuditLine,
  at: string,
): Promise<void> {
  await db
    .insertInto('audit')
    .values({ at, who, door, action, detail: detail === undefined ? null : JSON.stringify(detail) })
    .execute()
}
