import assert from 'node:assert/strict'
import { test } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { findTimes } from '../../src/mention/time/find-times.ts'

test('both ends of a span lie in the same stretch of time', () => {
  const text = 'They spoke between Jan. 3 and Jan. 5, two weeks after taking office.'
  const days = findTimes(text, analyse(text), { published: '2026-01-09' }).map(({ edtf }) => edtf)
  assert.deepEqual(days.slice(0, 2), ['2026-01-03', '2026-01-05'])
})
