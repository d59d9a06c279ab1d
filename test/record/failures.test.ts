import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after, test } from 'node:test'
import type { TestContext } from 'node:test'
import pg from 'pg'
import { openRecord } from '../../src/record/open-record.ts'
import { RecordProblem } from '../../src/record/record-problem.ts'
import { asRead, story } from './reports.ts'
import { noPostgres, onBothStores, postgresPlace, sqlitePlace } from './stores.ts'
import { variant } from './variants.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-failures-'))
after(() => rmSync(folder, { recursive: true }))
const [report] = story('ukraine-us-guarantees')

/** The line that a user would see. */
async function problemOf(work: () => Promise<unknown>): Promise<RecordProblem> {
  try {
    await work()
  } catch (error) {
    assert.ok(error instanceof RecordProblem, `not a problem with a way out: ${String(error)}`)
    return error
  }
  assert.fail('went well')
}

const hashOf = (path: string): string => createHash('sha256').update(readFileSync(path)).digest('hex')

onBothStores('a store of a newer version is refused and not touched', async (fresh) => {
  const place = await fresh()
  const record = await place.open()
  await record.add(report!.article, asRead(report!))
  await record.close()
  const statement = `insert into schema_version (version, name, at) values (99, 'of a later program', '2030-01-01')`
  if (place.kind === 'sqlite') {
    const file = new DatabaseSync(place.url)
    file.exec(statement)
    file.close()
  } else {
    const client = new pg.Client({ connectionString: place.url })
    await client.connect()
    await client.query(statement)
    await client.end()
  }
  const before = place.kind === 'sqlite' ? hashOf(place.url) : ''
  const problem = await problemOf(() => place.open())
  assert.match(
    problem.message,
    /of version 99, and this program knows versions up to \d+\. Use the newer program/,
  )
  if (place.kind === 'sqlite') assert.equal(hashOf(place.url), before)
})

test('what is not a record is refused and not touched', async () => {
  const text = join(folder, 'notes.txt')
  writeFileSync(text, 'These are notes, and no record of anything at all.\n'.repeat(40))
  const other = join(folder, 'other.db')
  const file = new DatabaseSync(other)
  file.exec('create table songs (name text)')
  file.close()
  const cut = join(folder, 'cut.db')
  const whole = sqlitePlace()
  const record = await whole.open()
  await record.add(report!.article, asRead(report!))
  await record.close()
  writeFileSync(cut, readFileSync(whole.url).subarray(0, 10_000))
  for (const path of [text, other, cut]) {
    const before = hashOf(path)
    const problem = await problemOf(async () => {
      const opened = await openRecord(path)
      try {
        await opened.list()
        await opened.add(variant(report!, 1).article, asRead(variant(report!, 1)))
      } finally {
        await opened.close()
      }
    })
    assert.match(problem.message, /(?:not a record|another program|damaged)/, path)
    if (path !== cut) assert.equal(hashOf(path), before, path)
  }
  const folderGiven = await problemOf(() => openRecord(folder))
  assert.match(folderGiven.message, /cannot be opened/)
  await problemOf(() => openRecord(join(folder, 'no', 'such', 'folder.db')))
})

onBothStores('a store held by another is a clear line, and goes on when it is free', async (fresh) => {
  const place = await fresh()
  const record = await openRecord(place.url, { patience: 300 })
  const hold = place.kind === 'sqlite' ? holdFile(place.url) : await holdDatabase(place.url)
  const problem = await problemOf(() => record.add(report!.article, asRead(report!)))
  assert.equal(problem.problem.code, 'locked')
  assert.match(
    problem.message,
    /held by another process\. Wait until that is done, then try again; nothing was lost\./,
  )
  assert.equal((await record.counts()).articles, 0)
  await hold.release()
  assert.equal((await record.add(report!.article, asRead(report!))).outcome, 'new')
  await record.close()
})

function holdFile(path: string): { release(): Promise<void> } {
  const file = new DatabaseSync(path)
  file.exec('begin immediate')
  return {
    release: async () => {
      file.exec('rollback')
      file.close()
    },
  }
}

async function holdDatabase(url: string): Promise<{ release(): Promise<void> }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('begin; lock table article in share mode')
  return {
    release: async () => {
      await client.query('rollback')
      await client.end()
    },
  }
}

/** A disk of so many kilobytes, where this machine lets us have one. */
function smallDisk(t: TestContext, kilobytes: number): string | null {
  const path = join(folder, `disk-${kilobytes}`)
  mkdirSync(path)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', path], { stdio: 'ignore' })
  } catch {
    t.skip('no right to mount a small disk: not tested here')
    return null
  }
  t.after(() => execFileSync('umount', ['-l', path]))
  return path
}

test('a full disk is a clear line; all that was told is there, and room made is used', async (t) => {
  const disk = smallDisk(t, 1500)
  if (disk === null) return
  const path = join(disk, 'desk.db')
  const ballast = join(disk, 'ballast')
  writeFileSync(ballast, Buffer.alloc(200_000))
  const record = await openRecord(path)
  const told: string[] = []
  const problem = await problemOf(async () => {
    for (let n = 0; n < 1000; n++) {
      const one = variant(report!, n, String(n))
      told.push((await record.add(one.article, asRead(one))).article)
    }
  })
  assert.equal(problem.problem.code, 'full')
  assert.match(problem.message, /desk\.db: .*\. .*nothing was lost\./)
  assert.ok(told.length > 1)
  assert.equal((await record.counts()).articles, told.length)
  rmSync(ballast)
  const more = variant(report!, 2000, 'x')
  assert.equal((await record.add(more.article, asRead(more))).outcome, 'new')
  await record.close()
  const again = await openRecord(path)
  for (const id of [...told, more.article.id]) assert.ok((await again.article(id)) !== null)
  for await (const fault of again.check({ deep: true })) assert.fail(fault)
  await problemOf(() => again.backup(join(disk, 'copy.db')))
  await again.close()
})

test('a disk that may not be written to is a clear line, and the record can be read', async (t) => {
  const disk = smallDisk(t, 4000)
  if (disk === null) return
  const path = join(disk, 'desk.db')
  const record = await openRecord(path)
  await record.add(report!.article, asRead(report!))
  await record.close()
  execFileSync('mount', ['-o', 'remount,ro', disk])
  const before = hashOf(path)
  const one = variant(report!, 1)
  const problem = await problemOf(async () => {
    const opened = await openRecord(path)
    try {
      await opened.add(one.article, asRead(one))
    } finally {
      await opened.close()
    }
  })
  assert.equal(problem.problem.code, 'read-only')
  assert.equal(hashOf(path), before)
  const readable = await openRecord(path, { readOnly: true })
  assert.equal((await readable.counts()).articles, 1)
  await readable.close()
})

test('a record opened for reading refuses to write', async () => {
  const place = sqlitePlace()
  const record = await place.open()
  await record.close()
  const reading = await openRecord(place.url, { readOnly: true })
  const problem = await problemOf(() => reading.add(report!.article, asRead(report!)))
  assert.equal(problem.problem.code, 'read-only')
  await reading.close()
})

test('a database that is not there, a server that is not there', { skip: noPostgres ?? false }, async () => {
  const place = await postgresPlace()
  await place.drop()
  const gone = await problemOf(() => place.open())
  assert.match(gone.message, /no such database\. Make it with createdb/)
  const nobody = await problemOf(() => openRecord('postgres://desk:secret@127.0.0.1:1/desk'))
  assert.match(nobody.message, /nobody answers there/)
  assert.ok(!nobody.message.includes('secret'))
})

test('a server that goes away in between is a clear line', { skip: noPostgres ?? false }, async () => {
  const place = await postgresPlace()
  const record = await place.open()
  await place.drop()
  const problem = await problemOf(() => record.list())
  assert.ok(['missing', 'unreachable'].includes(problem.problem.code), problem.message)
  await record.close()
})

onBothStores('a backup of one store is restored into the other', async (fresh) => {
  const place = await fresh()
  const record = await place.open()
  for (const one of story('ukraine-us-guarantees')) await record.add(one.article, asRead(one))
  const file = join(folder, `${place.kind}.backup`)
  await record.backup(file)
  const { restoreRecord } = await import('../../src/record/backup.ts')
  const other = noPostgres === null && place.kind === 'sqlite' ? await postgresPlace() : sqlitePlace()
  try {
    await restoreRecord(file, other.url)
    const restored = await openRecord(other.url)
    for await (const fault of restored.check({ deep: true })) assert.fail(fault)
    assert.deepEqual((await restored.list({ limit: 500 })).rows, (await record.list({ limit: 500 })).rows)
    assert.deepEqual(
      (await restored.changes({ limit: 500 })).rows,
      (await record.changes({ limit: 500 })).rows,
    )
    assert.deepEqual(
      (await restored.search('guarantee', { limit: 500 })).rows,
      (await record.search('guarantee', { limit: 500 })).rows,
    )
    // It goes on where the other ended.
    const one = variant(report!, 5)
    assert.equal((await restored.add(one.article, asRead(one))).outcome, 'new')
    await restored.close()
    assert.match(
      (await problemOf(() => restoreRecord(file, other.url))).message,
      /exists already|holds a record already/,
    )
  } finally {
    if ('drop' in other) await (other as { drop(): Promise<void> }).drop()
  }
  await record.close()
})
