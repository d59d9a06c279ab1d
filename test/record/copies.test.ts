import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { reportsAmong } from '../../src/agreement/copies.ts'
import { captured } from '../cli/captured.ts'
import { asRead, reportOf } from './reports.ts'
import { onBothStores } from './stores.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-copies-'))
after(() => rmSync(folder, { recursive: true }))

const BODY = [
  'Norway and Iceland signed a fisheries treaty in Oslo on Sunday, both governments said, after eleven rounds of talks that had begun in a gale.',
  'The treaty is to last 12 years, and each of the two coasts keeps the cod that its own boats have always taken there in winter.',
  'Both parliaments must still ratify the treaty before it enters into force, which ministers on either side expect by the end of May.',
]
const file = (outlet: string, published: string, head: string, ...body: string[]): string =>
  `---\ntitle: ${head}\noutlet: ${outlet}\nurl: https://${outlet.toLowerCase()}.example/fish\npublished: ${published}\n---\n\n${body.join('\n\n')}\n`

const FILES = {
  'wire.txt': file(
    'Wire',
    '2026-02-01',
    'Norway, Iceland sign',
    `OSLO (AP) — ${BODY[0]!}`,
    BODY[1]!,
    BODY[2]!,
  ),
  'courier.txt': file(
    'Courier',
    '2026-02-03',
    'Two sign on fish',
    `OSLO (AP) — ${BODY[0]!}`,
    BODY[1]!,
    BODY[2]!,
    'Readers of the Courier know the harbour well.',
  ),
  'own.txt': file(
    'Own',
    '2026-02-02',
    'A treaty on cod',
    'In Oslo on Sunday Norway and Iceland put their names to a treaty on fisheries. It still needs both parliaments, the Norwegian foreign minister said.',
  ),
}

onBothStores('an article that is a copy says of which, and the two count once', async (fresh) => {
  const place = await fresh()
  const record = await place.open()
  const reports = Object.entries(FILES).map(([name, text]) => reportOf(text, name))
  const ids = new Map(reports.map(({ article }) => [article.outlet, article.id]))
  for (const report of [...reports].reverse()) await record.add(report.article, asRead(report))
  const [row] = (await record.list()).rows
  const { articles, agreement } = (await record.dossier(row!.id))!
  const about = (outlet: string) => articles.find((one) => one.outlet === outlet)!
  assert.equal(about('Courier').copyOf!.article, ids.get('Wire'))
  assert.equal(about('Courier').copyOf!.why, 'text')
  assert.deepEqual([about('Wire').agency, about('Courier').agency], ['AP', 'AP'])
  assert.deepEqual(
    [about('Wire').copyOf, about('Own').copyOf, about('Own').agency],
    [undefined, undefined, undefined],
  )
  const signed = agreement.history.find(({ stage, articles }) => stage === 'signed' && articles.length > 1)
  if (signed) assert.ok(signed.origins < signed.articles.length)
  const courier = (await record.article(ids.get('Courier')!))!
  assert.deepEqual(
    courier.copies.map(({ copy, original, agency }) => [copy, original, agency]),
    [[ids.get('Courier'), ids.get('Wire'), 'AP']],
  )
  assert.equal((await record.article(ids.get('Wire')!))!.copies.length, 1)
  assert.deepEqual((await record.article(ids.get('Own')!))!.copies, [])
  const edited = reportOf(FILES['own.txt'].replace('both parliaments', 'two parliaments'), 'own.txt')
  assert.equal((await record.add(edited.article, asRead(edited))).outcome, 'version')
  assert.deepEqual((await record.article(ids.get('Own')!))!.copies, [], 'a version is no copy')
  await record.close()
  const shown = await captured(['show', row!.id, '--record', place.url, '--width', '200'])
  assert.match(
    shown.out,
    new RegExp(`text of AP, a copy of \\[${ids.get('Wire')}\\], \\d+ % of its words, counted once with it`),
  )
  const article = await captured(['show', ids.get('Courier')!, '--record', place.url, '--width', '200'])
  assert.match(
    article.out,
    new RegExp(`copy of +\\[${ids.get('Wire')}\\] \\(text of AP, \\d+ % of this one's words\\)`),
  )
})

test('why counts copies once, and says of what an article is a copy', async () => {
  const paths = Object.entries(FILES).map(([name, text]) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  })
  const { out, code } = await captured(['why', 'fisheries', ...paths, '--width', '300'])
  assert.equal(code, 0)
  assert.match(
    out,
    /\[courier\] Courier, Two sign on fish \(text of AP, a copy of \[wire\], \d+ % of its words, counted once with it\)/,
  )
})

test('copies of copies and rings of copies count once', () => {
  const links: Record<string, string> = { b: 'a', c: 'b', x: 'y', y: 'x' }
  const of = (id: string) => links[id]
  assert.equal(reportsAmong(['a', 'b', 'c'], of), 1)
  assert.equal(reportsAmong(['a', 'c'], of), 1)
  assert.equal(reportsAmong(['b', 'd'], of), 2)
  assert.equal(reportsAmong(['x', 'y'], of), 1)
  assert.equal(reportsAmong([], of), 0)
})
