import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { problemLine } from '../../src/read/problem.ts'
import { readArticle } from '../../src/read/read-article.ts'
import type { ReadingHint } from '../../src/read/read-article.ts'

const REPORT =
  'Delegates of the two states agreed on Monday to reopen the northern road to lorries, officials said.'

function article(input: string | Uint8Array, hint: Partial<ReadingHint> = {}) {
  const read = readArticle(typeof input === 'string' ? Buffer.from(input) : input, {
    source: 'a/road.txt',
    ...hint,
  })
  assert.ok('article' in read, 'problem' in read ? problemLine(read.problem) : '')
  return read.article
}

function problem(input: string | Uint8Array, hint: Partial<ReadingHint> = {}) {
  const read = readArticle(typeof input === 'string' ? Buffer.from(input) : input, {
    source: 'a/road.txt',
    ...hint,
  })
  assert.ok('problem' in read)
  return read.problem
}

test('plain text is kept whole, after front matter and with one kind of line end', () => {
  const read = article(
    `---\r\ntitle: Road\r\npublished: 2030-11-04\r\n---\r\nHome | News | Sport\r\n\r\n${REPORT}\r\n`,
  )
  assert.equal(read.text, `Home | News | Sport\n\n${REPORT}`)
  assert.equal(read.id, 'road')
  assert.equal(read.title, 'Road')
  assert.deepEqual([read.published, read.publishedFrom], ['2030-11-04', 'front-matter'])
})

test('the hash is of the report: other furniture, line ends and case of letters leave it alone', () => {
  const plain = article(REPORT).sha256
  assert.equal(article(`Home | News | Sport\r\n\r\n${REPORT}\r\n\r\nAdvertisement`).sha256, plain)
  assert.notEqual(article(REPORT.replace('Monday', 'Tuesday')).sha256, plain)
})

const DATES: readonly (readonly [
  what: string,
  text: string,
  hint: Partial<ReadingHint>,
  on: string | null,
  from: string | null,
])[] = [
  [
    'front matter goes before the address',
    `---\nurl: https://example.org/2030/11/05/a\npublished: 2030-11-04\n---\n${REPORT}`,
    {},
    '2030-11-04',
    'front-matter',
  ],
  [
    'the address goes before the date line',
    `---\nurl: https://example.org/2030/11/05/a\n---\n4 November 2030\n\n${REPORT}`,
    {},
    '2030-11-05',
    'url',
  ],
  ['a date line is read', `4 November 2030\n\n${REPORT}`, {}, '2030-11-04', 'dateline'],
  [
    'a dateline with its year is read',
    `RIVERTON, Nov. 4, 2030 (Agency) - ${REPORT}`,
    {},
    '2030-11-04',
    'dateline',
  ],
  [
    'a note of where it was published is read',
    `${REPORT}\n\nPublished in The Sample, November 4th, 2030`,
    {},
    '2030-11-04',
    'dateline',
  ],
  [
    'a dateline takes its year from a picture',
    `A lorry at the bar on Dec. 28, 2030. (Photo: pool)\n\nRIVERTON, Jan. 8 (Agency) - ${REPORT}`,
    {},
    '2031-01-08',
    'lead',
  ],
  [
    "the first paragraph's day takes its year from a picture",
    `A lorry at the bar on Dec. 28, 2030. (Photo: pool)\n\n${REPORT.replace('on Monday', 'on Jan. 8')}`,
    {},
    '2031-01-08',
    'lead',
  ],
  [
    'what is given fills in only what is lacking',
    `4 November 2030\n\n${REPORT}`,
    { published: '2031-01-01' },
    '2030-11-04',
    'dateline',
  ],
  ['what is given fills in what is lacking', REPORT, { published: '2031-01-01' }, '2031-01-01', 'given'],
  [
    'a date in the middle of the report is not its publication',
    `${REPORT} It was closed on 4 November 2019.`,
    {},
    null,
    null,
  ],
  [
    'a future deadline is not its publication',
    `${REPORT.replace('on Monday', 'on Jan. 8')} It ends on 1 May 2031.`,
    {},
    null,
    null,
  ],
]

for (const [what, text, hint, on, from] of DATES)
  test(`publication date: ${what}`, () => {
    const read = article(text, hint)
    assert.deepEqual([read.published, read.publishedFrom], [on, from])
  })

const BAD: readonly (readonly [what: string, input: string | Uint8Array, code: string])[] = [
  ['an empty file', '', 'empty'],
  ['a feed', '<?xml version="1.0"?>\n<rss version="2.0"><channel></channel></rss>', 'kind'],
  ['a file of white space', ' \n\t\n', 'empty'],
  ['a binary file', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3]), 'binary'],
  ['front matter alone', '---\ntitle: A\n---\n', 'no-text'],
  ['invalid front matter', '---\ntitle: [A\n---\nText.', 'front-matter'],
  [
    'a page of scripts alone',
    '<html><body><script>document.write("<p>hello there, all of you</p>")</script></body></html>',
    'no-text',
  ],
]

for (const [what, input, code] of BAD)
  test(`${what} is a problem of one line with a way out`, () => {
    const found = problem(input)
    assert.equal(found.code, code)
    assert.match(problemLine(found), /^a\/road\.txt: [^\n]+\. [A-Z][^\n]+\.$/)
  })

test('wrong encodings are read all the same', () => {
  const words = `“${REPORT}” – é`
  assert.equal(article(Buffer.from(words, 'utf16le')).text, words)
  const windows = Buffer.from([0x93, ...Buffer.from(REPORT), 0x94, 0x20, 0x96, 0x20, 0xe9])
  assert.equal(article(windows).text, words)
})

test('control characters become spaces, so that nothing moves and no terminal is touched', () => {
  const read = article(`${REPORT}\u0000\u001b[31m${REPORT}`)
  assert.equal(read.text, `${REPORT}  [31m${REPORT}`)
})

test('another language is said aloud', () => {
  const german =
    'Die Minister der beiden Staaten haben sich am Montag auf den Vertrag geeinigt, und die Straße wird für die Laster geöffnet, sagte ein Sprecher, der nicht genannt werden will.'
  const read = readArticle(Buffer.from(german), { source: 'a.txt' })
  assert.ok('article' in read)
  assert.equal(read.article.language, 'de')
  assert.match(read.notices[0] ?? '', /not English/)
})

test('no bytes bring the reader down', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void readArticle(bytes, { source: 'x' })),
  )
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      for (const wrapped of [
        text,
        `---\n${text}\n---\n${text}`,
        `<html><body>${text}<p>${text}`,
        `<p ${text}>${text}`,
      ])
        readArticle(Buffer.from(wrapped), { source: 'x' })
    }),
  )
})
