import type { FeedRow } from './record.ts'
import type { Db } from './store/store.ts'

/** State of a feed as last saved; null where it was never polled. */
export async function readFeed(db: Db, url: string): Promise<FeedRow | null> {
  const row = await db.selectFrom('feed').selectAll().where('url', '=', url).executeTakeFirst()
  return row ? { ...row, state: JSON.parse(row.state) as unknown } : null
}

export async function readFeeds(db: Db): Promise<FeedRow[]> {
  const rows = await db.selectFrom('feed').selectAll().orderBy('url').execute()
  return rows.map((row) => ({ ...row, state: JSON.parse(row.state) as unknown }))
}

export async function writeFeed(db: Db, url: string, state: unknown): Promise<void> {
  const row = { state: JSON.stringify(state), at: new Date().toISOString() }
  await db
    .insertInto('feed')
    .values({ url, ...row })
    .onConflict((on) => on.column('url').doUpdateSet(row))
    .execute()
}
