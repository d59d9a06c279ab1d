import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { findAmounts } from '../../src/mention/amount/find-amounts.ts'
import type { Amount } from '../../src/mention/mention.ts'

const amounts = (text: string): Amount[] => findAmounts(text, analyse(text))

const ROWS: readonly (readonly [string, string, Partial<Amount>])[] = [
  ['It is worth $40 billion.', '$40 billion', { kind: 'money', number: 40e9, unit: 'USD', bound: null }],
  ['They asked for 200 million euros.', '200 million euros', { kind: 'money', number: 200e6, unit: 'EUR' }],
  ['The fund holds £200m.', '£200m', { kind: 'money', number: 200e6, unit: 'GBP' }],
  [
    'A loan of about €1.5bn was agreed.',
    '€1.5bn',
    { kind: 'money', number: 1.5e9, unit: 'EUR', bound: 'about' },
  ],
  ['It costs 300 crore rupees.', '300 crore rupees', { kind: 'money', number: 3e9, unit: 'INR' }],
  ['Canada pays C$20 million.', 'C$20 million', { kind: 'money', number: 20e6, unit: 'CAD' }],
  [
    'Norway lent 90 million Swiss francs.',
    '90 million Swiss francs',
    { kind: 'money', number: 90e6, unit: 'CHF' },
  ],
  ['Tariffs fall to 15%.', '15%', { kind: 'percent', number: 15, unit: '%' }],
  ['A duty of 12.5 per cent applies.', '12.5 per cent', { kind: 'percent', number: 12.5 }],
  [
    'It would send up to 7,500 troops.',
    '7,500 troops',
    { kind: 'people', number: 7500, unit: 'troops', bound: 'up-to' },
  ],
  [
    'An 800,000-strong army would stay.',
    '800,000-strong army',
    { kind: 'people', number: 800_000, unit: 'army' },
  ],
  ['At least 300 prisoners were freed.', '300 prisoners', { kind: 'people', number: 300, bound: 'at-least' }],
  [
    'They sent 15,000 to 30,000 soldiers.',
    '15,000 to 30,000 soldiers',
    { kind: 'people', number: 30_000, from: 15_000 },
  ],
  ['Between 40% and 45% of a car counts.', '40% and 45%', { kind: 'percent', number: 45, from: 40 }],
  ['Washington put forward a 20-point plan.', '20-point', { kind: 'points', number: 20, unit: 'points' }],
  [
    'It enters into force after the 60th ratification.',
    '60th ratification',
    { kind: 'ordinal', number: 60, unit: 'ratification' },
  ],
  ['The sixtieth ratification came in May.', 'sixtieth ratification', { kind: 'ordinal', number: 60 }],
  [
    'A convoy of 18 fuel tankers got through.',
    '18 fuel tankers',
    { kind: 'count', number: 18, unit: 'fuel tankers' },
  ],
  [
    'Two commercial flights a week are allowed.',
    'Two commercial flights',
    { kind: 'count', number: 2, unit: 'commercial flights' },
  ],
  [
    'Thirty-five countries attended.',
    'Thirty-five countries',
    { kind: 'count', number: 35, unit: 'countries' },
  ],
  [
    'They exported five million tonnes of grain.',
    'five million tonnes',
    { kind: 'count', number: 5e6, unit: 'tonnes' },
  ],
  ['It cut its troops from 13,000 to 8,600.', '8,600', { kind: 'people', number: 8600, unit: 'troops' }],
  ['One side gets 51% of the land, the other 49.', '49', { kind: 'percent', number: 49, unit: '%' }],
  ['Prisoners, about 900 of them, go home.', '900', { kind: 'people', number: 900, unit: 'Prisoners' }],
  ['Guns go back 50km from the line.', '50km', { kind: 'count', number: 50, unit: 'kilometres' }],
  ['A four-kilometre zone parts them.', 'four-kilometre', { kind: 'count', number: 4, unit: 'kilometres' }],
  ['Duties of 25 and 10 per cent were lifted.', '25', { kind: 'percent', number: 25 }],
  ['The draft has 1,500 or so brackets.', '1,500 or so brackets', { kind: 'count', number: 1500 }],
  ['They returned 66 bodies.', '66 bodies', { kind: 'count', number: 66, unit: 'bodies' }],
]

describe('amounts', () => {
  for (const [text, words, wanted] of ROWS)
    it(`${words} in: ${text}`, () => {
      const found = amounts(text)
      const amount = found.find(({ start, end }) => text.slice(start, end) === words)
      assert.ok(amount, `found: ${found.map(({ start, end }) => text.slice(start, end)).join(' | ')}`)
      for (const [key, value] of Object.entries(wanted)) assert.equal(amount[key as keyof Amount], value, key)
    })

  const NONE = [
    'They met on 8 January 2026.',
    'The meeting is at 10:30 am.',
    'It lasts for fifteen years.',
    'Eva Brandt, 61, signed first.',
    'The house voted 84 to 19.',
    'An F-16 was shot down.',
    'Resolution 2254 says so.',
    'It began in 1978.',
    'One of the men left.',
    'The chamber backed it by 543 to 107, she said.',
    'Eva Brandt, 61, left the army.',
  ]
  for (const text of NONE)
    it(`none in: ${text}`, () =>
      assert.deepEqual(
        amounts(text).map(({ start, end }) => text.slice(start, end)),
        [],
      ))
})
