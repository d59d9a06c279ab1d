import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { quotedSpans } from '../../src/speech/quotation-marks.ts'

function paragraphs(text: string): { start: number; end: number }[] {
  return [...text.matchAll(/[^\n]+/g)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
}
const words = (text: string): string[] =>
  quotedSpans(text, paragraphs(text)).map(
    (span) => `${'>'.repeat(span.depth)}${text.slice(span.start, span.end)}`,
  )

const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
  ['straight double marks', 'She called it "a start" and left.', ['a start']],
  ['curly marks', 'She called it “a start” and left.', ['a start']],
  ['guillemets', 'Il a dit « un début » hier.', ['un début']],
  ['low and high marks', 'Er nannte es „ein Anfang“ und ging.', ['ein Anfang']],
  ['doubled single marks', "``A start,'' she said.", ['A start,']],
  ['single marks', "He said 'never' twice.", ['never']],
  ['apostrophes are no marks', "It's the delegates' own text, isn't it?", []],
  [
    'a possessive inside single marks',
    "'The parties' text is dead,' she said.",
    ["The parties' text is dead,"],
  ],
  ['decades are no marks', "In the '90s and '00s they met.", []],
  ['inches are no marks', 'A map of 11" by 17" hung there.', []],
  [
    'nested marks',
    '"He told us, \'Come in\', and left," she said.',
    ["He told us, 'Come in', and left,", '>Come in'],
  ],
  [
    'nested the other way',
    '‘He told us, “Come in”, and left,’ she said.',
    ['He told us, “Come in”, and left,', '>Come in'],
  ],
  ['dashes beside the marks', '—"Yes"—he said.', ['Yes']],
  ['two in a sentence', '"No," he said, "and never."', ['No,', 'and never.']],
  ['an open mark ends with its sentence', 'He said "we will see. The talks went on.', ['we will see.']],
  [
    'an open mark ends where the next one opens',
    'He said “we will see and left. She called it “a start”.',
    ['we will see and left.', 'a start'],
  ],
  ['an open mark does not reach the next paragraph', '"We will see.\nThe talks went on.', ['We will see.']],
  ['a quotation runs over paragraphs', '“One. Two.\n“Three.”', ['One. Two.', 'Three.']],
]

for (const [what, text, expected] of ROWS)
  test(`quotation marks: ${what}`, () => {
    assert.deepEqual(words(text), expected)
  })

test('a quotation that a new paragraph takes up again is marked as carried on', () => {
  const text = '“One. Two.\n“Three.”'
  assert.deepEqual(
    quotedSpans(text, paragraphs(text)).map((span) => [span.closed, span.continues]),
    [
      [false, false],
      [true, true],
    ],
  )
})

test('on any text, quoted spans lie within one paragraph, in order, and hold no white space at their edges', () => {
  const letter = fc.constantFrom(
    '"',
    "'",
    '“',
    '”',
    '‘',
    '’',
    '«',
    '»',
    '„',
    '``',
    ' ',
    'a',
    'B',
    '.',
    ',',
    '\n',
    '5',
  )
  fc.assert(
    fc.property(fc.array(letter, { maxLength: 80 }), (letters) => {
      const text = letters.join('')
      const runs = paragraphs(text)
      let before = -1
      for (const span of quotedSpans(text, runs)) {
        assert.ok(span.open >= before)
        before = span.open
        assert.ok(span.open < span.start && span.start < span.end && span.end <= span.close)
        assert.equal(text.slice(span.start, span.end).trim(), text.slice(span.start, span.end))
        assert.ok(runs.some((run) => run.start <= span.open && span.end <= run.end))
      }
    }),
  )
})
