import type { Span } from '../mention/mention.ts'

/** Words between quotation marks. `start` and `end` leave the marks out, and the white space inside them. */
export interface QuotedSpan extends Span {
  /** Offset of the opening mark, and just behind the closing one (or `end`, where there is none). */
  readonly open: number
  readonly close: number
  readonly family: MarkFamily
  /** 0 for a quotation, 1 for one inside it, and so on. */
  readonly depth: number
  /** False where the closing mark is missing: then it ends with its sentence or, where it is carried on, its paragraph. */
  readonly closed: boolean
  /** Carries on the quotation of the paragraph before, by the printers' rule of repeating the opening mark. */
  readonly continues: boolean
}

export type MarkFamily = 'double' | 'single' | 'angle'

interface Run {
  readonly start: number
  readonly end: number
}

interface Mark {
  readonly at: number
  readonly width: number
  readonly family: MarkFamily
  readonly opens: boolean
  readonly closes: boolean
  /** A lone apostrophe can be one of possession: "the parties' text". */
  readonly perhapsApostrophe: boolean
}

const MARK = /["“”„‟«»]|``|''|['‘’‚‹›]/g
const SPACE = /\s/
const QUOTE_SIGN = />/
const LETTER = /[\p{L}\p{N}]/u
const OPENERS = /[\s([{—–\-/“‘«„"'‚‹‛]/
const MOST_NESTED = 6

/**
 * Every quoted span of the paragraphs, in order of their opening marks: “ ”, ‘ ’, « », „ “, straight and doubled ones.
 *
 * Marks pair within a paragraph. A mark left open ends with its sentence, or with the paragraph where the next one opens
 * with a mark again and so carries it on; it never reaches further. Apostrophes are told from single marks by what
 * stands on either side. Offsets are UTF-16 units into `text`. Linear in the length of the paragraphs.
 */
export function quotedSpans(text: string, paragraphs: readonly Run[]): QuotedSpan[] {
  const spans: QuotedSpan[] = []
  let carried: MarkFamily | null = null
  // The signs of a block quotation in plain text are no part of its words.
  const runs = paragraphs
    .map(({ start, end }) => ({
      start: QUOTE_SIGN.test(text[start] ?? '') ? afterSigns(text, start, end) : start,
      end,
    }))
    .filter(({ start, end }) => start < end)
  runs.forEach((paragraph, at) => {
    const first = readParagraph(text, paragraph, carried, spans)
    carried = first ? carriedOn(text, first, runs[at + 1], spans) : null
  })
  return spans.sort((a, b) => a.open - b.open)
}

interface Open {
  readonly mark: Mark
  readonly depth: number
  readonly continues: boolean
}

/** Adds the paragraph's spans; returns the outermost mark left open, after adding it as unclosed. */
function readParagraph(
  text: string,
  { start, end }: Run,
  carried: MarkFamily | null,
  spans: QuotedSpan[],
): QuotedSpan | null {
  const marks = marksOf(text, start, end)
  const stack: Open[] = []
  const firstWord = skipSpace(text, start, end)
  let left: QuotedSpan | null = null
  const leave = (open: Open, limit: number): void => {
    const inner = open.mark.at + open.mark.width
    const paragraphLong = open.mark.at === firstWord && limit === end
    const stop = paragraphLong ? end : sentenceEnd(text, inner, limit)
    // A single mark that nothing answers is an apostrophe, or a slip too small to matter.
    if (open.mark.family === 'single' && !paragraphLong) return
    const span = spanOf(text, open, stop, stop, false)
    if (!span) return
    spans.push(span)
    if (open.depth === 0) left = span
  }
  marks.forEach((mark, index) => {
    const match = mark.closes ? matching(stack, mark) : -1
    if (match >= 0 && !(mark.perhapsApostrophe && closesLater(marks, index))) {
      const open = stack[match]!
      stack.length = match
      const span = spanOf(text, open, mark.at, mark.at + mark.width, true)
      if (span) spans.push(span)
    } else if (mark.opens && stack.length < MOST_NESTED) {
      // The same kind of mark opening twice: the first was never closed.
      const twice = mark.family === 'single' ? -1 : matching(stack, mark)
      if (twice >= 0) {
        leave(stack[twice]!, mark.at)
        stack.length = twice
      }
      stack.push({
        mark,
        depth: stack.length,
        continues: mark.at === firstWord && carried === mark.family,
      })
    }
  })
  left = null
  if (stack.length > 0) leave(stack[0]!, end)
  return left
}

/** Which family goes on in the next paragraph; the span left open then reaches to its own paragraph's end. */
function carriedOn(
  text: string,
  left: QuotedSpan,
  next: Run | undefined,
  spans: QuotedSpan[],
): MarkFamily | null {
  if (!next) return null
  const at = skipSpace(text, next.start, next.end)
  const mark = marksOf(text, at, Math.min(next.end, at + 3))[0]
  if (!mark || mark.at !== at || mark.family !== left.family || !mark.opens) return null
  const index = spans.indexOf(left, Math.max(0, spans.length - 64))
  const paragraphEnd = trimEnd(text, left.start, previousEnd(text, next.start))
  if (index >= 0 && paragraphEnd > left.end)
    spans[index] = { ...left, end: paragraphEnd, close: paragraphEnd }
  return left.family
}

function previousEnd(text: string, at: number): number {
  while (at > 0 && (SPACE.test(text[at - 1]!) || QUOTE_SIGN.test(text[at - 1]!))) at--
  return at
}

function marksOf(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = []
  MARK.lastIndex = start
  for (let found = MARK.exec(text); found && found.index < end; found = MARK.exec(text)) {
    const at = found.index
    const width = found[0].length
    const before = at > start ? text[at - 1]! : ' '
    const after = at + width < end ? text[at + width]! : ' '
    const mark = markOf(found[0], at, width, before, after, text.slice(at + width, at + width + 3))
    if (mark) marks.push(mark)
  }
  return marks
}

function markOf(
  sign: string,
  at: number,
  width: number,
  before: string,
  after: string,
  next: string,
): Mark | null {
  const looksOpening = OPENERS.test(before) && !SPACE.test(after)
  const looksClosing = !SPACE.test(before) && !LETTER.test(after)
  const plain = { at, width, perhapsApostrophe: false }
  switch (sign) {
    case '“':
      // In German and Polish print “ closes what „ opened.
      return {
        ...plain,
        family: 'double',
        opens: looksOpening || !looksClosing,
        closes: looksClosing && !looksOpening,
      }
    case '”':
      return { ...plain, family: 'double', opens: false, closes: true }
    case '„':
    case '‟':
      return { ...plain, family: 'double', opens: true, closes: false }
    case '«':
      return { ...plain, family: 'angle', opens: true, closes: false }
    case '»':
      return { ...plain, family: 'angle', opens: false, closes: true }
    case '‹':
    case '›':
      return { ...plain, family: 'single', opens: sign === '‹', closes: sign === '›' }
    case '``':
      return { ...plain, family: 'double', opens: true, closes: false }
    case '"':
    case "''": {
      const figure = /\d/.test(before) && LETTER.test(after)
      if (figure) return null
      const opens =
        looksOpening || (!looksClosing && !SPACE.test(after)) || (SPACE.test(before) && SPACE.test(after))
      return { ...plain, family: 'double', opens, closes: !SPACE.test(before) || SPACE.test(after) }
    }
    case '‚':
      return looksOpening ? { ...plain, family: 'single', opens: true, closes: false } : null
    default: {
      // ' ‘ ’
      if (LETTER.test(before) && LETTER.test(after)) return null
      const decade = /^\d\ds?/.test(next) && !LETTER.test(before)
      const opens = sign !== '’' && looksOpening && !decade
      const closes = sign !== '‘' && looksClosing
      if (!opens && !closes) return null
      return {
        at,
        width,
        family: 'single',
        opens,
        closes,
        perhapsApostrophe: closes && /[sz]/i.test(before) && /\s/.test(after),
      }
    }
  }
}

function matching(stack: readonly Open[], mark: Mark): number {
  for (let at = stack.length - 1; at >= 0; at--) if (stack[at]!.mark.family === mark.family) return at
  return -1
}

/** Whether a surer closing mark follows before the next one opens. */
function closesLater(marks: readonly Mark[], index: number): boolean {
  for (let at = index + 1; at < Math.min(marks.length, index + 12); at++) {
    const mark = marks[at]!
    if (mark.family !== 'single') continue
    if (mark.opens) return false
    if (mark.closes) return true
  }
  return false
}

function spanOf(text: string, open: Open, inner: number, close: number, closed: boolean): QuotedSpan | null {
  const start = skipSpace(text, open.mark.at + open.mark.width, inner)
  const end = trimEnd(text, start, inner)
  if (end <= start) return null
  return {
    start,
    end,
    open: open.mark.at,
    close,
    family: open.mark.family,
    depth: open.depth,
    closed,
    continues: open.continues,
  }
}

const SENTENCE_END = /[.!?…]["'”’»)\]]*(?=\s+["'“‘«„(]*[\p{Lu}\p{N}])/gu

/** Code units after which a mark left open is given up. */
const LONGEST_UNCLOSED = 600

function sentenceEnd(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + LONGEST_UNCLOSED)
  SENTENCE_END.lastIndex = 0
  const found = SENTENCE_END.exec(text.slice(from, limit))
  return found ? from + found.index + found[0].length : limit
}

function afterSigns(text: string, at: number, end: number): number {
  while (at < end && (QUOTE_SIGN.test(text[at]!) || SPACE.test(text[at]!))) at++
  return at
}

function skipSpace(text: string, at: number, end: number): number {
  while (at < end && SPACE.test(text[at]!)) at++
  return at
}

function trimEnd(text: string, start: number, end: number): number {
  while (end > start && SPACE.test(text[end - 1]!)) end--
  return end
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
