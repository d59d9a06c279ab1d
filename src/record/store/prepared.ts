import { createHash } from 'node:crypto'
import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely'
import type pg from 'pg'

/** Statements kept prepared: those of lists of many lengths are many, and used once. */
const MOST = 400
/** Only what comes again is worth preparing. */
const SEEN = new Map<string, string | null>()

/**
 * A connection that has the server parse and plan each statement once and not every time. Adding an article takes some
 * thirty statements, always the same ones: planning them anew costs the server more than doing them.
 */
export function prepared(client: pg.PoolClient): PostgresPoolClient {
  const known = WRAPPED.get(client)
  if (known) return known
  function query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>
  function query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>
  function query(text: string | PostgresCursor<unknown>, values: readonly unknown[] = []): unknown {
    const name = typeof text === 'string' ? nameOf(text) : null
    if (name === null) return client.query(text as string, [...values])
    return client.query({ name, text: text as string, values: [...values] })
  }
  const wrapped: PostgresPoolClient = { query, release: () => client.release() }
  WRAPPED.set(client, wrapped)
  return wrapped
}

const WRAPPED = new WeakMap<pg.PoolClient, PostgresPoolClient>()
const WORTH = /^(?:select|insert|update|delete|with)\b/i

/** The name of a statement from its second time on; null where it is not to be prepared. */
function nameOf(text: string): string | null {
  const known = SEEN.get(text)
  if (known) return known
  if (known === undefined) {
    if (!WORTH.test(text)) return null
    if (SEEN.size < MOST) SEEN.set(text, null)
    return null
  }
  const name = `r${createHash('sha256').update(text).digest('hex').slice(0, 20)}`
  SEEN.set(text, name)
  return name
}
