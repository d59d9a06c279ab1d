import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quotationsIn } from './reading.ts'

const LEAD = 'Mira Kovac, the foreign minister of Norway, spoke in Oslo on Monday.\n\n'

const ROWS: readonly (readonly [string, string, readonly string[]])[] = [
  ['said behind', '"We are ready to sign," said Mira Kovac.', ['Mira Kovac: We are ready']],
  ['said in front', 'Mira Kovac said: "We are ready to sign."', ['Mira Kovac: We are ready']],
  [
    'split',
    '"We are ready," Mira Kovac said, "and so are they."',
    ['Mira Kovac: We are ready,', 'Mira Kovac: and so are'],
  ],
  [
    'the same voice goes on',
    '"We are ready," Mira Kovac said. "Nobody else is."',
    ['Mira Kovac: We are ready,', 'Mira Kovac: Nobody else is.'],
  ],
  ['a pronoun', `${LEAD}"We are ready to sign," she said.`, ['Mira Kovac: We are ready']],
  ['a title', `${LEAD}"We are ready to sign," the minister said.`, ['Mira Kovac: We are ready']],
  [
    'no verb of saying, the speaker in the sentence before',
    'Mira Kovac was blunt. "Nobody here will sign this."',
    ['Mira Kovac: Nobody here will'],
  ],
  [
    'a colon without a verb',
    'Mira Kovac, on her way out: "Nobody here will sign this."',
    ['Mira Kovac: Nobody here will'],
  ],
  [
    'any verb behind the mark',
    '"Nobody here will sign this," grinned Mira Kovac.',
    ['Mira Kovac: Nobody here will'],
  ],
  ['a few words', 'Mira Kovac described the talks as "slow but honest".', ['Mira Kovac: slow but honest']],
  [
    'as somebody put it',
    'The talks are "slow but honest", as Mira Kovac put it.',
    ['Mira Kovac: slow but honest'],
  ],
  ['for somebody', 'For Mira Kovac, "the map comes first".', ['Mira Kovac: the map comes']],
  ['signed with a dash', '"Nobody here will sign this." — Mira Kovac', ['Mira Kovac: Nobody here will']],
  [
    'a question, its speaker in a sentence of its own',
    '"Who will sign this?" Mira Kovac asked in the hall.',
    ['Mira Kovac: Who will sign'],
  ],
  [
    'right behind the marks, whoever else the sentence quotes',
    'Paul Ritter praised it. "Nobody here will sign this," Mira Kovac let it be known, and Paul Ritter said that it was raining.',
    ['Mira Kovac: Nobody here will'],
  ],
  [
    'per somebody',
    'The result, per Mira Kovac: two years that "nobody will regret".',
    ['Mira Kovac: nobody will regret'],
  ],
  [
    'in brackets behind a block quotation of two paragraphs',
    '> "We are ready. The map is done.\n\n> "The rest is up to them." (Mira Kovac, Norway)',
    ['Mira Kovac: We are ready.'],
  ],
  [
    'one of several named together is not "she"',
    'Mira Kovac opened the talks. Anna Berg, Olga Stein and Ida Holm would report to her. "We are ready to sign," she said.',
    ['Mira Kovac: We are ready'],
  ],
  [
    'a title of one country is not borne by the president of another',
    'Former Norwegian President Karl Lund spoke in Oslo, beside Peter Hahn. "We are ready to sign," the German president said.',
    ['Peter Hahn: We are ready'],
  ],
  [
    'unnamed',
    '"Nobody here will sign this," a senior official said.',
    ['a senior official: Nobody here will'],
  ],
  [
    'over two paragraphs',
    'Mira Kovac said: "We are ready. The map is done.\n\n"The rest is up to them."',
    ['Mira Kovac: We are ready.'],
  ],
  [
    'a mark left open keeps the rest of the article out',
    'Mira Kovac said: "We are ready. The map is done.\n\nIt rained all day in Oslo, and nobody came.',
    ['Mira Kovac: We are ready.'],
  ],
  [
    'one in another',
    '"They told us, \'Come back in May\', and left," Mira Kovac said.',
    ['Mira Kovac: They told us,'],
  ],
]

for (const [what, text, expected] of ROWS)
  test(`quotations: ${what}`, () => {
    assert.deepEqual(quotationsIn(text), expected)
  })

test('names in marks and doubted words are no quotations', () => {
  assert.deepEqual(quotationsIn('The so-called "road map" fills four pages.'), [])
  assert.deepEqual(quotationsIn('The film "The Long Winter" opened in Oslo.'), [])
})

test('headlines and captions have no quotations', () => {
  const text =
    '"We are ready," says Kovac\n\nIt rained all day in Oslo.\n\n"We are ready": Mira Kovac in Oslo'
  assert.deepEqual(quotationsIn(text, { 0: 'headline', 2: 'caption' }), [])
})
