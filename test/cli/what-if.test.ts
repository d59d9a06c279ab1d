import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doneOption, whenOption } from '../../src/cli/suppositions.ts'
import { UsageError } from '../../src/cli/usage-error.ts'
import { captured } from './captured.ts'

const TREATY = `---
published: 2031-03-01
outlet: The Ferry
---
OSLO - Norway and Chad signed a fisheries treaty in Oslo on 24 February 2031.

The fisheries treaty will run for 15 years. Chad had sought 50 years.

It must still be ratified by both parliaments.
`

test('what would follow from steps and events, for reading', async () => {
  const { code, out, err } = await captured(
    ['what-if', 'fisheries', '-', '--done', 'ratify:no=2031-04-01', '--done', 'ratify:Chad=2031-06-15'],
    TREATY,
  )
  assert.equal(code, 0, err)
  assert.match(out, /fisheries treaty\nnow signed\n/)
  assert.match(out, /ratify +Chad +15 Jun 2031/)
  assert.match(out, /Takes effect {2}not before 15 Jun 2031/)
  assert.match(out, /15 years +15 Jun 2046/)
})

test('what is owed holds it back until it is done', async () => {
  const { out } = await captured(['what-if', 'fisheries', '-', '--done', 'ratify:NO=2031-04-01'], TREATY)
  assert.match(out, /Then still owed, in this order\n.*ratify +Chad/)
  assert.match(out, /Takes effect {2}no day yet\n {2}held back: ratify by Chad is owed/)
})

test('the same as JSON', async () => {
  const { out } = await captured(
    ['what-if', 'fisheries', '-', '--json', '--done', 'ratify=2031-06-15'],
    TREATY,
  )
  const answer = JSON.parse(out) as { stage: string; effective: string; owed: unknown[]; supposed: unknown[] }
  assert.equal(answer.effective, '2031-06-15')
  assert.deepEqual(answer.owed, [])
  assert.deepEqual(answer.supposed, [{ step: 'ratify', party: null, on: '2031-06-15' }])
})

test('dates against the order are said to be so', async () => {
  const { out } = await captured(['what-if', 'fisheries', '-', '--done', 'ratify=2030-01-01'], TREATY)
  assert.match(out, /Cannot be\n {2}✕ ratify comes before sign/)
})

test('suppositions that cannot be read are wrong usage and say what would do', async () => {
  assert.deepEqual(doneOption('ratify#60=2031-01-02', []), {
    step: 'ratify',
    party: null,
    on: '2031-01-02',
    nth: 60,
  })
  assert.deepEqual(whenOption('end of war=2031-01-02'), { event: 'end of war', on: '2031-01-02' })
  for (const wrong of [
    'sing=2031-01-01',
    'sign',
    'sign=soon',
    'sign=2031',
    'sign:FR=2031-01-01',
    'sign#=2031-01-01',
  ])
    assert.throws(() => doneOption(wrong, ['NO', 'TD']), UsageError, wrong)
  for (const wrong of ['war', '=2031-01-01', 'war='])
    assert.throws(() => whenOption(wrong), UsageError, wrong)
  const { code, err } = await captured(['what-if', 'forestry', '-'], TREATY)
  assert.equal(code, 2)
  assert.match(err, /no agreement is called "forestry": there is ".*fisheries treaty"/)
})
