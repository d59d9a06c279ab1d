import type { Sentence } from '../language/sentence.ts'
import type { Attribution, Quotation, Speaker } from './attribution.ts'
import { NearbyAttributions } from './nearby-attributions.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { quotedIn } from './quote-cover.ts'
import { quoteFrames } from './quote-frame.ts'
import { labelledSpeaker } from './quote-label.ts'
import { canSpeak } from './speaker-finder.ts'
import type { SpeakerFinder } from './speaker-finder.ts'
import { looksLikeTitle } from './title-quote.ts'

interface Spoken {
  readonly speaker: Speaker | null
  readonly via: readonly Speaker[]
  readonly attribution: number
}

interface Last {
  readonly speaker: Speaker
  readonly via: readonly Speaker[]
  readonly sentence: number
}

/**
 * The quotations among the quoted spans, outermost only, in reading order; scare quotes and titles are left out.
 *
 * The speaker of a span is, in this order: whom a label names beside the marks ("as the envoy put it", "For Kyiv, “…”",
 * "The envoy, on his way out: “…”"); that of the attribution whose content it lies in; that of the verb that presents it
 * ({@link quoteFrames}); for whole sentences, the speaker of the quotation before it in its paragraph, or whom the
 * sentence before it is about; else that of an attribution beside it in its sentence, or of the sentence before.
 */
export function findQuotations(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  attributions: readonly Attribution[],
  finder: SpeakerFinder,
): Quotation[] {
  const nearby = new NearbyAttributions(attributions)
  const quotations: Quotation[] = []
  let last: Last | null = null
  let at = 0
  for (const quote of quotes) {
    if (quote.depth > 0) continue
    while (at + 1 < sentences.length && sentences[at + 1]!.start <= quote.start) at++
    const sentence = sentences[at]
    if (!sentence || quote.start >= sentence.end) continue
    // A quotation carried on in a new paragraph is one quotation still.
    const before = quotations.at(-1)
    if (
      quote.continues &&
      before &&
      sentence.block - sentences[last?.sentence ?? before.sentence]!.block <= 2
    ) {
      let end = at
      while (end + 1 < sentences.length && sentences[end + 1]!.start < quote.end) end++
      // Its speaker may be named at its very end: “…” (A. B.).
      const label = labelledSpeaker(text, sentences, at, end, quote, finder, true)
      quotations[quotations.length - 1] = {
        ...before,
        end: quote.end,
        text: text.slice(before.start, quote.end),
        ...(label ? { speaker: label, via: [] } : {}),
      }
      const speaker = label ?? before.speaker
      if (speaker) last = { speaker, via: label ? [] : before.via, sentence: end }
      continue
    }
    let to = at
    while (to + 1 < sentences.length && sentences[to + 1]!.start < quote.end) to++
    const whole = isWhole(text, quote)
    const plain = (speaker: Speaker | null): Spoken | null =>
      speaker ? { speaker, via: [], attribution: -1 } : null
    const inside = nearby.holding(at, to, quote)
    const held: Spoken | null =
      inside >= 0
        ? { speaker: speakerIn(attributions[inside]!), via: attributions[inside]!.via, attribution: inside }
        : null
    const label = plain(labelledSpeaker(text, sentences, at, to, quote, finder, held?.speaker != null))
    let spoken: Spoken | null = label ? { ...label, attribution: held?.attribution ?? -1 } : held
    // A colon for a cue may have the nearest noun for its source: a verb of saying before it knows better.
    if (inside >= 0 && !label && isColon(text, attributions[inside]!)) {
      const framed = framedBy(sentences, at, to, quote, quotes, finder)
      if (framed) spoken = { speaker: framed, via: held?.via ?? [], attribution: inside }
    }
    // “…,” the envoy said: what stands right behind the marks knows better than a reading that took another's name.
    if (inside >= 0 && !label && spoken?.speaker) {
      const beside = spokenBeside(sentences, to, quote, quotes, attributions[inside]!, finder)
      if (beside) spoken = { speaker: beside, via: [], attribution: -1 }
    }
    if (!spoken?.speaker && looksLikeTitle(text, quote, sentence)) continue
    if (!spoken?.speaker) spoken = plain(framedBy(sentences, at, to, quote, quotes, finder)) ?? spoken
    if (!spoken?.speaker && whole) spoken = standingAlone(sentences, at, to, quote, last, finder) ?? spoken
    if (!spoken?.speaker) {
      const beside = nearby.beside(at, quote)
      if (beside >= 0) spoken = plain(speakerIn(attributions[beside]!)) ?? spoken
    }
    if (!spoken?.speaker && isTelling(text, quote))
      spoken = plain(spokeBefore(sentences, at, finder)) ?? spoken
    if (!spoken?.speaker && !whole) continue
    if (spoken?.speaker) {
      last = { speaker: spoken.speaker, via: spoken.via, sentence: to }
      finder.note(to, spoken.speaker)
    }
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

const isColon = (text: string, one: Attribution): boolean =>
  one.cue.length === 1 && text.slice(one.cue[0]!.start, one.cue[0]!.end) === ':'

const speakerIn = (one: Attribution): Speaker | null =>
  one.speaker.class === 'reporter' ? null : one.speaker

/** A sentence, or more, of its own: a capital at its start and a stop before its closing mark. */
function isWhole(text: string, quote: QuotedSpan): boolean {
  const words = text.slice(quote.start, quote.end)
  return quote.continues || (/^[\p{Lu}\p{N}'‘“"(…]/u.test(words) && /[.!?,…—–-]["'’”)]*$/.test(words))
}

/** Long enough, or personal enough, to be somebody's words rather than a doubted term. */
function isTelling(text: string, quote: QuotedSpan): boolean {
  const words = text.slice(quote.start, quote.end).split(/\s+/)
  return words.length >= 4 || words.some((word) => /^(?:I|we|our|my|us|you)$/i.test(word))
}

function framedBy(
  sentences: readonly Sentence[],
  from: number,
  to: number,
  quote: QuotedSpan,
  quotes: readonly QuotedSpan[],
  finder: SpeakerFinder,
): Speaker | null {
  // Where a quotation runs over sentences, what presents it stands in the last of them, or in the first.
  for (const at of to === from ? [from] : [to, from]) {
    const sentence = sentences[at]!
    let verb = false
    for (const frame of quoteFrames(sentence, quote, quotedIn(quotes))) {
      const speaker = finder.find(at, [frame.source], frame.cueToken)
      if (speaker && canSpeak(speaker)) return speaker
      verb ||= frame.rule !== 'quoted-predicate'
    }
    // A verb of saying whose subject was not to be found: whom its sentence is about.
    const about = verb ? finder.subject(at) : null
    if (about) return about
  }
  return null
}

/** Who is named between the closing mark and a verb right behind it, where that is not the source of `held`. */
function spokenBeside(
  sentences: readonly Sentence[],
  at: number,
  quote: QuotedSpan,
  quotes: readonly QuotedSpan[],
  held: Attribution,
  finder: SpeakerFinder,
): Speaker | null {
  const sentence = sentences[at]!
  const frame = quoteFrames(sentence, quote, quotedIn(quotes))[0]
  if (frame?.rule !== 'said-after' || frame.source.start - quote.close > 2) return null
  if (held.source.some((span) => span.start < frame.source.end && span.end > frame.source.start)) return null
  const verb = sentence.tokens[frame.cueToken]!
  if (held.cue.some((span) => span.start < verb.end && span.end > verb.start)) return null
  const speaker = finder.find(at, [frame.source], frame.cueToken)
  return speaker && canSpeak(speaker) ? speaker : null
}

function standingAlone(
  sentences: readonly Sentence[],
  at: number,
  to: number,
  quote: QuotedSpan,
  last: Last | null,
  finder: SpeakerFinder,
): Spoken | null {
  const { block } = sentences[at]!
  const again: Spoken | null = last ? { speaker: last.speaker, via: last.via, attribution: -1 } : null
  const of = (speaker: Speaker | null): Spoken | null =>
    speaker ? { speaker, via: [], attribution: -1 } : null
  if (quote.continues && again) return again
  const sameBlock = (s: number): boolean => sentences[s]?.block === block
  if (sameBlock(at - 1)) {
    // “…,” she said. “…”: the same voice goes on; but a sentence in between about another hands over.
    if (last && last.sentence >= at - 1) return again
    const about = of(finder.subject(at - 1)) ?? of(finder.lastBefore(at - 1, 0))
    if (about) return about
    if (last && last.sentence >= at - 2 && sameBlock(last.sentence)) return again
  }
  if (sameBlock(to + 1) && sentences[to + 1]!.start >= quote.end) {
    const next = sentences[to + 1]!
    const about = of(finder.subject(to + 1)) ?? of(finder.named(to + 1, next.start, next.end))
    if (about) return about
  }
  const before = sentences[at - 1]
  if (before && before.block === block - 1) {
    if (last && last.sentence === at - 1) return again
    const about = of(finder.lastBefore(at - 1, 0)) ?? of(finder.subject(at - 1))
    if (about) return about
  }
  const next = sentences[to + 1]
  if (!last && next && next.block === block + 1) return of(finder.subject(to + 1))
  return last && block - sentences[last.sentence]!.block <= 1 ? again : null
}

/** Reported thought goes on without a verb of saying: the speaker of the sentence before, in the same paragraph. */
function spokeBefore(sentences: readonly Sentence[], at: number, finder: SpeakerFinder): Speaker | null {
  for (let back = at - 1; back >= Math.max(0, at - 2); back--) {
    if (sentences[back]!.block !== sentences[at]!.block) return null
    const speaker = finder.lastBefore(back, 0)
    if (speaker) return speaker
  }
  return null
}
