/**
 * What it costs to add one article to a record of many, beside an empty one and beside raw inserts of the same bytes, on both stores:
 *
 *     node bench/record.ts [ARTICLES [sqlite|postgres]]        100,000 where not given; needs PostgreSQL at RAPPORTEUR_TEST_POSTGRES
 *
 * Reading the article is left out (`npm run bench` measures it). The large record is made of some hundred articles that
 * were added, copied row by row under other names, so that every table and index has the size of the real thing.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sql } from 'kysely'
import pg from 'pg'
import { claimsOf } from '../src/claim/claims.ts'
import { readArticle } from '../src/read/read-article.ts'
import { articleOf, packClaims } from '../src/record/claims-kept.ts'
import { recordOn } from '../src/record/record-on.ts'
import { indexBody } from '../src/record/search-words.ts'
import { openStore } from '../src/record/store/open-store.ts'
import { pack } from '../src/record/store/packed.ts'
import type { Db, Store } from '../src/record/store/store.ts'
import { asRead } from '../test/record/reports.ts'
import type { Report } from '../test/record/reports.ts'
import { variant } from '../test/record/variants.ts'

const ARTICLES = Number(process.argv[2] ?? 100_000)
const BASE = Math.min(500, ARTICLES)
const MEASURED = 200
/** Articles of one story. */
const STORY = 6
const SERVER = process.env['RAPPORTEUR_TEST_POSTGRES'] ?? 'postgres://postgres@127.0.0.1:5432'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports: Report[] = readdirSync(join(root, 'examples')).map((file) => {
  const read = readArticle(readFileSync(join(root, 'examples', file)), { source: file })
  if ('problem' in read) throw new Error(read.problem.message)
  const article = { ...read.article, id: read.article.sha256.slice(0, 12) }
  return { article, claims: claimsOf(article) }
})
/** The n-th report: every few of them are about parties of their own. */
const report = (n: number): Report => variant(reports[n % reports.length]!, n, `x${Math.floor(n / STORY)}`)

async function measure(name: string, store: Store): Promise<void> {
  const record = recordOn(store)
  const empty = await addTimes(record, 1_000_000)
  for (let n = 0; n < BASE; n++) await record.add(report(n).article, asRead(report(n)))
  await multiply(store, Math.max(0, Math.ceil(ARTICLES / (BASE + MEASURED)) - 1))
  const { articles, agreements } = await record.counts()
  const full = await addTimes(record, 2_000_000)
  const raw = await rawTimes(store)
  const ratio = full.median / empty.median
  console.log(`${name}: ${articles} articles, ${agreements} agreements`)
  console.log(`  into an empty record    ${show(empty)}`)
  console.log(`  into the full record    ${show(full)}   ${ratio.toFixed(2)} times the empty one`)
  console.log(
    `  raw inserts, one commit ${show(raw)}   add costs ${(full.median / raw.median).toFixed(1)} times these`,
  )
}

interface Times {
  readonly median: number
  readonly ninth: number
  readonly cpu: number
}

async function addTimes(record: ReturnType<typeof recordOn>, from: number): Promise<Times> {
  const made = Array.from({ length: MEASURED }, (_, i) => report(from + i))
  return times(made, async (one) => void (await record.add(one.article, asRead(one))))
}

/** The bytes of an article and its claims into a table each, and a commit. */
async function rawTimes(store: Store): Promise<Times> {
  const bytes = store.kind === 'postgres' ? 'bytea' : 'blob'
  await store.write(async (db) => {
    await sql.raw(`create table raw_article (id text primary key, data ${bytes})`).execute(db)
    await sql.raw(`create table raw_claims (id text primary key, data ${bytes})`).execute(db)
  })
  const made = Array.from({ length: MEASURED }, (_, i) => report(3_000_000 + i))
  return times(made, (one) =>
    store.write(async (db) => {
      await sql`insert into raw_article values (${one.article.id}, ${pack(one.article)})`.execute(db)
      await sql`insert into raw_claims values (${one.article.id}, ${packClaims(one.claims)})`.execute(db)
    }),
  )
}

async function times<T>(all: readonly T[], work: (one: T) => Promise<void>): Promise<Times> {
  const taken: number[] = []
  const before = process.cpuUsage()
  for (const one of all) {
    const start = performance.now()
    await work(one)
    taken.push(performance.now() - start)
  }
  const { user, system } = process.cpuUsage(before)
  taken.sort((a, b) => a - b)
  const at = (share: number): number => taken[Math.floor(taken.length * share)]!
  return { median: at(0.5), ninth: at(0.9), cpu: (user + system) / 1000 / all.length }
}

const show = ({ median, ninth, cpu }: Times): string =>
  `${median.toFixed(1).padStart(7)} ms (9 of 10 under ${ninth.toFixed(1)} ms; ${cpu.toFixed(1)} ms of CPU here)`

/** Copies every row so many times under other names, then makes the words of the copies findable. */
async function multiply(store: Store, copies: number): Promise<void> {
  const last = async (table: string, column: string): Promise<number> => {
    const { rows } = await sql<{
      n: number
    }>`select max(${sql.ref(column)}) as n from ${sql.table(table)}`.execute(store.db)
    return Number(rows[0]!.n)
  }
  const seqs = {
    article: await last('article', 'seq'),
    sighting: await last('sighting', 'seq'),
    claims: await last('claims', 'seq'),
    quote: await last('quote', 'seq'),
    story: await last('story', 'id'),
    finding: await last('finding', 'seq'),
    change: await last('change', 'seq'),
  }
  const base = await store.db
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
    .where('a.seq', '<=', seqs.article)
    .execute()
  for (let from = 1; from <= copies; from += 10)
    await store.write(async (db) => {
      for (let k = from; k < Math.min(from + 10, copies + 1); k++) await copy(db, store.kind, k, seqs)
      for (let k = from; k < Math.min(from + 10, copies + 1); k++)
        for (const row of base)
          if (store.kind === 'sqlite')
            await indexBody(store, db, row.seq + k * seqs.article, articleOf(row.body, row))
    })
  if (store.kind === 'postgres')
    await store.write(async (db) => {
      for (const [table, n] of Object.entries(seqs)) {
        if (table === 'change') continue
        const column = table === 'story' ? 'id' : 'seq'
        await sql
          .raw(`select setval(pg_get_serial_sequence('${table}', '${column}'), ${n * (copies + 2)})`)
          .execute(db)
      }
      await sql.raw('analyze').execute(db)
    })
  // What a record that grew one by one has behind it, and a copied one still before it.
  if (store.kind === 'postgres') await sql.raw('vacuum').execute(store.db)
  else await sql.raw('pragma wal_checkpoint(truncate)').execute(store.db)
  await store.write((db) =>
    db
      .updateTable('counter')
      .set({ n: seqs.change * (copies + 1) })
      .where('name', '=', 'change')
      .execute(),
  )
}

async function copy(
  db: Db,
  kind: Store['kind'],
  k: number,
  seqs: Readonly<Record<string, number>>,
): Promise<void> {
  // No hash ends so.
  const tail = `z${k.toString(36).padStart(3, '0')}`
  const id = (column: string): string => `substr(${column}, 1, 8) || '${tail}'`
  const named = (column: string): string => `${column} || '-${tail}'`
  const seq = (table: string, column = 'seq'): string => `${column} + ${k * seqs[table]!}`
  const own = (table: string, column = 'seq'): string => `where ${column} <= ${seqs[table]!}`
  const ownArticle = (column: string): string =>
    `where ${column} in (select id from article ${own('article')})`
  const ownAgreement = `(select id from agreement where finding <= ${seqs['finding']!})`
  for (const statement of [
    `insert into article (seq, id, sha256, body, added_at) select ${seq('article')}, ${id('id')}, substr(sha256, 1, 60) || '${tail}', body, added_at from article ${own('article')}`,
    `insert into sighting (seq, article, address, url, source, outlet, title, byline, published, published_from, seen_at) select ${seq('sighting')}, ${id('article')}, ${named('address')}, url, source, outlet, title, byline, published, published_from, seen_at from sighting ${own('sighting')}`,
    `insert into claims (seq, article, run, context, data, made_at) select ${seq('claims')}, ${id('article')}, run, context, data, made_at from claims ${own('claims')}`,
    `insert into quote (seq, article, start_at, end_at, speaker, text) select ${seq('quote')}, ${id('article')}, start_at, end_at, speaker, text from quote ${own('quote')}`,
    `insert into story (id, merged_into, late_from, late_to, newest) select ${seq('story', 'id')}, ${seq('story', 'merged_into')}, late_from, late_to, newest from story ${own('story', 'id')}`,
    `insert into link_key (key, story) select ${named('key')}, ${seq('story', 'story')} from link_key ${own('story', 'story')}`,
    `insert into member (article, instrument, story) select ${id('article')}, instrument, ${seq('story', 'story')} from member ${own('story', 'story')}`,
    `insert into article_head (article, seq, url, outlet, title, published, published_from, source, day, added_at, claims, from_day, until_day, replaced_by, retracted) select ${id('article')}, ${seq('article')}, url, outlet, title, published, published_from, source, day, added_at, ${seq('claims', 'claims')}, from_day, until_day, replaced_by, retracted from article_head ${ownArticle('article')}`,
    `insert into finding (seq, agreement, story, data, on_day, at, cause) select ${seq('finding')}, ${named('agreement')}, ${seq('story', 'story')}, data, on_day, at, cause from finding ${own('finding')}`,
    `insert into change (seq, at, on_day, agreement, name, what, how, before, after, summary, cause_kind, cause) select ${seq('change')}, at, on_day, ${named('agreement')}, name, what, how, before, after, summary, cause_kind, cause from change ${own('change')}`,
    `insert into agreement (id, story, finding, live, name, kind, stage, since, contested, parties, outlets, articles, spans, print, changed_on, changed, words) select ${named('id')}, ${seq('story', 'story')}, ${seq('finding', 'finding')}, live, name, kind, stage, since, contested, parties, outlets, articles, spans, print, changed_on, ${seq('change', 'changed')}, words from agreement ${own('finding', 'finding')}`,
    `insert into agreement_facet (agreement, facet, value) select ${named('agreement')}, facet, value from agreement_facet where agreement in ${ownAgreement}`,
    `insert into doubt (agreement, n, kind, weight, why, target) select ${named('agreement')}, n, kind, weight, why, target from doubt where agreement in ${ownAgreement}`,
  ])
    await sql.raw(statement).execute(db)
  if (kind === 'sqlite') return
  await sql
    .raw(`insert into article_words select ${seq('article')}, words from article_words ${own('article')}`)
    .execute(db)
  await sql
    .raw(`insert into quote_words select ${seq('quote')}, words from quote_words ${own('quote')}`)
    .execute(db)
}

const options = { create: true, readOnly: false, patience: 60_000 }
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-bench-'))
const warm = await openStore(':memory:', options)
await addTimes(recordOn(warm), 4_000_000)
await warm.close()
console.log(`Adding one article that was read before, ${MEASURED} times, stories of ${STORY} articles:`)
if (process.argv[3] !== 'postgres') {
  const file = await openStore(join(folder, 'bench.db'), options)
  await measure('SQLite', file)
  await file.close()
}
rmSync(folder, { recursive: true })

if (process.argv[3] === 'sqlite') process.exit(0)
const database = `rapporteur_bench_${process.pid}`
const admin = new pg.Client({ connectionString: `${SERVER}/postgres` })
await admin.connect()
await admin.query(`create database ${database}`)
const server = await openStore(`${SERVER}/${database}`, options)
await measure('PostgreSQL', server)
await server.close()
await admin.query(`drop database ${database} with (force)`)
await admin.end()
