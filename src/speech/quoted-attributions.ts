import type { Sentence } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { quotedIn, quotesOver } from './quote-cover.ts'
import { frameAhead, frameBehind, isBeside, quoteFrames } from './quote-frame.ts'
import type { QuoteFrame } from './quote-frame.ts'
import { withSubject } from './quote-subject.ts'
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
  const all = sure.map((one) => withSubject(text, sentences, quotes, one))
  const byCue = new Map<number, number>()
  sure.forEach((one, at) => {
    for (const span of one.cue) for (let i = span.start; i < span.end; i++) byCue.set(i, at)
  })
  for (const quote of quotes) {
    if (quote.depth > 0) continue
    const words = text.slice(quote.start, quote.end)
    const long = words.split(/\s+/, LEAST_WORDS).length >= LEAST_WORDS
    const beside = long || isCry(words) ? besideMarks(sentences, quotes, quote) : null
    if (beside) {
      // A verb of saying right beside the marks has these words, whoever else was thought to.
      const known = byCue.get(beside.cue[0]!.start)
      if (known === undefined) add(beside)
      else all[known] = mended(all[known]!, beside, covered.has(quote))
      continue
    }
    if (covered.has(quote) || !long) continue
    const found = byQuote.get(quote)?.found ?? framed(sentences, quotes, quote) ?? signed(sentences, quote)
    if (!found) continue
    const known = byCue.get(found.cue[0]?.start ?? -1)
    if (known === undefined) add(found)
    else all[known] = withContent(all[known]!, { start: quote.open, end: quote.close })
  }
  return all.sort((a, b) => (a.cue[0]?.start ?? 0) - (b.cue[0]?.start ?? 0))

  function add(found: FoundSpans): void {
    all.push(withSubject(text, sentences, quotes, found))
    for (const span of found.cue) for (let i = span.start; i < span.end; i++) byCue.set(i, all.length - 1)
  }
}

/** A short sentence of its own: “Stop!” */
const isCry = (words: string): boolean => /^\p{Lu}/u.test(words) && /[!?]$/.test(words)

/** An attribution whose verb stands right beside the marks: theirs is the content, and the subject where it had none. */
function mended(one: FoundSpans, beside: FoundSpans, covered: boolean): FoundSpans {
  return {
    ...one,
    source: one.source.length === 0 ? beside.source : one.source,
    content: covered ? one.content : beside.content,
  }
}

/** With a quotation more, where the content holds nothing of it yet. */
function withContent(one: FoundSpans, quote: Span): FoundSpans {
  if (one.content.some((span) => span.end > quote.start && span.start < quote.end)) return one
  return { ...one, content: [...one.content, quote].sort((a, b) => a.start - b.start) }
}

/** The frame of a verb of saying right beside the marks: behind the closing one, also in the next sentence, or before. */
function besideMarks(
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  quote: QuotedSpan,
): FoundSpans | null {
  const at = Math.max(0, firstFrom(sentences, quote.end) - 1)
  const sentence = sentences[at]
  if (!sentence || quote.end > sentence.end) return null
  const next = sentences[at + 1]
  const frame = quoteFrames(sentence, quote, quotedIn(quotes))[0]
  if (frame && isBeside(sentence, quote, frame)) return framedSpans(sentence, at, quote, frame)
  const lead = Math.max(0, firstFrom(sentences, quote.open + 1) - 1)
  const ahead = frameAhead(sentences[lead]!, quote, quotedIn(quotes))
  if (ahead) return framedSpans(sentences[lead]!, lead, quote, ahead)
  if (!next || next.block !== sentence.block || next.start - quote.close > 2 || next.start < quote.close)
    return null
  const stopped = sentence.tokens[firstFrom(sentence.tokens, quote.end) - 1]?.text === '.'
  const behind = frameBehind(next, quotedIn(quotes), stopped)
  return behind ? framedSpans(next, at + 1, quote, behind) : null
}

function framedSpans(sentence: Sentence, at: number, quote: QuotedSpan, frame: QuoteFrame): FoundSpans {
  const cue = sentence.tokens[frame.cueToken]!
  return {
    sentence: at,
    source: [frame.source],
    cue: [{ start: cue.start, end: cue.end }],
    content: [{ start: quote.open, end: quote.close }],
    cueToken: frame.cueToken,
    rule: `quote-${frame.rule}`,
  }
}

function coverage(quotes: readonly QuotedSpan[], found: readonly FoundSpans[]): Set<QuotedSpan> {
  const covered = new Set<QuotedSpan>()
  for (const one of found) for (const quote of quotesOver(quotes, one)) covered.add(quote)
  return covered
}

function framed(
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  quote: QuotedSpan,
): FoundSpans | null {
  const first = Math.max(0, firstFrom(sentences, quote.start + 1) - 1)
  const last = Math.max(0, firstFrom(sentences, quote.end) - 1)
  const places = last === first ? [first] : [last, first]
  // "The envoy told the hall, to applause:" may be taken for a sentence of its own.
  const lead = sentences[first - 1]
  if (lead && lead.tokens.at(-1)?.text === ':' && quote.open - lead.end < 3) places.push(first - 1)
  for (const at of places) {
    const sentence = sentences[at]
    if (!sentence || (at >= first && quote.start >= sentence.end)) continue
    const quoted = quotedIn(quotes)
    const frame = quoteFrames(sentence, quote, quoted)[0]
    if (!frame || /^(?:quoted-predicate|governed|colon)$/.test(frame.rule)) continue
    const cue = sentence.tokens[frame.cueToken]!
    if (quoted(cue)) continue
    return framedSpans(sentence, at, quote, frame)
  }
  return null
}

const DASH = /^(?:―|—|–|--?)$/

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
