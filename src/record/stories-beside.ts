import type { Inside } from './inside.ts'
import { EVER } from './lateness.ts'
import { membersOf } from './members.ts'
import type { Members } from './members.ts'
import { rootsOf } from './stories.ts'
import type { Db } from './store/store.ts'

/** Stories that must be settled together, in order, locked until the end of the transaction. */
export interface Together {
  readonly stories: readonly number[]
  /** The newest report of them all (day since 1970), as noted: see `noteArrival`. */
  readonly newest: number
  /** Articles in force of the stories that were asked for. */
  readonly members: ReadonlyMap<number, Members>
}

/**
 * These stories and those that an article of an open year is in too: what comes into one can give it its year, and with
 * that change the others. `begun` are new ones that hold one article alone, of no open year.
 */
export async function withStoriesBeside(
  db: Db,
  { store, shelf }: Inside,
  stories: Iterable<number>,
  begun: ReadonlySet<number> = new Set(),
): Promise<Together> {
  const own = [...new Set(stories)].sort((a, b) => a - b)
  const members = new Map<number, Members>()
  for (const story of own) if (!begun.has(story)) members.set(story, await membersOf(db, shelf, story, null))
  const open = new Set(
    [...members.values()].flatMap(({ articles }) =>
      articles.filter(({ undated }) => undated !== null).map(({ article }) => article.id),
    ),
  )
  if (open.size === 0) return { stories: own, newest: EVER, members }
  const rows = await db
    .selectFrom('member')
    .select('story')
    .distinct()
    .where('article', 'in', [...open])
    .execute()
  const beside = rows.map(({ story }) => story).filter((story) => !own.includes(story))
  const roots = beside.length === 0 ? [] : (await rootsOf(db, store.kind, beside)).values()
  const all = [...new Set([...own, ...roots])].sort((a, b) => a - b)
  const { newest } = await db
    .selectFrom('story')
    .select((eb) => eb.fn.max('newest').as('newest'))
    .where('id', 'in', all)
    .executeTakeFirstOrThrow()
  return { stories: all, newest: newest ?? EVER, members }
}
