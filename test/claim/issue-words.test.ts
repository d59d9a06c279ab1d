import assert from 'node:assert/strict'
import { test } from 'node:test'
import { claimsOf } from '../../src/claim/claims.ts'
import type { IssueClaim } from '../../src/claim/claim.ts'
import { ISSUE_RULES } from '../../src/claim/rules/en/issue-words.ts'
import { readArticle } from '../../src/read/read-article.ts'

function issuesIn(text: string): IssueClaim[] {
  const read = readArticle(new TextEncoder().encode(`${text}\n`), {
    source: 'example.txt',
    published: '2026-01-08',
  })
  assert.ok('article' in read)
  return claimsOf(read.article).claims.filter((claim) => claim.fact === 'issue')
}

for (const rule of ISSUE_RULES) {
  for (const [text, issue] of rule.examples)
    test(`${rule.id} finds "${issue}" in: ${text}`, () => {
      assert.deepEqual(
        issuesIn(text)
          .filter(({ evidence }) => evidence.rule === rule.id)
          .map((claim) => claim.issue),
        [issue],
      )
    })
  for (const text of rule.counterExamples)
    test(`${rule.id} leaves alone: ${text}`, () => {
      assert.deepEqual(
        issuesIn(text).filter(({ evidence }) => evidence.rule === rule.id),
        [],
      )
    })
}

test('a question that is left open is an issue from its "whether" on', () => {
  const [issue] = issuesIn('The fisheries treaty does not settle whether Chad may sell its quota.')
  assert.equal(issue?.issue, 'whether Chad may sell its quota')
})

test('what parties say of an issue in its paragraph is their position', () => {
  const [issue] = issuesIn(
    'Norway and Chad still differ over mackerel quotas; the fisheries treaty must wait. Norway said that mackerel quotas had to fall by half.',
  )
  assert.deepEqual(
    issue?.positions.map(({ party }) => party),
    ['NO'],
  )
})
