import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { RecordProblem } from '../record-problem.ts'
import { postgresProblem } from './postgres-problem.ts'
import type { StoreOptions } from './open-store.ts'
import { prepared } from './prepared.ts'
import type { Store } from './store.ts'
import type { Tables } from './tables.ts'

/** How often a transaction is begun again that lost against others (deadlock, serialisation, the same new row). */
const TRIES = 12
const LOST = new Set(['40001', '40P01', '23505'])
const INT8 = 20

/** Opens a record in a PostgreSQL database; its tables lie in the first schema of the search path. */
export async function openPostgres(url: string, options: StoreOptions): Promise<Store> {
  const name = withoutPassword(url)
  const pool = new pg.Pool({
    connectionString: url,
    max: 10,
    connectionTimeoutMillis: options.patience,
    application_name: 'rapporteur',
    options: `-c lock_timeout=${options.patience} -c synchronous_commit=on${options.readOnly ? ' -c default_transaction_read_only=on' : ''}`,
    types: {
      // Numbers of rows fit a double for some thousand years of adding.
      getTypeParser: (type, format) =>
        type === INT8 ? Number : (pg.types.getTypeParser(type, format) as (value: string) => unknown),
    },
  })
  // A connection that breaks while idle is replaced by the pool; the next query tells of what stays broken.
  pool.on('error', () => undefined)
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded(pool, name) }) })
  const store: Store = {
    kind: 'postgres',
    name,
    db,
    write: (work) => again(name, () => db.transaction().execute(work)),
    snapshot: (work) =>
      db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(work),
    indexArticle: async (into, seq, title, body) => {
      await sql`insert into article_words (seq, words) values (${seq},
        setweight(to_tsvector('english', ${title}), 'A') || to_tsvector('english', ${bounded(body)}))`.execute(
        into,
      )
    },
    indexQuotes: async (into, quotes) => {
      if (quotes.length === 0) return
      const rows = quotes.map(({ seq, text }) => sql`(${seq}, to_tsvector('english', ${bounded(text)}))`)
      await sql`insert into quote_words (seq, words) values ${sql.join(rows)}`.execute(into)
    },
    matching: (what, words) => {
      if (words.length === 0) return null
      const query = sql.join(
        words.map((word) =>
          word.prefix
            ? sql`to_tsquery('english', ${word.words.map((w, i) => (i === word.words.length - 1 ? `${w}:*` : w)).join(' <-> ')})`
            : sql`phraseto_tsquery('english', ${word.words.join(' ')})`,
        ),
        sql` && `,
      )
      return what === 'article'
        ? sql`(select seq from article_words where words @@ (${query}))`
        : sql`(select seq from quote_words where words @@ (${query}))`
    },
    problem: (error) => postgresProblem(name, error),
    close: async () => {
      await db.destroy()
    },
  }
  try {
    await sql`select 1`.execute(db)
  } catch (error) {
    await store.close()
    throw postgresProblem(name, error)
  }
  return store
}

/** A tsvector takes a megabyte at most; no report is as long. */
const bounded = (text: string): string => text.slice(0, 250_000)

async function again<T>(name: string, work: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried++) {
    try {
      return await work()
    } catch (error) {
      const code = (error as { code?: string }).code ?? ''
      if (!LOST.has(code) || tried === TRIES) throw postgresProblem(name, error)
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 20 * tried))
    }
  }
}

/** The pool, with failures of reading told as problems too, and statements prepared. */
function guarded(pool: pg.Pool, name: string) {
  return {
    options: pool.options,
    connect: async () => {
      try {
        return prepared(await pool.connect())
      } catch (error) {
        throw postgresProblem(name, error)
      }
    },
    end: () => pool.end(),
  }
}

export function withoutPassword(url: string): string {
  try {
    const address = new URL(url)
    address.password = ''
    return address.href
  } catch {
    throw new RecordProblem(
      'kind',
      'the address of the record',
      'cannot be read',
      'write it as postgres://user@host/name',
    )
  }
}
