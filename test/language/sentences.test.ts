import assert from 'node:assert/strict'
import { test } from 'node:test'
import { segment } from '../../src/language/analyse.ts'

function sentences(text: string): string[] {
  return segment(text).map(({ start, end }) => text.slice(start, end))
}

/** Sentences are marked off by a bar; the text is without the bars. */
const ROWS: readonly [what: string, marked: string][] = [
  ['plain sentences', 'The talks ended.| Nobody signed.| Why?| It is unclear!'],
  [
    'titles and initials do not end one',
    'Lt. Gen. Sample met Mr. Model and Anna B. Example in Arden.| They spoke.',
  ],
  ['abbreviations inside', 'The U.S. State Department and the U.N. Security Council met on Jan. 8 in Arden.'],
  ['an abbreviation at the end', 'He lives in the U.S.| He came back in March.'],
  ['a quotation stays with its verb', '“It is not over yet,” the minister said.| She left.'],
  ['a question in a quotation', '"Is it done?" she asked.| Nobody answered.'],
  ['a quotation of several sentences', '“We have done our part.| Now they must do theirs,” he said.'],
  ['closing marks go with the sentence they close', '“That is our position.”| He repeated it.'],
  ['sentences in brackets', '(The ministry did not reply.)| Talks go on.'],
  ['figures with points', 'It costs $1.5bn.| 7,500 troops are ready.'],
  ['a time before a day', 'The council meets at 3 p.m. Thursday.| It may vote.'],
  ['datelines', 'ARDEN — Ministers met on Tuesday.| They agreed on nothing.'],
  ['headlines without a full stop', 'Ministers agree text of treaty\n\n|The ministers met on Monday.'],
  ['lists', 'What is known:\n|- The treaty runs for 15 years\n|- It can be extended'],
  ['numbered lists', 'The points:\n|1. A ceasefire\n|2. An exchange of prisoners'],
  ['a comma ends nothing', 'Anna Example,\nPeter Sample and others met on Monday.| They left.'],
  ['a mark of a list is no sentence', '★ A tribunal for both sides\n\n|★ No amnesty'],
  ['a line break inside a sentence', 'The ministers of both\ncountries met on Monday.| They left.'],
]

for (const [what, marked] of ROWS) {
  test(`sentences: ${what}`, () => {
    assert.deepEqual(
      sentences(marked.replaceAll('|', '')),
      marked.split('|').map((part) => part.trim()),
    )
  })
}
