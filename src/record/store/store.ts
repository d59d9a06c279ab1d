import type { Kysely, RawBuilder, Transaction } from 'kysely'
import type { Tables } from './tables.ts'

export type Db = Kysely<Tables> | Transaction<Tables>

/** What differs between the two stores; everything else is one set of queries. */
export interface Store {
  readonly kind: 'sqlite' | 'postgres'
  /** For messages: path, or address without password. */
  readonly name: string
  readonly db: Kysely<Tables>
  /**
   * Runs `work` in one transaction that no other writer's can be woven into; runs it again where the store asks for
   * that. So `work` must not touch anything but the transaction.
   */
  write<T>(work: (db: Transaction<Tables>) => Promise<T>): Promise<T>
  /** Runs reads that all see one state of the store, whatever others write meanwhile. */
  snapshot<T>(work: (db: Db) => Promise<T>): Promise<T>
  /** Makes the words of an article findable. */
  indexArticle(db: Db, seq: number, title: string, body: string): Promise<void>
  /** The same for quotations, at most some hundred at a time. */
  indexQuotes(db: Db, quotes: readonly { readonly seq: number; readonly text: string }[]): Promise<void>
  /** A boolean SQL expression's rows: sequence numbers that match all words. Null where no word is left to search for. */
  matching(what: 'article' | 'quote', words: readonly SearchWord[]): RawBuilder<unknown> | null
  /** What the store said, as a problem that can be shown; else the error itself. */
  problem(error: unknown): unknown
  close(): Promise<void>
}

/** One word or phrase of a search. */
export interface SearchWord {
  readonly words: readonly string[]
  readonly prefix: boolean
}
