import type { Decision, Review } from './review.ts'
import type { Ruling } from './rulings.ts'
import type { Db } from './store/store.ts'

/** A decision as stored, with the instruments that it was about. */
export interface Stored {
  readonly decision: Decision
  readonly ruling?: Ruling
}

/** Decisions in force on a story, oldest first, and the rulings among them. */
export async function reviewsOf(db: Db, story: number): Promise<{ reviews: Review[]; rulings: Ruling[] }> {
  const rows = await inForce(db)
    .where('r.story', '=', story)
    .where('r.undoes', 'is', null)
    .where('u.seq', 'is', null)
    .execute()
  return {
    reviews: rows.map(reviewOf),
    rulings: rows.flatMap((row) => (row.decision === null ? [] : (storedOf(row.decision).ruling ?? []))),
  }
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
