import assert from 'node:assert/strict'
import { test } from 'node:test'
import { quoteRows, rowsAsCsv, rowsAsJson, rowsAsText, speakerName } from '../../src/speech/quote-row.ts'
import { speechIn } from './reading.ts'

const TEXT =
  '"We are ready, ""fully"" so," said Mira Kovac.\n\nThe ministry denied that a text had been agreed.'

function rows(indirect: boolean) {
  const { text, attributions, quotations } = speechIn(TEXT)
  return quoteRows({ id: '01', text }, attributions, quotations, { indirect })
}

test('rows are in reading order and quote to the letter', () => {
  const all = rows(true)
  assert.ok(all.length >= 2)
  for (const row of all) if (row.form === 'direct') assert.ok(TEXT.includes(row.words))
  assert.deepEqual(
    all.map((row) => row.start),
    all.map((row) => row.start).sort((a, b) => a - b),
  )
})

test('CSV has a header, CRLF line ends and doubles the marks in a field', () => {
  const lines = rowsAsCsv(rows(false)).split('\r\n')
  assert.match(lines[0]!, /^article,speaker,class,party,kind/)
  assert.equal(lines.at(-1), '')
  assert.match(rowsAsCsv([{ ...rows(false)[0]!, words: 'a "b", c' }]), /"a ""b"", c"/)
})

test('JSON is the rows', () => {
  assert.deepEqual(JSON.parse(rowsAsJson(rows(true))), rows(true))
})

test('the terminal shows speaker, words and offsets', () => {
  const [first] = rows(false)
  const shown = rowsAsText([first!])
  assert.ok(shown.includes(`01:${first!.start}-${first!.end}`))
  assert.ok(shown.includes(first!.speaker ?? '(no speaker named)'))
})

test('a chain is printed behind the name', () => {
  const speaker = { name: 'two officials', class: 'unnamed-official', party: null, entity: null } as const
  const outlet = { name: 'Axios', class: 'outlet', party: null, entity: null } as const
  assert.equal(speakerName(speaker, [outlet]), 'two officials (via Axios)')
})
