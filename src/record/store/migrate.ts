import { sql } from 'kysely'
import { RecordProblem } from '../record-problem.ts'
import { MIGRATIONS } from './migrations.ts'
import type { Migration } from './migrations.ts'
import type { Store } from './store.ts'

/** Of all programs that might bring a database forward at once, one does: "RPTR". */
const LOCK = 0x52505452

/**
 * Brings a store forward to the newest version, one transaction for all steps: killed in between, it is as it was.
 * A store newer than the program is refused and not touched.
 */
export async function migrate(
  store: Store,
  readOnly = false,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const newest = migrations.at(-1)!.version
  const before = await versionOf(store)
  if (before === newest) return
  if (before > newest) throw newer(store, before, newest)
  if (readOnly)
    throw new RecordProblem(
      'read-only',
      store.name,
      `of version ${before}, which this program must first bring to ${newest}`,
      'open it once for writing',
    )
  await store.write(async (db) => {
    if (store.kind === 'postgres') await sql.raw(`select pg_advisory_xact_lock(${LOCK})`).execute(db)
    await sql
      .raw(
        `create table if not exists schema_version (version integer primary key, name text not null, at text not null)`,
      )
      .execute(db)
    // Another process may have been quicker since we looked.
    const rows = await db.selectFrom('schema_version').select('version').execute()
    const at = Math.max(0, ...rows.map((row) => row.version))
    if (at > newest) throw newer(store, at, newest)
    for (const { version, name, up } of migrations) {
      if (version <= at) continue
      await up(db, store.kind)
      await db.insertInto('schema_version').values({ version, name, at: new Date().toISOString() }).execute()
    }
  })
}

/** Version of the store's shape; 0 where it has none. */
export async function versionOf(store: Store): Promise<number> {
  const known =
    store.kind === 'sqlite'
      ? await sql`select 1 from sqlite_master where name = 'schema_version'`.execute(store.db)
      : await sql`select 1 where to_regclass('schema_version') is not null`.execute(store.db)
  if (known.rows.length === 0) return 0
  const rows = await store.db.selectFrom('schema_version').select('version').execute()
  return Math.max(0, ...rows.map((row) => row.version))
}

function newer(store: Store, has: number, knows: number): RecordProblem {
  return new RecordProblem(
    'newer',
    store.name,
    `of version ${has}, and this program knows versions up to ${knows}`,
    'use the newer program that made it; nothing was touched',
  )
}
