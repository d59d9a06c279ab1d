import type { Decision, Review } from './review.ts'
import type { Ruling } from './rulings.ts'
import type { Db } from './store/store.ts'

/** A decision as stored, with the instruments that it was about. */
export interface Stored {
  readonly decision: Decision
  readonly ruling?: Ruling
}

/** What persons decided on a story and did not take back, oldest first. */
export interface InForce {
  readonly reviews: readonly Review[]
  readonly rulings: readonly Ruling[]
  /** Naming words that an agreement had and gave away, by its id: the words do not speak for it any more. */
  readonly splitOff: ReadonlyMap<string, ReadonlySet<string>>
}

export async function reviewsOf(db: Db, story: number): Promise<InForce> {
  const rows = await inForce(db).where('r.story', '=', story).where('r.undoes', 'is', null).execute()
  const splitOff = new Map<string, Set<string>>()
  const rulings: Ruling[] = []
  for (const { decision, agreement, undoneBy } of rows) {
    const ruling = decision === null ? undefined : storedOf(decision).ruling
    if (!ruling) continue
    if (undoneBy === null) rulings.push(ruling)
    const away = wordsAway(ruling, undoneBy !== null)
    if (agreement !== null) splitOff.set(agreement, new Set([...(splitOff.get(agreement) ?? []), ...away]))
  }
  return { reviews: rows.filter(({ undoneBy }) => undoneBy === null).map(reviewOf), rulings, splitOff }
}

/** What an agreement gives away by a decision: what was split off from it, or what it had of a merge that was taken back. */
function wordsAway(ruling: Ruling, undone: boolean): readonly string[] {
  if (ruling.rule === 'apart') return undone ? [] : ruling.these
  return undone ? ruling.second : []
}

/** Rows of reviews, each with the one that took it back. */
export function inForce(db: Db) {
  return db
    .selectFrom('review as r')
    .leftJoin('review as u', 'u.undoes', 'r.seq')
    .select([
      'r.seq',
      'r.at',
      'r.author',
      'r.reason',
      'r.action',
      'r.agreement',
      'r.article',
      'r.story',
      'r.decision',
      'r.undoes',
    ])
    .select('u.seq as undoneBy')
    .orderBy('r.seq')
}

type Row = Awaited<ReturnType<ReturnType<typeof inForce>['executeTakeFirstOrThrow']>>

export const storedOf = (text: string): Stored => JSON.parse(text) as Stored

export function reviewOf(row: Row): Review {
  return {
    id: row.seq,
    at: row.at,
    author: row.author,
    reason: row.reason,
    action: row.action as Review['action'],
    agreement: row.agreement,
    decision: row.decision === null ? null : storedOf(row.decision).decision,
    undoes: row.undoes,
    undoneBy: row.undoneBy,
  }
}
