import type { Sentence, Token } from '../language/sentence.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Attribution, Speaker } from './attribution.ts'
import { cueRule } from './cue-kinds.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { REPORTER, speakerOf } from './speaker.ts'
import type { MentionIndex } from './speaker.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/** Attributions from their bare spans: speaker, form, kind, polarity, time and chain are added. */
export function makeAttributions(
  text: string,
  sentences: readonly Sentence[],
  found: readonly FoundSpans[],
  quotes: readonly QuotedSpan[],
  mentions: MentionIndex,
  times: readonly TimeMention[],
): Attribution[] {
  const attributions: Attribution[] = []
  let previous: Speaker | null = null
  for (const one of found) {
    const sentence = sentences[one.sentence]!
    const cue = sentence.tokens[one.cueToken]!
    const rule = cueRule(cue.lemma)
    const own = speakerOf(text, sentence, one.sentence, one.source, mentions)
    const speaker: Speaker = own ?? (one.source.length > 0 ? previous : null) ?? REPORTER
    previous = speaker.class === 'reporter' ? previous : speaker
    attributions.push({
      sentence: one.sentence,
      source: one.source,
      cue: one.cue,
      content: one.content,
      form: formOf(one, quotes),
      kind: rule?.kind ?? 'states',
      affirmed: (rule?.vouches ?? true) !== negated(sentence, cue),
      speaker,
      via: [],
      saidOn: saidOn(sentence, one, times),
      rule: one.rule,
    })
  }
  return attributions
}

function formOf(one: FoundSpans, quotes: readonly QuotedSpan[]): Attribution['form'] {
  let quoted = 0
  let whole = 0
  for (const span of one.content) {
    whole += span.end - span.start
    for (const quote of quotesIn(quotes, span.start, span.end))
      if (quote.depth === 0) quoted += Math.min(span.end, quote.close) - Math.max(span.start, quote.open)
  }
  return quoted === 0 ? 'indirect' : quoted >= whole - 4 ? 'direct' : 'mixed'
}

/** Quotes that share something with [start, end); `quotes` are sorted by their opening mark. */
export function quotesIn(quotes: readonly QuotedSpan[], start: number, end: number): QuotedSpan[] {
  let low = 0
  let high = quotes.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (quotes[middle]!.open < end) low = middle + 1
    else high = middle
  }
  const inside: QuotedSpan[] = []
  for (let at = low - 1; at >= 0; at--) {
    const quote = quotes[at]!
    if (quote.close > start) inside.push(quote)
    else if (quote.depth === 0) break
  }
  return inside.reverse()
}

const NEGATION = /^(?:not|n['’]t|never|no|neither|nor)$/i

function negated(sentence: Sentence, cue: Token): boolean {
  const { tokens } = sentence
  for (let at = cue.i - 1; at >= Math.max(0, cue.i - 4); at--) {
    const token = tokens[at]!
    if (NEGATION.test(token.text)) return true
    if (!/^(?:AUX|ADV|PART)$/.test(token.upos)) return false
  }
  return false
}

/** A day named in the sentence of the cue, outside of what was said. */
function saidOn(sentence: Sentence, one: FoundSpans, times: readonly TimeMention[]): string | null {
  const inContent = (time: TimeMention): boolean =>
    one.content.some((span) => time.start >= span.start && time.end <= span.end)
  const named = timesIn(times, sentence.start, sentence.end).filter(
    (time) => time.type === 'DATE' && time.edtf !== null && !inContent(time) && time.bound === null,
  )
  const near = named.sort((a, b) => distance(a, one) - distance(b, one))[0]
  return near?.edtf ?? null
}

const distance = (time: TimeMention, one: FoundSpans): number =>
  Math.abs(time.start - (one.cue[0]?.start ?? time.start))

function timesIn(times: readonly TimeMention[], start: number, end: number): TimeMention[] {
  let low = 0
  let high = times.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (times[middle]!.start < start) low = middle + 1
    else high = middle
  }
  const inside: TimeMention[] = []
  for (let at = low; at < times.length && times[at]!.start < end; at++) inside.push(times[at]!)
  return inside
}
