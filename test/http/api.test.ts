import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { XMLValidator } from 'fast-xml-parser'
import ICAL from 'ical.js'
import type { Dossier } from '../../src/agreement/agreement.ts'
import { FORMATS } from '../../src/export/formats.ts'
import { READERS } from '../export/readers.ts'
import { aRoom } from './a-room.ts'

const room = await aRoom()
const ids = (await room.record.list()).rows.map((row) => row.id)
const PACT = ids.find((id) => id.startsWith('security-guarantee'))!
const ARTICLE = (await room.record.articles()).rows[0]!.id
const CLAIM = (await room.record.article(ARTICLE))!.claims[0]!.id

interface Document {
  readonly paths: Record<
    string,
    { get?: { responses: { 200: { content: { 'application/json': { schema: object } } } } } }
  >
  readonly components: object
}
const document = (await (await room.ask('/api/openapi.json')).json()) as Document

test('the OpenAPI document is one of version 3.1', async () => {
  const result = await new Validator().validate(
    JSON.parse(JSON.stringify(document)) as Record<string, unknown>,
  )
  assert.ok(result.valid, JSON.stringify(result.errors))
})

const ASKED: readonly (readonly [route: string, path: string])[] = [
  ['/agreements', '/agreements?party=UA&limit=2'],
  ['/agreements', '/agreements?q=guarantees&as-of=2026-01-10&sort=name'],
  ['/facets', '/facets?kind=security-guarantee'],
  ['/agreements/{id}', `/agreements/${PACT}`],
  ['/agreements/{id}', `/agreements/${PACT}?as-of=2026-01-10`],
  ['/agreements/{id}/evidence', `/agreements/${PACT}/evidence?kind=term`],
  [
    '/agreements/{id}/what-if',
    `/agreements/${PACT}/what-if?suppose=sign%3D2026-03-01&suppose=ratify%3AUS%3D2026-06-15`,
  ],
  ['/articles', '/articles?limit=1'],
  ['/articles/{id}', `/articles/${ARTICLE}`],
  ['/claims/{id}', `/claims/${CLAIM}`],
  ['/changes', '/changes?since=2026-01-01&order=newest'],
  ['/search', '/search?q=ratif*'],
  ['/doubts', '/doubts?limit=5'],
  ['/reviews', '/reviews'],
  ['/counts', '/counts'],
]
for (const [route, path] of ASKED)
  test(`GET ${path.replace(/[0-9a-f]{12}/, '…')} answers what the document promises`, async () => {
    const response = await room.ask(`/api${path}`)
    assert.equal(response.status, 200)
    const answer = await response.json()
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    const { schema } = document.paths[route]!.get!.responses[200].content['application/json']
    const whole = { ...schema, components: document.components }
    assert.ok(ajv.validate(whole, answer), ajv.errorsText())
  })

test('every page is on the next cursor once, and none twice', async () => {
  const seen: string[] = []
  for (let cursor: string | null = ''; cursor !== null;) {
    const page = (await (
      await room.ask(`/api/agreements?limit=1&cursor=${cursor}`.replace(/&cursor=$/, ''))
    ).json()) as {
      rows: { id: string }[]
      next: string | null
    }
    seen.push(...page.rows.map((row) => row.id))
    cursor = page.next
  }
  assert.deepEqual(seen, ids)
})

test('the same answer has the same ETag, and who has it gets 304 without a body', async () => {
  const first = await room.ask('/api/agreements')
  const etag = first.headers.get('etag')!
  assert.match(etag, /^"[\w-]{22}"$/)
  for (const given of [etag, `W/${etag}`, `"other", ${etag}`, '*']) {
    const again = await room.ask('/api/agreements', { headers: { 'if-none-match': given } })
    assert.equal(again.status, 304)
    assert.equal(await again.text(), '')
  }
  assert.equal((await room.ask('/api/agreements', { headers: { 'if-none-match': '"other"' } })).status, 200)
})

const WRONG: readonly (readonly [what: string, path: string, status: number, detail: RegExp])[] = [
  ['a limit that is no number', '/agreements?limit=many', 400, /limit/],
  ['a day that is none', '/agreements?as-of=2026-02-30', 400, /is no day/],
  ['no words to search for', '/search', 400, /"q"/],
  ['a supposition without a day', `/agreements/${PACT}/what-if?suppose=sign`, 400, /sign=2026-03-01/],
  ['an agreement that there is not', '/agreements/none', 404, /No agreement/],
  ['an article that there is not', '/articles/none', 404, /No article/],
  ['a claim that there is not', '/claims/none', 404, /No claim/],
  ['a route that there is not', '/nothing', 404, /There is no such thing/],
]
for (const [what, path, status, detail] of WRONG)
  test(`${what} is a problem as RFC 9457 has it`, async () => {
    const response = await room.ask(`/api${path}`)
    assert.equal(response.status, status)
    assert.equal(response.headers.get('content-type'), 'application/problem+json')
    const text = await response.text()
    assert.match(text, detail)
    const problem = JSON.parse(text) as Record<string, unknown>
    assert.equal(problem['status'], status)
    assert.match(String(problem['type']), /^urn:rapporteur:problem:\d+$/)
    assert.equal(problem['instance'], `/api${path.split('?')[0]}`)
  })

test('a mistake of the program is a problem too, and tells nothing of its inside', async () => {
  const broken = { ...room.record, counts: () => Promise.reject(new Error('secret place')) }
  const told: unknown[] = []
  const response = await room.ask('/api/counts', {
    with: { record: broken, onMistake: (error) => told.push(error) },
  })
  assert.equal(response.status, 500)
  assert.doesNotMatch(await response.text(), /secret/)
  assert.equal(told.length, 1)
})

for (const { name, mediaType } of FORMATS)
  test(`a dossier is exported as ${name}, read by its reader`, async () => {
    const response = await room.ask(`/agreements/${PACT}/export/${name}`)
    assert.equal(response.status, 200)
    assert.equal(response.headers.get('content-type'), mediaType)
    await READERS[name]!(await response.text())
  })

const FEEDS = [
  '/changes',
  '/agreements',
  `/agreements/${PACT}`,
  '/agreements?party=FR',
  '/agreements?stage=signed',
  '/agreements?q=guarantees',
]
for (const path of FEEDS)
  test(`${path.replace(PACT, '…')} is a feed in both formats`, async () => {
    const [route, query] = path.split('?') as [string, string?]
    const end = query === undefined ? '' : `?${query}`
    const atom = await (await room.ask(`${route}.atom${end}`)).text()
    assert.equal(XMLValidator.validate(atom), true)
    const entries = [...atom.matchAll(/<entry>/g)].length
    const json = (await (await room.ask(`${route}.json${end}`)).json()) as {
      version: string
      items: { url: string; date_modified: string }[]
    }
    assert.equal(json.version, 'https://jsonfeed.org/version/1.1')
    assert.equal(json.items.length, entries)
    assert.ok(entries > 0)
    for (const item of json.items) assert.match(item.url, /^https:\/\/desk\.example\/agreements\//)
  })

test('a feed of a party tells of its agreements alone', async () => {
  const feed = (await (await room.ask('/agreements.json?party=FR')).json()) as { items: { url: string }[] }
  const french = (await room.record.list({ party: 'FR' })).rows.map(
    (row) => `https://desk.example/agreements/${row.id}`,
  )
  for (const { url } of feed.items) assert.ok(french.includes(url), url)
})

test('the calendar holds the steps that are owed', async () => {
  const text = await (await room.ask('/calendar.ics')).text()
  const calendar = new ICAL.Component(ICAL.parse(text) as never)
  assert.ok(calendar.getAllSubcomponents('vtodo').length > 0)
})

test('as-of gives the dossier of that day', async () => {
  const then = (await (await room.ask(`/api/agreements/${PACT}?as-of=2026-01-10`)).json()) as Dossier
  assert.equal(then.asOf, '2026-01-10')
  assert.ok(then.articles.every((article) => article.published! <= '2026-01-10'))
  assert.equal(then.agreements[0]!.stage === 'text-agreed', false)
})

test('a decision changes the record, with its author and reason; taken back, what it changed changes back', async () => {
  const post = async (path: string, body: object) => {
    const init = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }
    const response = await room.ask(`/api${path}`, init)
    return { status: response.status, answer: (await response.json()) as Record<string, unknown> }
  }
  const nameOf = async () => (await room.record.dossier(PACT))!.agreement.name
  const before = await nameOf()
  const said = { action: 'rename', agreement: PACT, reason: 'as the treaty series has it' }
  assert.equal(
    (await post('/reviews', { ...said, name: 'Kyiv–Washington guarantees' })).status,
    400,
    'nobody says who',
  )
  const made = await post('/reviews', { ...said, name: 'Kyiv–Washington guarantees', author: 'Vera' })
  assert.equal(made.status, 201)
  assert.equal(await nameOf(), 'Kyiv–Washington guarantees')
  const { rows } = await room.record.changes({ agreement: PACT, order: 'newest', limit: 1 })
  assert.equal(rows[0]!.cause.kind, 'review')
  const undone = await post(`/reviews/${String(made.answer['id'])}/undo`, {
    author: 'Vera',
    reason: 'it is not in there',
  })
  assert.equal(undone.status, 201)
  assert.equal(await nameOf(), before)
  const wrong = await post('/reviews', {
    action: 'merge',
    agreement: PACT,
    with: 'none',
    reason: 'x',
    author: 'Vera',
  })
  assert.equal(wrong.status, 409)
  assert.equal(
    (await post('/reviews', { action: 'burn', agreement: PACT, reason: 'x', author: 'Vera' })).status,
    400,
  )
})
