import type { Sentence, Token } from '../language/sentence.ts'
import { treeOf } from '../language/tree.ts'
import type { Span } from '../mention/mention.ts'
import { SAYING } from './cue-kinds.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { isPersonNoun } from './role-nouns.ts'
import { tokensIn } from './speaker.ts'

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

function saidAfter(
  sentence: Sentence,
  quote: QuotedSpan,
  quoted: (token: Token) => boolean,
): QuoteFrame | null {
  const { tokens } = sentence
  let first = tokens.findIndex((token) => token.start >= quote.close)
  if (first < 0) return null
  const before = tokens[first - 1]
  // The comma may stand inside the marks or behind them.
  const comma = tokens[first]!.text === ','
  if (comma) first++
  if (!comma && !(before && endsOpen(tokens, quote))) return null
  // Any verb will do (“…,” grinned the captain), if nothing but its subject stands between it and the mark.
  let plain = true
  for (let i = first; i < Math.min(tokens.length, first + 14); i++) {
    const token = tokens[i]!
    if (quoted(token) || token.text === ';') return null
    if (
      !isSaying(token) &&
      !(
        plain &&
        (/^VB[DZ]$/.test(token.xpos) || (i === first && token.xpos === 'VBN')) &&
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
  return null
}

/** The quoted words end with a comma, a question mark or the like: the sentence goes on behind the mark. */
function endsOpen(tokens: readonly Token[], quote: QuotedSpan): boolean {
  const last = tokens.findLast((token) => token.end <= quote.end && token.start >= quote.start)
  return last !== undefined && /^[,?!…—–-]+$/.test(last.text)
}

function saidBefore(
  sentence: Sentence,
  quote: QuotedSpan,
  quoted: (token: Token) => boolean,
): QuoteFrame | null {
  const { tokens } = sentence
  let last = tokens.findLastIndex((token) => token.end <= quote.open)
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

/** “…,” said the envoy: the phrase right behind the verb, where none stands right before it. */
function turnedRound(sentence: Sentence, verb: number, quoted: (token: Token) => boolean): Span | null {
  const { tokens } = sentence
  const before = tokens[verb - 1]
  if (before && before.upos !== 'PUNCT' && !quoted(before)) return null
  let last = verb + 1
  while (
    last < tokens.length &&
    last < verb + 16 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|PART)$/.test(tokens[last]!.upos) &&
    !quoted(tokens[last]!)
  )
    last++
  if (last === verb + 1) return null
  // What follows "of" belongs to the title: "the head of the mission".
  if (/^(?:of|for|at|in|from)$/.test(tokens[last]?.text ?? '')) {
    const stop = last
    last++
    while (
      last < tokens.length &&
      last < stop + 10 &&
      /^(?:DET|ADJ|NOUN|PROPN|NUM|PART)$/.test(tokens[last]!.upos)
    )
      last++
  }
  return { start: tokens[verb + 1]!.start, end: tokens[last - 1]!.end }
}

/** The phrase right before a verb, or before the verb that it hangs from ("the envoy emerged to say"). */
function phraseBefore(sentence: Sentence, verb: number, quoted: (token: Token) => boolean): Span | null {
  const { tokens } = sentence
  for (let at = verb, step = 0; at >= 0 && step < 3; step++) {
    const phrase = nominalBefore(sentence, at, quoted)
    if (phrase) return phrase
    if (!/^(?:xcomp|conj|advcl)$/.test(tokens[at]!.deprel)) return null
    at = tokens[at]!.head
  }
  return null
}

/** The phrase that a sentence opens with, where it stands before the verb. */
function openingPhrase(sentence: Sentence, verb: number, quoted: (token: Token) => boolean): Span | null {
  const { tokens } = sentence
  let last = 0
  while (
    last < verb &&
    last < 14 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON)$/.test(tokens[last]!.upos) &&
    !quoted(tokens[last]!)
  )
    last++
  return last > 0 ? { start: tokens[0]!.start, end: tokens[last - 1]!.end } : null
}

function nominalBefore(sentence: Sentence, verb: number, quoted: (token: Token) => boolean): Span | null {
  const { tokens } = sentence
  let first = verb
  while (
    first > 0 &&
    /^(?:DET|ADJ|NOUN|PROPN|NUM|PRON|AUX|ADV)$/.test(tokens[first - 1]!.upos) &&
    !quoted(tokens[first - 1]!)
  )
    first--
  return first < verb && tokens.slice(first, verb).some((token) => /^(?:NOUN|PROPN|PRON)$/.test(token.upos))
    ? { start: tokens[first]!.start, end: tokens[verb - 1]!.end }
    : null
}

/** The subject of a verb, or of the verb that it hangs from; an agent after "by" for passives. */
export function subjectOf(sentence: Sentence, verb: number, quoted: (token: Token) => boolean): Span | null {
  const { tokens } = sentence
  const tree = treeOf(sentence)
  let at = verb
  for (let step = 0; at >= 0 && step < 6; step++) {
    const children = tree.children[at]!
    const agent = children.find((child) => tokens[child]!.deprel === 'obl:agent')
    const subject = agent ?? children.find((child) => tokens[child]!.deprel === 'nsubj')
    if (subject !== undefined && !quoted(tokens[subject]!)) return phraseSpan(sentence, subject, quoted)
    const { deprel, head } = tokens[at]!
    if (!/^(?:xcomp|conj|advcl|ccomp|parataxis|aux|dep|acl|acl:relcl|obl)$/.test(deprel)) return null
    // A participle or a relative clause speaks for the noun it belongs to.
    if (
      /^acl/.test(deprel) &&
      head >= 0 &&
      (tokens[head]!.upos === 'PROPN' || isPersonNoun(tokens[head]!.lemma))
    )
      return phraseSpan(sentence, head, quoted)
    at = head
  }
  return null
}

/** The noun phrase below a token, cut where quoted words or the clause of its verb would come in. */
function phraseSpan(sentence: Sentence, head: number, quoted: (token: Token) => boolean): Span {
  const { tokens } = sentence
  const tree = treeOf(sentence)
  let first = Math.max(tree.first[head]!, head - 25)
  let last = Math.min(tree.last[head]!, head + 40)
  for (let i = first; i <= last; i++)
    if (quoted(tokens[i]!)) {
      if (i < head) first = i + 1
      else {
        last = i - 1
        break
      }
    }
  while (last > head && tokens[last]!.upos === 'PUNCT') last--
  while (first < head && tokens[first]!.upos === 'PUNCT') first++
  return { start: tokens[first]!.start, end: tokens[last]!.end }
}

function objectOfAccording(sentence: Sentence, at: number): Span | null {
  const { tokens } = sentence
  let i = at + 1
  if (tokens[i]?.text.toLowerCase() === 'to') i++
  let last = i
  while (
    last < tokens.length &&
    /^(?:NOUN|PROPN|ADJ|DET|PRON|NUM|PART|ADP)$/.test(tokens[last]!.upos) &&
    last < i + 14
  )
    last++
  return last > i ? { start: tokens[i]!.start, end: tokens[last - 1]!.end } : null
}

/** The top of the clause that a token stands in. */
function clauseHead(sentence: Sentence, from: number): number {
  const { tokens } = sentence
  let at = from
  for (let step = 0; step < 40 && tokens[at]!.head >= 0; step++) {
    if (tokens[at]!.upos === 'VERB') return at
    at = tokens[at]!.head
  }
  return at
}
