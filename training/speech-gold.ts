import type { Sentence } from '../src/language/sentence.ts'
import type { Span } from '../src/mention/mention.ts'
import type { CueWindow } from '../src/speech/cue-window.ts'
import type { FoundSpans } from '../src/speech/spoken-by-rule.ts'
import type { AnalysedArticle, AttributedArticle, GoldAttribution } from './speech-corpus.ts'

const meets = (span: Span, token: Span): boolean => token.start < span.end && token.end > span.start

/** Labels of the cue model for one sentence: 0 outside, 1 begins, 2 goes on. */
export function cueLabels(article: AttributedArticle, sentence: Sentence): Uint8Array {
  const labels = new Uint8Array(sentence.tokens.length)
  for (const { cue } of article.gold) {
    const span = cue[0]
    if (!span || span.end <= sentence.start || span.start >= sentence.end) continue
    let label = 1
    for (const token of sentence.tokens)
      if (meets(span, token)) {
        labels[token.i] = label
        label = 2
      }
  }
  return labels
}

export interface GoldCue {
  readonly attribution: GoldAttribution
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** The annotated cues, as tokens. */
export function goldCues(article: AnalysedArticle): GoldCue[] {
  const out: GoldCue[] = []
  for (const attribution of article.gold) {
    const span = attribution.cue[0]
    if (!span) continue
    const sentence = article.sentences.findIndex((one) => one.start < span.end && one.end > span.start)
    if (sentence < 0) continue
    const tokens = article.sentences[sentence]!.tokens.filter((token) => meets(span, token))
    if (tokens.length > 0) out.push({ attribution, sentence, from: tokens[0]!.i, to: tokens.at(-1)!.i + 1 })
  }
  return out
}

/** Labels of the span model for the tokens of a window: 0, 1-2 source, 3-4 content. Punctuation at the edges is left out, quotation marks stay. */
export function spanLabels(
  article: AnalysedArticle,
  attribution: GoldAttribution,
  window: CueWindow,
): Uint8Array {
  const labels = new Uint8Array(window.size)
  const fill = (spans: readonly Span[], begin: number): void => {
    for (const span of spans) {
      let t = 0
      const inside: number[] = []
      window.clip.forEach(([first, last], k) => {
        const { tokens } = article.sentences[window.from + k]!
        for (let i = first; i < last; i++, t++) if (meets(span, tokens[i]!)) inside.push(t)
      })
      inside.forEach((at, k) => (labels[at] = k === 0 ? begin : begin + 1))
    }
  }
  fill(attribution.content, 3)
  fill(attribution.source, 1)
  return labels
}

function tokensOf(text: string, spans: readonly Span[]): Set<number> {
  const set = new Set<number>()
  for (const span of spans)
    for (const found of text.slice(span.start, span.end).matchAll(/[\p{L}\p{N}]+/gu))
      set.add(span.start + found.index)
  return set
}

export function likeness(text: string, a: readonly Span[], b: readonly Span[]): number {
  const x = tokensOf(text, a)
  const y = tokensOf(text, b)
  if (x.size === 0 && y.size === 0) return 1
  let shared = 0
  for (const token of x) if (y.has(token)) shared++
  return shared / (x.size + y.size - shared || 1)
}

/**
 * How right a reading is: 0 where it is none of the annotated attributions (cue half the same, source and content too), 1
 * where source and content are exactly theirs, less where they are nearly.
 */
export function rightness(article: AnalysedArticle, found: FoundSpans): number {
  const cue = found.cue[0]!
  let best = 0
  for (const gold of article.gold) {
    if (!gold.cue.some((span) => meets(span, cue))) continue
    if (likeness(article.text, gold.cue, found.cue) < 0.5) continue
    const source = likeness(article.text, gold.source, found.source)
    const content = likeness(article.text, gold.content, found.content)
    if (source < 0.5 || content < 0.5) continue
    best = Math.max(best, 0.6 + (source === 1 ? 0.2 : 0) + (content === 1 ? 0.2 : 0))
  }
  return best
}
