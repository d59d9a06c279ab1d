import { PgBoss } from 'pg-boss'
import type { Article } from '../../read/article.ts'
import { RecordProblem } from '../record-problem.ts'
import { isPostgres } from '../store/open-store.ts'
import { postgresProblem } from '../store/postgres-problem.ts'
import { withoutPassword } from '../store/postgres-store.ts'

/** Articles waiting to be read. */
export const QUEUE = 'rapporteur-articles'
/** Articles of one piece of work: some seconds, so that asking for work costs nothing beside doing it. */
export const BATCH = 16
/** A worker that has not been heard of for so many seconds is taken for dead, and its batch given to another. */
const HEARTBEAT = 12
const LOOK_EVERY = 4
/** A batch that killed so many workers is set aside. */
const TRIES = 5

/** One piece of work. */
export interface Batch {
  readonly articles: readonly Article[]
}

/** The queue in the database of the record, in a schema of its own (`pgboss`). */
export async function openQueue(url: string): Promise<PgBoss> {
  if (!isPostgres(url))
    throw new RecordProblem(
      'kind',
      url,
      'a file, and workers share a database',
      'give a postgres:// address with --record',
    )
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'rapporteur-queue',
    max: 4,
    superviseIntervalSeconds: LOOK_EVERY,
    monitorIntervalSeconds: LOOK_EVERY,
  })
  // Told by the calls that they break; what supervision meets it tries again.
  boss.on('error', () => undefined)
  try {
    await boss.start()
    await boss.createQueue(QUEUE, {
      heartbeatSeconds: HEARTBEAT,
      expireInSeconds: 3600,
      retryLimit: TRIES,
      retryDelay: 0,
      retentionSeconds: 90 * 86_400,
      deleteAfterSeconds: 86_400,
    })
    return boss
  } catch (error) {
    await boss.stop({ graceful: false }).catch(() => undefined)
    throw postgresProblem(withoutPassword(url), error)
  }
}

/**
 * Batches that wait or are being worked on, counted now: the queue's own statistics are minutes old, and a worker that
 * goes by them leaves while there is work.
 */
export async function leftIn(boss: PgBoss): Promise<number> {
  const { rows } = (await boss
    .getDb()
    .executeSql(`select count(*)::int as n from pgboss.job where name = $1 and state < 'completed'`, [
      QUEUE,
    ])) as { rows: { n: number }[] }
  return rows[0]!.n
}
