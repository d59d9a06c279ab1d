import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import { analyse } from '../../src/language/analyse.ts'
import { findNames } from '../../src/mention/name/find-names.ts'
import { partiesIn, partyOf } from '../../src/mention/name/party-of.ts'
import { samePerson } from '../../src/mention/name/person-name.ts'

describe('samePerson', () => {
  const same: readonly (readonly [string, string])[] = [
    ['Zelensky', 'Volodymyr Zelenskyy'],
    ['Volodymyr Zelenskiy', 'Volodymyr Zelensky'],
    ['Erdogan', 'Recep Tayyip Erdoğan'],
    ['Mohammed Salem', 'Muhammad Salem'],
    ['J. Okafor', 'James Okafor'],
    ['Ana de la Vega', 'Ana Vega'],
  ]
  for (const [a, b] of same) it(`${a} and ${b} may be one`, () => assert.equal(samePerson(a, b), true))
  const different: readonly (readonly [string, string])[] = [
    ['Peter Hansen', 'Paul Hansen'],
    ['Martin', 'Morton'],
    ['Ali Hassan', 'Omar Hassan'],
    ['Berg', 'Burgos'],
    ['', 'Anna'],
  ]
  for (const [a, b] of different)
    it(`${a || '(nothing)'} and ${b} are two`, () => assert.equal(samePerson(a, b), false))
})

describe('sides', () => {
  const read = (text: string) => findNames(text, analyse(text))
  it('lists the sides named in a phrase in order', () => {
    const text = 'Kyiv and Washington want it, says the Kremlin.'
    assert.deepEqual(partiesIn(read(text), { start: 0, end: text.indexOf('want') }), ['UA', 'US'])
  })
  it('gives places and media no side', () => {
    const text = 'Reuters reported from Geneva.'
    for (const name of read(text)) assert.equal(partyOf(name.entity), null)
  })
})
