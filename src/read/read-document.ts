import { readArticle } from './read-article.ts'
import type { Reading, ReadingHint } from './read-article.ts'

/** Reads bytes that are at hand as a whole. Yields one reading or more. Never throws. */
export async function* readDocument(bytes: Uint8Array, hint: ReadingHint): AsyncGenerator<Reading> {
  yield readArticle(bytes, hint)
}
