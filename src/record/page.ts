import type { Page } from './record.ts'
import { RecordProblem } from './record-problem.ts'

/** Rows of a page: 50 where nothing is asked for, 1 to 500. */
export function limitOf({ limit }: { readonly limit?: number }): number {
  return Math.max(1, Math.min(500, Math.floor(limit ?? 50)))
}

/** Where the page before ended; null for the first. */
export function cursorOf<T extends readonly unknown[]>(cursor: string | null | undefined): T | null {
  if (!cursor) return null
  try {
    const place: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (Array.isArray(place)) return place as unknown as T
  } catch {
    // Told below.
  }
  throw new RecordProblem(
    'kind',
    cursor.slice(0, 40),
    'no cursor of this record',
    'start from the first page',
  )
}

/** A page of rows that were read one more than asked for; `placeOf` tells where a row stands in the order. */
export function pageOf<T>(
  rows: readonly T[],
  limit: number,
  placeOf: (row: T) => readonly unknown[],
): Page<T> {
  if (rows.length <= limit) return { rows, next: null }
  const shown = rows.slice(0, limit)
  const place = JSON.stringify(placeOf(shown.at(-1)!))
  return { rows: shown, next: Buffer.from(place).toString('base64url') }
}
