import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { test } from 'node:test'
import { brief, dossierOf } from '../../src/agreement/brief.ts'
import { claimsOf } from '../../src/claim/claims.ts'
import type { Dossier } from '../../src/agreement/agreement.ts'
import type { Evidence } from '../../src/claim/claim.ts'
import type { Article } from '../../src/read/article.ts'
import { readArticle } from '../../src/read/read-article.ts'

const corpus = new URL('../../corpus/', import.meta.url)

function storyArticles(story: string): Article[] {
  return readdirSync(new URL(`${story}/`, corpus))
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .map((file) => article(readFileSync(new URL(`${story}/${file}`, corpus)), file.replace('.txt', '')))
}

function article(bytes: Uint8Array | string, id: string, published: string | null = null): Article {
  const read = readArticle(typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes, {
    source: `${id}.txt`,
    id,
    published,
  })
  assert.ok('article' in read, JSON.stringify(read))
  return read.article
}

function evidenceIn(dossier: Dossier): Evidence[] {
  const found: Evidence[] = []
  const visit = (node: unknown): void => {
    if (Array.isArray(node)) return node.forEach(visit)
    if (!node || typeof node !== 'object') return
    for (const [key, child] of Object.entries(node)) {
      if (key === 'evidence') found.push(...(child as Evidence[]))
      else visit(child)
    }
  }
  visit(dossier)
  return found
}

test('every piece of evidence is a slice of its article, letter for letter', () => {
  const articles = storyArticles('yemen-truce')
  const dossier = brief(articles, {})
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  const evidence = evidenceIn(dossier)
  assert.ok(evidence.length > 20)
  for (const e of evidence) assert.equal(e.exact, texts.get(e.article)!.slice(e.start, e.end))
})

test('the order of the articles does not change the dossier', () => {
  const articles = storyArticles('us-ukraine-minerals')
  const forward = JSON.stringify(brief(articles, {}))
  assert.equal(JSON.stringify(brief([...articles].reverse(), {})), forward)
  assert.equal(JSON.stringify(brief([...articles.slice(2), ...articles.slice(0, 2)], {})), forward)
})

test('as of a day, later articles do not count', () => {
  const articles = storyArticles('us-ukraine-minerals')
  const early = brief(articles, { asOf: '2025-02-20' })
  // An article without a date (05) is always used.
  assert.deepEqual(
    early.articles.map(({ id }) => id),
    ['05', '01'],
  )
  assert.equal(early.asOf, '2025-02-20')
})

test('a promise to sign is not a signature, and a signature is one', () => {
  const first = article(
    'Norway and Chad will sign a fisheries treaty next week, officials said.\n',
    '01',
    '2026-01-08',
  )
  const second = article('Norway and Chad signed a fisheries treaty on Thursday.\n', '02', '2026-01-16')
  const before = brief([first], {}).agreements
  assert.ok(before.every(({ stage }) => stage !== 'signed'))
  const after = brief([first, second], {}).agreements
  assert.equal(after.length, 1)
  assert.equal(after[0]!.stage, 'signed')
  assert.equal(after[0]!.since, '2026-01-15')
  assert.deepEqual([...after[0]!.parties].sort(), ['NO', 'TD'])
  assert.ok(after[0]!.steps.every(({ step, state }) => step !== 'sign' || state === 'done'))
})

test('a report without an agreement gives no agreement', () => {
  const dossier = brief(
    [article('Heavy snow fell on Oslo on Thursday. Trains were late.\n', '01', '2026-01-08')],
    {},
  )
  assert.deepEqual(dossier.agreements, [])
})

test('a company deal is no instrument', () => {
  const text =
    'Alpha and Beta signed a merger agreement on Monday. The deal values the group at 3 billion euros.\n'
  assert.deepEqual(brief([article(text, '01', '2026-01-08')], {}).agreements, [])
})

test('claims survive JSON: kept and merged later they give the same dossier', () => {
  const claims = storyArticles('yemen-truce').map((one) => claimsOf(one))
  const kept = JSON.parse(JSON.stringify(claims)) as typeof claims
  assert.deepEqual(dossierOf(kept, null), dossierOf(claims, null))
})

test('stories that share no link key do not touch each other', () => {
  const stories = ['yemen-truce', 'us-ukraine-minerals'].map((story) =>
    storyArticles(story).map((one) => claimsOf({ ...one, id: `${story}-${one.id}` })),
  )
  const together = dossierOf(stories.flat(), null).agreements.map(({ id }) => id)
  const apart = stories.flatMap((claims) => dossierOf(claims, null).agreements.map(({ id }) => id))
  assert.deepEqual([...together].sort(), [...apart].sort())
})
