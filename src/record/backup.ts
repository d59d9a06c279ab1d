import { existsSync, renameSync, rmSync } from 'node:fs'
import { sql } from 'kysely'
import { copyTables } from './copy-tables.ts'
import { RecordProblem } from './record-problem.ts'
import type { Store } from './store/store.ts'

/**
 * See `OpenRecord.backup`. Written beside and put in place when whole: killed or out of room, there is no backup rather
 * than half a one. An existing file is never written over.
 */
export async function backUp(store: Store, path: string): Promise<void> {
  if (existsSync(path)) throw new RecordProblem('kind', path, 'exists already', 'give the name of a new file')
  const part = `${path}.part`
  for (const left of [part, `${part}-wal`, `${part}-shm`]) rmSync(left, { force: true })
  try {
    if (store.kind === 'sqlite') await sql`vacuum into ${part}`.execute(store.db)
    else {
      const { openStore } = await import('./store/open-store.ts')
      const into = await openStore(part, { create: true, readOnly: false, patience: 10_000 })
      try {
        await store.snapshot((db) => copyTables(db, into))
        await sql`pragma wal_checkpoint(truncate)`.execute(into.db)
      } finally {
        await into.close()
      }
    }
    const { openSync, fsyncSync, closeSync } = await import('node:fs')
    const file = openSync(part, 'r+')
    fsyncSync(file)
    closeSync(file)
    renameSync(part, path)
  } catch (error) {
    for (const left of [part, `${part}-wal`, `${part}-shm`]) rmSync(left, { force: true })
    throw error
  }
}

/**
 * Puts a backup in a place where there is no record yet, or an empty one: a path, or a `postgres://` address. All or
 * nothing; the backup is only read.
 */
export async function restoreRecord(file: string, url: string): Promise<void> {
  const { isPostgres, openStore } = await import('./store/open-store.ts')
  const from = await openStore(file, { create: false, readOnly: true, patience: 10_000 })
  try {
    if (!isPostgres(url)) {
      if (existsSync(url))
        throw new RecordProblem('kind', url, 'exists already', 'move it away, or restore elsewhere')
      await backUp(from, url)
      return
    }
    const into = await openStore(url, { create: true, readOnly: false, patience: 10_000 })
    try {
      const { n } = await into.db
        .selectFrom('article')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
      if (Number(n) > 0)
        throw new RecordProblem('kind', into.name, 'holds a record already', 'restore into an empty database')
      await copyTables(from.db, into)
    } finally {
      await into.close()
    }
  } finally {
    await from.close()
  }
}
