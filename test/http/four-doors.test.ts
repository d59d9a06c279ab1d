import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { Client, StreamableHTTPClientTransport } from '@modelcontextprotocol/client'
import { whatIf } from '../../src/agreement/what-if.ts'
import { serveRoom } from '../../src/http/serve-room.ts'
import { captured } from '../cli/captured.ts'
import { aRoom } from './a-room.ts'

/** The same questions to the library, the command line, the API and MCP: one answer. */
const room = await aRoom()
const { record, place } = room
const served = await serveRoom({ record, port: 0, tokens: null })
const client = new Client({ name: 'test', version: '1' })
before(() => client.connect(new StreamableHTTPClientTransport(new URL(`${served.address}mcp`))))
after(async () => {
  await client.close()
  await served.close()
})
const PACT = (await record.list({ words: 'guarantees' })).rows[0]!.id
const ARTICLE = (await record.articles()).rows[0]!.id
const CLAIM = (await record.article(ARTICLE))!.claims[0]!.id

interface Question {
  readonly what: string
  readonly library: () => Promise<unknown>
  readonly cli?: readonly string[]
  readonly api: string
  readonly mcp?: readonly [tool: string, args: Record<string, unknown>]
}

const QUESTIONS: readonly Question[] = [
  {
    what: 'which agreements are there?',
    library: () => record.list(),
    cli: ['list'],
    api: 'agreements',
    mcp: ['list', {}],
  },
  {
    what: 'which of Ukraine, as of 10 January?',
    library: () => record.list({ party: 'UA', asOf: '2026-01-10' }),
    cli: ['list', '--party', 'UA', '--as-of', '2026-01-10'],
    api: 'agreements?party=UA&as-of=2026-01-10',
    mcp: ['list', { party: 'UA', asOf: '2026-01-10' }],
  },
  {
    what: 'what is in the pact?',
    library: () => record.dossier(PACT),
    cli: ['show', PACT],
    api: `agreements/${PACT}`,
    mcp: ['dossier', { id: PACT }],
  },
  {
    what: 'what was in it on 10 January?',
    library: () => record.dossier(PACT, { asOf: '2026-01-10' }),
    cli: ['show', PACT, '--as-of', '2026-01-10'],
    api: `agreements/${PACT}?as-of=2026-01-10`,
    mcp: ['dossier', { id: PACT, asOf: '2026-01-10' }],
  },
  {
    what: 'what changed?',
    library: () => record.changes(),
    cli: ['changes'],
    api: 'changes',
    mcp: ['changes', {}],
  },
  {
    what: 'what changed since 20 January?',
    library: () => record.changes({ since: '2026-01-20' }),
    cli: ['changes', '--since', '2026-01-20'],
    api: 'changes?since=2026-01-20',
    mcp: ['changes', { since: '2026-01-20' }],
  },
  {
    what: 'where is ratification spoken of?',
    library: () => record.search('ratif*'),
    cli: ['search', 'ratif*'],
    api: 'search?q=ratif*',
    mcp: ['search', { words: 'ratif*' }],
  },
  {
    what: 'what does the article say?',
    library: () => record.article(ARTICLE),
    cli: ['show', ARTICLE],
    api: `articles/${ARTICLE}`,
  },
  {
    what: 'what is this claim?',
    library: () => record.claim(CLAIM),
    cli: ['show', CLAIM],
    api: `claims/${CLAIM}`,
  },
  {
    what: 'what if it is signed in March?',
    library: async () =>
      whatIf((await record.dossier(PACT))!.agreement, [{ step: 'sign', party: null, on: '2026-03-01' }]),
    api: `agreements/${PACT}/what-if?suppose=sign%3D2026-03-01`,
    mcp: ['what-if', { id: PACT, suppose: ['sign=2026-03-01'] }],
  },
]

test('what if it is signed in March? The command line answers from the reports themselves', async () => {
  const { agreement } = (await record.dossier(PACT))!
  const asked = ['what-if', agreement.name, 'examples', '--done', 'sign=2026-03-01', '--json']
  const { out, code, err } = await captured(asked)
  assert.equal(code, 0, err)
  const answer = whatIf(agreement, [{ step: 'sign', party: null, on: '2026-03-01' }])
  const told = JSON.parse(out) as Record<string, unknown>
  // Files and the record have other handles for the same articles.
  const plain = (value: unknown): unknown =>
    JSON.parse(
      JSON.stringify(value, (key, inner: unknown) =>
        key === 'articles' || key === 'article' || key === 'id' ? undefined : inner,
      ),
    )
  assert.deepEqual(
    plain(Object.fromEntries(Object.keys(answer).map((key) => [key, told[key]]))),
    plain(answer),
  )
})

for (const { what, library, cli, api, mcp } of QUESTIONS)
  test(what, async () => {
    const answer = JSON.parse(JSON.stringify(await library())) as { rows?: unknown[] }
    assert.deepEqual(await (await fetch(`${served.address}api/${api}`)).json(), answer, 'the API')
    if (mcp) {
      const told = await client.callTool({ name: mcp[0], arguments: mcp[1] })
      assert.deepEqual(told.structuredContent, answer, 'MCP')
    }
    if (cli) {
      const { out, code, err } = await captured([...cli, '--json', '--record', place])
      assert.equal(code, 0, err)
      // The command line reads on to its own limit, so it has rows and no cursor.
      const rows = JSON.parse(out) as unknown
      assert.deepEqual(rows, answer.rows && !cli.includes('show') ? answer.rows : answer, 'the command line')
    }
  })
