import assert from 'node:assert/strict'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

/** Compares with a file of this repository; `UPDATE=1` writes it. `name` is relative to the package's root. */
export function matchesGolden(name: string, text: string): void {
  const file = new URL(`../../${name}`, import.meta.url)
  if (process.env['UPDATE']) writeFileSync(file, text)
  const stored = existsSync(file) ? readFileSync(file, 'utf8') : ''
  assert.equal(text, stored, `${name} is stale: run the test with UPDATE=1 and look at the difference`)
}
