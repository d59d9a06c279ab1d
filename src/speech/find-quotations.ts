import type { Sentence } from '../language/sentence.ts'
import type { Block } from '../read/article.ts'
import type { Attribution, Quotation, Speaker } from './attribution.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import type { MentionIndex } from './speaker.ts'

/**
 * The quotations among the quoted spans, outermost only, in reading order; scare quotes and titles are left out.
 *
 * A span that stands in an attribution's content is that speaker's. A whole sentence in marks that stands alone is the
 * speaker's of the words before it in its paragraph, or of the paragraph before.
 */
export function findQuotations(
  text: string,
  _blocks: readonly Block[],
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  attributions: readonly Attribution[],
  _mentions: MentionIndex,
): Quotation[] {
  const quotations: Quotation[] = []
  let last: { speaker: Speaker; block: number } | null = null
  let at = 0
  for (const quote of quotes) {
    if (quote.depth > 0) continue
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= quote.open) at++
    const sentence = sentences[at]
    if (!sentence) continue
    const index = attributionOver(attributions, quote)
    const words = text.slice(quote.start, quote.end)
    const whole = /^[\p{Lu}\p{N}]/u.test(words) && /[.!?,…]$/.test(words)
    let speaker: Speaker | null = index >= 0 ? attributions[index]!.speaker : null
    let via: readonly Speaker[] = index >= 0 ? attributions[index]!.via : []
    if (!speaker && (whole || quote.continues) && last && sentence.block - last.block <= 1) {
      speaker = last.speaker
      via = []
    }
    if (!speaker && !whole) continue
    if (speaker) last = { speaker, block: sentence.block }
    quotations.push({
      start: quote.start,
      end: quote.end,
      sentence: at,
      text: words,
      speaker,
      via,
      attribution: index >= 0 ? index : null,
    })
  }
  return quotations
}

/** The innermost attribution whose content holds most of the quoted words; -1 where none does. */
function attributionOver(attributions: readonly Attribution[], quote: QuotedSpan): number {
  let best = -1
  let bestLength = Infinity
  attributions.forEach((one, i) => {
    const shared = one.content.reduce(
      (sum, span) => sum + Math.max(0, Math.min(span.end, quote.end) - Math.max(span.start, quote.start)),
      0,
    )
    const length = one.content.reduce((sum, span) => sum + span.end - span.start, 0)
    if (shared * 2 > quote.end - quote.start && length < bestLength) {
      best = i
      bestLength = length
    }
  })
  return best
}
