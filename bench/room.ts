/**
 * Load on a reading room: a record of N short invented articles (10,000 where not given), pages and API asked on loopback.
 *
 *     node bench/room.ts [N] [SECONDS] [RECORD]
 *
 * A RECORD that is there already is used as it is. Prints for each question requests a second and the 50th, 97.5th and 99th percentile
 * of milliseconds, then the memory of the server before, halfway and after 100,000 requests.
 */
import { fork } from 'node:child_process'
import { existsSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticle } from '../src/read/read-article.ts'
import { openRecord } from '../src/record/open-record.ts'
import type { OpenRecord } from '../src/record/record.ts'

interface Load {
  readonly requests: { readonly average: number; readonly total: number }
  readonly latency: { readonly p50: number; readonly p97_5: number; readonly p99: number }
  readonly errors: number
  readonly non2xx: number
}
const autocannon = (await import('autocannon' as string)).default as (options: object) => Promise<Load>

const [size = '10000', seconds = '5', given] = process.argv.slice(2)
const place = given ?? join(mkdtempSync(join(tmpdir(), 'rapporteur-load-')), 'record.db')

async function measure(): Promise<void> {
  if (!existsSync(place)) await fill(place, Number(size))
  const record = await openRecord(place)
  const { articles, agreements } = await record.counts()
  const [first] = (await record.list({ limit: 1 })).rows
  const [article] = (await record.articles({ agreement: first!.id, limit: 1 })).rows
  await record.close()
  console.log(`${articles} articles, ${agreements} agreements`)
  const server = fork(fileURLToPath(import.meta.url), ['0', '0', place], { execArgv: ['--expose-gc'] })
  const address = await new Promise<string>((resolve) =>
    server.once('message', (message) => resolve(String(message))),
  )
  const questions: readonly (readonly [string, string])[] = [
    ['page: agreements', ''],
    ['page: dossier', `agreements/${first!.id}`],
    ['page: article', `articles/${article!.id}`],
    ['page: changes', 'changes'],
    ['API: agreements', 'api/agreements'],
    ['API: agreements of a party', 'api/agreements?party=NO'],
    ['API: dossier', `api/agreements/${first!.id}`],
    ['API: dossier as of a day', `api/agreements/${first!.id}?as-of=2031-06-01`],
    ['API: changes', 'api/changes?limit=50'],
    ['API: search', 'api/search?q=fisheries'],
  ]
  for (const [what, path] of questions) {
    const load = await autocannon({ url: `${address}${path}`, connections: 8, duration: Number(seconds) })
    const { p50, p97_5, p99 } = load.latency
    const wrong = load.errors + load.non2xx
    console.log(
      `${what.padEnd(30)} ${String(Math.round(load.requests.average)).padStart(6)}/s   p50 ${p50} ms   p97.5 ${p97_5} ms   p99 ${p99} ms${wrong > 0 ? `   ${wrong} wrong` : ''}`,
    )
  }
  const memory = (): Promise<number> =>
    new Promise((resolve) => {
      server.once('message', (bytes) => resolve(Number(bytes)))
      server.send('memory')
    })
  const kept: number[] = [await memory()]
  for (let part = 0; part < 4; part++) {
    for (const path of ['api/agreements?limit=5', `api/agreements/${first!.id}`, 'api/counts', 'changes'])
      await autocannon({ url: `${address}${path}`, connections: 8, amount: 6250 })
    kept.push(await memory())
  }
  console.log(
    `memory in use after 0, 25,000 … 100,000 requests: ${kept.map((bytes) => `${Math.round(bytes / 1e6)} MB`).join(', ')}`,
  )
  server.kill()
}

/** The room in a process of its own, which tells its memory after a collection when it is asked. */
async function serve(): Promise<void> {
  const { serveRoom } = await import('../src/http/serve-room.ts')
  const room = await serveRoom({ record: await openRecord(place), port: 0, tokens: null })
  process.on('message', () => {
    ;(globalThis as unknown as { gc: () => void }).gc()
    process.send!(process.memoryUsage().heapUsed + process.memoryUsage().external)
  })
  process.send!(room.address)
}

async function fill(path: string, count: number): Promise<void> {
  const record = await openRecord(path)
  const start = Date.now()
  for (let i = 0; i < count; i++) {
    await addOne(record, i)
    if (i % 500 === 499)
      console.error(`${i + 1} articles, ${Math.round((Date.now() - start) / (i + 1))} ms each`)
  }
  await record.close()
}

const STATES = [
  'Norway',
  'Finland',
  'Sweden',
  'Denmark',
  'Iceland',
  'Estonia',
  'Latvia',
  'Lithuania',
  'Poland',
  'Portugal',
  'Chile',
  'Peru',
  'Kenya',
  'Ghana',
  'Nepal',
  'Japan',
  'Jordan',
  'Oman',
  'Fiji',
  'Malta',
]
const MATTERS = [
  'fisheries',
  'trade',
  'border',
  'extradition',
  'ferry',
  'water',
  'defence',
  'climate',
  'railway',
  'customs',
]
const ACTS = ['are negotiating', 'have agreed on the text of', 'signed', 'initialled']

/** Article number `i`: two states, a matter, a stage; a few articles for each agreement, spread over two years. */
async function addOne(record: OpenRecord, i: number): Promise<void> {
  const pair = Math.floor(i / 8)
  const [a, b] = [
    STATES[pair % STATES.length]!,
    STATES[(pair * 7 + Math.floor(pair / STATES.length) + 1) % STATES.length]!,
  ]
  const matter = MATTERS[Math.floor(pair / 3) % MATTERS.length]!
  const day = new Date(Date.UTC(2030, 0, 1 + (i % 730))).toISOString().slice(0, 10)
  const text = `---
url: https://outlet-${i % 40}.example/${i}
outlet: Outlet ${i % 40}
title: ${a} and ${b} and the ${matter} treaty, report ${i}
published: ${day}
---
${a} and ${b === a ? 'Malta' : b} ${ACTS[i % ACTS.length]} a ${matter} treaty, officials said. The treaty is to last ${5 + (i % 20)} years. It must be ratified by both parliaments.

"We are content with chapter ${i}," the minister said.
`
  const read = readArticle(Buffer.from(text), { source: `load-${i}` })
  if ('article' in read) await record.add(read.article)
}

if (process.send) await serve()
else await measure()
