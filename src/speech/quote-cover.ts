import type { Token } from '../language/sentence.ts'
import { quotesIn } from './quotation-marks.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/** Tells of a token whether it stands within quotation marks, or is one. */
export function quotedIn(quotes: readonly QuotedSpan[]): (token: Token) => boolean {
  return (token) =>
    quotesIn(quotes, token.start, token.end).some(
      (one) => one.depth === 0 && token.start >= one.open && token.end <= one.close,
    )
}

/** Outermost quotes of which the content has the greater part, the cue standing outside of them. */
export function quotesOver(quotes: readonly QuotedSpan[], one: FoundSpans): QuotedSpan[] {
  const cue = one.cue[0]
  const out: QuotedSpan[] = []
  for (const span of one.content)
    for (const quote of quotesIn(quotes, span.start, span.end)) {
      if (quote.depth > 0) continue
      if (cue && cue.start >= quote.open && cue.end <= quote.close) continue
      const shared = Math.min(span.end, quote.end) - Math.max(span.start, quote.start)
      if (shared * 2 > quote.end - quote.start) out.push(quote)
    }
  return out
}
