import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gzipSync } from 'node:zlib'
import { fetchPage } from '../../src/read/fetch-page.ts'
import type { FetchOptions } from '../../src/read/fetch-page.ts'
import { serving } from './serving.ts'

const OPEN: FetchOptions = { maxSize: 10_000, timeLimit: 5000, allowPrivate: true }

async function codeOf(address: string, options: Partial<FetchOptions> = {}): Promise<string> {
  const page = await fetchPage(address, { ...OPEN, ...options })
  return 'problem' in page ? page.problem.code : 'fetched'
}

test('a page is fetched with its type and address, compressed or not, over redirects', async () => {
  await serving(
    (request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end()
      else
        response
          .writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-encoding': 'gzip' })
          .end(gzipSync('<p>pact</p>'))
    },
    async (address) => {
      const page = await fetchPage(`${address}/old`, OPEN)
      assert.ok('bytes' in page)
      assert.equal(Buffer.from(page.bytes).toString(), '<p>pact</p>')
      assert.equal(page.url, `${address}/new`)
      assert.equal(page.contentType, 'text/html; charset=utf-8')
    },
  )
})

test('private addresses are refused by number, by name, and after a redirect', async () => {
  let asked = 0
  await serving(
    (_, response) => {
      asked++
      response.end('secret')
    },
    async (address) => {
      const port = new URL(address).port
      for (const host of [
        '127.0.0.1',
        'localhost',
        '[::1]',
        '[::ffff:127.0.0.1]',
        '2130706433',
        '0x7f.1',
        '0',
      ])
        assert.equal(
          await codeOf(`http://${host}:${port}/`, { allowPrivate: false }),
          'refused-address',
          host,
        )
    },
  )
  assert.equal(asked, 0)
})

test('only http and https are followed', async () => {
  assert.equal(await codeOf('ftp://example.org/a'), 'refused-address')
  await serving(
    (_, response) => response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    async (address) => assert.equal(await codeOf(address), 'refused-address'),
  )
})

test('a page larger than the limit is given up, told or not, packed or not', async () => {
  const large = 'a'.repeat(20_000)
  for (const headers of [{ 'content-length': '20000' }, {}, { 'content-encoding': 'gzip' }])
    await serving(
      (_, response) => {
        const packed = 'content-encoding' in headers
        response.writeHead(200, { 'content-type': 'text/plain', ...headers })
        response.end(packed ? gzipSync(large) : large)
      },
      async (address) => assert.equal(await codeOf(address), 'too-large'),
    )
})

test('a server that says nothing is given up', async () => {
  await serving(
    () => {},
    async (address) => assert.equal(await codeOf(address, { timeLimit: 100 }), 'unreachable'),
  )
})

test('a server that stops in the middle of a page is given up, packed or not', async () => {
  for (const encoding of ['identity', 'gzip'])
    await serving(
      (_, response) => {
        response.writeHead(200, { 'content-type': 'text/html', 'content-encoding': encoding })
        response.write(encoding === 'gzip' ? gzipSync('<p>pact</p>').subarray(0, 12) : '<p>pact')
      },
      async (address) => assert.equal(await codeOf(address, { timeLimit: 200 }), 'unreachable'),
    )
})

test('a ring of redirects, an error, a picture and a closed port are problems', async () => {
  await serving(
    (request, response) => {
      if (request.url === '/ring') response.writeHead(301, { location: '/ring' }).end()
      else if (request.url === '/gone') response.writeHead(404).end()
      else response.writeHead(200, { 'content-type': 'image/png' }).end('x')
    },
    async (address) => {
      assert.equal(await codeOf(`${address}/ring`), 'unreachable')
      assert.equal(await codeOf(`${address}/gone`), 'unreachable')
      assert.equal(await codeOf(`${address}/picture`), 'kind')
    },
  )
  assert.equal(await codeOf('http://127.0.0.1:1/'), 'unreachable')
  assert.equal(await codeOf('http://'), 'unreachable')
})
