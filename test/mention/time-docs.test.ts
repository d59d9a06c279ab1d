import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { test } from 'node:test'
import { timeDocs } from '../../check/time-docs.ts'

test('docs/time.md is what the rules give: node check/time-docs.ts --write', () => {
  assert.equal(readFileSync(new URL('../../docs/time.md', import.meta.url), 'utf8'), timeDocs())
})
