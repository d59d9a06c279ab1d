import assert from 'node:assert/strict'
import { test } from 'node:test'
import { writtenDay } from '../../src/claim/written-day.ts'
import { analyse } from '../../src/language/analyse.ts'
import { findTimes } from '../../src/mention/time/find-times.ts'

const day = (text: string, others: readonly string[]): string | null =>
  writtenDay(text, findTimes(text, analyse(text), { published: null }), others)

const rows: readonly (readonly [text: string, others: readonly string[], day: string | null, why: string])[] =
  [
    ['The ministers met on Friday, 28 April.', ['2019-03-20'], null, 'no year near has that weekday'],
    ['The ministers met on Friday, 28 April.', ['2023-03-20'], '2023-04-28', 'the weekday fits'],
    ['The ministers met on 3 January.', ['2019-12-20', '2021-06-01'], '2020-01-03', 'the nearest report'],
    [
      'LIMA, Oct. 27 - They met. An earlier round was on November 3.',
      ['2016-10-05'],
      '2016-10-27',
      'dateline',
    ],
    [
      'They met on 3 May and sign on 9 May. The text is due on 20 June.',
      ['2020-04-01'],
      '2020-05-09',
      'latest',
    ],
    ['They will meet on 3 May.', ['2020-04-01'], null, 'only a day ahead'],
    ['The ministers met on Tuesday.', ['2020-04-01'], null, 'no day'],
    ['The ministers met on 3 May.', [], null, 'no year'],
    ['The ministers met on 3 May 2021.', [], '2021-05-03', 'a full date needs no other report'],
    ['', ['2020-04-01'], null, 'nothing'],
  ]

for (const [text, others, expected, why] of rows)
  test(`an article without a date, ${why}: ${text || '(empty)'}`, () => {
    assert.equal(day(text, others), expected)
  })

test('the order of the other reports does not matter', () => {
  const text = 'The ministers met on 3 January.'
  assert.equal(day(text, ['2019-12-20', '2021-06-01']), day(text, ['2021-06-01', '2019-12-20']))
})
