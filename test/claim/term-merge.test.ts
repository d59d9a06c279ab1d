import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeTerms } from '../../src/agreement/merge-terms.ts'
import type { TermClaim } from '../../src/claim/claim.ts'

const claim = (article: string, term: TermClaim['term'], value: TermClaim['value']): TermClaim => ({
  fact: 'term',
  instrument: 0,
  term,
  value,
  standing: 'agreed',
  by: null,
  note: null,
  factuality: 'asserted',
  speaker: null,
  via: [],
  evidence: { article, exact: 'x', start: 0, end: 1, prefix: '', suffix: '', rule: 'term.clause' },
})

test('clauses of two articles that say the same are one term with both articles', () => {
  const terms = mergeTerms([
    claim('01', 'obligation', 'Chad opens its ports to trawlers'),
    claim('02', 'obligation', 'Chad will open its ports to Norwegian trawlers'),
    claim('02', 'obligation', 'Norway pays for a lighthouse'),
  ])
  assert.deepEqual(
    terms.map(({ articles }) => articles),
    [['01', '02'], ['02']],
  )
})

test('figures are one where their value is the same', () => {
  const terms = mergeTerms([
    claim('01', 'duration', 'P60D'),
    claim('02', 'duration', 'P60D'),
    claim('02', 'duration', 'P90D'),
  ])
  assert.deepEqual(
    terms.map(({ value }) => value),
    ['P60D', 'P90D'],
  )
})
