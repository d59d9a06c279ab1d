import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeIssues } from '../../src/agreement/merge-issues.ts'
import type { IssueClaim } from '../../src/claim/claim.ts'

const claim = (issue: string, positions: IssueClaim['positions']): IssueClaim => ({
  fact: 'issue',
  instrument: 0,
  issue,
  positions,
  factuality: 'asserted',
  speaker: null,
  via: [],
  evidence: { article: '01', exact: '', start: 0, end: 0, prefix: '', suffix: '', rule: 'issue.open' },
})

test('the name of an issue is nobody’s position on it', () => {
  const [issue] = mergeIssues([
    claim('the mackerel quotas', [
      { party: 'NO', position: 'mackerel quotas' },
      { party: 'TD', position: 'no quotas before 2030' },
    ]),
  ])
  assert.deepEqual(issue?.positions, [{ party: 'TD', position: 'no quotas before 2030' }])
})
