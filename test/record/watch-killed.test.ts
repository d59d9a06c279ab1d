import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after } from 'node:test'
import { fileURLToPath } from 'node:url'
import { captured } from '../cli/captured.ts'
import { onBothStores } from './stores.ts'

/** More with RAPPORTEUR_KILLS=100. */
const KILLS = Number(process.env['RAPPORTEUR_KILLS'] ?? 20)
const ITEMS = 5
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))
const SIDES = [
  'Norway and Iceland',
  'Peru and Chile',
  'Kenya and Uganda',
  'Poland and Latvia',
  'Fiji and Samoa',
]

/** A report of 120 words and more, so that a feed that carries it carries it whole. */
const report = (feed: number, item: number): string =>
  [
    `${SIDES[feed % SIDES.length]} signed a fisheries treaty on Sunday, both governments said, and hall number ${feed * ITEMS + item} was full.`,
    `The treaty is to last ${item + 5} years. Both parliaments must still ratify the treaty before it enters into force.`,
    ...Array.from(
      { length: 8 },
      (_, n) =>
        `Fisherman number ${n} of harbour ${feed}-${item} was in the hall and said that he had come early.`,
    ),
  ]
    .map((line) => `<p>${line}</p>`)
    .join('\n')

/** What the first watch compiled the others need not: a killed one keeps nothing. */
const compiled = mkdtempSync(join(tmpdir(), 'rapporteur-compiled-'))
after(() => rmSync(compiled, { recursive: true }))

/** A watch in a process of its own; `began` gets the way to kill it, `onTold` each article that it told. Answers how it ended. */
function watched(
  args: readonly string[],
  began: (kill: () => void) => void,
  onTold: (article: string) => void,
): Promise<{ signal: string | null; err: string }> {
  const child = spawn(process.execPath, [main, 'watch', ...args, '--json', '--allow-private'], {
    env: { ...process.env, NODE_COMPILE_CACHE: compiled },
  })
  began(() => void child.kill('SIGKILL'))
  let rest = ''
  let err = ''
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()))
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop()!
    for (const line of parts) onTold((JSON.parse(line) as { article: string }).article)
  })
  return new Promise((resolve) => child.on('close', (_, signal) => resolve({ signal, err })))
}

const servers: Server[] = []
after(() => servers.forEach((server) => void server.close().closeAllConnections()))

/** A host of its own, so that the pause between two requests to one host holds nothing up. */
async function host(
  answer: (path: string, request: IncomingMessage, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end()
    answer(request.url ?? '/', request, response)
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

/** A feed of some items that carry their text and, the last, one that names a page; `onAsked` when the feed or the page is. */
async function feedOf(feed: number, onAsked: (what: 'feed' | 'page') => void): Promise<string> {
  const pages = await host((path, _, response) => {
    onAsked('page')
    const item = Number(path.slice(1))
    response
      .writeHead(200, { 'content-type': 'text/html' })
      .end(
        `<html><head><title>Report ${feed}-${item}</title></head><body><article>${report(feed, item)}</article></body></html>`,
      )
  })
  const items = Array.from({ length: ITEMS }, (_, item) => {
    const own =
      item === ITEMS - 1 ? '' : `<content:encoded><![CDATA[${report(feed, item)}]]></content:encoded>`
    const day = new Date(Date.UTC(2026, 0, feed + 1, item)).toUTCString()
    return `<item><title>Report ${feed}-${item}</title><guid>${feed}-${item}</guid><link>${pages}/${item}</link><pubDate>${day}</pubDate>${own}</item>`
  })
  const feeds = await host((_, _request, response) => {
    onAsked('feed')
    response
      .writeHead(200, { 'content-type': 'application/rss+xml' })
      .end(
        `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Fish</title><link>${pages}</link><description>d</description>${items.join('')}</channel></rss>`,
      )
  })
  return `${feeds}/feed`
}

onBothStores(
  `watch killed ${KILLS} times in a row: it opens, all that was told is there, and the rest comes once`,
  async (fresh) => {
    const place = await fresh()
    const told = new Set<string>()
    const asked = new Set<string>()
    const first = await feedOf(KILLS, () => undefined)
    asked.add(first)
    await watched(
      [first, '--once', '--record', place.url],
      () => undefined,
      (article) => told.add(article),
    )
    assert.equal(told.size, ITEMS)
    for (let kill = 0; kill < KILLS; kill++) {
      // The moment: the feed or its page is asked for, or so many articles are told; then some milliseconds.
      const moment = (['feed', 1, 2, 'page', 3, ITEMS - 1] as const)[kill % 6]!
      let strike = (): void => undefined
      const reach = (what: typeof moment): void => void (what === moment && strike())
      const feed: string = await feedOf(kill, (what) => {
        if (what === 'feed') asked.add(feed)
        reach(what)
      })
      let lines = 0
      const { signal, err } = await watched(
        [feed, '--record', place.url],
        (die) => (strike = () => void setTimeout(die, (kill * 37) % 200)),
        (article) => {
          told.add(article)
          reach(++lines as typeof moment)
        },
      )
      assert.deepEqual([signal, err], ['SIGKILL', ''])
    }
    await place.quiet()
    const record = await place.open()
    for (const id of told) assert.ok((await record.article(id)) !== null, `${id} was told and is lost`)
    for await (const fault of record.check({ deep: true })) assert.fail(fault)
    const { articles } = await record.counts()
    assert.ok(articles >= told.size && articles <= told.size + KILLS, `${articles} kept, ${told.size} told`)
    assert.ok(told.size >= KILLS, `only ${told.size} were added: nothing was tested`)
    const kept = new Set((await record.feeds()).map(({ url }) => url))
    for (const feed of asked) assert.ok(kept.has(feed), `${feed} was asked and is forgotten`)
    assert.ok(kept.size > KILLS / 2)
    await record.close()
    const rest = await captured(['watch', '--once', '--allow-private', '--json', '--record', place.url])
    assert.equal(rest.code, 0, rest.err)
    const whole = await place.open()
    assert.equal((await whole.counts()).articles, kept.size * ITEMS)
    for await (const fault of whole.check({ deep: true })) assert.fail(fault)
    await whole.close()
  },
)
