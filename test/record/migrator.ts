/**
 * A process of its own that brings a record forward by two slow steps, says when it begins, and never ends well: the last
 * step fails, so that a record is left as it was.
 */
import { sql } from 'kysely'
import { migrate } from '../../src/record/store/migrate.ts'
import { MIGRATIONS } from '../../src/record/store/migrations.ts'
import { openStore } from '../../src/record/store/open-store.ts'

const store = await openStore(process.argv[2]!, { create: false, readOnly: false, patience: 10_000 })
process.stdout.write('begun\n')
try {
  await migrate(store, false, [
    ...MIGRATIONS,
    {
      version: 1000,
      name: 'slow',
      up: async (db) => {
        for (let i = 0; i < 20; i++) {
          await sql.raw(`create table slow_${i} (n integer primary key)`).execute(db)
          await sql.raw(`insert into slow_${i} values (1), (2), (3)`).execute(db)
        }
        await sql.raw('drop table feed').execute(db)
      },
    },
    { version: 1001, name: 'fails', up: () => Promise.reject(new Error('as meant')) },
  ])
} catch {
  await store.close()
}
