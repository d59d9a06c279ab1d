import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf } from '../../src/claim/claims.ts'
import { ACT_RULES } from '../../src/claim/rules/en/act-rules.ts'
import { readArticle } from '../../src/read/read-article.ts'

function stagesIn(text: string): string[] {
  const read = readArticle(new TextEncoder().encode(`${text}\n`), {
    source: 'example.txt',
    published: '2026-01-08',
  })
  assert.ok('article' in read)
  return claimsOf(read.article).claims.flatMap((claim) =>
    claim.fact === 'stage' && claim.factuality === 'asserted' ? [claim.stage] : [],
  )
}

for (const rule of ACT_RULES) {
  for (const example of rule.examples)
    test(`${rule.id} finds ${String(rule.stage)} in: ${example}`, () => {
      assert.ok(stagesIn(example).includes(rule.stage!), `found ${stagesIn(example).join(', ') || 'nothing'}`)
    })
  for (const example of rule.counterExamples)
    test(`${rule.id} leaves alone: ${example}`, () => {
      assert.ok(!stagesIn(example).includes(rule.stage!))
    })
}
