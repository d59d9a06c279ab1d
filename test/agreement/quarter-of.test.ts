import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quarterOf } from '../../src/agreement/quarter-of.ts'
import type { ArticleClaims } from '../../src/claim/claims.ts'
import { claimsOf } from '../../src/claim/claims.ts'
import { readArticle } from '../../src/read/read-article.ts'

function claimsIn(text: string, published: string | null): ArticleClaims {
  const read = readArticle(new TextEncoder().encode(text), { source: '01.txt', id: '01', published })
  assert.ok('article' in read)
  return claimsOf(read.article)
}

test('an article stands in the quarter of its publication, whatever days it tells of', () => {
  const text = 'Norway and Chad signed a fisheries treaty on 12 May 2011.\n'
  const quarter = quarterOf(claimsIn(text, '2026-01-16'))
  assert.equal(quarter, 56 * 4)
  assert.equal(quarterOf(claimsIn(text, '2026-03-01')), quarter)
  assert.equal(quarterOf(claimsIn(text, '2026-05-01')), quarter + 1)
})

test('without a date it stands where the latest thing stands that it tells as done; else nowhere', () => {
  assert.equal(
    quarterOf(claimsIn('Norway and Chad signed a fisheries treaty on 12 May 2011.\n', null)),
    41 * 4 + 1,
  )
  assert.equal(quarterOf(claimsIn('Norway and Chad hope for a fisheries treaty.\n', null)), null)
})
