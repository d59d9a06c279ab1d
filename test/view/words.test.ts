import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { columnsOf, wrap } from '../../src/cli/terminal/wrap.ts'
import { dateWords, durationWords } from '../../src/view/date-words.ts'
import { partiesWords, termWords } from '../../src/view/value-words.ts'

const DATES: readonly (readonly [edtf: string, words: string])[] = [
  ['2026-01-08', '8 Jan 2026'],
  ['2026-01', 'Jan 2026'],
  ['2026', '2026'],
  ['2026-W02', 'week of 5 Jan 2026'],
  ['2021-W01', 'week of 4 Jan 2021'],
  ['2026-01-08T06:30:00+02:00', '8 Jan 2026, 06:30'],
  ['2025-12-21/2025-12-31', '21–31 Dec 2025'],
  ['2025-12-29/2026-01-03', '29 Dec 2025 – 3 Jan 2026'],
  ['2025-11-29/2025-12-03', '29 Nov – 3 Dec 2025'],
  ['2026-01-08/..', 'from 8 Jan 2026'],
  ['../2026-01-08', 'until 8 Jan 2026'],
  ['2026-01~', 'about Jan 2026'],
  ['2026-01-08?', '8 Jan 2026 (uncertain)'],
  ['2026-21', 'spring 2026'],
  ['2026-34', '2nd quarter of 2026'],
  ['XXXX-12-25', 'XXXX-12-25'],
]
for (const [edtf, words] of DATES) test(`${edtf} is "${words}"`, () => assert.equal(dateWords(edtf), words))

test('durations are in words', () => {
  assert.equal(durationWords('P15Y'), '15 years')
  assert.equal(durationWords('P1Y6M'), '1 year 6 months')
  assert.equal(durationWords('PT48H'), '48 hours')
  assert.equal(durationWords('indefinite'), 'indefinite')
})

test('values of terms are in words', () => {
  assert.equal(termWords('troops', 7500), '7,500')
  assert.equal(termWords('tariff', 15), '15%')
  assert.equal(termWords('tariff', { from: 25, to: 10 }), '25% to 10%')
  assert.equal(termWords('money', { amount: 4.2e9, currency: 'USD' }), '$4.2 billion')
  assert.equal(termWords('money', { amount: 155e6, currency: 'CHF', per: 'year' }), '155 million CHF a year')
  assert.equal(termWords('quantity', { number: 90, unit: '%' }), '90%')
  assert.equal(termWords('deadline', '2026-03'), 'Mar 2026')
  assert.equal(partiesWords(['UA', 'US', 'GB', 'NATO', 'Hamas']), 'Ukraine, US, UK, NATO, Hamas')
})

test('wrapped lines fit, and lose no letter', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 120 }),
      fc.integer({ min: 10, max: 60 }),
      (text, width) => {
        const lines = wrap(text, width)
        for (const line of lines) assert.ok(columnsOf(line) <= width)
        assert.equal(lines.join('').replace(/\s/g, ''), text.replace(/\s/g, ''))
      },
    ),
  )
})

test('wide letters take two columns and accents none', () => {
  assert.equal(columnsOf('条約'), 4)
  assert.equal(columnsOf('e\u0301'), 1)
})
