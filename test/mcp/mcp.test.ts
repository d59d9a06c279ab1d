import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { StdioClientTransport } from '@modelcontextprotocol/client/stdio'
import type { Dossier } from '../../src/agreement/agreement.ts'
import { serveRoom } from '../../src/http/serve-room.ts'
import { aRoom } from '../http/a-room.ts'

const room = await aRoom()
const served = await serveRoom({ record: room.record, port: 0, tokens: null })
after(() => served.close())
const PACT = (await room.record.list({ words: 'guarantees' })).rows[0]!.id
const main = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url))

const WAYS = [
  ['HTTP', () => new StreamableHTTPClientTransport(new URL(`${served.address}mcp`))],
  [
    'stdio',
    () =>
      new StdioClientTransport({
        command: process.execPath,
        args: [main, 'mcp', '--record', room.place],
        stderr: 'inherit',
      }),
  ],
] as const

const CALLS: readonly (readonly [
  tool: string,
  args: Record<string, unknown>,
  library: () => Promise<unknown>,
])[] = [
  ['list', { party: 'UA', limit: 2 }, () => room.record.list({ party: 'UA', limit: 2 })],
  ['list', { asOf: '2026-01-10' }, () => room.record.list({ asOf: '2026-01-10' })],
  ['dossier', { id: PACT }, () => room.record.dossier(PACT)],
  ['dossier', { id: PACT, asOf: '2026-01-10' }, () => room.record.dossier(PACT, { asOf: '2026-01-10' })],
  ['changes', { order: 'newest', limit: 5 }, () => room.record.changes({ order: 'newest', limit: 5 })],
  ['search', { words: 'ratif*' }, () => room.record.search('ratif*')],
]

for (const [way, transport] of WAYS)
  test(`a client over ${way} is offered six tools that only read, and told what the library says`, async () => {
    const client = new Client({ name: 'test', version: '1' })
    await client.connect(transport())
    try {
      const { tools } = await client.listTools()
      assert.deepEqual(tools.map((tool) => tool.name).sort(), [
        'changes',
        'dossier',
        'evidence',
        'list',
        'search',
        'what-if',
      ])
      for (const tool of tools) assert.equal(tool.annotations?.readOnlyHint, true)
      for (const [name, args, library] of CALLS) {
        const answer = await client.callTool({ name, arguments: args })
        assert.notEqual(answer.isError, true)
        const expected = JSON.parse(JSON.stringify(await library())) as unknown
        assert.deepEqual(answer.structuredContent, expected)
        assert.deepEqual(JSON.parse((answer.content as { text: string }[])[0]!.text), expected)
      }

      const evidence = await client.callTool({ name: 'evidence', arguments: { id: PACT } })
      const { facts } = evidence.structuredContent as {
        facts: { words: string; fact: { evidence: { exact: string }[] } }[]
      }
      assert.ok(facts.length > 5)
      for (const { fact } of facts) assert.ok(fact.evidence.every(({ exact }) => exact.length > 0))

      const done = { id: PACT, suppose: ['approve=2026-02-01', 'sign=2026-03-01', 'ratify:US=2026-06-15'] }
      const whatIf = (await client.callTool({ name: 'what-if', arguments: done })).structuredContent as {
        heldBackBy: string[]
      }
      assert.ok(whatIf.heldBackBy.some((why) => why.includes('ratify by UA')))
      const unread = await client.callTool({ name: 'what-if', arguments: { id: PACT, suppose: ['sign'] } })
      assert.equal(unread.isError, true)
      const unknown = await client.callTool({ name: 'dossier', arguments: { id: 'none' } })
      assert.equal(unknown.isError, true)
    } finally {
      await client.close()
    }
  })

test('every fact of a dossier comes with its quotation', async () => {
  const client = new Client({ name: 'test', version: '1' })
  await client.connect(new StreamableHTTPClientTransport(new URL(`${served.address}mcp`)))
  const answer = await client.callTool({ name: 'dossier', arguments: { id: PACT } })
  const { agreements } = answer.structuredContent as unknown as Dossier
  for (const { history, steps, terms, issues, meetings } of agreements)
    for (const fact of [...history, ...steps, ...terms, ...issues, ...meetings])
      assert.ok(fact.evidence.length > 0)
  await client.close()
})
