import assert from 'node:assert/strict'
import { describe, it } from 'node:test'
import fc from 'fast-check'
import { analyse } from '../../src/language/analyse.ts'
import { findAmounts } from '../../src/mention/amount/find-amounts.ts'
import { findNames } from '../../src/mention/name/find-names.ts'
import { fold } from '../../src/mention/name/fold.ts'

const pieces = fc.constantFrom(
  ...[
    'Kyiv',
    "'s",
    'President',
    'Anna',
    'Berg',
    ',',
    'the',
    'US',
    'and',
    'Ukrainian',
    'officials',
    '"',
    'he',
    'said',
  ],
  ...[
    '$',
    '7,500',
    'million',
    '-',
    'to',
    '%',
    'its',
    'parliament',
    'of',
    'U.N.',
    '(',
    ')',
    '\n\n',
    'É',
    '\u200b',
    '🙂',
  ],
)
const texts = fc.oneof(
  fc.array(pieces, { maxLength: 40 }).map((words) => words.join(' ')),
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 200 }),
)

describe('names and amounts on arbitrary text', () => {
  it('never throw, come in order, do not overlap and lie on their tokens', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = analyse(text)
        for (const list of [findNames(text, sentences), findAmounts(text, sentences)]) {
          let last = 0
          for (const { start, end, sentence } of list) {
            assert.ok(start >= last && end > start)
            assert.ok(sentences[sentence]!.start <= start && end <= sentences[sentence]!.end)
            last = end
          }
        }
        for (const name of findNames(text, sentences)) {
          const { tokens } = sentences[name.sentence]!
          assert.equal(tokens[name.from]!.start, name.start)
          assert.equal(tokens[name.to - 1]!.end, name.end)
          assert.ok(name.from <= name.headToken && name.headToken < name.to)
        }
      }),
      { numRuns: 300 },
    )
  })
  it('give the same result twice', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const sentences = analyse(text)
        assert.deepEqual(findNames(text, sentences), findNames(text, sentences))
      }),
      { numRuns: 50 },
    )
  })
  it('fold never lengthens beyond what a letter decomposes to and is idempotent', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => assert.equal(fold(fold(word)), fold(word))),
    )
  })
  it('get through a sentence of twenty thousand words', () => {
    const text = 'Kyiv and Oslo and the president of Peru and he and '.repeat(2000)
    const sentences = analyse(text)
    assert.ok(findNames(text, sentences).length > 5000)
  })
  it('get through a title that is owned by a title, ten thousand times', () => {
    const text = 'the president of '.repeat(10_000)
    findNames(text, analyse(text))
  })
})
