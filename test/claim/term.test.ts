import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { claimsOf } from '../../src/claim/claims.ts'
import type { TermClaim } from '../../src/claim/claim.ts'
import { readArticle } from '../../src/read/read-article.ts'

function termsIn(text: string): TermClaim[] {
  const read = readArticle(new TextEncoder().encode(`${text}\n`), {
    source: 'example.txt',
    published: '2026-01-08',
  })
  if (!('article' in read)) return []
  return claimsOf(read.article).claims.filter((claim) => claim.fact === 'term')
}

const LEAD = 'Norway and Chad signed a fisheries agreement in Oslo on Monday.'

for (const [text, term, value] of [
  ['Norway and Chad agreed on a 60-day truce.', 'duration', 'P60D'],
  [`${LEAD} The agreement runs for five years.`, 'duration', 'P5Y'],
  [`${LEAD} The agreement expires on 31 March 2027.`, 'deadline', '2027-03-31'],
] as const)
  test(`finds ${term} ${value} in: ${text}`, () => {
    const found = termsIn(text)
    assert.ok(
      found.some((claim) => claim.term === term && claim.value === value),
      JSON.stringify(found.map((claim) => [claim.term, claim.value])),
    )
  })

test('a clause that an instrument lays down is an obligation, cut down to its words', () => {
  const found = termsIn(`${LEAD} Under the agreement, Chad will open its ports to Norwegian trawlers.`)
  assert.ok(
    found.some(({ term, value }) => term === 'obligation' && /open its ports/.test(String(value))),
    JSON.stringify(found.map((claim) => [claim.term, claim.value])),
  )
})

test('an age and a number of dead are no terms', () => {
  const found = termsIn(`${LEAD} Last year a storm killed 40 people on the coast, said Kari Holm, 57.`)
  assert.deepEqual(
    found.filter(({ term }) => term !== 'obligation').map(({ value }) => value),
    [],
  )
})

test('an article without an instrument has no terms', () => {
  assert.deepEqual(termsIn('The baker will open at six and sell 40 loaves within two hours.'), [])
})

test('every term quotes its article to the letter, whatever the text', () => {
  const words = fc.constantFrom(
    'the treaty',
    'Norway',
    'will',
    'open',
    '60 days',
    '“',
    '—',
    '5%',
    'by May',
    '.',
    '\u{1F33E}',
    '\ud800',
  )
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      for (const { evidence } of termsIn(parts.join(' ')))
        assert.equal(evidence.exact.length, evidence.end - evidence.start)
    }),
    { numRuns: 60 },
  )
})
