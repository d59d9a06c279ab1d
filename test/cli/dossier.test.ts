import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Dossier } from '../../src/agreement/agreement.ts'
import { markdownDossier } from '../../src/export/markdown.ts'
import { terminalDossier } from '../../src/cli/terminal/dossier.ts'
import { columnsOf } from '../../src/cli/terminal/wrap.ts'
import { FIXTURE } from './dossier-fixture.ts'
import { matchesGolden } from './golden.ts'

for (const width of [60, 100])
  test(`a dossier on a terminal of ${width} columns`, () => {
    const text = terminalDossier(FIXTURE, { width, colour: false, why: false })
    matchesGolden(`test/cli/golden/dossier-${width}.txt`, text)
    for (const line of text.split('\n')) assert.ok(columnsOf(line) <= width, line)
  })

test('a dossier in Markdown', () => {
  matchesGolden('test/cli/golden/dossier-markdown.txt', markdownDossier(FIXTURE, false))
})

test('colour adds nothing but colour', () => {
  const plain = terminalDossier(FIXTURE, { width: 80, colour: false, why: true })
  const coloured = terminalDossier(FIXTURE, { width: 80, colour: true, why: true })
  assert.notEqual(coloured, plain)
  const bare = coloured.replace(/\x1b\[\d+m/g, '')
  assert.deepEqual(
    bare.split('\n').map((line) => line.trimEnd()),
    plain.split('\n'),
  )
})

test('no line is wider than the terminal, whatever its width', () => {
  for (let width = 40; width <= 140; width += 7)
    for (const line of terminalDossier(FIXTURE, { width, colour: false, why: true }).split('\n'))
      assert.ok(columnsOf(line) <= width, `${width}: ${line}`)
})

test('--why shows the rule of every piece of evidence', () => {
  assert.match(terminalDossier(FIXTURE, { width: 80, colour: false, why: true }), /\{fixture\}/)
  assert.match(markdownDossier(FIXTURE, true), /`fixture`/)
})

/** The fixture with hostile words in every place where an article's words are shown. */
function hostile(words: string): Dossier {
  const agreement = FIXTURE.agreements[0]!
  const evidence = agreement.evidence.map((e) => ({ ...e, exact: words, speaker: words }))
  return {
    ...FIXTURE,
    agreements: [
      {
        ...agreement,
        name: words,
        aliases: [words],
        evidence,
        history: agreement.history.map((h) => ({ ...h, claimant: words, evidence })),
      },
    ],
    quotes: [{ ...FIXTURE.quotes[0]!, speaker: words, text: words }],
    articles: FIXTURE.articles.map((a) => ({ ...a, title: words, outlet: words, url: null, source: words })),
  }
}

test('no control character of an article reaches a terminal', () => {
  const text = terminalDossier(hostile('a\x1b]0;title\x07b\x9b31m\u202ec'), {
    width: 80,
    colour: false,
    why: false,
  })
  assert.doesNotMatch(text, /[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/)
})

test('no mark-up of an article reaches Markdown', () => {
  const text = markdownDossier(hostile('<script>x</script> [a](javascript:b) *c* `d` | e'), false)
  assert.doesNotMatch(text, /[^\\]<script|[^\\]\]\(javascript|[^\\*]\*c/)
})

test('an empty dossier says so', () => {
  const empty: Dossier = { asOf: null, agreements: [], quotes: [], articles: [] }
  assert.match(
    terminalDossier(empty, { width: 80, colour: false, why: false }),
    /No agreement in the making was found/,
  )
  assert.match(markdownDossier(empty, false), /No agreement in the making was found/)
})
