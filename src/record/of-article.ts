import { unpack } from './store/packed.ts'
import type { Db } from './store/store.ts'

/** Agreements in force that are named in each of these articles. */
export async function agreementsByArticle(
  db: Db,
  articles: readonly string[],
): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>()
  if (articles.length === 0) return found
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'spans', 'live'])
    .where('story', 'in', (eb) =>
      eb
        .selectFrom('member')
        .select('story')
        .where('article', 'in', [...articles]),
    )
    .orderBy('id')
    .execute()
  const asked = new Set(articles)
  for (const { id, spans, live } of rows)
    if (live === 1)
      for (const article of new Set(unpack<string[]>(spans).map((span) => span.split(':', 1)[0]!)))
        if (asked.has(article)) found.set(article, [...(found.get(article) ?? []), id])
  return found
}
