import assert from 'node:assert/strict'
import { test } from 'node:test'
import { pdfArticle } from '../../../src/read/pdf/pdf-article.ts'
import type { Reading } from '../../../src/read/read-article.ts'
import { pdfFile, setLines } from './pdf-file.ts'

const TITLE = 'Communique on the lake locks'
const LEAD =
  'The delegations of the two lake states met on 8 January 2026 and agreed to open the locks to barges of either flag, on terms that are set out in an annex to be published.'
const NEXT =
  'They noted that the pact shall run for nine years, and that either side may end it with a notice of twelve months given in writing to the other.'
const THIRD =
  'A joint commission will meet twice a year, in either capital by turns, to settle what tolls are to be paid.'

const read = (bytes: Uint8Array): Promise<Reading> => pdfArticle(bytes, { source: 'a.pdf' })
const bodyOf = (reading: Reading): string[] => {
  assert.ok('article' in reading, JSON.stringify(reading))
  const { text, blocks } = reading.article
  return blocks.filter(({ role }) => role === 'body').map(({ start, end }) => text.slice(start, end))
}

test('lines become paragraphs, the title in the properties is the headline', async () => {
  const lines = [{ text: TITLE, x: 60, y: 800, size: 18 }, ...setLines([LEAD, NEXT])]
  const reading = await read(pdfFile([lines], { title: TITLE }))
  assert.deepEqual(bodyOf(reading), [LEAD, NEXT])
  assert.ok('article' in reading)
  assert.equal(reading.article.title, TITLE)
})

test('running heads and page numbers go; a paragraph goes on over pages; divided words are joined', async () => {
  const pages = [1, 2, 3].map((n) => [
    { text: `Lake Secretariat   Document ${n}`, x: 60, y: 815, size: 8 },
    ...setLines(
      n === 1
        ? [LEAD, 'They noted that the pact shall run for nine years, and that either side may end']
        : n === 2
          ? [
              'it with a notice of twelve months given in writing to the other.',
              THIRD.replace('commission', 'commis-'),
            ]
          : [NEXT],
    ),
    { text: `${n}`, x: 300, y: 30, size: 8 },
  ])
  pages[1]!.splice(
    2,
    pages[1]!.length - 3,
    { text: 'A joint commis-', x: 60, y: 700 },
    {
      text: 'sion will meet twice a year, in either capital by turns, to settle what tolls are to be paid.',
      x: 60,
      y: 686,
    },
  )
  const body = bodyOf(await read(pdfFile(pages)))
  assert.deepEqual(body, [LEAD, NEXT, THIRD, NEXT])
})

test('encrypted, without text, cut off, no PDF at all: one line each', async () => {
  const rows: readonly (readonly [Uint8Array, RegExp])[] = [
    [pdfFile([setLines([LEAD])], { encrypt: true }), /an encrypted PDF that asks for a password/],
    [pdfFile([[]]), /a PDF of pictures, without text in it/],
    [Buffer.from('%PDF-1.4\nnothing more'), /a PDF that cannot be read/],
    [pdfFile(Array.from({ length: 301 }, () => [])), /301 pages, more than 300/],
  ]
  for (const [bytes, says] of rows) {
    const reading = await read(bytes)
    assert.ok('problem' in reading)
    assert.match(reading.problem.message, says)
  }
})

test('a file that was cut off still gives the words that are whole, or says that it cannot be read', async () => {
  const whole = pdfFile([setLines([LEAD, NEXT])])
  for (const share of [0.4, 0.7, 0.95]) {
    const reading = await read(whole.subarray(0, Math.floor(whole.length * share)))
    assert.ok('article' in reading || /cannot be read|pictures|without/.test(reading.problem.message))
  }
})
