import assert from 'node:assert/strict'
import { test } from 'node:test'
import { agreementTitle } from '../../src/view/agreement-title.ts'

const ROWS: readonly (readonly [name: string, parties: readonly string[], title: string])[] = [
  ['fisheries treaty', ['NO', 'TD'], 'fisheries treaty'],
  ['truce', ['NO', 'TD'], 'Norway–Chad truce'],
  ['such truce', ['NO', 'TD'], 'Norway–Chad truce'],
  ['Package', ['NO', 'TD', 'EU'], 'package of Norway, Chad, EU'],
  ['pact', ['NO', 'TD', 'EU', 'US'], 'pact of Norway, Chad and 2 more'],
  ['USMCA', ['US', 'MX', 'CA'], 'USMCA'],
  ['"permanent truce', ['NO', 'TD'], 'permanent truce'],
  ['“permanent truce”', ['NO', 'TD'], 'permanent truce'],
  ['the long-awaited fisheries treaty', ['NO', 'TD'], 'fisheries treaty'],
  ['treaty on "blue carbon"', ['NO', 'TD'], 'treaty on "blue carbon"'],
  ['deal', [], 'deal'],
]

test('what an agreement is called on a page of its own', () => {
  for (const [name, parties, title] of ROWS)
    assert.equal(agreementTitle({ name, parties, aliases: [] }), title, name)
})

test('another name that says more stands for a bare noun', () => {
  const aliases = ['draft', 'separate framework for fisheries', 'framework']
  assert.equal(
    agreementTitle({ name: 'framework', parties: ['NO'], aliases }),
    'separate framework for fisheries',
  )
  assert.equal(agreementTitle({ name: 'framework', parties: ['NO'], aliases: ['draft'] }), 'framework')
})
