import type { Inside } from './inside.ts'
import { EVER } from './lateness.ts'
import { membersOf } from './members.ts'
import type { Members } from './members.ts'
import { rootsOf } from './stories.ts'
import type { Db } from './store/store.ts'

/** Stories that must be settled together, locked until the end of the transaction. */
export interface Together {
  /** In order. */
  readonly stories: readonly number[]
  /** Those that stand as they did, but where what comes in may have told otherwise as of days before: it is noted there. */
  readonly noted: readonly number[]
  /** The newest report of them all (day since 1970), as noted: see `noteArrival`. */
  readonly newest: number
  /** Articles in force of the stories that were asked for. */
  readonly members: ReadonlyMap<number, Members>
}

/**
 * These stories, and where an article of theirs is now read in another year, those that it is in too, for they change with
 * it. `begun` are new ones that hold one article alone, of no open year.
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
  if (open.size === 0) return { stories: own, noted: [], newest: EVER, members }
  const rows = await db
    .selectFrom('member')
    .select('story')
    .distinct()
    .where('article', 'in', [...open])
    .execute()
  const beside = rows.map(({ story }) => story).filter((story) => !own.includes(story))
  const roots = beside.length === 0 ? [] : [...new Set((await rootsOf(db, store.kind, beside)).values())]
  const all = [...new Set([...own, ...roots])].sort((a, b) => a - b)
  const changed = [...members.values()].some(({ otherwise }) => otherwise.length > 0)
  const { newest } = await db
    .selectFrom('story')
    .select((eb) => eb.fn.max('newest').as('newest'))
    .where('id', 'in', all)
    .executeTakeFirstOrThrow()
  const asked = new Set(own)
  return {
    stories: changed ? all : own,
    noted: changed ? [] : all.filter((story) => !asked.has(story)),
    newest: newest ?? EVER,
    members,
  }
}
