import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before } from 'node:test'
import { fileURLToPath } from 'node:url'
import { captured } from '../cli/captured.ts'
import { onBothStores } from './stores.ts'

const ITEMS = 6
const asked = { feed: 0, notModified: 0 }

const page = (n: number): string =>
  `<html><head><title>Report ${n}</title><meta property="article:published_time" content="2026-01-${String(n + 10)}"></head><body><article><h1>Report ${n}</h1>
<p>Norway and Iceland signed a fisheries treaty in Oslo on Sunday, both governments said, and hall number ${n} was full.</p>
<p>The treaty is to last ${n + 5} years. Both parliaments must still ratify the treaty before it enters into force.</p></article></body></html>`

const server = createServer((request, response) => {
  const path = request.url ?? '/'
  if (path === '/robots.txt') return void response.writeHead(404).end()
  if (path === '/feed') {
    asked.feed++
    if (request.headers['if-none-match'] === '"1"') {
      asked.notModified++
      return void response.writeHead(304).end()
    }
    const items = Array.from(
      { length: ITEMS },
      (_, n) =>
        `<item><title>Report ${n}</title><guid>r${n}</guid><link>http://127.0.0.1:${port()}/r/${n}</link><pubDate>${new Date(Date.UTC(2026, 0, n + 10)).toUTCString()}</pubDate></item>`,
    )
    response.writeHead(200, { 'content-type': 'application/rss+xml', etag: '"1"' })
    return void response.end(
      `<?xml version="1.0"?><rss version="2.0"><channel><title>Fish</title><link>http://127.0.0.1/</link><description>d</description>${items.join('')}</channel></rss>`,
    )
  }
  const n = /^\/r\/(\d+)$/.exec(path)?.[1]
  if (n === undefined) return void response.writeHead(404).end()
  response.writeHead(200, { 'content-type': 'text/html' }).end(page(Number(n)))
})
const port = (): number => (server.address() as AddressInfo).port
before(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)))
after(() => server.close())

/** A watch in a process of its own, killed after so many articles were told; answers what it told. */
function killedWatch(feed: string, url: string, after: number): Promise<string[]> {
  const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
  const child = spawn(process.execPath, [main, 'watch', feed, '--json', '--allow-private', '--record', url])
  let out = ''
  child.stdout.on('data', (chunk: Buffer) => {
    out += chunk.toString()
    if (out.split('\n').length > after) child.kill('SIGKILL')
  })
  return new Promise((resolve) =>
    child.on('close', () =>
      resolve(
        out
          .split('\n')
          .slice(0, -1)
          .map((line) => (JSON.parse(line) as { article: string }).article),
      ),
    ),
  )
}

onBothStores(
  'a watch that is killed loses and doubles nothing, and asks only for what is new',
  async (fresh) => {
    const place = await fresh()
    const feed = `http://127.0.0.1:${port()}/feed`
    const told = new Set<string>()
    for (const after of [1, 2, 1]) for (const id of await killedWatch(feed, place.url, after)) told.add(id)
    const rest = await captured(['watch', '--once', '--allow-private', '--json', '--record', place.url])
    assert.equal(rest.code, 0, rest.err)
    const record = await place.open()
    assert.equal((await record.counts()).articles, ITEMS)
    for (const id of told) assert.ok((await record.article(id)) !== null)
    for await (const fault of record.check({ deep: true })) assert.fail(fault)
    const state = (await record.feeds())[0]!.state as { nextPollAt: string | null; etag: string | null }
    assert.equal(state.etag, '"1"')
    await record.saveFeed(feed, { ...state, nextPollAt: null })
    await record.close()
    const before = asked.notModified
    const again = await captured(['watch', '--once', '--allow-private', '--json', '--record', place.url])
    assert.deepEqual([again.code, again.out], [0, ''])
    assert.equal(asked.notModified, before + 1)
  },
)
