import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { problemLine } from '../../src/read/problem.ts'
import { serving } from './serving.ts'
import { readInputs } from '../../src/read/read-inputs.ts'
import type { InputOptions } from '../../src/read/read-inputs.ts'

const REPORT =
  'Delegates of the two states agreed on Monday to reopen the northern road to lorries, officials said.'
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
after(() => rmSync(folder, { recursive: true }))

mkdirSync(join(folder, 'news/b/deep'), { recursive: true })
mkdirSync(join(folder, 'empty'))
writeFileSync(join(folder, 'news/b/02.txt'), REPORT)
writeFileSync(join(folder, 'news/a.md'), `${REPORT} It opens in May.`)
writeFileSync(join(folder, 'news/b/deep/c.html'), `<p>${REPORT} It closed in 2019.</p>`)
writeFileSync(join(folder, 'news/b/notes.json'), '{}')
writeFileSync(join(folder, 'news/.hidden.txt'), REPORT)
writeFileSync(join(folder, 'empty.txt'), '')
symlinkSync(join(folder, 'news'), join(folder, 'news/ring'))

/** Ids of articles and codes of problems, in order. */
async function all(args: readonly string[], options: InputOptions = {}): Promise<string[]> {
  const rows: string[] = []
  for await (const read of readInputs(
    args.map((arg) => (arg === '-' ? arg : join(folder, arg))),
    options,
  ))
    rows.push('problem' in read ? read.problem.code : read.article.id)
  return rows
}

async function* stream(...chunks: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const chunk of chunks) yield Buffer.from(chunk)
}

test('a folder gives its articles of all depths in order of their paths, and rings of links end', async () => {
  assert.deepEqual(await all(['news']), ['a', '02', 'c'])
})

test('problems come in their place and the others are still read', async () => {
  assert.deepEqual(await all(['nowhere.txt', 'news/a.md', 'empty', 'empty.txt', 'news/b/02.txt']), [
    'missing',
    'a',
    'no-articles',
    'empty',
    '02',
  ])
})

test('every problem is one line that names the path and the way out', async () => {
  for await (const read of readInputs(['nowhere\n.txt', join(folder, 'empty')])) {
    assert.ok('problem' in read)
    assert.match(problemLine(read.problem), /^[^\n]+: [^\n]+\. [A-Z][^\n]+\.$/)
  }
})

test('articles of one name are told apart by their hashes', async () => {
  const ids = await all(['news/b/02.txt', 'news/b/02.txt', 'news/a.md'])
  assert.equal(ids[2], 'a')
  assert.match(ids[0]!, /^[\da-f]{12}$/)
  assert.equal(ids[1], `${ids[0]}-2`)
})

test('standard input is read under its hash', async () => {
  const ids = await all(['-'], { stdin: stream(REPORT.slice(0, 20), REPORT.slice(20)) })
  assert.match(ids[0]!, /^[\da-f]{12}$/)
})

test('an input larger than the limit is a problem, as a file and as a stream', async () => {
  assert.deepEqual(await all(['news/a.md', '-'], { maxSize: 50, stdin: stream(REPORT) }), [
    'too-large',
    'too-large',
  ])
})

test('an address is never fetched from this machine', async () => {
  for await (const read of readInputs(['http://127.0.0.1:9/a', 'http://localhost:9/a'])) {
    assert.ok('problem' in read)
    assert.equal(read.problem.code, 'refused-address')
  }
})

test('a feed given by its address is followed, a list of feeds in a file only with follow', async () => {
  await serving(
    (request, response) => {
      const { port } = request.socket.address() as { port: number }
      if (request.url === '/robots.txt') response.writeHead(404).end()
      else if (request.url === '/feed')
        response
          .writeHead(200, { 'content-type': 'application/rss+xml' })
          .end(
            `<rss version="2.0"><channel><title>Road Post</title><item><title>Road</title><link>http://127.0.0.1:${port}/a</link></item></channel></rss>`,
          )
      else
        response
          .writeHead(200, { 'content-type': 'text/html' })
          .end(`<article><h1>Road</h1><p>${REPORT}</p></article>`)
    },
    async (address) => {
      writeFileSync(
        join(folder, 'desk.opml'),
        `<opml><body><outline xmlUrl="${address}/feed"/></body></opml>`,
      )
      const read = async (arg: string, options: InputOptions): Promise<string[]> => {
        const rows: string[] = []
        for await (const each of readInputs([arg], { allowPrivate: true, ...options }))
          rows.push('problem' in each ? each.problem.code : `${each.article.title} of ${each.article.outlet}`)
        return rows
      }
      assert.deepEqual(await read(`${address}/feed`, {}), ['Road of Road Post'])
      assert.deepEqual(await read(join(folder, 'desk.opml'), {}), ['kind'])
      assert.deepEqual(await read(join(folder, 'desk.opml'), { follow: true }), ['Road of Road Post'])
    },
  )
})
