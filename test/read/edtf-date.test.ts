import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toEdtf } from '../../src/read/edtf-date.ts'

const ROWS: readonly (readonly [written: string, edtf: string | null])[] = [
  ['2026-01-08', '2026-01-08'],
  ['2026-01', '2026-01'],
  ['2026', '2026'],
  ['2026-01-08~', '2026-01-08~'],
  ['20260108', '2026-01-08'],
  ['2026/1/8', '2026-01-08'],
  ['2026-01-08T06:30:00+02:00', '2026-01-08T06:30:00+02:00'],
  ['2026-01-08T06:30:00.123+0200', '2026-01-08T06:30:00+02:00'],
  ['2026-01-08T06:30Z', '2026-01-08T06:30:00Z'],
  ['2026-01-08 06:30:05', '2026-01-08T06:30:05'],
  ['Thu, 08 Jan 2026 10:00:00 GMT', '2026-01-08T10:00:00Z'],
  ['Thursday, 8 January 2026', '2026-01-08'],
  ['8th of January 2026', '2026-01-08'],
  ['Jan. 8, 2026', '2026-01-08'],
  ['Sept 30, 2025', '2025-09-30'],
  ['January 2026', '2026-01'],
  ['29 February 2024', '2024-02-29'],
  ['29 February 2025', null],
  ['2026-13-01', null],
  ['31 April 2026', null],
  ['08/01/2026', null],
  ['1066', null],
  ['soon', null],
  ['', null],
]

for (const [written, edtf] of ROWS)
  test(`"${written}" is ${edtf ?? 'no date'}`, () => {
    assert.equal(toEdtf(written), edtf)
  })
