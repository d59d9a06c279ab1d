import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compareDates, datesMeet, dayRange } from '../../src/agreement/day-range.ts'

test('a week, a month and an interval cover their days', () => {
  const week = dayRange('2026-W02')!
  assert.equal(week.to - week.from, 6)
  assert.deepEqual(dayRange('2026-01-05/2026-01-11'), week)
  assert.equal(dayRange('2024-02')!.to - dayRange('2024-02')!.from, 28)
  assert.equal(dayRange('P3M'), null)
  assert.equal(dayRange(null), null)
})

test('dates meet where they share a day, and unknown dates meet nothing', () => {
  assert.ok(datesMeet('2026-01-08', '2026-W02'))
  assert.ok(!datesMeet('2026-01-12', '2026-W02'))
  assert.ok(datesMeet('2026-01-12', '2026-W02', 1))
  assert.ok(!datesMeet(null, '2026-W02'))
})

test('unknown dates come first, then by last day', () => {
  const dates = ['2026', null, '2026-01-08', '2026-W02'].sort(compareDates)
  assert.deepEqual(dates, [null, '2026-01-08', '2026-W02', '2026'])
})
