import type { ArticleClaims } from '../claim/claims.ts'
import { linkKeys } from '../agreement/link-keys.ts'
import { EVER } from './lateness.ts'
import type { Db, Store } from './store/store.ts'

/** Where the instruments of an article are now. */
export interface Placed {
  /** Stories that hold any of them. */
  readonly stories: ReadonlySet<number>
  /** Those of them that were made for it and hold nothing else, with its instruments in them. */
  readonly fresh: ReadonlyMap<number, readonly number[]>
}

/**
 * Puts each instrument of an article into the story of its link keys, and joins stories that it brings together. Whoever
 * shares a key waits here for the end of the other's transaction. `day`: that of the article, for stories that it begins.
 */
export async function placeInstruments(
  db: Db,
  kind: Store['kind'],
  claims: ArticleClaims,
  day: number | null,
): Promise<Placed> {
  const article = claims.article.id
  const keys = claims.instruments.map((_, i) => linkKeys(claims, i))
  const noted = await lockKeys(db, kind, [...new Set(keys.flat())].sort())
  const storyAt = new Map(noted)
  const roots = await rootsOf(db, kind, [...new Set(storyAt.values())])
  const fresh = new Map<number, number[]>()
  const member: { article: string; instrument: number; story: number }[] = []
  for (const [instrument, own] of keys.entries()) {
    const near = new Set(own.flatMap((key) => (storyAt.has(key) ? [roots.get(storyAt.get(key)!)!] : [])))
    const story = near.size === 0 ? await newStory(db, day) : Math.min(...near)
    if (near.size === 0) fresh.set(story, [])
    for (const other of near) {
      if (other === story) continue
      for (const row of member) if (row.story === other) row.story = story
      await join(db, other, story)
      fresh.delete(other)
      fresh.delete(story)
    }
    for (const [from, root] of roots) if (near.has(root)) roots.set(from, story)
    roots.set(story, story)
    for (const key of own) if (!storyAt.has(key)) storyAt.set(key, story)
    member.push({ article, instrument, story })
    fresh.get(story)?.push(instrument)
  }
  if (member.length > 0) await db.insertInto('member').values(member).execute()
  const added = [...storyAt].filter(([key]) => !noted.has(key))
  for (let i = 0; i < added.length; i += 200)
    await db
      .insertInto('link_key')
      .values(added.slice(i, i + 200).map(([key, story]) => ({ key, story })))
      .execute()
  return { stories: new Set(member.map(({ story }) => story)), fresh }
}

/** Takes an article out of its stories; answers which those were. */
export async function withdrawInstruments(db: Db, article: string): Promise<Set<number>> {
  const rows = await db.deleteFrom('member').where('article', '=', article).returning('story').execute()
  return new Set(rows.map(({ story }) => story))
}

/** Locks the keys that are known, in one order for all, and answers their stories as noted (see {@link rootsOf}). */
async function lockKeys(db: Db, kind: Store['kind'], keys: readonly string[]): Promise<Map<string, number>> {
  const found = new Map<string, number>()
  for (let i = 0; i < keys.length; i += 500) {
    const query = db
      .selectFrom('link_key')
      .selectAll()
      .where('key', 'in', keys.slice(i, i + 500))
      .orderBy('key')
    for (const row of await (kind === 'postgres' ? query.forUpdate() : query).execute())
      found.set(row.key, row.story)
  }
  return found
}

/** Follows stories to those they went into, and locks these until the end of the transaction; without `kind` only looks. */
export async function rootsOf(
  db: Db,
  kind: Store['kind'] | null,
  ids: readonly number[],
): Promise<Map<number, number>> {
  const roots = new Map(ids.map((id) => [id, id]))
  let open = [...new Set(ids)].sort((a, b) => a - b)
  while (open.length > 0) {
    const query = db.selectFrom('story').select(['id', 'merged_into']).where('id', 'in', open).orderBy('id')
    const rows = await (kind === 'postgres' ? query.forUpdate() : query).execute()
    const next = new Map(
      rows.flatMap((row) => (row.merged_into === null ? [] : [[row.id, row.merged_into] as const])),
    )
    for (const [id, root] of roots) roots.set(id, next.get(root) ?? root)
    open = [...new Set(next.values())].sort((a, b) => a - b)
  }
  return roots
}

export async function newStory(db: Db, day: number | null): Promise<number> {
  const row = await db
    .insertInto('story')
    .values({ merged_into: null, newest: day ?? EVER })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Lets one story go into another, with all that is noted under it. */
export async function join(db: Db, from: number, into: number): Promise<void> {
  await db.updateTable('member').set({ story: into }).where('story', '=', from).execute()
  await db.updateTable('agreement').set({ story: into }).where('story', '=', from).execute()
  await db.updateTable('review').set({ story: into }).where('story', '=', from).execute()
  const a = await lateness(db, from)
  const b = await lateness(db, into)
  const least = (x: number | null, y: number | null): number | null =>
    x === null ? y : y === null ? x : Math.min(x, y)
  const most = (x: number | null, y: number | null): number | null =>
    x === null ? y : y === null ? x : Math.max(x, y)
  await db.updateTable('story').set({ merged_into: into }).where('id', '=', from).execute()
  await db
    .updateTable('story')
    .set({
      late_from: least(a.late_from, b.late_from),
      late_to: most(a.late_to, b.late_to),
      newest: most(a.newest, b.newest),
    })
    .where('id', '=', into)
    .execute()
}

function lateness(db: Db, story: number) {
  return db
    .selectFrom('story')
    .select(['late_from', 'late_to', 'newest'])
    .where('id', '=', story)
    .executeTakeFirstOrThrow()
}
