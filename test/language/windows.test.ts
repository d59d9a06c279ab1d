import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toConllu } from '../../src/language/conllu.ts'
import type { Sentence, Token } from '../../src/language/sentence.ts'
import { treeSvg } from '../../src/language/tree-svg.ts'
import { treeText } from '../../src/language/tree-text.ts'

const text = "They haven't signed."
const rows: [string, number, number, string, string, string, number, string][] = [
  ['They', 0, 4, 'PRON', 'PRP', 'they', 3, 'nsubj'],
  ['have', 5, 9, 'AUX', 'VBP', 'have', 3, 'aux'],
  ["n't", 9, 12, 'PART', 'RB', 'not', 3, 'advmod'],
  ['signed', 13, 19, 'VERB', 'VBN', 'sign', -1, 'root'],
  ['.', 19, 20, 'PUNCT', '.', '.', 3, 'punct'],
]
const tokens = rows.map(([form, start, end, upos, xpos, lemma, head, deprel], i): Token => ({
  i,
  text: form,
  start,
  end,
  upos,
  xpos,
  lemma,
  head,
  deprel,
}))
const sentence: Sentence = { start: 0, end: 20, block: 0, tokens }

test('CoNLL-U has the contraction as a multiword token, spacing and offsets', () => {
  assert.equal(
    toConllu([sentence], text),
    [
      '# sent_id = 1',
      "# text = They haven't signed.",
      '1\tThey\tthey\tPRON\tPRP\tNumber=Plur\t4\tnsubj\t_\tRange=0:4',
      "2-3\thaven't\t_\t_\t_\t_\t_\t_\t_\tRange=5:12",
      '2\thave\thave\tAUX\tVBP\tMood=Ind|Tense=Pres|VerbForm=Fin\t4\taux\t_\tRange=5:9',
      "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\tRange=9:12",
      '4\tsigned\tsign\tVERB\tVBN\tTense=Past|VerbForm=Part\t0\troot\t_\tSpaceAfter=No|Range=13:19',
      '5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\tRange=19:20',
      '',
    ].join('\n'),
  )
})

test('the tree as text shows every token with its depth, its head and its notes', () => {
  assert.equal(
    treeText(sentence, new Map([[0, 'group']])),
    [
      '0  · They  PRON PRP  they  nsubj ← signed   [group]',
      '1  · have  AUX VBP   have  aux ← signed',
      "2  · n't   PART RB   not   advmod ← signed",
      '3  signed  VERB VBN  sign  root',
      '4  · .     PUNCT .   .     punct ← signed',
    ].join('\n'),
  )
})

test('the tree as SVG has every word and every relation once, escaped', () => {
  const svg = treeSvg({ ...sentence, tokens: tokens.map((t) => (t.i === 0 ? { ...t, text: 'A<&"' } : t)) })
  assert.match(svg, /^<svg xmlns="http:\/\/www.w3.org\/2000\/svg"/)
  assert.equal(svg.match(/class="relation"/g)?.length, 4)
  assert.equal(svg.match(/class="tag"/g)?.length, 5)
  assert.ok(svg.includes('A&lt;&amp;&quot;') && !svg.includes('A<&'))
})
