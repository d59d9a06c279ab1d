import { migrate } from './migrate.ts'
import type { SqliteOptions } from './sqlite-store.ts'
import type { Store } from './store.ts'

export type StoreOptions = SqliteOptions

export const isPostgres = (url: string): boolean => /^postgres(?:ql)?:\/\//i.test(url)

/** The store behind a path or address, in the shape that this program knows. */
export async function openStore(url: string, options: StoreOptions): Promise<Store> {
  const store = isPostgres(url)
    ? await (await import('./postgres-store.ts')).openPostgres(url, options)
    : (await import('./sqlite-store.ts')).openSqlite(
        url.replace(/^(?:sqlite|file):(?:\/\/(?=\/))?/i, ''),
        options,
      )
  try {
    await migrate(store, options.readOnly)
    return store
  } catch (error) {
    await store.close()
    throw error
  }
}
