import assert from 'node:assert/strict'
import { readFileSync, statSync } from 'node:fs'
import { test } from 'node:test'
import { isLoopback, serveRoom, UnsafeRoom } from '../../src/http/serve-room.ts'
import { addHostile, aRoom } from './a-room.ts'

const room = await aRoom()
const hostile = await addHostile(room.record)
const PACT = (await room.record.list({ words: 'guarantees' })).rows[0]!.id
const reader = room.tokens.create('Reader', 'read')
const reviewer = room.tokens.create('Vera', 'review')
const admin = room.tokens.create('Admin', 'admin')
const closed = { tokens: room.tokens }
const bearer = (token: string) => ({ authorization: `Bearer ${token}` })
const decision = JSON.stringify({ action: 'accept', agreement: PACT, reason: 'read the source' })
const asJson = { 'content-type': 'application/json' }

/** The text of a page and the cookie of its visit. */
async function page(path: string, cookie = ''): Promise<{ text: string; cookie: string; status: number }> {
  const response = await room.ask(path, { headers: { cookie, accept: 'text/html' } })
  const set = response.headers.getSetCookie().map((one) => one.split(';')[0]!)
  return {
    text: await response.text(),
    cookie: [...set, cookie].filter(Boolean).join('; '),
    status: response.status,
  }
}

const HOSTS: readonly (readonly [host: string, loopback: boolean])[] = [
  ['127.0.0.1', true],
  ['127.8.8.8', true],
  ['::1', true],
  ['localhost', true],
  ['0.0.0.0', false],
  ['::', false],
  ['10.0.0.5', false],
  ['desk.example', false],
]
for (const [host, loopback] of HOSTS)
  test(`${host} is ${loopback ? 'loopback' : 'open to others'}`, () =>
    assert.equal(isLoopback(host), loopback))

test('on any other address it does not start without a token', async () => {
  const { record } = room
  for (const host of ['0.0.0.0', '::'])
    await assert.rejects(serveRoom({ record, host, port: 0, tokens: null }), UnsafeRoom)
  const revoked = await aRoom()
  const { kept } = revoked.tokens.create('gone', 'admin')
  revoked.tokens.revoke(kept.id)
  await assert.rejects(serveRoom({ record, host: '0.0.0.0', port: 0, tokens: revoked.tokens }), UnsafeRoom)
})

test('without a token nothing is told where one is asked for: pages lead to the sign-in, programs get 401', async () => {
  for (const path of [
    '/api/agreements',
    '/mcp',
    '/changes.atom',
    '/calendar.ics',
    `/agreements/${PACT}/export/json`,
  ]) {
    const response = await room.ask(path, { with: closed })
    assert.equal(response.status, 401, path)
    assert.match(response.headers.get('www-authenticate') ?? '', /^Bearer/)
  }
  const asked = await room.ask('/', { with: closed, headers: { accept: 'text/html' } })
  assert.equal(asked.status, 303)
  assert.equal(asked.headers.get('location'), '/sign-in?next=%2F')
  for (const token of ['', 'wrong', reader.token.slice(0, -1)])
    assert.equal((await room.ask('/api/counts', { with: closed, headers: bearer(token) })).status, 401)
  assert.equal((await room.ask('/api/counts', { with: closed, headers: bearer(reader.token) })).status, 200)
})

test('a scope reaches as far as it says: read, review, admin', async () => {
  const article = JSON.stringify({ text: 'Some words of no weight, written on a Monday.', source: 'note' })
  const tries: readonly (readonly [
    token: string,
    path: string,
    body: string | null,
    status: readonly number[],
  ])[] = [
    [reader.token, '/api/reviews', decision, [403]],
    [reader.token, '/api/reviews/1/undo', '{"reason":"no"}', [403]],
    [reader.token, '/api/articles', article, [403]],
    [reader.token, '/api/audits', null, [403]],
    [reviewer.token, '/api/articles', article, [403]],
    [reviewer.token, '/api/audits', null, [403]],
    [reviewer.token, '/api/reviews', decision, [201]],
    [admin.token, '/api/articles', article, [201]],
    [admin.token, '/api/audits', null, [200]],
  ]
  for (const [token, path, body, status] of tries) {
    const init = body === null ? {} : { method: 'POST', body }
    const response = await room.ask(path, { with: closed, headers: { ...bearer(token), ...asJson }, ...init })
    assert.ok(status.includes(response.status), `${path}: ${response.status}`)
  }
})

test('tokens are kept as hashes in a file that only its owner reads', () => {
  const text = readFileSync(room.tokens.path, 'utf8')
  for (const { token } of [reader, reviewer, admin]) assert.ok(!text.includes(token))
  assert.equal(statSync(room.tokens.path).mode & 0o077, 0)
})

test('a token that is revoked is refused from the next request on', async () => {
  const { token, kept } = room.tokens.create('short', 'read')
  const ask = () => room.ask('/api/counts', { with: closed, headers: bearer(token) })
  assert.equal((await ask()).status, 200)
  room.tokens.revoke(kept.id)
  assert.equal((await ask()).status, 401)
})

test('a sign-in makes a new session, and leads only to this room', async () => {
  const ask = (path: string, init: RequestInit = {}) => room.ask(path, { with: closed, ...init })
  const form = await ask('/sign-in?next=//evil.example')
  const planted = form.headers.getSetCookie().find((one) => one.startsWith('room='))!
  assert.match(planted, /HttpOnly/)
  assert.match(planted, /SameSite=Strict/)
  const text = await form.text()
  assert.match(text, /name="next" value="\/"/)
  const formToken = /name="form-token" value="([^"]+)"/.exec(text)![1]!
  const send = (token: string, given: string) =>
    ask('/sign-in', {
      method: 'POST',
      headers: { cookie: planted.split(';')[0]!, 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams({ token, next: '/changes', 'form-token': given }).toString(),
    })
  assert.equal((await send(reader.token, 'forged')).status, 403)
  assert.equal((await send('wrong', formToken)).status, 401)
  const signedIn = await send(reader.token, formToken)
  assert.equal(signedIn.status, 303)
  assert.equal(signedIn.headers.get('location'), '/changes')
  const session = signedIn.headers
    .getSetCookie()
    .find((one) => one.startsWith('room='))!
    .split(';')[0]!
  assert.notEqual(session, planted.split(';')[0])
  assert.equal((await ask('/', { headers: { cookie: session, accept: 'text/html' } })).status, 200)
  assert.equal(
    (await ask('/', { headers: { cookie: planted.split(';')[0]!, accept: 'text/html' } })).status,
    303,
  )
})

test('every answer forbids what it does not need', async () => {
  for (const path of [
    '/',
    '/api/agreements',
    '/nothing',
    '/api/nothing',
    '/changes.atom',
    `/articles/${hostile}`,
  ]) {
    const { headers } = await room.ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    assert.match(policy, /default-src 'none'/)
    assert.match(policy, /script-src 'self'/)
    assert.doesNotMatch(policy, /unsafe|\*|https?:/)
    assert.equal(headers.get('x-content-type-options'), 'nosniff')
    assert.equal(headers.get('referrer-policy'), 'same-origin')
  }
})

test('nothing of a hostile article is markup, on any page that shows it', async () => {
  const kept = (await room.record.article(hostile))!
  const agreement = kept.agreements[0]
  const paths = [
    '/',
    '/articles',
    `/articles/${hostile}`,
    '/changes',
    '/search?q=alert',
    '/search?q=%3Cscript%3E',
    `/?outlet=${encodeURIComponent('<img src=x onerror=alert(1)>')}`,
  ]
  if (agreement !== undefined) paths.push(`/agreements/${agreement}`)
  for (const claim of kept.claims) paths.push(`/claims/${claim.id}`)
  for (const path of paths) {
    const { text, status } = await page(path)
    assert.equal(status, 200, path)
    assert.deepEqual(
      [...text.matchAll(/<script[^>]*>/g)].map(([tag]) => tag.replace(/[0-9a-f]{10}/, 'v')),
      ['<script src="/assets/v/room.js" defer>'],
      path,
    )
    assert.doesNotMatch(text, /<img|onerror=(?!alert\(1\)&gt;)|href="\s*javascript:/i, path)
  }
})

test('a form that is not of this visit decides nothing', async () => {
  const { factsOf } = await import('../../src/view/facts.ts')
  const [fact] = factsOf((await room.record.dossier(PACT))!.agreement)
  const { cookie, text } = await page(`/agreements/${PACT}/facts/${fact!.id}`)
  const own = /name="form-token" value="([^"]{40,})"/.exec(text)![1]!
  const post = (fields: Record<string, string>, headers: Record<string, string>) =>
    room.ask('/review', {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'text/html', ...headers },
      body: new URLSearchParams({
        action: 'accept',
        agreement: PACT,
        author: 'Eve',
        reason: 'because',
        ...fields,
      }).toString(),
    })
  assert.equal((await post({}, { cookie })).status, 403, 'no token')
  assert.equal((await post({ 'form-token': 'x'.repeat(43) }, { cookie })).status, 403, 'a made-up token')
  assert.equal((await post({ 'form-token': own }, {})).status, 403, 'no cookie')
  const other = { 'form-token': own }
  assert.equal((await post(other, { cookie, origin: 'https://evil.example' })).status, 403, 'another origin')
  assert.equal((await post(other, { cookie, 'sec-fetch-site': 'cross-site' })).status, 403, 'another site')
  assert.notEqual((await post(other, { cookie, origin: 'https://desk.example' })).status, 403, 'its own')
})

test('the API takes JSON only, and not from a page of another site', async () => {
  const post = (headers: Record<string, string>) =>
    room.ask('/api/reviews', { method: 'POST', body: decision, headers })
  assert.equal((await post({ 'content-type': 'text/plain' })).status, 415)
  assert.equal((await post({ ...asJson, origin: 'https://evil.example' })).status, 403)
  assert.equal((await post({ ...asJson, 'sec-fetch-site': 'same-site' })).status, 403)
})

test('a name that was pointed at this address gets nothing', async () => {
  for (const host of ['evil.example', 'desk.example.evil.example', ''])
    assert.equal((await room.ask('/api/agreements', { headers: { host } })).status, 421)
})

test('a body has its limit, and so has a request’s time', async () => {
  const body = JSON.stringify({ text: 'x'.repeat(5000), source: 'long' })
  const small = await room.ask('/api/articles', {
    method: 'POST',
    body,
    headers: { ...asJson, 'content-length': String(body.length) },
    with: { maxBody: 1000 },
  })
  assert.equal(small.status, 413)
  const slow = { ...room.record, counts: () => new Promise<never>(() => {}) }
  assert.equal((await room.ask('/api/counts', { with: { record: slow, timeout: 50 } })).status, 504)
})

test('a flood is told to wait, and may go on after that', async () => {
  let now = 1_000_000
  const limited = { rate: 60, now: () => now }
  const ask = async () => (await room.ask('/api/counts', { with: limited })).status
  const first = []
  for (let i = 0; i < 20; i++) first.push(await ask())
  assert.equal(first.filter((status) => status === 200).length, 15)
  assert.equal(first.at(-1), 429)
  now += 2000
  assert.equal(await ask(), 200)
})

test('every write and every refusal leaves a line in the audit', async () => {
  const before = (await room.record.audits({ limit: 500 })).rows.length
  await room.ask('/api/articles', {
    method: 'POST',
    with: closed,
    headers: { ...bearer(admin.token), ...asJson },
    body: JSON.stringify({ text: 'Other words, of a Tuesday.', source: 'note-2' }),
  })
  await room.ask('/api/articles', {
    method: 'POST',
    with: closed,
    headers: { ...bearer(reader.token), ...asJson },
    body: JSON.stringify({ text: 'More words.', source: 'note-3' }),
  })
  await room.ask('/api/counts', { with: closed })
  const { rows } = await room.record.audits({ limit: 500 })
  assert.ok(rows.length >= before + 3)
  const lines = rows.map(({ who, action }) => `${who}: ${action}`)
  for (const line of ['Admin: add', 'Reader: refused: add', 'anybody: refused: no token'])
    assert.ok(lines.includes(line), line)
})
