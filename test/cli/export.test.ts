import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { FORMATS } from '../../src/export/formats.ts'
import { captured } from './captured.ts'

const examples = fileURLToPath(new URL('../../examples', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'rapporteur-export-'))
after(() => rmSync(folder, { recursive: true }))

test('help names every format', async () => {
  const { out } = await captured(['export', '--help'])
  assert.ok(out.replace(/\s+/g, ' ').includes(`Formats: ${FORMATS.map((f) => f.name).join(', ')}.`))
})

test('every format is written to standard output, its account to standard error', async () => {
  for (const { name } of FORMATS) {
    const { code, out, err } = await captured(['export', name, examples])
    assert.equal(code, 0, name)
    assert.ok(out.length > 100, name)
    assert.match(err, new RegExp(`^rapporteur: ${name} holds [^\\n]+\\.\\n$`))
  }
})

test('--output writes the same bytes to a file and leaves no half of one', async () => {
  const file = join(folder, 'ahead.ics')
  const { out } = await captured(['export', 'icalendar', examples])
  const { code } = await captured(['export', 'icalendar', examples, '-o', file])
  assert.equal(code, 0)
  assert.equal(readFileSync(file, 'utf8'), out)
  const nowhere = await captured(['export', 'csv', examples, '-o', join(folder, 'no/such/place.csv')])
  assert.equal(nowhere.code, 1)
  assert.match(nowhere.err, /place\.csv: cannot be written \(ENOENT\)/)
  assert.deepEqual(readdirSync(folder), ['ahead.ics'])
})

test('--base names facts by the pages of a reading room', async () => {
  const { out } = await captured(['export', 'atom', examples, '--base', 'https://desk.example/room'])
  assert.match(
    out,
    /<link rel="alternate" type="text\/html" href="https:\/\/desk\.example\/room\/agreements\//,
  )
  assert.equal((await captured(['export', 'atom', examples, '--base', 'desk.example'])).code, 2)
})

test('an unknown format is wrong usage and names those there are', async () => {
  const { code, err } = await captured(['export', 'docx', examples])
  assert.equal(code, 2)
  assert.match(err, /no format "docx" \(there is json, jsonl, csv/)
  assert.equal(existsSync('docx'), false)
})

test('brief --html is the html export', async () => {
  const page = await captured(['brief', '--html', examples])
  assert.equal(page.code, 0)
  assert.equal(page.out, (await captured(['export', 'html', examples])).out)
  assert.equal((await captured(['brief', '--html', '--json', examples])).code, 2)
})
