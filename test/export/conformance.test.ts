import assert from 'node:assert/strict'
import { test } from 'node:test'
import { countsOf } from '../../src/export/account.ts'
import { COUNTED } from '../../src/export/export-format.ts'
import { FORMATS } from '../../src/export/formats.ts'
import { cases } from './dossiers.ts'
import { READERS } from './readers.ts'

const CASES = await cases()

for (const format of FORMATS)
  for (const { what, dossier, options } of CASES)
    test(`${format.name} holds ${what}: its reader reads it, and its account is right`, async () => {
      const write = await format.load()
      const { text, written, leftOut } = write(dossier, options)
      assert.equal(write(dossier, options).text, text, 'the same dossier gives the same bytes')
      assert.ok(text === '' || text.endsWith('\n'))
      assert.ok(text.isWellFormed())
      const all = countsOf(dossier)
      for (const kind of COUNTED) {
        const missing = leftOut.filter((o) => o.what === kind).reduce((n, o) => n + o.count, 0)
        assert.equal(written[kind] + missing, all[kind], `${kind}: written and left out are not all there is`)
      }
      const found = await READERS[format.name]!(text)
      for (const [kind, n] of Object.entries(found))
        assert.equal(
          n,
          written[kind as keyof typeof written],
          `${kind}: the reader found another number than the account says`,
        )
    })
