import assert from 'node:assert/strict'
import { test } from 'node:test'
import { numberOf, predicationOf } from '../../src/language/grammar.ts'
import type { Predication } from '../../src/language/grammar.ts'
import type { Sentence, Token } from '../../src/language/sentence.ts'

/** A sentence with its tree given: "form/TAG/lemma/head/relation", heads from 0, -1 for the root. */
function sentence(words: string): Sentence {
  let at = 0
  const tokens = words.split(' ').map((word, i): Token => {
    const [text, xpos, lemma, head, deprel] = word.split('/') as [string, string, string, string, string]
    const start = at
    at += text.length + 1
    return { i, text, start, end: start + text.length, upos: 'X', xpos, lemma, head: Number(head), deprel }
  })
  return { start: 0, end: at, block: 0, tokens }
}

const ROWS: readonly [what: string, words: string, verb: number, expected: Partial<Predication>][] = [
  [
    'signed',
    'They/PRP/they/1/nsubj signed/VBD/sign/-1/root',
    1,
    { tense: 'past', voice: 'active', negated: false },
  ],
  ['signs', 'She/PRP/she/1/nsubj signs/VBZ/sign/-1/root', 1, { tense: 'present' }],
  [
    'will sign',
    'They/PRP/they/2/nsubj will/MD/will/2/aux sign/VB/sign/-1/root',
    2,
    { tense: 'future', modal: null },
  ],
  [
    'may sign',
    'They/PRP/they/2/nsubj may/MD/may/2/aux sign/VB/sign/-1/root',
    2,
    { tense: 'modal', modal: 'may' },
  ],
  ['has signed', 'She/PRP/she/2/nsubj has/VBZ/have/2/aux signed/VBN/sign/-1/root', 2, { tense: 'perfect' }],
  [
    'had signed',
    'She/PRP/she/2/nsubj had/VBD/have/2/aux signed/VBN/sign/-1/root',
    2,
    { tense: 'past-perfect' },
  ],
  [
    'was signed',
    'It/PRP/it/2/nsubj:pass was/VBD/be/2/aux:pass signed/VBN/sign/-1/root',
    2,
    { tense: 'past', voice: 'passive' },
  ],
  [
    'was not signed',
    'It/PRP/it/3/nsubj:pass was/VBD/be/3/aux:pass not/RB/not/3/advmod signed/VBN/sign/-1/root',
    3,
    { voice: 'passive', negated: true },
  ],
  [
    'is negotiating',
    'She/PRP/she/2/nsubj is/VBZ/be/2/aux negotiating/VBG/negotiate/-1/root',
    2,
    { tense: 'present', progressive: true },
  ],
  ['nobody signed', 'Nobody/NN/nobody/1/nsubj signed/VBD/sign/-1/root', 1, { negated: true, tense: 'past' }],
  ['no party signed', 'No/DT/no/1/det party/NN/party/2/nsubj signed/VBD/sign/-1/root', 2, { negated: true }],
  [
    'no longer binds',
    'It/PRP/it/3/nsubj no/RB/no/2/advmod longer/RB/long/3/advmod binds/VBZ/bind/-1/root',
    3,
    { negated: true, tense: 'present' },
  ],
]

for (const [what, words, verb, expected] of ROWS) {
  test(`the predicate of "${what}"`, () => {
    const found = predicationOf(sentence(words), verb)
    for (const [key, value] of Object.entries(expected))
      assert.equal(found[key as keyof Predication], value, key)
  })
}

test('number is read off nouns, verbs and pronouns', () => {
  const { tokens } = sentence('talks/NNS/talk/-1/root talk/NN/talk/0/dep signs/VBZ/sign/0/dep of/IN/of/0/dep')
  assert.deepEqual(tokens.map(numberOf), ['plural', 'singular', 'singular', 'none'])
})
