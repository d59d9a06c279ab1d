import type { PgBoss } from 'pg-boss'
import type { Article } from '../../read/article.ts'
import { BATCH, QUEUE } from './queue.ts'

/** Batches handed to the database at a time. */
const AT_ONCE = 20

/** Puts articles into the queue, batch by batch; what is told by `onQueued` is in the database. Answers how many. */
export async function queueArticles(
  boss: PgBoss,
  articles: AsyncIterable<Article>,
  onQueued: (articles: number) => void = () => undefined,
): Promise<number> {
  let batch: Article[] = []
  let jobs: { data: { articles: Article[] } }[] = []
  let queued = 0
  const flush = async (): Promise<void> => {
    if (jobs.length === 0) return
    await boss.insert(QUEUE, jobs)
    queued += jobs.reduce((sum, { data }) => sum + data.articles.length, 0)
    jobs = []
    onQueued(queued)
  }
  for await (const article of articles) {
    batch.push(article)
    if (batch.length < BATCH) continue
    jobs.push({ data: { articles: batch } })
    batch = []
    if (jobs.length >= AT_ONCE) await flush()
  }
  if (batch.length > 0) jobs.push({ data: { articles: batch } })
  await flush()
  return queued
}
