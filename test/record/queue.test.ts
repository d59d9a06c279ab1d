import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { openRecord } from '../../src/record/open-record.ts'
import { QUEUE, leftIn, openQueue } from '../../src/record/queue/queue.ts'
import { captured } from '../cli/captured.ts'
import { noPostgres, postgresPlace } from './stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-queue-'))
after(() => rmSync(folder, { recursive: true }))
const example = fileURLToPath(new URL('../../examples/davos-text.txt', import.meta.url))
const text = readFileSync(example, 'utf8').replace(/^---[^]*?---\n/, '')

/** So many reports that differ by a sentence, one a line. */
function lines(count: number): string {
  const path = join(folder, `${count}.jsonl`)
  const rows = Array.from({ length: count }, (_, n) =>
    JSON.stringify({
      url: `https://example.org/${n}`,
      title: `Report ${n}`,
      published: '2026-01-23',
      text: text.replace(
        '\n\n',
        `\n\nReporter number ${n} of the day was in the hall when the minister came in and sat down.\n\n`,
      ),
    }),
  )
  writeFileSync(path, `${rows.join('\n')}\n`)
  return path
}

/** A worker of its own; `onLine` may kill it. */
function worker(url: string, onLine: (seen: number, kill: () => void) => void = () => undefined) {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'work', '--once', '--json', '--record', url])
  let out = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    onLine(out.split('\n').length - 1, () => void child.kill('SIGKILL'))
  })
  return new Promise<{ ids: string[]; code: number | null; err: string }>((resolve) =>
    child.on('close', (code) => resolve({ ids: out.split('\n').filter(Boolean), code, err })),
  )
}

test(
  'a worker killed in the middle of a batch loses and doubles nothing',
  { skip: noPostgres ?? false },
  async () => {
    const place = await postgresPlace()
    try {
      const queued = await captured(['serve-queue', lines(24), '--record', place.url])
      assert.deepEqual([queued.code, queued.err], [0, '24 articles queued.\n'])
      const killed = await worker(place.url, (seen, kill) => {
        // Two lines may come at once.
        if (seen >= 3) kill()
      })
      assert.equal(killed.code, null)
      assert.ok(killed.ids.length >= 3 && killed.ids.length < 16)
      const [a, b] = await Promise.all([worker(place.url), worker(place.url)])
      assert.deepEqual([a.code, b.code], [0, 0], a.err + b.err)
      const record = await openRecord(place.url)
      const { articles, claims } = await record.counts()
      assert.deepEqual([articles, claims], [24, 24])
      for (const id of [...killed.ids, ...a.ids, ...b.ids]) assert.ok((await record.article(id)) !== null)
      for await (const fault of record.check({ deep: true })) assert.fail(fault)
      await record.close()
    } finally {
      await place.drop()
    }
  },
)

test('what is left in the queue is what is left now', { skip: noPostgres ?? false }, async () => {
  const place = await postgresPlace()
  const boss = await openQueue(place.url)
  try {
    assert.equal(await leftIn(boss), 0)
    await boss.insert(QUEUE, [{ data: { articles: [] } }, { data: { articles: [] } }])
    assert.equal(await leftIn(boss), 2)
    const [job] = await boss.fetch(QUEUE)
    assert.equal(await leftIn(boss), 2, 'one waits, one is worked on')
    await boss.complete(QUEUE, job!.id)
    assert.equal(await leftIn(boss), 1)
  } finally {
    await boss.stop({ graceful: false })
    await place.drop()
  }
})

test('extract is a filter; add takes its lines up as they are', async () => {
  const path = lines(3)
  const extracted = await captured(['extract', path])
  assert.equal(extracted.code, 0)
  assert.equal(extracted.out.trim().split('\n').length, 3)
  const again = await captured(['extract'], readFileSync(path, 'utf8'))
  const without = (out: string) =>
    out
      .trim()
      .split('\n')
      .map((line) => {
        const { article: _, ...rest } = JSON.parse(line) as { article: unknown; found: unknown }
        return rest
      })
  assert.deepEqual(without(again.out), without(extracted.out))
  const file = join(folder, 'extracts.jsonl')
  writeFileSync(file, `${extracted.out}no extract\n`)
  const env = { RAPPORTEUR_RECORD: join(folder, 'extracts.db') }
  const added = await captured(['add', '--extracts', file], '', env)
  assert.equal(added.code, 1)
  assert.match(
    added.err,
    /extracts\.jsonl: line 4: no line of extract\. Give what rapporteur extract printed\./,
  )
  assert.match(added.err, /^3 new, \d+ changes?\.$/m)
  assert.equal((await captured(['check', '--deep'], '', env)).code, 0)
  const direct = { RAPPORTEUR_RECORD: join(folder, 'direct.db') }
  await captured(['add', path], '', direct)
  assert.equal((await captured(['list'], '', env)).out, (await captured(['list'], '', direct)).out)
})

test('a queue on a file is refused with the way out', async () => {
  const { code, err } = await captured(['serve-queue', example, '--record', join(folder, 'a.db')])
  assert.equal(code, 1)
  assert.match(err, /a file, and workers share a database\. Give a postgres:\/\/ address with --record\./)
})
