import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { OpenRecord } from '../../src/index.ts'
import { story } from './reports.ts'
import { onBothStores } from './stores.ts'

/** More with RAPPORTEUR_KILLS=100. */
const KILLS = Number(process.env['RAPPORTEUR_KILLS'] ?? 20)
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-kill-'))
after(() => rmSync(folder, { recursive: true }))
const reports = join(folder, 'reports.json')
writeFileSync(reports, JSON.stringify(story('ukraine-us-guarantees').slice(0, 3)))

/** Runs a process of this folder; `onLine` may kill it. Answers its lines once it is gone. */
function run(
  program: string,
  args: readonly string[],
  onLine: (line: string, kill: () => void) => void = () => undefined,
): Promise<{ lines: string[]; code: number | null; err: string }> {
  const child = spawn(process.execPath, [fileURLToPath(new URL(program, import.meta.url)), ...args])
  const lines: string[] = []
  let rest = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop()!
    for (const line of parts) {
      lines.push(line)
      onLine(line, () => void child.kill('SIGKILL'))
    }
  })
  return new Promise((resolve) => child.on('close', (code) => resolve({ lines, code, err })))
}

async function faults(record: OpenRecord): Promise<string[]> {
  const found: string[] = []
  for await (const fault of record.check({ deep: true })) found.push(fault)
  return found
}

onBothStores(`killed ${KILLS} times while adding: all that was told is there, and whole`, async (fresh) => {
  const place = await fresh()
  const told = new Set<string>()
  let next = 0
  for (let kill = 0; kill < KILLS; kill++) {
    // Moments after the opening or the first articles, spread over all that happens behind them.
    let seen = 0
    const { lines } = await run('adder.ts', [place.url, reports, String(next), '1000000'], (_, die) => {
      if (seen++ === kill % 4) setTimeout(die, (kill * 13) % 60)
    })
    for (const line of lines) if (line !== 'open') told.add(line)
    // What was under way is begun again: it may be there or not.
    next += Math.max(0, lines.length - 1)
  }
  await place.quiet()
  const record = await place.open()
  for (const id of told) assert.ok((await record.article(id)) !== null, `${id} was told and is lost`)
  const { articles } = await record.counts()
  assert.ok(articles >= told.size && articles <= told.size + KILLS)
  assert.ok(told.size >= KILLS / 2, `only ${told.size} were added: nothing was tested`)
  assert.deepEqual(await faults(record), [])
  await record.close()
})

onBothStores(
  'killed at any moment of a migration, the record is of the old shape or the new, and whole',
  async (fresh) => {
    const place = await fresh()
    const record = await place.open()
    await record.saveFeed('https://a.example/feed', { kept: true })
    await record.close()
    for (let kill = 0; kill < KILLS; kill++) {
      await run('migrator.ts', [place.url], (line, die) => {
        if (line === 'begun') setTimeout(die, (kill * 7) % 60)
      })
      await place.quiet()
      const again = await place.open()
      assert.deepEqual((await again.feed('https://a.example/feed'))!.state, { kept: true })
      assert.deepEqual(await faults(again), [])
      await again.close()
    }
  },
)

onBothStores('two processes at once lose and double nothing', async (fresh) => {
  const place = await fresh()
  const [a, b] = await Promise.all([
    run('adder.ts', [place.url, reports, '0', '24']),
    run('adder.ts', [place.url, reports, '12', '36']),
  ])
  assert.equal(a.err + b.err, '')
  const told = new Set([...a.lines, ...b.lines].filter((line) => line !== 'open'))
  assert.equal(told.size, 36)
  const record = await place.open()
  const counts = await record.counts()
  assert.equal(counts.articles, 36)
  assert.equal(counts.claims, 36)
  assert.deepEqual(await faults(record), [])
  const ids: number[] = []
  for (let cursor: string | null = null; ;) {
    const page = await record.changes({ cursor, limit: 500 })
    ids.push(...page.rows.map(({ id }) => id))
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual(
    ids,
    ids.map((_, i) => i + 1),
  )
  await record.close()
})

onBothStores('two processes that make one record at once make one', async (fresh) => {
  const place = await fresh()
  const made = await Promise.all([1, 2, 3].map((n) => run('adder.ts', [place.url, reports, '0', String(n)])))
  for (const { err, code } of made) assert.deepEqual([err, code], ['', 0])
  await sleep(1)
  const record = await place.open()
  assert.equal((await record.counts()).articles, 3)
  assert.deepEqual(await faults(record), [])
  await record.close()
})
