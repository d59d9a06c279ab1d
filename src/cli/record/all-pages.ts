import type { Page } from '../../record/record.ts'

/** Rows of as many pages as hold `most`, and whether there are more. */
export async function allPages<T>(
  read: (page: { readonly cursor: string | null; readonly limit: number }) => Promise<Page<T>>,
  most: number,
): Promise<{ rows: T[]; more: boolean }> {
  const rows: T[] = []
  let cursor: string | null = null
  do {
    const page: Page<T> = await read({ cursor, limit: Math.min(500, Math.max(1, most - rows.length)) })
    rows.push(...page.rows)
    cursor = page.next
  } while (cursor !== null && rows.length < most)
  return { rows, more: cursor !== null }
}
