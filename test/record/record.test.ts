import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import type { Agreement } from '../../src/agreement/agreement.ts'
import { brief, dossierOf } from '../../src/agreement/brief.ts'
import type { Change, OpenRecord } from '../../src/index.ts'
import { asRead, reportOf, story } from './reports.ts'
import type { Report } from './reports.ts'
import { onBothStores } from './stores.ts'

const guarantees = story('ukraine-us-guarantees')
const minerals = story('us-ukraine-minerals')
const all = [...guarantees, ...minerals]

async function addAll(record: OpenRecord, reports: readonly Report[]): Promise<Change[]> {
  const changes: Change[] = []
  for (const report of reports) changes.push(...(await record.add(report.article, asRead(report))).changes)
  return changes
}

/** Agreements without their ids, in an order of their own: what must not depend on how they came in. */
function content(agreements: readonly Agreement[]): string[] {
  return agreements.map(({ id: _, ...rest }) => JSON.stringify(rest)).sort()
}

/** What `brief` makes of reports that were read before. */
function said(reports: readonly Report[], asOf: string | null): readonly Agreement[] {
  const known = reports.filter(
    ({ article }) => !asOf || !article.published || article.published.slice(0, 10) <= asOf,
  )
  return dossierOf(
    known.map(({ claims }) => claims),
    asOf,
  ).agreements
}

async function agreementsIn(record: OpenRecord, asOf: string | null): Promise<Agreement[]> {
  const found: Agreement[] = []
  for (let cursor: string | null = null; ;) {
    const page = await record.list({ asOf, cursor, limit: 7 })
    for (const row of page.rows) found.push((await record.dossier(row.id, { asOf }))!.agreement)
    if (page.next === null) return found
    cursor = page.next
  }
}

onBothStores(
  'the record says what brief says of the same articles, on every day, in whatever order they came',
  async (fresh) => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(all, { minLength: 7, maxLength: 12 }), async (reports) => {
        const record = await (await fresh()).open()
        try {
          await addAll(record, reports)
          for (const asOf of [null, '2025-03-20', '2026-01-08', '2026-01-24'])
            assert.deepEqual(content(await agreementsIn(record, asOf)), content(said(reports, asOf)))
        } finally {
          await record.close()
        }
      }),
      { numRuns: 4 },
    )
  },
)

const treaty = (
  url: string,
  body: string,
  published = '2026-02-01',
  title = 'Ministers sign a fisheries treaty',
) => reportOf(`---\ntitle: ${title}\nurl: ${url}\npublished: ${published}\n---\n\n${body}\n`, 'a.txt')

const SIGNED =
  'Norway and Iceland signed a fisheries treaty in Oslo on Sunday, both governments said. The treaty is to last 12 years. ' +
  'The Norwegian foreign minister called it a good day for the coast. Both parliaments must still ratify the treaty.'

test('brief reads what was read before as the record does', () => {
  const dated = guarantees.filter(({ article }) => article.published !== null)
  const articles = dated.map(({ article }) => article)
  assert.deepEqual(content(brief(articles, {}).agreements), content(said(dated, null)))
})

onBothStores('an article is known again at another address and with other furniture', async (fresh) => {
  const record = await (await fresh()).open()
  const first = treaty('https://a.example/one', SIGNED)
  assert.equal((await record.add(first.article)).outcome, 'new')
  assert.equal((await record.add(first.article)).outcome, 'known')
  assert.equal(
    (await record.add(treaty('https://A.example/one/?utm_source=x#top', SIGNED).article)).outcome,
    'known',
  )
  const added = await record.add(treaty('https://b.example/one', SIGNED).article)
  assert.equal(added.outcome, 'address')
  const article = (await record.article(added.article))!
  assert.deepEqual(
    article.addresses.map(({ url }) => url),
    ['https://a.example/one', 'https://b.example/one'],
  )
  assert.equal((await record.counts()).articles, 1)
  await record.close()
})

onBothStores(
  'an edited article is a new version: it says what changed, and changes the record as a correction',
  async (fresh) => {
    const record = await (await fresh()).open()
    const first = await record.add(treaty('https://a.example/one', SIGNED).article)
    const edited = treaty('https://a.example/one', SIGNED.replace('12 years', '20 years'))
    const second = await record.add(edited.article)
    assert.equal(second.outcome, 'version')
    assert.equal(second.replaces, first.article)
    assert.deepEqual(second.edit, {
      added: ['The treaty is to last 20 years.'],
      removed: ['The treaty is to last 12 years.'],
    })
    const causes = new Set(second.changes.map(({ cause }) => JSON.stringify(cause)))
    assert.deepEqual(
      [...causes],
      [JSON.stringify({ kind: 'correction', article: second.article, replaces: first.article })],
    )
    assert.ok(second.changes.some(({ what, summary }) => what === 'term' && /P20Y/.test(summary)))
    const old = (await record.article(first.article))!
    assert.equal(old.replacedBy, second.article)
    assert.deepEqual(
      old.versions.map(({ article }) => article),
      [first.article, second.article],
    )
    const [row] = (await record.list()).rows
    const now = (await record.dossier(row!.id))!
    assert.deepEqual(
      now.articles.map(({ id }) => id),
      [second.article],
    )
    const then = (await record.dossier(row!.id, { asOf: '2026-02-02' }))!
    assert.deepEqual(
      then.agreement.terms.map(({ value }) => value),
      ['P12Y'],
    )
    await record.close()
  },
)

onBothStores('another report at a known address is an article of its own, not a version', async (fresh) => {
  const record = await (await fresh()).open()
  await record.add(treaty('https://a.example/latest', SIGNED).article)
  const other = treaty(
    'https://a.example/latest',
    'Peru and Chile have opened talks on a border agreement, the Peruvian president said on Monday in Lima.',
  )
  assert.equal((await record.add(other.article)).outcome, 'new')
  assert.equal((await record.counts()).articles, 2)
  await record.close()
})

onBothStores('changes name their cause and come in pages; ids of agreements stay', async (fresh) => {
  const record = await (await fresh()).open()
  const learned = await addAll(record, guarantees)
  const first = (await record.list({ limit: 500 })).rows.map(({ id }) => id)
  await addAll(record, minerals)
  const after = new Set((await record.list({ limit: 500 })).rows.map(({ id }) => id))
  for (const id of first)
    assert.ok(after.has(id) || (await record.dossier(id)) !== null, `${id} leads nowhere`)
  const paged: Change[] = []
  for (let cursor: string | null = null; ;) {
    const page = await record.changes({ cursor, limit: 10 })
    paged.push(...page.rows)
    if (page.next === null) break
    cursor = page.next
  }
  assert.deepEqual(
    paged.map(({ id }) => id),
    paged.map((_, i) => i + 1),
  )
  assert.deepEqual(paged.slice(0, learned.length), learned)
  for (const { cause } of paged) assert.equal(cause.kind, 'report')
  const since = await record.changes({ since: '2026-01-20', limit: 500 })
  assert.ok(since.rows.length > 0 && since.rows.every(({ on }) => on >= '2026-01-20'))
  const newest = await record.changes({ order: 'newest', limit: 3 })
  assert.deepEqual(
    newest.rows.map(({ id }) => id),
    [paged.length, paged.length - 1, paged.length - 2],
  )
  await record.close()
})

onBothStores(
  'search finds articles and quotations by stem, phrase and beginning, and shows the words',
  async (fresh) => {
    const record = await (await fresh()).open()
    await addAll(record, guarantees)
    const both = await record.search('security guarantee', { limit: 500 })
    assert.ok(both.rows.some((hit) => hit.in === 'article'))
    for (const hit of both.rows) {
      const { article } = (await record.article(hit.article))!
      assert.equal(article.text.slice(hit.start, hit.end), hit.exact)
    }
    const paged = []
    for (let cursor: string | null = null; ;) {
      const page = await record.search('security guarantee', { limit: 2, cursor })
      paged.push(...page.rows)
      if (page.next === null) break
      cursor = page.next
    }
    assert.deepEqual(paged, both.rows)
    const quotes = await record.search('the', { in: 'quotations' })
    assert.ok(quotes.rows.every((hit) => hit.in === 'quotation'))
    assert.equal((await record.search('ratif*')).rows.length > 0, true)
    assert.equal((await record.search('"guarantees security"')).rows.length, 0)
    assert.equal((await record.search('zzzunheardof')).rows.length, 0)
    assert.equal((await record.search('" OR 1=1; -- ) NEAR(')).rows.length, 0)
    assert.equal((await record.search('')).rows.length, 0)
    const then = await record.search('security guarantee', { asOf: '2026-01-09', limit: 500 })
    assert.ok(then.rows.length < both.rows.length)
    await record.close()
  },
)

onBothStores('every claim has an id that leads back to it, and to its agreement', async (fresh) => {
  const record = await (await fresh()).open()
  await addAll(record, guarantees)
  let owned = 0
  for (const { article } of guarantees) {
    const { claims } = (await record.article(article.id))!
    for (const row of claims) {
      assert.deepEqual(await record.claim(row.id), row)
      assert.equal(article.text.slice(row.evidence.start, row.evidence.end), row.evidence.exact)
      if (row.agreement !== null) owned++
    }
    assert.equal(new Set(claims.map(({ id }) => id)).size, claims.length)
  }
  assert.ok(owned > 10)
  assert.equal(await record.claim('nothing.term.1-2'), null)
  await record.close()
})

onBothStores(
  'lists are filtered, counted by facet, and a dossier holds what its agreement rests on',
  async (fresh) => {
    const record = await (await fresh()).open()
    await addAll(record, all)
    const rows = (await record.list({ limit: 500 })).rows
    const facets = await record.facets()
    for (const { value, count } of facets.party)
      assert.equal((await record.list({ party: value, limit: 500 })).rows.length, count, value)
    for (const { value, count } of facets.stage)
      assert.equal(rows.filter(({ stage }) => stage === value).length, count, value)
    assert.equal(
      (await record.list({ words: 'minerals', limit: 500 })).rows.every(({ id }) =>
        rows.some((r) => r.id === id),
      ),
      true,
    )
    for (const { id, articles } of rows) {
      const dossier = (await record.dossier(id))!
      assert.equal(dossier.agreement.id, id)
      assert.equal(dossier.articles.length, articles)
      assert.equal((await record.articles({ agreement: id, limit: 500 })).rows.length, articles)
    }
    assert.equal(await record.dossier('no-such-agreement'), null)
    const entries = { article: 0, agreement: 0, change: 0, review: 0 }
    for await (const { row } of record.everything()) entries[row]++
    const { articles, agreements, changes } = await record.counts()
    assert.deepEqual(entries, { article: articles, agreement: agreements, change: changes, review: 0 })
    await record.close()
  },
)

onBothStores('a feed keeps its state, the audit its lines', async (fresh) => {
  const place = await fresh()
  const record = await place.open()
  assert.equal(await record.feed('https://a.example/feed'), null)
  await record.saveFeed('https://a.example/feed', { etag: '"1"' })
  await record.saveFeed('https://a.example/feed', { etag: '"2"' })
  await record.audit({ who: 'desk', door: 'http', action: 'token.revoke', detail: { token: 'a' } })
  await record.close()
  const again = await place.open()
  assert.deepEqual((await again.feed('https://a.example/feed'))!.state, { etag: '"2"' })
  assert.deepEqual((await again.audits()).rows[0]!.detail, { token: 'a' })
  await again.close()
})
