import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDecoded, decodeEntities } from '../../src/read/html-entities.ts'
import { layOut } from '../../src/read/html-layout.ts'
import { placedBlocks } from '../../src/read/placed-blocks.ts'
import { readArticle } from '../../src/read/read-article.ts'
import { readDocument } from '../../src/read/read-document.ts'
import { sourceOffset, sourceSpan } from '../../src/read/source-map.ts'
import { noPlaces } from '../../src/read/source-places.ts'
import { sourceText } from '../../src/read/source-text.ts'

const A =
  'The ministers of the two valleys initialled a pact on sharing the water of the river on Tuesday, ending eleven years of talks.'
const B =
  'It must still be ratified by both parliaments before it takes effect, and neither has set a day for the vote.'

function read(input: string | Uint8Array, source = 'a.txt') {
  const bytes = typeof input === 'string' ? Buffer.from(input) : input
  const reading = readArticle(bytes, { source, sourceMap: true })
  assert.ok('article' in reading, JSON.stringify(reading))
  return { article: reading.article, map: reading.sourceMap!, source: sourceText(bytes) }
}

/** The source's stretch for some words of the text; null where it has none. */
function stretch(input: string, words: string): string | null {
  const { article, map, source } = read(input)
  const start = article.text.indexOf(words)
  assert.ok(start >= 0, article.text)
  const span = sourceSpan(map, { start, end: start + words.length })
  return span && source.slice(span.start, span.end)
}

test('a plain text with one line end has one run, whatever stands above it', () => {
  const { article, map } = read(`---\ntitle: Water\n---\n${A}\n\n${B}\n`)
  assert.deepEqual(map, [{ text: 0, source: 21, length: article.text.length }])
})

test('every character of a plain text is found in its source: front matter, line ends, marks, control characters', () => {
  const piece = fc.constantFrom(
    '\r\n',
    '\n',
    '\r',
    ' ',
    'a',
    'Lake. ',
    '\u0007',
    '\ufeff',
    '😀',
    '\t',
    '\u00a0',
    A,
    B,
  )
  const head = fc.constantFrom('', '\ufeff', '---\r\ntitle: Water\r\n---\r\n', '---\ntitle: W\n---\r\n\r\n')
  fc.assert(
    fc.property(head, fc.array(piece, { minLength: 1, maxLength: 40 }), (before, pieces) => {
      const { article, map, source } = read(`${before}${A}${pieces.join('')}${B}`)
      for (let i = 0; i < article.text.length; i++) {
        const at = sourceOffset(map, i)!
        const written = source[at]!.replace('\r', '\n').replace('\u0007', ' ')
        assert.equal(article.text[i], written)
      }
      for (const block of article.blocks) {
        const span = sourceSpan(map, block)!
        assert.equal(
          source
            .slice(span.start, span.end)
            .replace(/\r\n?/g, '\n')
            .replace(/\u0007/g, ' '),
          article.text.slice(block.start, block.end),
        )
      }
      assert.deepEqual(JSON.parse(JSON.stringify(map)), map)
    }),
    { numRuns: 200 },
  )
})

test('other encodings are counted in the decoded text', () => {
  const words = `${A}\r\n\r\nThe café’s owner agreed, and so did both of the neighbours over the way.`
  const { article, map, source } = read(Buffer.from(`\ufeff${words}`, 'utf16le'))
  assert.equal(source, words)
  assert.equal(source[sourceOffset(map, article.text.indexOf('é'))!], 'é')
})

const WORDS: readonly (readonly [page: string, words: string, stretch: string | null])[] = [
  ['<p>The pact &amp; its <b>two</b> annexes', 'pact & its two annexes', 'pact &amp; its <b>two</b> annexes'],
  ['<p>The pact &amp; its <b>two</b> annexes', '& its', '&amp; its'],
  ['<p>The\r\n   <em> second</em> pact', 'The second', 'The\r\n   <em> second'],
  [
    '<p>The <!-- > --> pact<script>x="<p>"</script> holds',
    'pact holds',
    'pact<script>x="<p>"</script> holds',
  ],
  ['<p>The pact&mdash;&#x1F600; or so', '—😀', '&mdash;&#x1F600;'],
  ['<p>The rati&shy;fi\u00adcation waits', 'ratification', 'rati&shy;fi\u00adcation'],
  ['<p>The pact<span hidden> not this</span> holds', 'pact holds', 'pact<span hidden> not this</span> holds'],
  ['<p>One line<br/>another', 'line\nanother', 'line<br/>another'],
]

test('words of a page are found with their tags, references, comments and broken lines', () => {
  for (const [begins, words, expected] of WORDS)
    for (const page of [`<article>${begins}, as it says: ${A}</p><p>${B}</p></article>`])
      assert.equal(stretch(page, words), expected, page)
})

test('a quotation over two paragraphs is one stretch', () => {
  const page = `<article><p>${A}</p>\n<p>${B}</p></article>`
  assert.equal(stretch(page, 'of talks.\n\nIt must'), 'of talks.</p>\n<p>It must')
})

test('a title out of the metadata has no place, nor has any span that takes it in', () => {
  const { article, map } = read(
    `<title>Water for all of the valley</title><article><p>${A}</p><p>${B}</p></article>`,
  )
  const title = article.blocks[0]!
  assert.equal(title.role, 'headline')
  assert.equal(sourceSpan(map, title), null)
  assert.equal(sourceOffset(map, title.start), null)
  assert.equal(sourceSpan(map, { start: title.start, end: article.text.length }), null)
})

test('an empty span, and one past the end of the text, have no place', () => {
  const { article, map } = read(A)
  assert.equal(sourceSpan(map, { start: 4, end: 4 }), null)
  assert.equal(sourceSpan(map, { start: 4, end: article.text.length + 1 }), null)
  assert.equal(sourceOffset(map, article.text.length), null)
  assert.equal(sourceOffset([], 0), null)
})

test('references are noted as they are decoded', () => {
  const piece = fc.constantFrom(
    '&',
    '&amp;',
    '&amp',
    '&nope;',
    '&#38;',
    '&#x1f600;',
    '&#0;',
    '&#x92;',
    'a',
    ' b',
    ';',
    '#',
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const html = `<p>${pieces.join('')}`
      const places = noPlaces(0)
      addDecoded(places, html, 3, html.length)
      const decoded = decodeEntities(html.slice(3))
      assert.equal(places.from.length, decoded.length)
      for (let i = 0; i < decoded.length; i++) {
        const written = decodeEntities(html.slice(places.from[i], places.to[i]))
        assert.ok(written.includes(decoded[i]!), `${html} at ${i}`)
      }
    }),
  )
})

/** Which of the page's blocks each block was found in: its number, −1 for nowhere. */
function foundIn(blocks: readonly string[], page: readonly string[]): number[] {
  const html = (texts: readonly string[]): string => texts.map((text) => `<p>${text}</p>`).join('')
  const source = html(page)
  const placed = placedBlocks(layOut(html(blocks)), layOut(source, { placed: true }))
  return placed.map(({ places }) => source.slice(0, places!.from[0]! + 1).split('<p>').length - 2)
}

test('a block is found among its like only where its neighbours tell which it is', () => {
  assert.deepEqual(foundIn([A, 'Note', B], ['Note', A, 'Note', B, 'Note']), [1, 2, 3])
  assert.deepEqual(foundIn([A, B], [A, 'More', B]), [0, 2])
  assert.deepEqual(foundIn(['Note', 'Note'], ['Note', 'Note']), [0, 1])
  assert.deepEqual(foundIn(['Note'], ['Note', A, 'Note']), [-1])
  assert.deepEqual(foundIn([A, 'Note', B], [A, 'Note', 'More', 'Note', B]), [0, -1, 4])
  assert.deepEqual(foundIn([A], [B]), [-1])
  // What stands in another order than in the page was put together by somebody else.
  assert.equal(foundIn([B, A], [A, B]).filter((at) => at >= 0).length, 1)
})

/** The block's words that have a place, dots for the others; each as it stands in the source. */
function foundWords(block: string, page: string): string {
  const [placed] = placedBlocks(layOut(`<p>${block}`), layOut(page, { placed: true }))
  const { text, places } = placed!
  return [...text]
    .map((c, i) => (c === ' ' ? c : places!.from[i]! < 0 ? '.' : page[places!.from[i]!]))
    .join('')
}

test('where something was taken out of a paragraph the parts around it are found', () => {
  assert.equal(foundWords(`${A} ${B}`, `<p>${A} <button>Share this</button> ${B}`), `${A} ${B}`)
  // Both before and after what was taken out reads "It": nothing tells which was read.
  assert.equal(
    foundWords(`${A} ${B}`, `<p>${A} <button>It seems</button> ${B}`),
    `${A} ${B.replace(/^It/, '..')}`,
  )
  // At the edge of what is found nothing tells how far it goes.
  assert.match(
    foundWords(`${A} ${B}`, `<p>${B}`),
    /^[. ]+ it takes effect, and neither has set a day for the vote\.$/,
  )
})

test('where the source is written otherwise than it is read there is no map, and none where none was asked for', async () => {
  const json = JSON.stringify({ text: `${A}\n\n${B}` })
  const mail = `From: a@b.example\r\nTo: c@d.example\r\nDate: Tue, 04 Mar 2031 10:00:00 +0000\r\nSubject: Water\r\nMIME-Version: 1.0\r\nContent-Type: text/plain\r\n\r\n${A}\r\n\r\n${B}\r\n`
  for (const [bytes, source] of [
    [json, 'a.json'],
    [mail, 'a.eml'],
  ] as const)
    for await (const reading of readDocument(Buffer.from(bytes), { source, sourceMap: true })) {
      assert.ok('article' in reading, JSON.stringify(reading))
      assert.equal(reading.sourceMap, null)
    }
  const plain = readArticle(Buffer.from(A), { source: 'a.txt' })
  assert.ok('article' in plain && !('sourceMap' in plain) && !('sourceMap' in plain.article))
})
