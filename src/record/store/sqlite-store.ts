import { existsSync } from 'node:fs'
import { DatabaseSync } from 'node:sqlite'
import { pathToFileURL } from 'node:url'
import type { SQLInputValue, StatementSync } from 'node:sqlite'
import { Kysely, SqliteDialect, sql } from 'kysely'
import type { SqliteDatabase, SqliteStatement } from 'kysely'
import { RecordProblem } from '../record-problem.ts'
import { sqliteProblem } from './sqlite-problem.ts'
import type { SearchWord, Store } from './store.ts'
import type { Tables } from './tables.ts'

/** "RPTR": tells the file from other SQLite files. */
const APPLICATION_ID = 0x52505452
/** SQLite's code for a file that it cannot open. */
const CANTOPEN = 14
/** And for one that another process holds. */
const BUSY = 5
/** Milliseconds between two tries at what SQLite does not wait for, and what is slept on meanwhile: nobody wakes it. */
const PAUSE = 5
const NOBODY = new Int32Array(new SharedArrayBuffer(4))

export interface SqliteOptions {
  /** Makes the file where there is none; else that is a problem. */
  readonly create: boolean
  readonly readOnly: boolean
  /** Milliseconds to wait for another process that writes. */
  readonly patience: number
}

/** Opens a record in one file: WAL, every commit on the disk before it is reported (`synchronous=FULL`). */
export function openSqlite(path: string, options: SqliteOptions): Store {
  if (!options.create && path !== ':memory:' && !existsSync(path))
    throw new RecordProblem(
      'missing',
      path,
      'no record here',
      'make one with rapporteur add, or check the path',
    )
  const file = openFile(path, options)
  const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: asKysely(file, path) }) })
  return {
    kind: 'sqlite',
    name: path,
    db,
    write: (work) => db.transaction().execute(work),
    // One connection for all: nobody else reads or writes between.
    snapshot: (work) => db.transaction().execute(work),
    indexArticle: async (into, seq, title, body) => {
      await sql`insert into article_words (rowid, title, body) values (${seq}, ${title}, ${body})`.execute(
        into,
      )
    },
    indexQuotes: async (into, quotes) => {
      for (const { seq, text } of quotes)
        await sql`insert into quote_words (rowid, text) values (${seq}, ${text})`.execute(into)
    },
    matching: (what, words) => {
      const query = fullTextQuery(words)
      if (query === '') return null
      return what === 'article'
        ? sql`(select rowid from article_words where article_words match ${query})`
        : sql`(select rowid from quote_words where quote_words match ${query})`
    },
    problem: (error) => sqliteProblem(path, error),
    close: async () => {
      await db.destroy()
      if (file.isOpen) file.close()
    },
  }
}

function openFile(path: string, options: SqliteOptions): DatabaseSync {
  const { readOnly, patience } = options
  let file: DatabaseSync | null = null
  try {
    file = new DatabaseSync(path, { readOnly, timeout: patience })
    prepareFile(file, path, options)
    return file
  } catch (error) {
    file?.close()
    const code = (error as { errcode?: number }).errcode ?? 0
    // Where nothing can be written, readers cannot even note that they read: nobody else can change the file either.
    if (!readOnly || (code & 0xff) !== CANTOPEN || !existsSync(path) || existsSync(`${path}-wal`))
      throw sqliteProblem(path, error)
    const still = new URL(pathToFileURL(path).href)
    still.searchParams.set('immutable', '1')
    file = new DatabaseSync(still, { readOnly, timeout: patience })
    prepareFile(file, path, options)
    return file
  }
}

function prepareFile(file: DatabaseSync, path: string, options: SqliteOptions): void {
  // Tables first: another process that makes the same record says whose it is before it makes any.
  const { n } = file.prepare('select count(*) as n from sqlite_master').get() as { n: number }
  const id = (file.prepare('pragma application_id').get() as { application_id: number }).application_id
  if (id !== APPLICATION_ID && n > 0)
    throw new RecordProblem('kind', path, 'a database of another program', 'give the path of a record')
  if (id !== APPLICATION_ID && options.readOnly)
    throw new RecordProblem('kind', path, 'not a record', 'give the path of a record')
  if (!options.readOnly) {
    keepLog(file, options.patience)
    file.exec('pragma synchronous = full')
    if (id !== APPLICATION_ID) file.exec(`pragma application_id = ${APPLICATION_ID}`)
  }
  file.exec('pragma foreign_keys = on; pragma temp_store = memory; pragma cache_size = -32000;')
}

/**
 * Has the file keep a write-ahead log. While another process has just that done to a new file, SQLite refuses at once,
 * whatever the `timeout`: so the waiting is done here.
 */
function keepLog(file: DatabaseSync, patience: number): void {
  for (const until = performance.now() + patience; ;) {
    try {
      file.exec('pragma journal_mode = wal')
      return
    } catch (error) {
      const code = (error as { errcode?: number }).errcode ?? 0
      if ((code & 0xff) !== BUSY || performance.now() >= until) throw error
      Atomics.wait(NOBODY, 0, 0, PAUSE)
    }
  }
}

/** Node's SQLite as Kysely wants it. Transactions take the right to write at once: none fails half-way for want of it. */
function asKysely(file: DatabaseSync, path: string): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>()
  const guard = <T>(work: () => T): T => {
    try {
      return work()
    } catch (error) {
      throw sqliteProblem(path, error)
    }
  }
  const statement = (text: string, made: StatementSync): SqliteStatement => ({
    reader: made.columns().length > 0,
    all: (values) => guard(() => made.all(...(values as SQLInputValue[]))),
    run: (values) =>
      guard(() => {
        // A full disk ends the transaction by itself.
        if (text === 'rollback' && !file.isTransaction) return { changes: 0, lastInsertRowid: 0 }
        return made.run(...(values as SQLInputValue[]))
      }),
    iterate: (values) => guard(() => made.iterate(...(values as SQLInputValue[]))),
  })
  return {
    prepare: (text) =>
      guard(() => {
        const known = prepared.get(text)
        if (known) return known
        const made = statement(text, file.prepare(text === 'begin' ? 'begin immediate' : text))
        // Lists of many values make many texts: only so many are worth keeping.
        if (prepared.size < 200) prepared.set(text, made)
        return made
      }),
    close: () => file.close(),
  }
}

/** Words as FTS5 reads them, each quoted, so that nothing in them is an operator. */
function fullTextQuery(words: readonly SearchWord[]): string {
  return words
    .map(({ words: run, prefix }) => `"${run.join(' ').replace(/"/g, '')}"${prefix ? ' *' : ''}`)
    .join(' AND ')
}
