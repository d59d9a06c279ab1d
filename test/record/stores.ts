import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { openRecord } from '../../src/record/open-record.ts'
import type { OpenRecord } from '../../src/index.ts'

const SERVER = process.env['RAPPORTEUR_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432'

/** A place for one record of one store, made for one test. */
export interface Place {
  readonly kind: 'sqlite' | 'postgres'
  readonly url: string
  open(): Promise<OpenRecord>
  /** Ends when nothing is under way any more: a server may still finish what a killed process had asked of it. */
  quiet(): Promise<void>
}

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-record-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let made = 0

/** Why no test can run on PostgreSQL here, or null. */
export const noPostgres: string | null = await (async () => {
  const client = new pg.Client({ connectionString: `${SERVER}/postgres`, connectionTimeoutMillis: 3000 })
  try {
    await client.connect()
    await client.end()
    return null
  } catch (error) {
    return `no PostgreSQL at ${SERVER} (${(error as Error).message}): half of the record is not tested here`
  }
})()

/** One test over both stores; `fresh` makes as many empty places as it needs. */
export function onBothStores(
  name: string,
  run: (fresh: () => Promise<Place>, t: TestContext) => Promise<void>,
): void {
  test(`${name} [sqlite]`, (t) => run(async () => sqlitePlace(), t))
  test(`${name} [postgres]`, { skip: noPostgres ?? false }, async (t) => {
    const places: { drop(): Promise<void> }[] = []
    try {
      await run(async () => {
        const place = await postgresPlace()
        places.push(place)
        return place
      }, t)
    } finally {
      for (const place of places) await place.drop()
    }
  })
}

export function sqlitePlace(): Place {
  const url = join(folder, `${++made}.db`)
  return { kind: 'sqlite', url, open: () => openRecord(url), quiet: async () => undefined }
}

export async function postgresPlace(): Promise<Place & { drop(): Promise<void> }> {
  const database = `rapporteur_test_${process.pid}_${++made}`
  await asAdmin(`create database ${database}`)
  const url = `${SERVER}/${database}`
  return {
    kind: 'postgres',
    url,
    open: () => openRecord(url),
    quiet: () => allGone(database),
    drop: () => asAdmin(`drop database if exists ${database} with (force)`),
  }
}

/** Waits until nobody is connected to a database. */
async function allGone(database: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${SERVER}/postgres` })
  await client.connect()
  try {
    const asked = `select count(*)::int as n from pg_stat_activity where datname = $1 and backend_type = 'client backend'`
    for (const until = performance.now() + 20_000; performance.now() < until; await sleep(20))
      if ((await client.query<{ n: number }>(asked, [database])).rows[0]!.n === 0) return
    throw new Error(`somebody is still connected to ${database}`)
  } finally {
    await client.end()
  }
}

async function asAdmin(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: `${SERVER}/postgres` })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}
