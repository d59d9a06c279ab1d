import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { FURNITURE_RULES } from '../../src/read/furniture-rules.ts'
import { mayHold, requiredWords } from '../../src/read/required-words.ts'
import { TIME_RULES } from '../../src/mention/time/rule-index.ts'
import { compilePattern, requiredByRule } from '../../src/mention/time/time-rule.ts'

const ROWS: readonly (readonly [RegExp, readonly string[] | null])[] = [
  [/week of (?:May|June)/i, ['week of ']],
  [/(?:the )?(?:May|June)/i, ['may', 'june']],
  [/[a-z]+day|\d+/, null],
  [/x?y*z{0,3}/, null],
  [/ab+c/, ['ab']],
  [/ab{2,3}/, ['ab']],
  [/(?:ab|c?)d/, ['d']],
  [/(?=before)x/, ['x']],
  [/(?<!before)xy/, ['xy']],
  [/(?<named>one|two)\k<named>/, ['one', 'two']],
  [/[bB]y [A-Z]/, ['by ']],
  [/[^\]x]\]/, [']']],
  [/caf\u00c9|\x41b/i, ['café', 'ab']],
  [/\p{Lu}stop/u, ['stop']],
  [/stop/iu, null],
  [/a.b\.com/, ['b.com']],
]

test('the words that a pattern cannot match without', () => {
  for (const [pattern, words] of ROWS) assert.deepEqual(requiredWords(pattern), words, String(pattern))
})

test('what a rule of the project matches holds its required words', () => {
  for (const rule of FURNITURE_RULES) {
    const words = requiredWords(rule.pattern)
    for (const text of [...rule.examples, ...rule.counterExamples])
      if (rule.pattern.test(text)) assert.ok(mayHold(words, text.toLowerCase()), `${rule.id}: ${text}`)
  }
  for (const rule of TIME_RULES) {
    const pattern = compilePattern(rule.pattern)
    const whole = new RegExp(pattern.source, 'gi')
    for (const { text } of TIME_RULES.flatMap((other) => other.examples))
      for (const match of text.matchAll(whole))
        assert.ok(mayHold(requiredByRule(rule), match[0].toLowerCase()), `${rule.id}: ${match[0]}`)
  }
})

test('no pattern matches a text without its required words', () => {
  const atom = fc.oneof(
    fc.constantFrom('a', 'b', 'C', ' ', '[aA]', '[ab]', '.', '\\d', '\\.'),
    fc.constantFrom('(?:a|bc)', '(ab)', '(?:|a)'),
  )
  const quantified = fc.tuple(atom, fc.constantFrom('', '', '', '+', '{2}')).map((pair) => pair.join(''))
  const pieces = fc.array(
    fc.oneof(
      quantified,
      fc.constantFrom('a?', 'b*', 'C{0,2}', '(?:ab)?', '|', '(?:a|b){0}', '\\b', '(?=a)', '(?!b)', '(?<=a)'),
    ),
    { maxLength: 6 },
  )
  fc.assert(
    fc.property(
      pieces,
      fc.string({ unit: fc.constantFrom(...'abcABC. 1'), maxLength: 12 }),
      (parts, text) => {
        const pattern = new RegExp(parts.join(''), 'i')
        if (pattern.test(text))
          assert.ok(mayHold(requiredWords(pattern), text.toLowerCase()), String(pattern))
      },
    ),
    { numRuns: 2000 },
  )
})
