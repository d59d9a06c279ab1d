import type { Sentence, Token } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import { SAYING } from './cue-kinds.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import {
  clauseHead,
  nominalBefore,
  objectOfAccording,
  openingPhrase,
  phraseBefore,
  subjectOf,
  turnedRound,
} from './quote-source.ts'
import { firstFrom, tokensIn } from './speaker.ts'

/** The words around a quotation that present it: who (tokens of the sentence) and the verb. */
export interface QuoteFrame {
  readonly source: Span
  readonly cueToken: number
  readonly rule: string
}

const REACH = 60

/**
 * The frame of a quotation within its sentence, by the shapes that news prose has:
 *
 * - `said-after`: “…,” the envoy said / said the envoy / according to the envoy
 * - `said-before`: the envoy said / added / put it: “…”
 * - `governed`: the envoy called the plan “…”; demands that “…”: the subject of the verb above the quoted words
 *
 * The surest first; none where no such words stand there: then the quotation stands alone, or its marks are scare quotes.
 */
export function quoteFrames(
  sentence: Sentence,
  quote: QuotedSpan,
  quoted: (token: Token) => boolean,
): QuoteFrame[] {
  const beside = saidAfter(sentence, quote, quoted) ?? saidBefore(sentence, quote, quoted)
  return beside ? [beside] : governed(sentence, quote, quoted)
}

/**
 * The frame in the sentence after a quotation that ended with its own, as a question or a cry does: “…?” the envoy asked.
 * Only where a verb of saying follows on nothing but its subject.
 */
export function frameBehind(
  sentence: Sentence,
  quoted: (token: Token) => boolean,
  stopped: boolean,
): QuoteFrame | null {
  const { tokens } = sentence
  const frame = behind(sentence, 0, quoted)
  if (!frame || !isSaying(tokens[frame.cueToken]!)) return null
  // After a full stop only a sentence that says no more than who spoke: “….” the envoy said.
  if (stopped && tokens.length > frame.cueToken + 3) return null
  return isBare(sentence, 0, frame.cueToken) ? frame : null
}

/** Whether a frame's verb of saying follows the closing mark with nothing between but its subject. */
export function isBeside(sentence: Sentence, quote: QuotedSpan, frame: QuoteFrame): boolean {
  const { tokens } = sentence
  const first = firstFrom(tokens, quote.close)
  return (
    first < tokens.length &&
    frame.rule === 'said-after' &&
    isSaying(tokens[frame.cueToken]!) &&
    isBare(sentence, first, frame.cueToken)
  )
}

/** The frame of a verb of saying that stands right before the opening mark, but for a comma or a colon. */
export function frameAhead(
  sentence: Sentence,
  quote: QuotedSpan,
  quoted: (token: Token) => boolean,
): QuoteFrame | null {
  const { tokens } = sentence
  let last = firstFrom(tokens, quote.open) - 1
  if (last > 0 && /^[,:]$/.test(tokens[last]!.text)) last--
  const verb = tokens[last]
  if (!verb || !verb.xpos.startsWith('VB') || !isSaying(verb) || quoted(verb)) return null
  return framed(sentence, last, quoted, 'said-before')
}

/** No verb, conjunction or other clause stands in [from, to). */
function isBare({ tokens }: Sentence, from: number, to: number): boolean {
  for (let i = from; i < to; i++)
    if (/^(?:VERB|AUX|CCONJ|SCONJ)$/.test(tokens[i]!.upos) || tokens[i]!.text === ':') return false
  return true
}

function saidAfter(
  sentence: Sentence,
  quote: QuotedSpan,
  quoted: (token: Token) => boolean,
): QuoteFrame | null {
  const { tokens } = sentence
  let first = firstFrom(tokens, quote.close)
  if (first >= tokens.length) return null
  const before = tokens[first - 1]
  // The comma may stand inside the marks or behind them.
  const comma = tokens[first]!.text === ','
  if (comma) first++
  if (!comma && !(before && endsOpen(tokens, quote))) return null
  return behind(sentence, first, quoted)
}

function behind(sentence: Sentence, first: number, quoted: (token: Token) => boolean): QuoteFrame | null {
  const { tokens } = sentence
  // "“…,” when the envoy blamed him": another clause begins.
  if (tokens[first]?.xpos === 'WRB' || tokens[first]?.upos === 'SCONJ') return null
  // Any verb will do (“…,” grinned the captain), if nothing but its subject stands between it and the mark.
  let plain = true
  for (let i = first; i < Math.min(tokens.length, first + 14); i++) {
    const token = tokens[i]!
    if (quoted(token) || token.text === ';') return null
    if (
      !isSaying(token) &&
      !(
        plain &&
        (/^VB[DZP]?$/.test(token.xpos) || (i === first && token.xpos === 'VBN')) &&
        token.upos === 'VERB'
      )
    ) {
      plain &&= /^(?:NOUN|PROPN|ADJ|DET|NUM|PRON|PART|ADV)$/.test(token.upos)
      continue
    }
    const frame = framed(sentence, i, quoted, 'said-after')
    if (frame || i === first) return frame
    // No subject in the tree: what stands between the mark and the verb.
    let last = i - 1
    while (last > first && tokens[last]!.upos === 'PUNCT') last--
    const source = { start: tokens[first]!.start, end: tokens[last]!.end }
    return { source, cueToken: i, rule: 'said-after' }
  }
  return verbTakenForNoun(sentence, first, quoted)
}

/** “…,” a voice in the film states: a verb that, after marks, the tagger takes for a plural or a name. */
function verbTakenForNoun(
  { tokens }: Sentence,
  first: number,
  quoted: (token: Token) => boolean,
): QuoteFrame | null {
  for (let i = first + 1; i < Math.min(tokens.length, first + 14); i++) {
    const token = tokens[i]!
    if (quoted(token) || /^(?:VERB|AUX|CCONJ|SCONJ|PUNCT)$/.test(token.upos)) return null
    const after = tokens[i + 1]
    if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
    if (!SAYING.has(token.text.replace(/(?<=[^s])s$/, ''))) continue
    if (after && after.upos !== 'PUNCT' && after.upos !== 'ADP') continue
    return {
      source: { start: tokens[first]!.start, end: tokens[i - 1]!.end },
      cueToken: i,
      rule: 'said-after',
    }
  }
  return null
}

/** The quoted words end with a comma, a question mark or the like: the sentence goes on behind the mark. */
function endsOpen(tokens: readonly Token[], quote: QuotedSpan): boolean {
  const last = tokens[firstFrom(tokens, quote.end) - 1]
  return last !== undefined && last.start >= quote.start && /^[,?!…—–-]+$/.test(last.text)
}

function saidBefore(
  sentence: Sentence,
  quote: QuotedSpan,
  quoted: (token: Token) => boolean,
): QuoteFrame | null {
  const { tokens } = sentence
  let last = firstFrom(tokens, quote.open) - 1
  if (last < 0) return null
  const mark = tokens[last]!.text
  if (mark !== ',' && mark !== ':' && !isSaying(tokens[last]!)) return null
  for (let i = last; i >= Math.max(0, last - 24); i--) {
    const token = tokens[i]!
    if (quoted(token)) return null
    if (!isSaying(token)) continue
    const frame = framed(sentence, i, quoted, 'said-before')
    if (!frame) {
      const beside = phraseBefore(sentence, i, quoted) ?? openingPhrase(sentence, i, quoted)
      if (beside) return { source: beside, cueToken: i, rule: 'said-before' }
    }
    // "the envoy said, and I quote, …": the reporter's aside is passed over.
    if (frame && !isFirstPerson(sentence, frame.source)) return frame
  }
  // "The envoy, on the way out: “…”": the subject of what stands before the colon.
  if (mark !== ':') return null
  last--
  while (last > 0 && tokens[last]!.upos === 'PUNCT') last--
  if (last < 0) return null
  const root = clauseHead(sentence, last)
  const frame = framed(sentence, root, quoted, 'colon')
  if (frame) return frame
  const opening = openingPhrase(sentence, last + 1, quoted)
  return opening ? { source: opening, cueToken: root, rule: 'colon' } : null
}

function governed(sentence: Sentence, quote: QuotedSpan, quoted: (token: Token) => boolean): QuoteFrame[] {
  const { tokens } = sentence
  const frames: QuoteFrame[] = []
  const inside = tokensIn(tokens, quote.start, quote.end).find((token) => outsideHead(tokens, token, quote))
  if (!inside) return frames
  // A quotation may be the verb itself: "the ministry “deplores” it": its own subject first.
  const own = subjectOf(sentence, inside.i, quoted)
  if (own && own.start < quote.open)
    frames.push({ source: own, cueToken: inside.i, rule: 'quoted-predicate' })
  let at = inside.head
  for (let step = 0; at >= 0 && step < REACH; step++, at = tokens[at]!.head) {
    const token = tokens[at]!
    if (quoted(token) || !isSaying(token)) continue
    const frame = framed(sentence, at, quoted, 'governed')
    if (frame) frames.push(frame)
    const beside = phraseBefore(sentence, at, quoted)
    if (beside) frames.push({ source: beside, cueToken: at, rule: 'governed' })
    break
  }
  return frames
}

const isFirstPerson = (sentence: Sentence, span: Span): boolean =>
  span.end - span.start <= 2 &&
  /^(?:I|we)$/i.test(tokensIn(sentence.tokens, span.start, span.end)[0]?.text ?? '')

function outsideHead(tokens: readonly Token[], token: Token, quote: QuotedSpan): boolean {
  if (token.head < 0) return true
  const head = tokens[token.head]!
  return head.start < quote.open || head.end > quote.close
}

const isSaying = (token: Token): boolean =>
  (token.xpos.startsWith('VB') && SAYING.has(token.lemma)) || token.text.toLowerCase() === 'according'

function framed(
  sentence: Sentence,
  verb: number,
  quoted: (token: Token) => boolean,
  rule: string,
): QuoteFrame | null {
  const source =
    sentence.tokens[verb]!.text.toLowerCase() === 'according'
      ? objectOfAccording(sentence, verb)
      : ((rule === 'said-after' ? turnedRound(sentence, verb, quoted) : null) ??
        subjectOf(sentence, verb, quoted) ??
        (rule === 'said-after' ? nominalBefore(sentence, verb, quoted) : null))
  return source ? { source, cueToken: verb, rule } : null
}
