import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { analyse, segment } from '../../src/language/analyse.ts'
import { toConllu } from '../../src/language/conllu.ts'
import { predicationOf } from '../../src/language/grammar.ts'
import type { Sentence } from '../../src/language/sentence.ts'
import { tag } from '../../src/language/tagger.ts'
import { isGap, tokenise } from '../../src/language/tokenise.ts'
import { treeSvg } from '../../src/language/tree-svg.ts'
import { treeText } from '../../src/language/tree-text.ts'

const piece = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 20 }),
  fc.string({ unit: 'grapheme', maxLength: 20 }),
  fc.constantFrom(
    'U.S.',
    '“',
    '”',
    '"',
    "n't",
    'cannot',
    '\n\n',
    '\n• ',
    '$1.5bn',
    'http://',
    '@',
    '👩‍👧',
    '\u200b',
  ),
  fc.constantFrom(
    '\ud800',
    '\udc00',
    '\u0000',
    '\u202e',
    'The minister ',
    'SIGNED ',
    'e\u0301',
    '...',
    ' - ',
    '(',
    ')',
  ),
  fc.lorem({ maxCount: 5 }),
)
const anyText = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''))

function assertSound(text: string, sentences: readonly Sentence[]): void {
  let last = 0
  for (const sentence of sentences) {
    assert.ok(sentence.tokens.length > 0)
    assert.equal(sentence.start, sentence.tokens[0]!.start)
    assert.equal(sentence.end, sentence.tokens.at(-1)!.end)
    let roots = 0
    sentence.tokens.forEach((token, i) => {
      assert.equal(token.i, i)
      assert.equal(text.slice(token.start, token.end), token.text)
      assert.ok(token.start >= last && token.end > token.start)
      last = token.end
      assert.ok(token.head >= -1 && token.head < sentence.tokens.length && token.head !== i)
      if (token.head === -1) roots++
      assert.ok(token.upos !== '' && token.xpos !== '' && token.deprel !== '')
    })
    assert.equal(roots, 1)
  }
}

test('every token of any text slices back, in order, and every sentence is a tree with one root', () => {
  fc.assert(
    fc.property(anyText, (text) => assertSound(text, analyse(text))),
    { numRuns: 300 },
  )
})

test('nothing but white space and invisible separators lies between tokens', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const offsets = tokenise(text)
      let at = 0
      for (let i = 0; i <= offsets.length; i += 2) {
        const next = offsets[i] ?? text.length
        for (; at < next; at++)
          assert.ok(isGap(text.charCodeAt(at)), `code unit ${at} of ${JSON.stringify(text)}`)
        at = offsets[i + 1] ?? at
      }
    }),
    { numRuns: 500 },
  )
})

test('blocks keep their offsets, and furniture has no sentences', () => {
  fc.assert(
    fc.property(anyText, anyText, anyText, (a, b, c) => {
      const text = `${a}\n${b}\n${c}`
      const blocks = [
        { start: 0, end: a.length, role: 'headline' },
        { start: a.length + 1, end: a.length + 1 + b.length, role: 'furniture' },
        { start: a.length + b.length + 2, end: text.length, role: 'body' },
      ]
      const sentences = analyse(text, blocks)
      assertSound(text, sentences)
      for (const { start, end, block } of sentences) {
        assert.ok(block !== 1)
        assert.ok(start >= blocks[block]!.start && end <= blocks[block]!.end)
      }
    }),
    { numRuns: 100 },
  )
})

test('the windows on a tree take any text', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const sentences = analyse(text)
      const conllu = toConllu(sentences, text)
      for (const line of conllu.split('\n')) {
        if (line !== '' && !line.startsWith('#')) assert.equal(line.split('\t').length, 10)
      }
      for (const sentence of sentences) {
        assert.equal(treeText(sentence).split('\n').length, sentence.tokens.length)
        assert.ok(treeSvg(sentence).isWellFormed())
        for (const { i } of sentence.tokens) predicationOf(sentence, i)
      }
    }),
    { numRuns: 100 },
  )
})

const LONG: readonly [what: string, text: string][] = [
  ['words without punctuation', 'the minister of the country signed the treaty with her '.repeat(11_000)],
  ['capitals', 'MINISTERS SIGN TREATY IN ARDEN AFTER TALKS '.repeat(14_000)],
  ['one word', 'a'.repeat(500_000)],
  ['one number', '1,'.repeat(250_000)],
  ['full stops', '.'.repeat(300_000)],
  ['full stops apart', '. '.repeat(100_000)],
  ['hyphens', 'a-'.repeat(100_000)],
  ['dotted letters', 'a.'.repeat(100_000)],
  ['quotation marks', '“'.repeat(50_000) + '"'.repeat(50_000)],
  ['apostrophes', "a'".repeat(100_000)],
  ['at signs', 'a@'.repeat(50_000)],
  ['addresses', 'a.b@c.'.repeat(30_000)],
  ['slashes', 'http://'.repeat(30_000)],
  ['white space', ' \n'.repeat(300_000)],
  ['combining marks', 'e\u0301'.repeat(100_000)],
  ['joined pictures', '👩\u200d'.repeat(50_000)],
  ['right to left', 'שלום עולם '.repeat(30_000)],
  ['no spaces at all', '東京で会談が行われた。'.repeat(10_000)],
]

for (const [what, text] of LONG) {
  test(`a sentence without end is read: ${what}`, () => assertSound(text, segment(text).map(rooted)))
}

test('a sentence of 100,000 words gets tags', () => {
  const text = 'the minister and the president of the country who signed it said that '.repeat(7_700)
  const sentences = segment(text).map(rooted)
  for (const { tokens } of sentences) tag(tokens)
  assertSound(text, sentences)
})

/** `segment` alone makes no tree. */
function rooted(sentence: Sentence): Sentence {
  for (const token of sentence.tokens) token.head = token.i - 1
  return sentence
}
