import { decodeText } from './decode-text.ts'
import { inputProblem } from './find-inputs.ts'
import { inputKind } from './input-kind.ts'
import { cleanText, readArticle } from './read-article.ts'
import type { Reading, ReadingHint } from './read-article.ts'

/**
 * Reads bytes that are at hand as a whole, whatever they are: a page, a text, a PDF, a mail, JSON. Yields one reading, or one for each
 * article of a list. Libraries are loaded for the kinds that need them. Never throws.
 */
export async function* readDocument(bytes: Uint8Array, hint: ReadingHint): AsyncGenerator<Reading> {
  const kind = inputKind(bytes, { name: hint.source, contentType: hint.contentType ?? null })
  switch (kind) {
    case 'pdf':
      yield (await import('./pdf/pdf-article.ts')).pdfArticle(bytes, hint)
      return
    case 'e-mail':
      yield (await import('./mail/mail-article.ts')).mailArticle(bytes, hint)
      return
    case 'json':
      yield* (await import('./archive/json-lines.ts')).readJson(cleanText(decodeText(bytes).text), hint)
      return
    case 'feed':
    case 'feed-list':
    case 'sitemap':
      yield inputProblem('kind', hint.source, 'a feed, not an article', 'give the articles that it lists')
      return
    default:
      yield readArticle(bytes, hint)
  }
}
