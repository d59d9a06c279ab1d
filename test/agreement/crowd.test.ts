import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dossierOf } from '../../src/agreement/brief.ts'
import { MOST_LOOKED_AT } from '../../src/agreement/groups-by-key.ts'
import { partsOf } from '../../src/agreement/link-keys.ts'
import { MOST_COMPARED, linkInstruments } from '../../src/agreement/link.ts'
import type { ArticleClaims } from '../../src/claim/claims.ts'
import { claimsOf } from '../../src/claim/claims.ts'
import { readArticle } from '../../src/read/read-article.ts'

/** Reports of one pair of parties and one field, three to an instrument with letters, year and words of its own, all within a year. */
function crowd(size: number): ArticleClaims[] {
  const text =
    'Norway and Chad signed a fisheries treaty on Thursday. The treaty was welcomed by ministers.\n'
  const given = readArticle(new TextEncoder().encode(text), { source: '1', id: '1', published: '2001-01-05' })
  assert.ok('article' in given)
  const read = JSON.stringify(claimsOf(given.article))
  return Array.from({ length: size }, (_, i): ArticleClaims => {
    const own = JSON.parse(read.replaceAll(/"(id|article)":"1"/g, `"$1":"${i}"`)) as ArticleClaims
    const story = Math.floor(i / 3)
    const published = new Date(Date.UTC(2001, 0, 5 + (story % 360))).toISOString().slice(0, 10)
    const instruments = own.instruments.map((one) => ({
      ...one,
      acronyms: [`NCF${story}`],
      words: [`w${story}`, `${1900 + (story % 100)}`],
      context: { [`beside${story}`]: 1 },
    }))
    return { ...own, article: { ...own.article, published }, instruments }
  })
}

/** How often an instrument's kind is asked for while a crowd is linked, an instrument: once for either at each comparison. */
function askedOfEach(size: number): number {
  let asked = 0
  const articles = crowd(size)
  for (const { instruments } of articles)
    for (const one of instruments) {
      const { kind } = one
      Object.defineProperty(one, 'kind', { get: () => (asked++, kind) })
    }
  const parts = partsOf(articles)
  asked = 0
  for (const part of parts) linkInstruments(articles, part)
  return asked / parts.flat().length
}

test('in a crowd an instrument is compared so often at most, however large the crowd', () => {
  const most = 2 * MOST_LOOKED_AT * MOST_COMPARED
  const keys = 4
  const [some, many] = [askedOfEach(600), askedOfEach(2400)]
  assert.ok(some <= most + keys, `${some} of ${most}`)
  assert.ok(many <= most + keys, `${many} of ${most}`)
})

test('in a crowd, too, the order of the articles does not change the dossier', () => {
  const articles = crowd(300)
  const forward = dossierOf(articles, null)
  assert.ok(forward.agreements.length > MOST_LOOKED_AT, `${forward.agreements.length}`)
  assert.deepEqual(dossierOf([...articles].reverse(), null), forward)
  assert.deepEqual(dossierOf([...articles.slice(100), ...articles.slice(0, 100)], null), forward)
})
