import type { Counts } from './record.ts'
import type { Db } from './store/store.ts'

/** How much the record holds. */
export async function countRows(db: Db): Promise<Counts> {
  const count = async (table: 'article' | 'claims' | 'change' | 'review' | 'run'): Promise<number> => {
    const row = await db
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .executeTakeFirstOrThrow()
    return Number(row.n)
  }
  const { n } = await db
    .selectFrom('agreement')
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .where('live', '=', 1)
    .executeTakeFirstOrThrow()
  return {
    articles: await count('article'),
    agreements: Number(n),
    claims: await count('claims'),
    changes: await count('change'),
    reviews: await count('review'),
    runs: await count('run'),
  }
}
