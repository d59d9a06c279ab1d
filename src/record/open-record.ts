import type { OpenRecord } from './record.ts'

export interface RecordOptions {
  /** Makes a record where there is none (SQLite); true where not given. */
  readonly create?: boolean
  /** Opens for reading only (SQLite); what would write fails. */
  readonly readOnly?: boolean
  /** Milliseconds to wait for other writers; 10 s where not given. */
  readonly patience?: number
}

/**
 * Opens a record: the path of a SQLite file, or a `postgres://` address. Brings it forward to the shape that this program
 * knows; a newer one is refused and not touched. Throws `RecordProblem` with the one line to show.
 *
 * ```ts
 * const record = await openRecord('rapporteur.db')
 * await record.add(article)
 * for (const { id, name, stage } of (await record.list({ party: 'UA' })).rows) console.log(id, name, stage)
 * await record.close()
 * ```
 */
export async function openRecord(url: string, options: RecordOptions = {}): Promise<OpenRecord> {
  // Loaded here: who never opens a record never waits for its libraries.
  const { openStore } = await import('./store/open-store.ts')
  const { recordOn } = await import('./record-on.ts')
  const store = await openStore(url, {
    create: options.create ?? true,
    readOnly: options.readOnly ?? false,
    patience: options.patience ?? 10_000,
  })
  return recordOn(store)
}
