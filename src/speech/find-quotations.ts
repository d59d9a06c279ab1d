import type { Sentence, Token } from '../language/sentence.ts'
import type { NameMention, Span } from '../mention/mention.ts'
import type { Attribution, Quotation, Speaker } from './attribution.ts'
import { quotesIn } from './quotation-marks.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { quoteFrame, subjectOf } from './quote-frame.ts'
import { ofEntity, speakerOf } from './speaker.ts'
import type { MentionIndex } from './speaker.ts'
import { looksLikeTitle } from './title-quote.ts'

interface Spoken {
  readonly speaker: Speaker | null
  readonly via: readonly Speaker[]
  readonly attribution: number
}

/**
 * The quotations among the quoted spans, outermost only, in reading order; scare quotes and titles are left out.
 *
 * The speaker of a span is, in this order: that of the attribution whose content it lies in; that of the words that
 * present it in its sentence ({@link quoteFrame}); for whole sentences in marks, the speaker of the quotation before it
 * in its paragraph, or whom the sentence before it is about; else that of an attribution beside it in its sentence.
 */
export function findQuotations(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  attributions: readonly Attribution[],
  mentions: MentionIndex,
): Quotation[] {
  const nearby = new NearbyAttributions(attributions)
  const outer = quotes.filter((quote) => quote.depth === 0)
  const quotations: Quotation[] = []
  let last: { speaker: Speaker; via: readonly Speaker[]; sentence: number } | null = null
  let at = 0
  for (const quote of outer) {
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= quote.start) at++
    const sentence = sentences[at]
    if (!sentence || quote.start >= sentence.end) continue
    let to = at
    while (to + 1 < sentences.length && sentences[to + 1]!.start < quote.end) to++
    const whole = isWhole(text, quote)
    const inside = nearby.holding(at, to, quote)
    let spoken: Spoken | null =
      inside >= 0
        ? { speaker: speakerIn(attributions[inside]!), via: attributions[inside]!.via, attribution: inside }
        : null
    if (!spoken?.speaker && looksLikeTitle(text, quote, sentence)) continue
    if (!spoken?.speaker) spoken = framedBy(text, sentences, at, to, quote, quotes, mentions) ?? spoken
    if (!spoken?.speaker && whole)
      spoken = standingAlone(text, sentences, at, quote, last, mentions, quotes) ?? spoken
    if (!spoken?.speaker) {
      const beside = nearby.beside(at, quote)
      if (beside >= 0)
        spoken = {
          speaker: speakerIn(attributions[beside]!),
          via: attributions[beside]!.via,
          attribution: -1,
        }
    }
    if (!spoken?.speaker && !whole) continue
    if (spoken?.speaker) last = { speaker: spoken.speaker, via: spoken.via, sentence: to }
    quotations.push({
      start: quote.start,
      end: quote.end,
      sentence: at,
      text: text.slice(quote.start, quote.end),
      speaker: spoken?.speaker ?? null,
      via: spoken?.via ?? [],
      attribution: spoken && spoken.attribution >= 0 ? spoken.attribution : null,
    })
  }
  return quotations
}

const speakerIn = (one: Attribution): Speaker | null =>
  one.speaker.class === 'reporter' ? null : one.speaker

/** A sentence, or more, of its own: a capital at its start and a stop before its closing mark. */
function isWhole(text: string, quote: QuotedSpan): boolean {
  const words = text.slice(quote.start, quote.end)
  return quote.continues || (/^[\p{Lu}\p{N}'‘“"(…]/u.test(words) && /[.!?,…—–-]["'’”)]*$/.test(words))
}

function framedBy(
  text: string,
  sentences: readonly Sentence[],
  from: number,
  to: number,
  quote: QuotedSpan,
  quotes: readonly QuotedSpan[],
  mentions: MentionIndex,
): Spoken | null {
  // Where a quotation runs over sentences, what presents it stands in the last of them, or in the first.
  for (const at of to === from ? [from] : [to, from]) {
    const sentence = sentences[at]!
    const frame = quoteFrame(sentence, quote, quotedIn(sentence, quotes))
    if (!frame) continue
    const speaker = speakerOf(text, sentence, at, [frame.source], mentions)
    if (speaker) return { speaker, via: [], attribution: -1 }
  }
  return null
}

function quotedIn(sentence: Sentence, quotes: readonly QuotedSpan[]): (token: Token) => boolean {
  const here = quotesIn(quotes, sentence.start, sentence.end).filter((one) => one.depth === 0)
  return (token) => here.some((one) => token.start >= one.open && token.end <= one.close)
}

function standingAlone(
  text: string,
  sentences: readonly Sentence[],
  at: number,
  quote: QuotedSpan,
  last: { speaker: Speaker; via: readonly Speaker[]; sentence: number } | null,
  mentions: MentionIndex,
  quotes: readonly QuotedSpan[],
): Spoken | null {
  const { block } = sentences[at]!
  const again: Spoken | null = last ? { speaker: last.speaker, via: last.via, attribution: -1 } : null
  if (quote.continues && again) return again
  const before = sentences[at - 1]
  if (before && before.block === block) {
    // “…,” she said. “…”: the same voice goes on; but a sentence in between about another hands over.
    if (last && last.sentence >= at - 1) return again
    const about = whomAbout(text, sentences, at - 1, mentions, quotes)
    if (about) return { speaker: about, via: [], attribution: -1 }
    if (last && last.sentence >= at - 2 && sentences[last.sentence]!.block === block) return again
  }
  const next = sentences[at + 1]
  if (next && next.block === block && next.start >= quote.end) {
    const about = whomAbout(text, sentences, at + 1, mentions, quotes)
    if (about) return { speaker: about, via: [], attribution: -1 }
  }
  if (before && before.block === block - 1) {
    if (last && last.sentence === at - 1) return again
    const about = whomAbout(text, sentences, at - 1, mentions, quotes)
    if (about) return { speaker: about, via: [], attribution: -1 }
  }
  return last && block - sentences[last.sentence]!.block <= 1 ? again : null
}

/** The person, office or body that is the subject of a sentence. */
function whomAbout(
  text: string,
  sentences: readonly Sentence[],
  at: number,
  mentions: MentionIndex,
  quotes: readonly QuotedSpan[],
): Speaker | null {
  const sentence = sentences[at]!
  const root = sentence.tokens.findIndex((token) => token.head < 0)
  const quoted = quotedIn(sentence, quotes)
  const subject: Span | null = root >= 0 ? subjectOf(sentence, root, quoted) : null
  const speaker = subject ? speakerOf(text, sentence, at, [subject], mentions) : null
  if (speaker && canSpeak(speaker)) return speaker
  const person = mentions
    .in(at)
    .findLast(
      (name: NameMention) =>
        name.entity.kind === 'person' && !quotes.some((q) => q.open < name.start && q.close > name.end),
    )
  return person ? ofEntity(person.entity) : null
}

const canSpeak = (speaker: Speaker): boolean =>
  speaker.entity
    ? /^(?:person|office|group|organ|body)$/.test(speaker.entity.kind)
    : speaker.class === 'unnamed-official' || speaker.class === 'expert'

/** Attributions by the sentence of their cue. */
class NearbyAttributions {
  private readonly all: readonly Attribution[]
  private readonly bySentence = new Map<number, number[]>()

  constructor(all: readonly Attribution[]) {
    this.all = all
    all.forEach((one, i) => {
      const list = this.bySentence.get(one.sentence)
      if (list) list.push(i)
      else this.bySentence.set(one.sentence, [i])
    })
  }

  /** The attribution whose content holds most of the quoted words and whose cue is not among them; the shortest of several. */
  holding(from: number, to: number, quote: QuotedSpan): number {
    let best = -1
    let bestLength = Infinity
    for (let s = Math.max(0, from - 8); s <= to + 2; s++)
      for (const i of this.bySentence.get(s) ?? []) {
        const one = this.all[i]!
        if (one.cue.some((cue) => cue.start >= quote.open && cue.end <= quote.close)) continue
        let shared = 0
        let length = 0
        for (const span of one.content) {
          shared += Math.max(0, Math.min(span.end, quote.end) - Math.max(span.start, quote.start))
          length += span.end - span.start
        }
        if (shared * 2 > quote.end - quote.start && length < bestLength) {
          best = i
          bestLength = length
        }
      }
    return best
  }

  /** The attribution of the sentence whose cue stands nearest to the quotation, outside of it. */
  beside(sentence: number, quote: QuotedSpan): number {
    let best = -1
    let bestDistance = Infinity
    for (const i of this.bySentence.get(sentence) ?? []) {
      const one = this.all[i]!
      const cue = one.cue[0]
      if (!cue || (cue.start >= quote.open && cue.end <= quote.close)) continue
      const distance = cue.start < quote.open ? quote.open - cue.end : 40 + cue.start - quote.close
      if (distance < bestDistance) {
        best = i
        bestDistance = distance
      }
    }
    return best
  }
}
