import type { PgBoss } from 'pg-boss'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Added, OpenRecord } from '../record.ts'
import { leftIn, QUEUE } from './queue.ts'
import type { Batch } from './queue.ts'

export interface WorkOptions {
  /** Ends when nothing is left to do, for this worker or another. */
  readonly once?: boolean
  readonly signal?: AbortSignal
  readonly onAdded?: (added: Added) => void
}

/** Milliseconds between questions for work when there is none, and between signs of life. */
const IDLE = 1000
const ALIVE = 3000

/**
 * Takes batches and adds their articles, each in its own transaction. A worker that dies leaves its batch to another: what it
 * had added is known there again, what it had not is added. Answers how many articles it added.
 */
export async function workOn(boss: PgBoss, record: OpenRecord, options: WorkOptions): Promise<number> {
  const { signal } = options
  let added = 0
  while (!signal?.aborted) {
    const [job] = await boss.fetch<Batch>(QUEUE)
    if (!job) {
      if (options.once && (await leftIn(boss)) === 0) break
      await sleep(IDLE, undefined, signal ? { signal } : {}).catch(() => undefined)
      continue
    }
    const alive = setInterval(() => void boss.touch(QUEUE, job.id).catch(() => undefined), ALIVE)
    try {
      for (const article of job.data.articles) {
        if (signal?.aborted) break
        options.onAdded?.(await record.add(article, { by: 'work' }))
        added++
      }
      // Stopped in between: the batch goes back as it is, and what was added is known to the next.
      if (signal?.aborted) await boss.fail(QUEUE, job.id)
      else await boss.complete(QUEUE, job.id)
    } catch (error) {
      await boss.fail(QUEUE, job.id, { message: error instanceof Error ? error.message : String(error) })
      throw error
    } finally {
      clearInterval(alive)
    }
  }
  return added
}
