import type { Block } from '../read/article.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { quotedSpans } from './quotation-marks.ts'

/** Quoted spans of the reporting itself: headlines, captions and the site's furniture have none. */
export function quotedWords(text: string, blocks: readonly Block[]): QuotedSpan[] {
  return quotedSpans(
    text,
    blocks.filter((block) => block.role === 'body' || block.role === 'list'),
  )
}
