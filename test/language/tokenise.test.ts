import assert from 'node:assert/strict'
import { test } from 'node:test'
import { tokenise } from '../../src/language/tokenise.ts'

function words(text: string): string[] {
  const offsets = tokenise(text)
  const list: string[] = []
  for (let at = 0; at < offsets.length; at += 2) list.push(text.slice(offsets[at], offsets[at + 1]))
  return list
}

/** Text and its tokens, set apart by spaces. */
const ROWS: readonly [what: string, text: string, tokens: string][] = [
  ['a plain sentence', 'The talks ended.', 'The talks ended .'],
  ['titles keep their full stop', 'Lt. Gen. Sample met Dr. Model.', 'Lt. Gen. Sample met Dr. Model .'],
  ['states with full stops', 'in the U.S. and the U.N.', 'in the U.S. and the U.N.'],
  ['initials', 'Anna B. Example spoke', 'Anna B. Example spoke'],
  ['months before a day', 'on Jan. 8', 'on Jan. 8'],
  [
    'words that only look like abbreviations',
    'On Mon. Then the mass. It broke.',
    'On Mon . Then the mass . It broke .',
  ],
  ['"no" before a number', 'Article No. 5 says no.', 'Article No. 5 says no .'],
  ['negation', "We can't, won’t and cannot.", "We ca n't , wo n’t and can not ."],
  ['two clitics', "I'd've gone", "I 'd 've gone"],
  ['possessives', "Norland's and the states' armies", "Norland 's and the states ' armies"],
  ['possessives after a full stop', "the U.S.'s plan", "the U.S. 's plan"],
  ['names with an apostrophe', "O'Hara and d'Exemple", "O'Hara and d'Exemple"],
  ['curly quotation marks', '“It is ‘over’,” he said', '“ It is ‘ over ’ , ” he said'],
  ['guillemets', '«Yes»', '« Yes »'],
  ['typewriter quotation marks', "``Yes'' she said", "`` Yes '' she said"],
  ['money', '$1.5bn, €40m and £7,500', '$ 1.5 bn , € 40 m and £ 7,500'],
  ['percentages', '15% to 20.5%', '15 % to 20.5 %'],
  ['times of day', 'at 7:30pm or 3 p.m.', 'at 7:30 pm or 3 p.m.'],
  ['ordinals and decades', 'the 21st of the 1990s', 'the 21st of the 1990s'],
  ['decades with an apostrophe', "the '90s", "the '90s"],
  ['names of things with figures', 'the G20 and 5G and F16s', 'the G20 and 5G and F16s'],
  ['hyphens split words', 'a US-led, 20-point plan', 'a US - led , 20 - point plan'],
  ['prefixes stay', 'non-proliferation, ex-minister, pre-war', 'non-proliferation , ex-minister , pre-war'],
  ['ranges', '15-20 people, 2019–20', '15 - 20 people , 2019 – 20'],
  ['dashes between words', 'peace—or war -- soon', 'peace — or war -- soon'],
  ['ellipses', 'Perhaps... or… not', 'Perhaps ... or … not'],
  ['runs of marks', 'Really?! Yes!!!', 'Really ?! Yes !!!'],
  ['slashes', 'and/or on 11/12/2020', 'and / or on 11/12/2020'],
  ['telephone numbers', 'call 555-0100', 'call 555-0100'],
  ['addresses on the web', 'see https://example.org/a_(b).', 'see https://example.org/a_(b) .'],
  ['bare domains', 'at example.com, or www.example.org/x.', 'at example.com , or www.example.org/x .'],
  ['mail', 'write to desk@example.org.', 'write to desk@example.org .'],
  ['handles and hashtags', '@example on #talks', '@example on #talks'],
  ['file names', 'annex.pdf and talks.docx', 'annex.pdf and talks.docx'],
  ['ampersands', 'R&D by Smith & Co.', 'R&D by Smith & Co.'],
  ['brackets', '(see [1])', '( see [ 1 ] )'],
  ['faces', 'good :-)', 'good :-)'],
  ['pictures', 'yes👍🏽 and 👨‍👩‍👧', 'yes 👍🏽 and 👨‍👩‍👧'],
  ['accents, joined or not', 'Élysée, Zelenskyĭ', 'Élysée , Zelenskyĭ'],
  ['other scripts', 'в Києві, 東京', 'в Києві , 東京'],
  ['invisible characters part words like spaces', 'a\u200bb\ufeffc\u0000d', 'a b c d'],
  ['a soft hyphen stays inside', 'rati\u00adfication', 'rati\u00adfication'],
]

for (const [what, text, expected] of ROWS) {
  test(`tokens: ${what}`, () => assert.equal(words(text).join(' '), expected))
}

test('tokenise looks only at the range it is given, and its offsets are those of the whole text', () => {
  const text = 'One two. Three four.'
  const offsets = tokenise(text, 9, 20)
  assert.deepEqual(offsets.slice(0, 2), [9, 14])
  assert.equal(text.slice(offsets.at(-2), offsets.at(-1)), '.')
})
