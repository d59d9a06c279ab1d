import assert from 'node:assert/strict'
import { createServer } from 'node:http'
import type { IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { Messenger, WAITS } from '../../src/http/webhook/messenger.ts'
import { postMessage } from '../../src/http/webhook/post-message.ts'
import { isSigned } from '../../src/http/webhook/signature.ts'
import { readWebhooks } from '../../src/http/webhook/webhook-file.ts'
import type { Change } from '../../src/record/change.ts'
import { addHostile, addText, aRoom } from './a-room.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-hooks-'))
after(() => rmSync(folder, { recursive: true }))
const secret = `whsec_${Buffer.alloc(24, 7).toString('base64')}`
const room = await aRoom()

/** A receiver on loopback that answers with what `status` says. */
async function receiver(status: () => number) {
  const taken: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (chunk) => (body += chunk))
    request.on('end', () => {
      taken.push({ headers: request.headers, body })
      response.writeHead(status(), { location: 'http://127.0.0.1:1/' }).end()
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  after(() => server.close())
  return { taken, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook` }
}

test('changes from now on are told in order, signed, again until taken, and once', async () => {
  let status = 500
  let now = Date.parse('2031-03-05T12:00:00Z')
  const { taken, url } = await receiver(() => status)
  const file = join(folder, 'hooks.json')
  const hooks = { webhooks: [{ id: 'desk', url, secret }] }
  writeFileSync(file, JSON.stringify(hooks))
  const messenger = () =>
    new Messenger({
      record: room.record,
      webhooks: readWebhooks(file),
      file,
      allowPrivate: true,
      now: () => now,
    })
  await messenger().round()
  assert.equal(taken.length, 0, 'what was there before is no news')

  const { rows: before } = await room.record.changes({ order: 'newest', limit: 1 })
  await addHostile(room.record)
  await addText(
    room.record,
    '---\npublished: 2031-03-06\n---\nSweden and Denmark signed a trade agreement on Wednesday, the Swedish prime minister said. The agreement is to last 20 years. It must be ratified by the Danish parliament.',
  )
  await messenger().round()
  assert.equal(taken.length, 1)
  await messenger().round()
  assert.equal(taken.length, 1, 'not before it is due')
  status = 200
  now += WAITS[0]! * 1000
  await messenger().round()
  const all = (await room.record.changes({ limit: 500 })).rows.filter((change) => change.id > before[0]!.id)
  assert.ok(all.length > 1)
  const told = taken.slice(1).map(({ body }) => (JSON.parse(body) as { data: Change }).data.id)
  assert.deepEqual(
    told,
    all.map((change) => change.id),
  )
  for (const { headers, body } of taken) {
    assert.ok(isSigned(secret, headers as Record<string, string>, body, now / 1000))
    assert.ok(!isSigned(secret, headers as Record<string, string>, `${body} `, now / 1000))
    assert.ok(!isSigned(secret, headers as Record<string, string>, body, now / 1000 + 3600))
  }
  await messenger().round()
  assert.equal(taken.length, 1 + all.length, 'nothing is told twice')
})

test('a message that nobody takes is given up at last, and the audit says so', async () => {
  let now = Date.parse('2031-03-06T12:00:00Z')
  const file = join(folder, 'dead.json')
  const webhooks = [{ id: 'dead', url: 'https://desk.example/hook', secret }]
  let posts = 0
  const post = (): Promise<number> => {
    posts++
    return Promise.reject(new Error('connection refused'))
  }
  const messenger = new Messenger({
    record: room.record,
    webhooks,
    file,
    allowPrivate: false,
    now: () => now,
    post,
  })
  await messenger.round()
  const [newest] = (await room.record.changes({ order: 'newest', limit: 1 })).rows
  writeFileSync(
    `${file}.places`,
    JSON.stringify({ dead: { cursor: null, after: newest!.id - 1, tries: 0, dueAt: 0 } }),
  )
  const again = () =>
    new Messenger({ record: room.record, webhooks, file, allowPrivate: false, now: () => now, post }).round()
  await again()
  for (const wait of WAITS) {
    now += wait * 1000
    await again()
  }
  assert.equal(posts, WAITS.length + 1)
  const actions = (await room.record.audits({ limit: 500 })).rows
    .filter((row) => row.who === 'dead')
    .map((row) => row.action)
  assert.equal(actions.filter((action) => action === 'webhook given up').length, 1)
  assert.equal(actions.filter((action) => action === 'webhook failed').length, WAITS.length)
})

test('a webhook reaches no private address, by name or by number, and follows no redirect', async () => {
  const { taken, url } = await receiver(() => 302)
  for (const to of [
    url,
    url.replace('127.0.0.1', 'localhost'),
    'http://[::1]:9/',
    'http://169.254.169.254/',
    'http://0x7f000001:9/',
  ])
    await assert.rejects(postMessage(to, {}, '{}', false), /not a public address/)
  assert.equal(taken.length, 0)
  assert.equal(await postMessage(url, {}, '{}', true), 302)
  assert.equal(taken.length, 1)
})

const WRONG: readonly (readonly [what: string, text: string, message: RegExp])[] = [
  ['no JSON', '{', /cannot be read as JSON/],
  ['another shape', '{"hooks":[]}', /See docs\/http\.md/],
  [
    'a short secret',
    '{"webhooks":[{"id":"a","url":"https://a.example","secret":"abc"}]}',
    /webhooks\.0\.secret/,
  ],
  [
    'an address that is none',
    `{"webhooks":[{"id":"a","url":"file:///etc/passwd","secret":"${secret}"}]}`,
    /webhooks\.0\.url/,
  ],
]
for (const [what, text, message] of WRONG)
  test(`a file of webhooks with ${what} is one line that says where`, () => {
    const file = join(folder, 'wrong.json')
    writeFileSync(file, text)
    assert.throws(() => readWebhooks(file), message)
  })
