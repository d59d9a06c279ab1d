import type { SourcePlaces } from './source-places.ts'

/**
 * A run of an article's text and where it stands in the source, in UTF-16 code units. Without `written` the two run side by side,
 * unit for unit. With it the run is one piece that the source writes with so many units: a character reference (`&amp;`), white
 * space that was folded, the tags and all else that stand between two words or paragraphs.
 */
export interface SourceRun {
  readonly text: number
  readonly source: number
  /** Of the text. */
  readonly length: number
  readonly written?: number
}

/**
 * From an article's text back to its source: runs in order of both, not overlapping. What no run holds has no known place: a title that
 * was taken from a page's metadata, or words that stand in the page more than once so that nothing tells which was read.
 */
export type SourceMap = readonly SourceRun[]

/**
 * Where the character at `offset` of the text stands in the source; the beginning of its piece where it is part of one. Null where that is
 * not known, and outside of the text.
 */
export function sourceOffset(map: SourceMap, offset: number): number | null {
  const run = map[runAt(map, offset)]
  if (run === undefined) return null
  return run.written === undefined ? run.source + (offset - run.text) : run.source
}

/**
 * The stretch of the source that holds a span of the text, first character to last: tags and references as they are written. Null for an
 * empty span, and where any of its characters has no known place: better none than a wrong one. Where a page puts something between two words that
 * is no part of the report (a form between paragraphs), the stretch holds it too.
 *
 * ```ts
 * const read = readArticle(bytes, { source: 'page.html', sourceMap: true })
 * const at = sourceSpan(read.sourceMap!, evidence)
 * if (at) console.log(sourceText(bytes).slice(at.start, at.end)) // "signed by <b>both</b> ministers"
 * ```
 */
export function sourceSpan(
  map: SourceMap,
  { start, end }: { readonly start: number; readonly end: number },
): { start: number; end: number } | null {
  if (end <= start) return null
  const first = runAt(map, start)
  if (first < 0) return null
  let last = first
  for (; endOf(map[last]!) < end; last++) if (map[last + 1]?.text !== endOf(map[last]!)) return null
  const { text, source, written } = map[last]!
  return {
    start: sourceOffset(map, start)!,
    end: source + (written ?? end - text),
  }
}

/** Index of the run that holds an offset, −1 for none. */
function runAt(map: SourceMap, offset: number): number {
  let low = 0
  let high = map.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (map[middle]!.text <= offset) low = middle + 1
    else high = middle
  }
  const run = map[low - 1]
  return run !== undefined && offset < endOf(run) ? low - 1 : -1
}

const endOf = ({ text, length }: SourceRun): number => text + length

const SPACE = /\s/
const SPACES = /\s*/y

/**
 * Runs of a text whose characters have these places. White space between two characters that have one is written as what
 * stands between them.
 */
export function sourceRuns(text: string, { from, to }: SourcePlaces): SourceRun[] {
  const runs: SourceRun[] = []
  const add = (at: number, source: number, length: number, written: number): void => {
    const last = runs[runs.length - 1]
    const plain = written === length
    if (
      plain &&
      last !== undefined &&
      last.written === undefined &&
      endOf(last) === at &&
      last.source + last.length === source
    )
      runs[runs.length - 1] = { ...last, length: last.length + length }
    else runs.push({ text: at, source, length, ...(plain ? {} : { written }) })
  }
  for (let i = 0; i < text.length;) {
    let end = i + 1
    if (SPACE.test(text[i]!)) {
      SPACES.lastIndex = i
      SPACES.exec(text)
      end = SPACES.lastIndex
      const before = i > 0 ? to[i - 1]! : -1
      const next = end < text.length ? from[end]! : -1
      if (before >= 0 && next >= before) add(i, before, end - i, next - before)
    } else if (from[i]! >= 0) {
      while (end < text.length && from[end] === from[i] && to[end] === to[i]) end++
      add(i, from[i]!, end - i, to[i]! - from[i]!)
    }
    i = end
  }
  return runs
}
