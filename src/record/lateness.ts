import type { Db } from './store/store.ts'

/**
 * Notes for which days the findings as written then no longer tell what the articles of then tell: a report that came
 * in late, or without a date. As of those days the story is merged anew when asked for; as of all others it is looked up.
 */
export async function noteLateness(db: Db, story: number, day: number | null, today: number): Promise<void> {
  const row = await db
    .selectFrom('story')
    .select(['late_from', 'late_to', 'newest'])
    .where('id', '=', story)
    .executeTakeFirstOrThrow()
  const newest = Math.max(row.newest ?? -Infinity, day ?? -Infinity)
  const late = day === null || (row.newest !== null && day < row.newest)
  const to = day === null ? today + 1 : (row.newest ?? today)
  await db
    .updateTable('story')
    .set({
      newest: newest === -Infinity ? null : newest,
      ...(late
        ? {
            late_from: Math.min(row.late_from ?? Infinity, day ?? EVER),
            late_to: Math.max(row.late_to ?? -Infinity, to),
          }
        : {}),
    })
    .where('id', '=', story)
    .execute()
}

/** Before all days. */
export const EVER = -1_000_000
