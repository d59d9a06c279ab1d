import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { claimsOf } from '../../src/claim/claims.ts'
import { RELATION_RULES } from '../../src/claim/rules/en/relation-rules.ts'
import { readArticle } from '../../src/read/read-article.ts'

const before =
  'Norway and Chad signed a fisheries treaty in 1998. They signed a memorandum and a trade agreement later.\n\n'

function relations(sentence: string): string[] {
  const read = readArticle(new TextEncoder().encode(`${before}${sentence}\n`), {
    source: 'relations.txt',
    id: 'relations',
    published: '2026-01-08',
  })
  assert.ok('article' in read)
  return claimsOf(read.article).claims.flatMap((claim) => (claim.fact === 'relation' ? [claim.how] : []))
}

describe('relations between instruments', () => {
  for (const { id, how, example, counter } of RELATION_RULES) {
    it(`${id} finds: ${example}`, () => assert.deepEqual(relations(example), [how]))
    it(`${id} leaves alone: ${counter}`, () => assert.deepEqual(relations(counter), []))
  }
  it('what is denied is no relation', () =>
    assert.deepEqual(relations('The trade agreement does not replace the fisheries treaty.'), []))
})
