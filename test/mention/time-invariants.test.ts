import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse, segment } from '../../src/language/analyse.ts'
import { calendarDay, dayNumber, isoWeek, mondayOf, weekdayOf } from '../../src/mention/time/calendar.ts'
import { findTimes } from '../../src/mention/time/find-times.ts'

const WORDS =
  'January Jan. May March 8 9th 2026 1998 the a last next early late mid- end of Monday Thursday at 5 p.m. 10:30 GMT two days ago later week weeks month years quarter third-quarter every each now about 15 to and - , . \n\n after summit summer Easter first half fiscal ’90s “ 1,200 ½ \u00a0 😀'.split(
    ' ',
  )

test('whatever the text, offsets are in order and a mention’s text is its slice', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 120 }),
    fc.array(fc.constantFrom(...WORDS), { maxLength: 60 }).map((words) => words.join(' ')),
  )
  fc.assert(
    fc.property(
      texts,
      fc.constantFrom(null, '2026-01-08', '2026', 'rubbish', '2024-02-29T10:00:00Z'),
      (text, published) => {
        let end = 0
        for (const time of findTimes(text, segment(text), { published })) {
          assert.ok(time.start >= end && time.end > time.start && time.end <= text.length)
          assert.equal(text.slice(time.start, time.end), time.text)
          assert.notEqual(time.value, '')
          assert.doesNotMatch(time.value, /undefined|NaN/)
          assert.doesNotMatch(time.edtf ?? '', /undefined|NaN/)
          end = time.end
        }
      },
    ),
    { numRuns: 400 },
  )
})

test('a sentence of a hundred thousand tokens is read', () => {
  const text = 'two days after the vote on Jan. 3 and 4 '.repeat(10_000)
  const times = findTimes(text, segment(text), { published: '2026-01-08' })
  assert.ok(times.length >= 20_000)
})

test('without a day of publication relative expressions keep their words and stay open', () => {
  const text =
    'On Thursday he said that last week, in March and on Jan. 3, two days ago and yesterday, they met.'
  const times = findTimes(text, analyse(text), { published: null })
  assert.deepEqual(
    times.map(({ text: words, value, edtf }) => [words, value, edtf]),
    [
      ['Thursday', 'XXXX-WXX-4', null],
      ['last week', 'XXXX-WXX', null],
      ['March', 'XXXX-03', null],
      ['Jan. 3', 'XXXX-01-03', null],
      ['two days ago', 'XXXX-XX-XX', null],
      ['yesterday', 'XXXX-XX-XX', null],
    ],
  )
})

test('what stands in the words is stated, what was worked out is implied', () => {
  const text = 'They met on Jan. 6, on Thursday, on 3 March 2025 and last week.'
  assert.deepEqual(
    findTimes(text, analyse(text), { published: '2026-01-08' }).map(({ stated, implied }) => [
      stated,
      implied,
    ]),
    [
      [['month', 'day'], ['year']],
      [['weekday'], ['year', 'month', 'day']],
      [['year', 'month', 'day'], []],
      [[], ['year', 'week']],
    ],
  )
})

test('an offset from an event keeps the offset and the event’s words and is no date', () => {
  const rows = [
    ['It enters into force 120 days after the 60th ratification.', 'P120D', 'after', 'the 60th ratification'],
    ['Two weeks after taking office he called.', 'P2W', 'after', 'taking office'],
    ['The day after the summit they flew home.', 'P1D', 'after', 'the summit'],
    ['Within 30 days of the ceasefire, prisoners are freed.', 'P30D', 'after', 'the ceasefire'],
    ['The night before the vote they met.', 'P1D', 'before', 'the vote'],
    ['They met on the 30th anniversary of the accord.', 'P30Y', 'after', 'the accord'],
  ] as const
  for (const [text, offset, direction, event] of rows) {
    const [time] = findTimes(text, analyse(text), { published: '2026-01-08' })
    assert.ok(time?.anchor, text)
    assert.equal(time.anchor.offset, offset)
    assert.equal(time.anchor.direction, direction)
    assert.equal(text.slice(time.anchor.event.start, time.anchor.event.end), event)
    assert.ok(time.edtf === null || time.edtf.startsWith('P'), text)
  }
})

test('the calendar agrees with itself', () => {
  fc.assert(
    fc.property(fc.integer({ min: -500_000, max: 500_000 }), (number) => {
      const { year, month, day } = calendarDay(number)
      assert.equal(dayNumber(year, month, day), number)
      const week = isoWeek(number)
      assert.equal(mondayOf(week.year, week.week) + weekdayOf(number) - 1, number)
      assert.equal(new Date(number * 86_400_000).getUTCDay() || 7, weekdayOf(number))
    }),
  )
})
