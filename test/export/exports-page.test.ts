import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { FORMATS } from '../../src/export/formats.ts'
import { READERS } from './readers.ts'

test('docs/exports.md lists every format', () => {
  const page = readFileSync(new URL('../../docs/exports.md', import.meta.url), 'utf8').replace(/ +/g, ' ')
  for (const f of FORMATS) {
    const row = `| \`${f.name}\` | ${f.title} | \`.${f.extension}\` | \`${f.mediaType}\` | ${f.definedBy} |`
    assert.ok(page.includes(row), `write this row: ${row}`)
  }
})

test('every format has its reader in the conformance suite', () => {
  assert.deepEqual(FORMATS.map((format) => format.name).sort(), Object.keys(READERS).sort())
})
