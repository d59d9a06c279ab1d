import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDuration } from '../../src/agreement/add-duration.ts'
import type { Agreement, Step, Term } from '../../src/agreement/agreement.ts'
import { parseCondition } from '../../src/agreement/ledger-condition.ts'
import { whatIf } from '../../src/agreement/what-if.ts'

const grounded = { articles: ['01'], evidence: [] }
const step = (name: Step['step'], by: string[], more: Partial<Step> = {}): Step => ({
  step: name,
  by,
  state: 'pending',
  on: null,
  after: null,
  ...grounded,
  ...more,
})
const duration = (value: string, standing: Term['standing']): Term => ({
  term: 'duration',
  value,
  standing,
  by: null,
  ...grounded,
})
const agreement = (steps: Step[], terms: Term[] = []): Agreement => ({
  id: 'fisheries',
  name: 'fisheries treaty',
  aliases: [],
  kind: 'resources',
  parties: ['NO', 'TD'],
  mediators: [],
  stage: 'text-agreed',
  since: null,
  contested: false,
  reasons: [],
  history: [],
  steps,
  terms,
  issues: [],
  meetings: [],
  related: [],
  evidence: [],
})

test('an agreement with nothing done owes signature by each party, in order, and has no day of effect', () => {
  const result = whatIf(agreement([step('ratify', ['NO', 'TD'], { after: 'signature' })]), [])
  assert.deepEqual(
    result.owed.map(({ step: name, party }) => `${name} ${party}`),
    ['sign NO', 'sign TD', 'ratify NO', 'ratify TD'],
  )
  assert.equal(result.effective, null)
  assert.ok(result.heldBackBy.includes('ratify by TD is owed'))
})

test('it takes effect on the day of the last step and lapses after each contested duration', () => {
  const dealt = agreement(
    [step('ratify', ['NO', 'TD'])],
    [duration('P15Y', 'agreed'), duration('P50Y', 'sought')],
  )
  const result = whatIf(dealt, [
    { step: 'sign', party: null, on: '2026-03-01' },
    { step: 'ratify', party: 'NO', on: '2026-04-01' },
    { step: 'ratify', party: 'TD', on: '2026-06-15' },
  ])
  assert.equal(result.effective, '2026-06-15')
  assert.deepEqual(
    result.lapses.map(({ on }) => on),
    ['2041-06-15', '2076-06-15'],
  )
  assert.deepEqual(result.heldBackBy, [])
})

test('an outside condition holds it back until it is supposed to have come about', () => {
  const steps = [step('enter-into-force', [], { after: 'after the end of hostilities' })]
  const signed = { step: 'sign', party: null, on: '2026-03-01' } as const
  const waiting = whatIf(agreement(steps), [signed])
  assert.equal(waiting.effective, null)
  assert.deepEqual(waiting.heldBackBy, ['waits for: after the end of hostilities'])
  const over = whatIf(agreement(steps), [signed, { event: 'end of hostilities', on: '2026-08-01' }])
  assert.equal(over.effective, '2026-08-01')
})

test('so many days after the n-th ratification computes', () => {
  const many = ['A', 'B', 'C'].map((party, i) =>
    step('ratify', [party], { state: 'done', on: `2025-0${i + 1}-10` }),
  )
  const steps = [
    step('sign', ['A', 'B', 'C'], { state: 'done', on: '2024-01-01' }),
    ...many,
    step('enter-into-force', [], { after: '120 days after the second ratification' }),
  ]
  assert.equal(whatIf(agreement(steps), []).effective, '2025-06-10')
})

test('too few ratifications are counted', () => {
  const steps = [
    step('sign', ['A'], { state: 'done', on: '2024-01-01' }),
    step('ratify', ['A'], { state: 'done', on: '2025-01-10' }),
    step('enter-into-force', [], { after: '120 days after the 60th ratification' }),
  ]
  assert.deepEqual(whatIf(agreement(steps), []).heldBackBy, [
    'waits for: 120 days after the 60th ratification (1 of 60)',
  ])
})

test('the n-th of a step is supposed without saying whose, and those that still owe it hold nothing back', () => {
  const steps = [
    step('sign', ['A', 'B'], { state: 'done', on: '2024-01-01' }),
    step('ratify', ['A'], { state: 'done', on: '2025-01-10' }),
    step('ratify', ['B']),
    step('enter-into-force', [], { after: '120 days after the 60th ratification' }),
  ]
  const sixtieth = { step: 'ratify', party: null, on: '2025-09-19', nth: 60 } as const
  const result = whatIf(agreement(steps), [sixtieth])
  assert.equal(result.effective, '2026-01-17')
  assert.deepEqual(result.heldBackBy, [])
  assert.deepEqual(
    result.owed.map(({ party }) => party),
    ['B'],
  )
  assert.deepEqual(whatIf(agreement(steps), [{ ...sixtieth, nth: 59 }]).heldBackBy, [
    'waits for: 120 days after the 60th ratification (59 of 60)',
  ])
})

test('circles, refusals and dates against the order are problems', () => {
  const circle = whatIf(
    agreement([
      step('sign', ['NO'], { after: 'ratification' }),
      step('ratify', ['NO'], { after: 'signature' }),
    ]),
    [],
  )
  assert.ok(circle.problems.some((line) => line.startsWith('circular:')))
  const refused = whatIf(agreement([step('ratify', ['TD'], { state: 'refused' })]), [])
  assert.ok(refused.problems.includes('ratify by TD has been refused'))
  const early = whatIf(agreement([step('ratify', ['NO'])]), [
    { step: 'sign', party: null, on: '2026-03-01' },
    { step: 'ratify', party: 'NO', on: '2026-01-01' },
  ])
  assert.ok(early.problems.includes('ratify comes before sign'))
  assert.ok(
    whatIf(agreement([]), [{ step: 'sign', party: null, on: 'soon' }]).problems[0]!.includes('"soon"'),
  )
})

test('a step supposed done while its own condition is not is a problem; once that is met it is none', () => {
  const steps = [
    step('sign', ['NO'], { after: 'after the end of hostilities' }),
    step('ratify', ['NO'], { after: 'signature' }),
  ]
  const ratified = { step: 'ratify', party: 'NO', on: '2026-06-15' } as const
  assert.deepEqual(whatIf(agreement(steps), [ratified]).problems, [
    'ratify by NO is supposed done, but sign by NO is owed',
  ])
  const signed = { step: 'sign', party: 'NO', on: '2026-03-01' } as const
  assert.deepEqual(whatIf(agreement(steps), [signed, ratified]).problems, [
    'sign by NO is supposed done, but waits for: after the end of hostilities',
  ])
  const over = (on: string) => ({ event: 'end of hostilities', on })
  assert.deepEqual(whatIf(agreement(steps), [signed, ratified, over('2026-04-01')]).problems, [
    'sign by NO comes before the end of hostilities',
  ])
  assert.deepEqual(whatIf(agreement(steps), [signed, ratified, over('2026-02-01')]).problems, [])
})

test('a step that is recorded, not supposed, is taken as it is', () => {
  const steps = [
    step('sign', ['NO'], { state: 'done', on: '2026-03-01', after: 'after the end of hostilities' }),
  ]
  assert.deepEqual(whatIf(agreement(steps), []).problems, [])
})

test('conditions are read from their words', () => {
  assert.deepEqual(parseCondition('120 days after the sixtieth ratification'), {
    sort: 'step',
    step: 'ratify',
    count: 60,
    offset: 'P120D',
  })
  assert.deepEqual(parseCondition('signature'), { sort: 'step', step: 'sign', count: null, offset: null })
  assert.deepEqual(parseCondition('the end of the war'), {
    sort: 'event',
    words: 'the end of the war',
    offset: null,
  })
})

test('durations are added by the calendar', () => {
  assert.equal(addDuration('2024-01-31', 'P1M'), '2024-02-29')
  assert.equal(addDuration('2024-02-29', 'P1Y'), '2025-02-28')
  assert.equal(addDuration('2025-09-19', 'P120D'), '2026-01-17')
  assert.equal(addDuration('2025-09-19', 'PT4H'), null)
  assert.equal(addDuration('2025-09', 'P1Y'), null)
})
