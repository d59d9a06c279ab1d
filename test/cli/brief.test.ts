import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import type { Dossier } from '../../src/agreement/agreement.ts'
import type { Evidence } from '../../src/claim/claim.ts'
import { captured } from './captured.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
after(() => rmSync(folder, { recursive: true }))

const noise = join(folder, 'noise.txt')
writeFileSync(
  noise,
  'The bakery on the corner has new ovens, its owner said on Monday. The bread is as good as it was before.',
)

async function dossierOf(...args: readonly string[]): Promise<Dossier> {
  const { code, out } = await captured(['brief', '--json', ...args])
  assert.equal(code, 0)
  return JSON.parse(out) as Dossier
}

/** Every piece of evidence of a dossier. */
function evidenceOf(dossier: Dossier): Evidence[] {
  const facts = dossier.agreements.flatMap((a) => [
    a,
    ...a.history,
    ...a.steps,
    ...a.terms,
    ...a.issues,
    ...a.meetings,
  ])
  return [...facts, ...dossier.quotes].flatMap((fact) => [...fact.evidence])
}

test('the examples give agreements, quotations and both sources, without a flag', async () => {
  const dossier = await dossierOf(examples)
  assert.ok(dossier.agreements.length > 0)
  assert.ok(dossier.quotes.length > 0)
  assert.equal(dossier.asOf, '2026-01-23')
  assert.deepEqual(
    dossier.articles.map((a) => [a.id, a.published, a.publishedFrom]),
    [
      ['kyiv-draft', '2026-01-08', 'lead'],
      ['davos-text', '2026-01-23', 'front-matter'],
    ],
  )
})

test('every fact of the examples stands word for word in its file', async () => {
  const evidence = evidenceOf(await dossierOf(examples))
  assert.ok(evidence.length > 10)
  for (const { article, exact } of evidence)
    assert.ok(readFileSync(join(examples, `${article}.txt`), 'utf8').includes(exact), exact)
})

test('no fact comes from the furniture of the examples', async () => {
  const furniture =
    /Harbour Courier|Ferry strike|cookies|Leave a Reply|email address|min read|joined the paper/
  for (const { exact } of evidenceOf(await dossierOf(examples))) assert.doesNotMatch(exact, furniture)
})

test('the terminal and Markdown show every agreement by name and every source', async () => {
  const dossier = await dossierOf(examples)
  for (const flags of [[], ['--markdown'], ['--why']]) {
    const { code, out } = await captured(['brief', ...flags, '--width', '200', examples])
    assert.equal(code, 0)
    for (const { name } of dossier.agreements) assert.ok(out.includes(name), name)
    assert.match(out, /\[kyiv-draft\]/)
    assert.match(out, /\[davos-text\]/)
  }
})

test('an article without an agreement is named on one line and is no failure', async () => {
  const { code, out, err } = await captured(['brief', noise])
  assert.equal(code, 0)
  assert.match(out, /No agreement in the making was found/)
  assert.match(err, /^rapporteur: [^\n]*noise\.txt: no agreement[^\n]*\n$/)
})

test('bad input is one line each, the others are still read, and the exit code is 1', async () => {
  const empty = join(folder, 'empty.txt')
  writeFileSync(empty, '')
  const broken = join(folder, 'broken.txt')
  writeFileSync(broken, '---\ntitle: "A\n---\nText.')
  const { code, out, err } = await captured(['brief', '--json', 'nowhere.txt', empty, broken, examples])
  assert.equal(code, 1)
  assert.equal(err.trim().split('\n').length, 3)
  assert.match(err, /nowhere\.txt: no such file/)
  assert.match(err, /broken\.txt: line 2: front matter is not valid YAML/)
  assert.equal((JSON.parse(out) as Dossier).articles.length, 2)
})

test('standard input is an article like any other', async () => {
  const text = readFileSync(join(examples, 'davos-text.txt'), 'utf8')
  const { code, out } = await captured(['brief', '--json', '-'], text)
  assert.equal(code, 0)
  assert.equal((JSON.parse(out) as Dossier).articles[0]?.source, '-')
})

test('--as-of leaves out what was published later, and says so', async () => {
  const { code, out, err } = await captured(['brief', '--json', '--as-of', '2026-01-10', examples])
  assert.equal(code, 0)
  const dossier = JSON.parse(out) as Dossier
  assert.deepEqual(
    dossier.articles.map((a) => a.id),
    ['kyiv-draft'],
  )
  assert.equal(dossier.asOf, '2026-01-10')
  assert.match(err, /davos-text\.txt: published after the day asked for/)
})

test('output is plain where it is piped, and coloured on demand', async () => {
  assert.doesNotMatch((await captured(['brief', examples])).out, /\x1b/)
  assert.match((await captured(['brief', examples], '', { FORCE_COLOR: '1' })).out, /\x1b\[1m/)
  assert.doesNotMatch((await captured(['brief', examples], '', { NO_COLOR: '1' })).out, /\x1b/)
})

test('read, quotes, times and parse take the same inputs', async () => {
  const quotes = await captured(['quotes', '--csv', examples])
  assert.match(quotes.out, /^article,speaker,[^\n]*\r\n/)
  assert.match((await captured(['times', examples])).out, /late December +DATE +2025-12/)
  const conllu = await captured(['parse', '--conllu', join(examples, 'kyiv-draft.txt')])
  assert.match(conllu.out, /\n1\t[^\n]+\t/)
  const svg = await captured(['parse', '--svg', '--sentence', '4', join(examples, 'kyiv-draft.txt')])
  assert.match(svg.out, /^<svg /)
  const read = await captured(['read', join(examples, 'kyiv-draft.txt')])
  assert.match(read.out, /furniture \(advertisement\) +Advertisement/)
  assert.match(read.out, /published +2026-01-08 \(implied/)
  for (const command of ['read', 'quotes', 'times', 'parse']) {
    const { code, err } = await captured([command, 'nowhere.txt'])
    assert.equal(code, 1)
    assert.match(err, /no such file/)
  }
})
