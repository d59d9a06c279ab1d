import type { Db } from './store/store.ts'

/** Before all days: what rests on undated articles alone was always so. */
export const EVER = -1_000_000

/**
 * Notes that an article of this day (null: undated) came into a story, and answers the day from which the findings that
 * follow are valid. A report that comes in late, or without a date, changes what findings of days before should have
 * been: as of those days the story is merged anew when asked for, as of all others its findings are looked up.
 * `beside`: the newest day of the stories that are settled with it (see open-years.ts), for reports of theirs tell in it too.
 */
export async function noteArrival(db: Db, story: number, day: number | null, beside = EVER): Promise<number> {
  const row = await db
    .selectFrom('story')
    .select(['late_from', 'late_to', 'newest'])
    .where('id', '=', story)
    .executeTakeFirstOrThrow()
  const from = day ?? EVER
  const own = row.newest ?? EVER
  const newest = Math.max(own, beside)
  if (from >= newest) {
    // Of the same day as the newest beside it, it may still be the newest here.
    if (from > own) await db.updateTable('story').set({ newest: from }).where('id', '=', story).execute()
    return from
  }
  await db
    .updateTable('story')
    .set({
      late_from: Math.min(row.late_from ?? from, from),
      late_to: Math.max(row.late_to ?? newest, newest),
      newest,
    })
    .where('id', '=', story)
    .execute()
  return newest
}

/** Notes that a story came out otherwise for all days: read again by another run, or reviewed. */
export async function noteForAllDays(db: Db, story: number, beside = EVER): Promise<number> {
  return noteArrival(db, story, null, beside)
}
