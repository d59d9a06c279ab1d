import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFrontMatter } from '../../src/read/front-matter.ts'

test('plain and quoted values are read, and the text begins after the second line of dashes', () => {
  const text =
    '---\nurl: https://example.org/a\noutlet: The Sample\ntitle: "Pact: a \\"done\\" deal"\npublished: 2026-01-08\n---\nText.'
  const read = readFrontMatter(text)
  assert.ok('bodyStart' in read)
  assert.equal(text.slice(read.bodyStart), 'Text.')
  assert.deepEqual(read.matter, {
    url: 'https://example.org/a',
    outlet: 'The Sample',
    title: 'Pact: a "done" deal',
    byline: null,
    published: '2026-01-08',
    language: null,
  })
})

test('a text without front matter, or that opens with a rule of dashes, has none', () => {
  for (const text of ['The pact.', '---\nThe pact was signed.\nAll went home.', ''])
    assert.deepEqual(readFrontMatter(text), { matter: null, bodyStart: 0 })
})

test('an unknown publication date stays unknown', () => {
  const read = readFrontMatter('---\ntitle: A\npublished: unknown\n---\nText.')
  assert.ok('matter' in read)
  assert.equal(read.matter?.published, null)
})

test('a headline with a colon, or one that opens with a quoted word, is taken as it is written', () => {
  const read = readFrontMatter(
    '---\nurl: https://example.org/a\ntitle: Talks: no end in sight\nbyline: \'By "Staff"\'\npublished: 2026-01-08\n---\nText.',
  )
  assert.ok('matter' in read)
  assert.equal(read.matter?.title, 'Talks: no end in sight')
  assert.equal(read.matter.byline, 'By "Staff"')
  assert.equal(read.matter.published, '2026-01-08')
  const quoted = readFrontMatter("---\ntitle: 'Truce' is the word as rivals meet\n---\nText.")
  assert.ok('matter' in quoted)
  assert.equal(quoted.matter?.title, "'Truce' is the word as rivals meet")
})

const WRONG: readonly (readonly [what: string, text: string, line: number, message: RegExp])[] = [
  ['front matter that is not closed', '---\ntitle: A\nText.', 1, /not closed/],
  ['a stray quotation mark', '---\nurl: a\ntitle: "A\n---\nText.', 3, /not valid YAML/],
  ['a key given twice', '---\ntitle: A\ntitle: B\n---\nText.', 3, /not valid YAML/],
  ['a date in words', '---\ntitle: A\npublished: soon\n---\nText.', 3, /not a date \("soon"\)/],
  ['a list', '---\n- A\n- B\n---\nText.', 2, /no "key: value"/],
  ['tabs for indentation', '---\ntitle:\n\t- A\n---\nText.', 3, /not valid YAML/],
]

for (const [what, text, line, message] of WRONG)
  test(`${what} is a problem that names its line`, () => {
    const read = readFrontMatter(text)
    assert.ok('line' in read)
    assert.equal(read.line, line)
    assert.match(read.message, message)
    assert.notEqual(read.wayOut, '')
  })

test('aliases that multiply are refused, not expanded', () => {
  const rows = ['a: &a [x, x, x, x, x, x, x, x, x]']
  for (let i = 1; i < 12; i++) {
    const [name, last] = [String.fromCharCode(97 + i), String.fromCharCode(96 + i)]
    rows.push(`${name}: &${name} [${Array(9).fill(`*${last}`).join(', ')}]`)
  }
  const read = readFrontMatter(`---\n${rows.join('\n')}\n---\nText.`)
  assert.ok('line' in read)
})
