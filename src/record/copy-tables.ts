import { sql } from 'kysely'
import { articleOf } from './claims-kept.ts'
import { indexBody } from './search-words.ts'
import type { Db, Store } from './store/store.ts'

/** In an order in which no row refers to one that is not there yet. `seq`: numbered by the store. */
const TABLES: readonly (readonly [table: string, key: readonly string[], seq: string | null])[] = [
  ['article', ['seq'], 'seq'],
  ['sighting', ['seq'], 'seq'],
  ['run', ['id'], null],
  ['claims', ['seq'], 'seq'],
  ['quote', ['seq'], 'seq'],
  ['story', ['id'], 'id'],
  ['link_key', ['key'], null],
  ['member', ['article', 'instrument'], null],
  ['article_head', ['article'], null],
  ['agreement', ['id'], null],
  ['agreement_facet', ['facet', 'value', 'agreement'], null],
  ['doubt', ['agreement', 'n'], null],
  ['finding', ['seq'], 'seq'],
  ['change', ['seq'], null],
  ['review', ['seq'], 'seq'],
  ['alias', ['id'], null],
  ['feed', ['url'], null],
  ['audit', ['seq'], 'seq'],
]
const BATCH = 200

/** Copies every row of one store into another that is empty, in one transaction there, and makes its words findable. */
export async function copyTables(from: Db, into: Store): Promise<void> {
  await into.write(async (db) => {
    if (into.kind === 'sqlite') await sql.raw('pragma defer_foreign_keys = on').execute(db)
    for (const [table, key, seq] of TABLES) {
      for (let skip: unknown[] | null = null; ;) {
        const rows: Row[] = await page(from, table, key, skip)
        for (const part of parted(rows)) await insert(db, table, part)
        if (rows.length < BATCH) break
        skip = key.map((column) => rows.at(-1)![column])
      }
      if (seq && into.kind === 'postgres')
        await sql
          .raw(
            `select setval(pg_get_serial_sequence('${table}', '${seq}'), greatest((select max(${seq}) from ${table}), 1))`,
          )
          .execute(db)
    }
    const counter = await from.selectFrom('counter').selectAll().execute()
    for (const { name, n } of counter)
      await db.updateTable('counter').set({ n }).where('name', '=', name).execute()
    await indexAgain(from, db, into)
  })
}

type Row = Record<string, unknown>

async function page(
  from: Db,
  table: string,
  key: readonly string[],
  after: unknown[] | null,
): Promise<Row[]> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  const where = after ? sql`where (${columns}) > (${sql.join(after)})` : sql``
  const result =
    await sql<Row>`select * from ${sql.table(table)} ${where} order by ${columns} limit ${BATCH}`.execute(
      from,
    )
  return result.rows
}

/** Few enough rows at a time for the stores' limits on values in a statement. */
function* parted(rows: readonly Row[]): Generator<readonly Row[]> {
  for (let i = 0; i < rows.length; i += 50) yield rows.slice(i, i + 50)
}

async function insert(db: Db, table: string, rows: readonly Row[]): Promise<void> {
  const columns = Object.keys(rows[0]!)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))}) values ${sql.join(
    rows.map((row) => sql`(${sql.join(columns.map((column) => row[column] as string))})`),
  )}`.execute(db)
}

/** Full-text indexes are not copied: the stores have each their own. */
async function indexAgain(from: Db, db: Db, into: Store): Promise<void> {
  for (let after = 0; ;) {
    const rows = await from
      .selectFrom('article as a')
      .innerJoin('article_head as h', 'h.article', 'a.id')
      .select([
        'a.seq',
        'a.body',
        'h.url',
        'h.outlet',
        'h.title',
        'h.published',
        'h.published_from',
        'h.source',
      ])
      .where('a.seq', '>', after)
      .orderBy('a.seq')
      .limit(BATCH)
      .execute()
    for (const row of rows) await indexBody(into, db, row.seq, articleOf(row.body, row))
    if (rows.length < BATCH) break
    after = rows.at(-1)!.seq
  }
  for (let after = 0; ;) {
    const rows = await from
      .selectFrom('quote')
      .select(['seq', 'text'])
      .where('seq', '>', after)
      .orderBy('seq')
      .limit(BATCH)
      .execute()
    await into.indexQuotes(db, rows)
    if (rows.length < BATCH) break
    after = rows.at(-1)!.seq
  }
}
