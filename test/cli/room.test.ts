import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { captured } from './captured.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-serve-'))
after(() => rmSync(folder, { recursive: true }))
const record = join(folder, 'desk.db')
const tokens = join(folder, 'tokens.json')
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

/** Starts `rapporteur serve` and answers what it said first. */
async function serving(
  ...args: readonly string[]
): Promise<{ child: ChildProcess; said: string; address: string }> {
  const child = spawn(process.execPath, [
    main,
    'serve',
    '--record',
    record,
    '--tokens',
    tokens,
    '--port',
    '0',
    ...args,
  ])
  after(() => child.kill('SIGKILL'))
  const said = await new Promise<string>((resolve) => {
    let text = ''
    child.stderr.on('data', (chunk) => {
      text += String(chunk)
      if (text.includes('\n')) resolve(text)
    })
    child.once('exit', () => resolve(text))
  })
  return { child, said, address: /http:\/\/\S+/.exec(said)?.[0] ?? '' }
}

test('serve says where the room is, answers, and stops when told to', async () => {
  const { child, said, address } = await serving()
  assert.match(
    said,
    /^rapporteur: \S+desk\.db is open at http:\/\/127\.0\.0\.1:\d+\/ \(stop with Ctrl\+C\)\n$/,
  )
  assert.match(await (await fetch(address)).text(), /Nothing has been read yet/)
  child.kill('SIGTERM')
  assert.equal(await new Promise((resolve) => child.once('exit', resolve)), 0)
})

test('serve refuses other addresses without a token, in one line', async () => {
  const { code, err } = await captured([
    'serve',
    '--record',
    record,
    '--tokens',
    join(folder, 'none.json'),
    '--host',
    '0.0.0.0',
    '--port',
    '0',
  ])
  assert.equal(code, 1)
  assert.match(err, /^rapporteur: 0\.0\.0\.0 can be reached by others[^\n]*token create[^\n]*\.\n$/)
})

test('a port that is taken is one line', async () => {
  const taken = createServer()
  await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve))
  const { port } = taken.address() as AddressInfo
  const { code, err } = await captured(['serve', '--record', record, '--port', String(port)])
  taken.close()
  assert.equal(code, 1)
  assert.match(err, /^rapporteur: port \d+ of 127\.0\.0\.1 is taken[^\n]*\n$/)
})

test('token create shows a token once, list does not, revoke ends it in a room that runs', async () => {
  const made = await captured(['token', 'create', 'Vera', '--scope', 'review', '--tokens', tokens])
  assert.equal(made.code, 0)
  const token = made.out.trim()
  assert.match(token, /^rap_[\w-]{43}$/)
  assert.ok(!readFileSync(tokens, 'utf8').includes(token))
  const listed = JSON.parse((await captured(['token', 'list', '--json', '--tokens', tokens])).out) as {
    id: string
    name: string
    scope: string
  }[]
  assert.deepEqual(
    listed.map(({ name, scope }) => [name, scope]),
    [['Vera', 'review']],
  )
  const { address } = await serving('--ask-token')
  const ask = async () =>
    (await fetch(`${address}api/counts`, { headers: { authorization: `Bearer ${token}` } })).status
  assert.equal((await fetch(`${address}api/counts`)).status, 401)
  assert.equal(await ask(), 200)
  assert.equal((await captured(['token', 'revoke', listed[0]!.id, '--tokens', tokens])).code, 0)
  assert.equal(await ask(), 401)
  assert.equal((await captured(['token', 'revoke', 'none', '--tokens', tokens])).code, 1)
})

const WRONG: readonly (readonly [args: readonly string[], message: RegExp])[] = [
  [['serve', '--port', '70000'], /--port is at most 65535/],
  [['serve', '--base', 'desk.example'], /--base is not an address/],
  [['serve', '--ask-token', '--tokens', join(folder, 'none.json')], /no token in/],
  [['serve', '--webhooks', join(folder, 'none.json'), '--record', record], /none\.json: cannot be read/],
  [['token', 'create', '--tokens', tokens], /NAME is missing/],
  [['token', 'make', 'x', '--tokens', tokens], /neither create nor list nor revoke/],
  [['token', 'create', 'x', '--scope', 'all', '--tokens', tokens], /--scope is one of read, review, admin/],
]
for (const [args, message] of WRONG)
  test(`${args.slice(0, 3).join(' ').replace(folder, '…')} is wrong usage`, async () => {
    const { code, err } = await captured(args)
    assert.equal(code, 2)
    assert.match(err, message)
  })

test('export without inputs writes what the record holds', async () => {
  await captured([
    'add',
    '--record',
    record,
    '--quiet',
    fileURLToPath(new URL('../../examples', import.meta.url)),
  ])
  const { code, out, err } = await captured(['export', 'jsonl', '--record', record])
  assert.equal(code, 0)
  assert.match(err, /jsonl holds \d agreements.*2 articles; nothing left out/)
  assert.equal(out.split('\n').filter((line) => line.includes('"type":"article"')).length, 2)
})
