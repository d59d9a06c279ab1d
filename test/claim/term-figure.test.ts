import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import type { TermName, TermValue } from '../../src/claim/claim.ts'
import { indexInstruments } from '../../src/claim/instrument-index.ts'
import { readingOf } from '../../src/claim/reading.ts'
import { termFigures } from '../../src/claim/term-figure.ts'
import { readArticle } from '../../src/read/read-article.ts'

function figuresIn(text: string): { term: TermName; value: TermValue }[] {
  const read = readArticle(new TextEncoder().encode(`${text}\n`), {
    source: 'example.txt',
    published: '2026-01-08',
  })
  if ('problem' in read) return []
  const reading = readingOf(read.article)
  const index = indexInstruments(reading)
  return reading.sentences.flatMap((_, s) =>
    termFigures(reading, index, s).map(({ term, value }) => ({ term, value })),
  )
}

const ROWS: readonly (readonly [string, TermName, TermValue])[] = [
  ['The agreement lets the guards stay for two to three years.', 'duration', 'P3Y'],
  ['The treaty caps the force at 4,500 soldiers.', 'troops', 4500],
  ['Under the agreement each side will release 40 people.', 'prisoners', 40],
  ['The treaty allows three flights a week.', 'quantity', { number: 3, unit: 'flights a week' }],
  [
    'The accord opens a quota of 900 tonnes of cheese.',
    'quantity',
    { number: 900, unit: 'tonnes of cheese' },
  ],
  ['Under the deal the duty falls from 25% to 10%.', 'tariff', { from: 25, to: 10 }],
  ['The accord charges visitors $20 per person.', 'money', { amount: 20, currency: 'USD', per: 'person' }],
  ['Under the deal most goods pay 15% at the border.', 'tariff', 15],
]

describe('figures of a sentence as the terms they would be', () => {
  for (const [text, term, value] of ROWS)
    it(`${term} ${JSON.stringify(value)} in: ${text}`, () => {
      const found = figuresIn(text)
      assert.ok(
        found.some((one) => one.term === term && JSON.stringify(one.value) === JSON.stringify(value)),
        JSON.stringify(found),
      )
    })

  for (const [text, term] of [
    ['The treaty covers 97% of tariff lines.', 'tariff'],
    ['The agreement sends 40 engineers to the dam.', 'prisoners'],
    ['The treaty was signed by 12 ministers.', 'troops'],
  ] as const)
    it(`no ${term} in: ${text}`, () =>
      assert.deepEqual(
        figuresIn(text).filter((one) => one.term === term),
        [],
      ))
})
