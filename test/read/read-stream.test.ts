import assert from 'node:assert/strict'
import { test } from 'node:test'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import { problemLine } from '../../src/read/problem.ts'
import type { Reading } from '../../src/read/read-article.ts'
import { readStream } from '../../src/read/read-stream.ts'
import { byteReader } from '../../src/read/byte-reader.ts'

const LEAD =
  'Envoys of the two lake states agreed on Monday to open the locks to barges of either flag, officials said.'
const MORE = 'The pact runs for nine years and can be ended by either side with a notice of twelve months.'
const page = (title: string, lead = LEAD): string =>
  `<html><head><title>${title}</title></head><body><nav><a href="/">Home</a></nav><article><h1>${title}</h1><p>${lead}</p><p>${MORE}</p></article></body></html>`

/** A stream in chunks of a few bytes, so that everything is cut somewhere. */
async function* slowly(bytes: Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function all(bytes: Uint8Array | string, source = 'in', maxSize = 100_000): Promise<Reading[]> {
  const readings: Reading[] = []
  for await (const reading of readStream(
    slowly(Buffer.from(bytes as string)),
    { source },
    { maxSize, visitor: null },
  ))
    readings.push(reading)
  return readings
}

const shown = (readings: readonly Reading[]): string[] =>
  readings.map((reading) =>
    'problem' in reading
      ? problemLine(reading.problem)
      : `${reading.article.source} | ${reading.article.title} | ${reading.article.published} | ${reading.article.url}`,
  )

test('a byte reader cuts lines, takes and skips whatever the chunks', async () => {
  for (const size of [1, 2, 3, 100]) {
    const reader = byteReader(slowly(Buffer.from('ab\r\ncdefghij\n\nxyz0123456789 end'), size))
    assert.equal(String(await reader.peek(3)), 'ab\r')
    assert.equal(String((await reader.line(50))?.bytes), 'ab')
    const long = await reader.line(4)
    assert.deepEqual([String(long?.bytes), long?.cut], ['cdef', true])
    assert.equal((await reader.line(4))?.bytes.length, 0)
    assert.equal(String(await reader.take(3)), 'xyz')
    assert.equal(await reader.skip(10), 10)
    assert.equal(reader.position, 27)
    assert.equal(String(await reader.rest(10)), ' end')
    assert.equal(await reader.line(4), null)
    assert.equal(await reader.skip(5), 0)
  }
})

test('JSON Lines: text or HTML, other names for the fields, a wrong line named and the others read', async () => {
  const lines = [
    JSON.stringify({
      id: 'desk-1',
      url: 'https://a.example.org/1',
      title: 'Locks open',
      published: '2026-01-08',
      text: `${LEAD}\n\n${MORE}`,
    }),
    '',
    '{"url": "https://a.example.org/2", "text": ',
    JSON.stringify({
      link: 'https://a.example.org/3',
      headline: 'Barges',
      datePublished: '2026-01-09T06:00:00Z',
      author: [{ name: 'Ana Ruud' }],
      html: page('Other'),
    }),
    JSON.stringify({ title: 'No text' }),
    JSON.stringify({ text: LEAD, published: 'soon' }),
    '[1]',
    JSON.stringify({ text: LEAD }),
  ]
  const readings = await all(lines.join('\n'), 'x.jsonl')
  assert.deepEqual(shown(readings), [
    'x.jsonl#1 | Locks open | 2026-01-08 | https://a.example.org/1',
    'x.jsonl: line 3: not valid JSON (Unexpected end of JSON input). Write one whole object a line.',
    'x.jsonl#4 | Barges | 2026-01-09T06:00:00Z | https://a.example.org/3',
    'x.jsonl: line 5: an object without a text. Give each object "text" or "html", and "url", "outlet", "title", "published" where known.',
    'x.jsonl: line 6: published is not a date ("soon"). Write it as 2026-01-08 or 2026-01-08T06:30:00Z, or leave it out.',
    'x.jsonl: line 7: not an object but a list. Give each object "text" or "html", and "url", "outlet", "title", "published" where known.',
    `x.jsonl#8 | null | null | null`,
  ])
  const [first] = readings
  assert.ok(first && 'article' in first)
  assert.equal(first.article.id, 'desk-1')
  assert.equal(first.article.publishedFrom, 'json')
})

test('a line of JSON larger than the limit is passed over', async () => {
  const readings = await all(
    `{"text":"${'x'.repeat(5000)}"}\n${JSON.stringify({ text: LEAD })}`,
    'x.jsonl',
    1000,
  )
  assert.match(shown(readings)[0]!, /^x\.jsonl: line 1: larger than the limit of 1 kB/)
  assert.equal(readings.length, 2)
})

test('one JSON article and a list of them', async () => {
  assert.deepEqual(shown(await all(JSON.stringify({ title: 'A', text: LEAD }, null, 1), 'a.json')), [
    'a.json | A | null | null',
  ])
  const list = JSON.stringify([{ title: 'A', text: LEAD }, { title: 'B' }])
  assert.match(shown(await all(list, 'a.json'))[1]!, /^a\.json: item 2: an object without a text/)
})

const record = (
  type: string,
  url: string,
  block: Buffer,
  contentType = 'application/http; msgtype=response',
): Buffer =>
  Buffer.concat([
    Buffer.from(
      `WARC/1.1\r\nWARC-Type: ${type}\r\nWARC-Target-URI: ${url}\r\nContent-Type: ${contentType}\r\nContent-Length: ${block.length}\r\n\r\n`,
    ),
    block,
    Buffer.from('\r\n\r\n'),
  ])
const http = (body: Uint8Array | string, headers: readonly string[] = [], status = 200): Buffer =>
  Buffer.concat([
    Buffer.from(
      `HTTP/1.1 ${status} X\r\n${['Content-Type: text/html; charset=utf-8', ...headers].join('\r\n')}\r\n\r\n`,
    ),
    Buffer.from(body as string),
  ])
const chunked = (bytes: Buffer): Buffer => {
  const half = Math.floor(bytes.length / 2)
  const chunk = (part: Buffer): Buffer[] => [
    Buffer.from(`${part.length.toString(16)}\r\n`),
    part,
    Buffer.from('\r\n'),
  ]
  return Buffer.concat([
    ...chunk(bytes.subarray(0, half)),
    ...chunk(bytes.subarray(half)),
    Buffer.from('0\r\n\r\n'),
  ])
}
const RECORDS: readonly Buffer[] = [
  record('warcinfo', '', Buffer.from('software: x'), 'application/warc-fields'),
  record('request', 'https://a.example.org/1', Buffer.from('GET /1 HTTP/1.1\r\n\r\n')),
  record('response', 'https://a.example.org/1', http(page('Plain'))),
  record(
    'response',
    'https://a.example.org/2',
    http(chunked(gzipSync(page('Packed'))), ['Transfer-Encoding: chunked', 'Content-Encoding: gzip']),
  ),
  record(
    'response',
    'https://a.example.org/3',
    http(brotliCompressSync(page('Brotli')), ['Content-Encoding: br']),
  ),
  record('response', 'https://a.example.org/4', http('', ['Location: /5'], 301)),
  record('response', 'https://a.example.org/x.png', http('PNG', []).subarray()),
  record('response', 'https://a.example.org/front', http('<html><body><a href="/1">Plain</a></body></html>')),
  record('revisit', 'https://a.example.org/1', Buffer.alloc(0)),
  record('conversion', 'https://a.example.org/6', Buffer.from(`${LEAD}\n\n${MORE}`), 'text/plain'),
]

test('WARC: responses unpacked, other records passed over and counted', async () => {
  for (const bytes of [Buffer.concat(RECORDS), Buffer.concat(RECORDS.map((each) => gzipSync(each)))]) {
    const readings = await all(bytes, 'crawl.warc.gz')
    assert.deepEqual(
      readings.map((reading) =>
        'article' in reading
          ? `${reading.article.source} ${reading.article.title} ${reading.article.url}`
          : reading.problem,
      ),
      [
        'crawl.warc.gz#3 Plain https://a.example.org/1',
        'crawl.warc.gz#4 Packed https://a.example.org/2',
        'crawl.warc.gz#5 Brotli https://a.example.org/3',
        'crawl.warc.gz#10 null https://a.example.org/6',
      ],
    )
    const last = readings.at(-1)
    assert.ok(last && 'article' in last)
    assert.match(last.notices.join(), /left out 2 pages without a report and 1 records/)
  }
})

test('WARC that is cut off, damaged, or no archive after all gives what came before and one line', async () => {
  const plain = Buffer.concat(RECORDS.slice(0, 4))
  assert.match(
    shown(await all(plain.subarray(0, -30), 'c.warc')).join(),
    /c\.warc: cut off in record 4\. Get the whole archive again/,
  )
  const packed = Buffer.concat(RECORDS.slice(0, 4).map((each) => gzipSync(each)))
  const cut = shown(await all(packed.subarray(0, -30), 'c.warc.gz'))
  assert.match(cut.at(-1)!, /c\.warc\.gz: cut off after [\d.]+ k?B/i)
  const wrong = Buffer.from(packed)
  wrong[packed.length - 40]! ^= 255
  assert.match(shown(await all(wrong, 'c.warc.gz')).at(-1)!, /c\.warc\.gz: (?:damaged|cut off)/)
  assert.match(
    shown(await all(Buffer.concat([plain, Buffer.from('junk\n')]), 'c.warc')).at(-1)!,
    /no record where record 5 should begin/,
  )
  assert.match(
    shown(await all('WARC/1.0\r\nWARC-Type: response\r\n\r\nx', 'c.warc')).at(-1)!,
    /record 1 does not say how long it is/,
  )
  assert.match(shown(await all(RECORDS[0]!, 'c.warc')).at(-1)!, /an archive without articles/)
})

test('a packed page is read as the page; a bomb is given up', async () => {
  assert.equal(shown(await all(gzipSync(page('Packed')), 'a.html.gz'))[0], 'a.html.gz | Packed | null | null')
  assert.match(
    shown(await all(gzipSync(page('Packed')).subarray(0, 100), 'a.html.gz'))[0]!,
    /cut off after 100 bytes/,
  )
  assert.match(shown(await all(gzipSync(Buffer.alloc(3_000_000, 32)), 'a.gz'))[0]!, /larger than the limit/)
  const begun = performance.now()
  const bomb = gzipSync(Buffer.alloc(80_000_000, 'A'))
  const chunks = [Buffer.from(bomb)]
  for await (const reading of readStream(chunks, { source: 'a.jsonl.gz' }, { maxSize: 1000, visitor: null }))
    assert.ok('problem' in reading)
  assert.ok(performance.now() - begun < 5000)
})

test('a feed on disk gives what it carries; what it only names needs --follow', async () => {
  const whole = `${LEAD} ${MORE} `.repeat(5)
  const rss = `<rss version="2.0"><channel><title>Lake Post</title><item><title>Whole</title><link>https://a.example.org/1</link><pubDate>Thu, 08 Jan 2026 10:00:00 GMT</pubDate><description>&lt;p&gt;${whole}&lt;/p&gt;</description></item><item><title>Named</title><link>https://a.example.org/2</link></item></channel></rss>`
  const readings = await all(rss, 'feed.xml')
  assert.deepEqual(shown(readings), [
    'https://a.example.org/1 | Whole | 2026-01-08T10:00:00Z | https://a.example.org/1',
    'https://a.example.org/2: the feed does not carry its text. Pass --follow to fetch its page.',
  ])
  assert.match(
    shown(await all('<opml><body><outline xmlUrl="https://a.example.org/f"/></body></opml>', 'f.opml'))[0]!,
    /a list of 1 feeds/,
  )
})
