import assert from 'node:assert/strict'
import { test } from 'node:test'
// @ts-expect-error the library ships no types
import edtf from 'edtf'
import fc from 'fast-check'
import { analyse } from '../../src/language/analyse.ts'
import { edtfOf } from '../../src/mention/time/edtf-value.ts'
import { findTimes } from '../../src/mention/time/find-times.ts'
import { TIME_RULES } from '../../src/mention/time/rule-index.ts'
import { openInterval } from '../../src/mention/time/time-edtf.ts'

/** The record's own: ISO weeks and ISO durations, which EDTF does not have. */
const OWN = /^(?:\d{4}-W\d\d|P(?:\d+(?:\.\d+)?[YMWD])*(?:T(?:\d+(?:\.\d+)?[HMS])+)?)$/

interface Parsed {
  readonly edtf: string
  readonly min: number
  readonly max: number
}

/** The library writes times of the day in UTC with milliseconds: there the instant must survive, elsewhere the string. */
function assertRoundTrip(value: string): void {
  const parsed = edtf(value) as unknown as Parsed
  if (value.includes('T')) assert.equal((edtf(parsed.edtf) as unknown as Parsed).min, parsed.min, value)
  else assert.equal(parsed.edtf, value)
}

test('every EDTF value of the rules’ examples survives a round trip through the edtf library', () => {
  for (const rule of TIME_RULES) {
    for (const { text, published } of rule.examples) {
      for (const time of findTimes(text, analyse(text), { published: published ?? '2026-01-08' })) {
        if (time.edtf !== null && !OWN.test(time.edtf)) assertRoundTrip(time.edtf)
        if (time.interval) assertRoundTrip(time.interval)
      }
    }
  }
})

const moments = fc.oneof(
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }) }),
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }), month: fc.integer({ min: 1, max: 12 }) }),
  fc.record({
    year: fc.integer({ min: 1000, max: 2999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  }),
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }), quarter: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }), half: fc.integer({ min: 1, max: 2 }) }),
  fc.record({
    year: fc.integer({ min: 1000, max: 2999 }),
    season: fc.constantFrom('SP', 'SU', 'FA', 'WI' as const),
  }),
  fc.record({ year: fc.integer({ min: 1000, max: 2999 }), week: fc.integer({ min: 1, max: 52 }) }),
  fc.record({ decade: fc.integer({ min: 100, max: 299 }) }),
  fc.record({ century: fc.integer({ min: 10, max: 29 }) }),
)

test('any moment, however cut and however bound, gives valid EDTF', () => {
  fc.assert(
    fc.property(
      moments,
      fc.constantFrom(null, 'START', 'MID', 'END', 'APPROX', 'LESS_THAN' as const),
      fc.constantFrom('third', 'point', 'exact', 'whole' as const),
      fc.constantFrom('by', 'until', 'since', 'from', 'within', 'before', 'after' as const),
      (moment, mod, edge, bound) => {
        const value = edtfOf(moment, mod, edge)
        assert.ok(value)
        if (!OWN.test(value)) assertRoundTrip(value)
        const interval = openInterval(value, 'DATE', bound)
        if (interval !== null) assertRoundTrip(interval)
      },
    ),
  )
})

for (const [text, value, interval] of [
  ['It has been disputed since 2014.', '2014', '2014/..'],
  ['The truce holds until March 1.', '2026-03-01', '../2026-03-01'],
  ['They must sign by the end of March.', '2026-03-31', '../2026-03-31'],
  ['After the second quarter of 2026 quotas end.', '2026-34', '2026-06/..'],
  ['Perhaps in March they will meet.', '2026-03?', null],
  ['They hope to finish around March 10.', '2026-03-10~', null],
  ['Probably around March 10 they will meet.', '2026-03-10%', null],
] as const) {
  test(`"${text}" is ${value}, open as ${interval}`, () => {
    const [time] = findTimes(text, analyse(text), { published: '2026-01-08' })
    assert.equal(time?.edtf, value)
    assert.equal(time?.interval, interval)
  })
}
