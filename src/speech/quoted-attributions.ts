import type { Sentence, Token } from '../language/sentence.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { quotesIn } from './quotation-marks.ts'
import { quoteFrames } from './quote-frame.ts'
import { firstFrom } from './speaker.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/** Words that a quotation needs before an attribution is sought for it: shorter ones may be scare quotes. */
const LEAST_WORDS = 4

/**
 * Attributions for quotations that the accepted ones leave without one: the best of the doubtful readings whose content
 * has the quoted words, else what the words beside the marks say ({@link quoteFrames}). Returns all, by cue.
 */
export function withQuoted(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  sure: readonly FoundSpans[],
  doubtful: readonly { readonly found: FoundSpans; readonly judged: number }[],
): FoundSpans[] {
  const covered = coverage(quotes, sure)
  const byQuote = new Map<QuotedSpan, { found: FoundSpans; judged: number }>()
  for (const one of doubtful) {
    for (const quote of quotesOver(quotes, one.found)) {
      if (covered.has(quote)) continue
      const known = byQuote.get(quote)
      if (!known || one.judged > known.judged) byQuote.set(quote, one)
    }
  }
  const added = new Set<FoundSpans>()
  const cues = new Set(sure.map((one) => one.cue[0]?.start ?? -1))
  for (const quote of quotes) {
    if (quote.depth > 0 || covered.has(quote)) continue
    if (text.slice(quote.start, quote.end).split(/\s+/, LEAST_WORDS).length < LEAST_WORDS) continue
    const found = byQuote.get(quote)?.found ?? framed(sentences, quotes, quote) ?? signed(sentences, quote)
    const at = found?.cue[0]?.start ?? -1
    if (!found || (cues.has(at) && !added.has(found))) continue
    cues.add(at)
    added.add(found)
  }
  return [...sure, ...added].sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))
}

function coverage(quotes: readonly QuotedSpan[], found: readonly FoundSpans[]): Set<QuotedSpan> {
  const covered = new Set<QuotedSpan>()
  for (const one of found) for (const quote of quotesOver(quotes, one)) covered.add(quote)
  return covered
}

/** Outermost quotes of which the content has the greater part, the cue standing outside of them. */
function quotesOver(quotes: readonly QuotedSpan[], one: FoundSpans): QuotedSpan[] {
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

function framed(
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  quote: QuotedSpan,
): FoundSpans | null {
  const first = Math.max(0, firstFrom(sentences, quote.start + 1) - 1)
  const last = Math.max(0, firstFrom(sentences, quote.end) - 1)
  for (const at of last === first ? [first] : [last, first]) {
    const sentence = sentences[at]
    if (!sentence || quote.start >= sentence.end) continue
    const here = quotesIn(quotes, sentence.start, sentence.end).filter((one) => one.depth === 0)
    const quoted = (token: Token): boolean =>
      here.some((one) => token.start >= one.open && token.end <= one.close)
    const frame = quoteFrames(sentence, quote, quoted)[0]
    if (!frame || frame.rule === 'quoted-predicate' || frame.rule === 'governed') continue
    const cue = sentence.tokens[frame.cueToken]!
    if (quoted(cue)) continue
    return {
      sentence: at,
      source: [frame.source],
      cue: [{ start: cue.start, end: cue.end }],
      content: [{ start: quote.open, end: quote.close }],
      cueToken: frame.cueToken,
      rule: `quote-${frame.rule}`,
    }
  }
  return null
}

const DASH = /^(?:―|—|–|--+)$/

/** “…” — A. B.: a dash right behind the marks, or on the next line, and a name. */
function signed(sentences: readonly Sentence[], quote: QuotedSpan): FoundSpans | null {
  let at = Math.max(0, firstFrom(sentences, quote.close) - 1)
  if (sentences[at] && sentences[at]!.end <= quote.close) at++
  const sentence = sentences[at]
  if (!sentence) return null
  const { tokens } = sentence
  const dash = firstFrom(tokens, quote.close)
  const mark = tokens[dash]
  if (!mark || !DASH.test(mark.text) || mark.start - quote.close > 3) return null
  let last = dash + 1
  while (last < tokens.length && last < dash + 8 && /^\p{Lu}/u.test(tokens[last]!.text)) last++
  if (last === dash + 1) return null
  return {
    sentence: at,
    source: [{ start: tokens[dash + 1]!.start, end: tokens[last - 1]!.end }],
    cue: [{ start: mark.start, end: mark.end }],
    content: [{ start: quote.open, end: quote.close }],
    cueToken: dash,
    rule: 'quote-signed',
  }
}
