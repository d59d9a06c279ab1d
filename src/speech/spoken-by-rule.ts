import type { Span } from '../mention/mention.ts'
import type { Sentence, Token } from '../language/sentence.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { SAYING } from './cue-kinds.ts'

/** Spans of one attribution as found, before speaker, kind and polarity are worked out. */
export interface FoundSpans {
  readonly sentence: number
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  /** Token of the cue's head in its sentence. */
  readonly cueToken: number
  readonly rule: string
}

const NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM'])
const INSIDE_NOMINAL = new Set(['NOUN', 'PROPN', 'PRON', 'NUM', 'ADJ', 'DET', 'PART'])

/**
 * Attributions by rules over tags alone: a verb of saying, the noun phrase beside it, and the words quoted or following.
 * Serves where no trained model is at hand; see {@link spokenByModel}.
 */
export function spokenByRule(sentences: readonly Sentence[], quotes: readonly QuotedSpan[]): FoundSpans[] {
  const found: FoundSpans[] = []
  let quote = 0
  sentences.forEach((sentence, at) => {
    while (quote < quotes.length && quotes[quote]!.close <= sentence.start) quote++
    const here: QuotedSpan[] = []
    for (let q = quote; q < quotes.length && quotes[q]!.open < sentence.end; q++)
      if (quotes[q]!.depth === 0) here.push(quotes[q]!)
    const one = inSentence(sentence, at, here)
    if (one) found.push(one)
  })
  return found
}

function inSentence(sentence: Sentence, at: number, quotes: readonly QuotedSpan[]): FoundSpans | null {
  const { tokens } = sentence
  const quoted = (token: Token): boolean => quotes.some((q) => token.start >= q.open && token.end <= q.close)
  for (const cue of tokens.slice(0, 400)) {
    const verb = cue.xpos.startsWith('VB') && SAYING.has(cue.lemma)
    const accordingTo = cue.lemma === 'accord' && tokens[cue.i + 1]?.lemma === 'to'
    if ((!verb && !accordingTo) || quoted(cue)) continue
    const source = accordingTo
      ? nominalAfter(tokens, cue.i + 2)
      : (nominalBefore(tokens, cue.i) ?? nominalAfter(tokens, cue.i + 1))
    if (!source || quoted(tokens[source[0]]!)) continue
    const sourceSpan = { start: tokens[source[0]]!.start, end: tokens[source[1]]!.end }
    const cueEnd = accordingTo ? tokens[cue.i + 1]!.end : cue.end
    const content = contentOf(sentence, cue.i, source, quotes)
    if (!content) continue
    return {
      sentence: at,
      source: [sourceSpan],
      cue: [{ start: cue.start, end: cueEnd }],
      content,
      cueToken: cue.i,
      rule: 'verb-of-saying',
    }
  }
  return null
}

function contentOf(
  sentence: Sentence,
  cue: number,
  source: readonly [number, number],
  quotes: readonly QuotedSpan[],
): Span[] | null {
  const { tokens } = sentence
  const left = Math.min(cue, source[0])
  const right = Math.max(cue, source[1])
  const quoted = quotes
    .filter((q) => q.close <= tokens[left]!.start || q.open >= tokens[right]!.end)
    .map((q) => ({ start: q.open, end: q.close }))
  const after = tokens[right + 1]
  if (after && /^(?:that|if|whether)$/i.test(after.text) && tokens[right + 2])
    return [{ start: after.start, end: contentEnd(sentence) }]
  if (quoted.length > 0) return quoted
  const before = tokens[left - 1]
  if (before?.text === ',' && left > 3 && right >= tokens.length - 3)
    return [{ start: tokens[0]!.start, end: before.start }]
  if (after && INSIDE_NOMINAL.has(after.upos) && tokens.length - right > 3)
    return [{ start: after.start, end: contentEnd(sentence) }]
  return null
}

function contentEnd(sentence: Sentence): number {
  const last = sentence.tokens.at(-1)!
  return /^[.!?]$/.test(last.text) && sentence.tokens.length > 1 ? last.start : sentence.end
}

function nominalBefore(tokens: readonly Token[], cue: number): [number, number] | null {
  let last = cue - 1
  while (last >= 0 && /^(?:AUX|ADV|PART)$/.test(tokens[last]!.upos)) last--
  if (last < 0 || !NOMINAL.has(tokens[last]!.upos)) return null
  return [nominalStart(tokens, last), last]
}

function nominalStart(tokens: readonly Token[], last: number): number {
  let first = last
  while (first > 0 && INSIDE_NOMINAL.has(tokens[first - 1]!.upos) && last - first < 10) first--
  return first
}

function nominalAfter(tokens: readonly Token[], from: number): [number, number] | null {
  let last = from
  while (last < tokens.length && INSIDE_NOMINAL.has(tokens[last]!.upos) && last - from < 10) last++
  last--
  return last >= from && NOMINAL.has(tokens[last]!.upos) ? [from, last] : null
}
