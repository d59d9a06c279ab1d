/** A run of text on a page, with its place in points, `y` from below. */
export interface PdfItem {
  readonly str: string
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

interface Line {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** A line of another paragraph stands this many usual line pitches below, or is set in letters of another size. */
const GAP = 1.35
const OTHER_SIZE = 1.12
/** First lines are set in by at least so many letters' heights. */
const INDENT = 0.8
/** A last line ends so far (share of the column) before the right edge. */
const SHORT = 0.85
/** A line in one place of so many pages is a running head or foot. */
const RUNNING = 3

/**
 * Paragraphs of pages, in the order in which the file has them (columns included). Lines are joined by a space, words divided at a line's
 * end are joined, paragraphs go on over pages. Running heads, feet and page numbers are left out.
 */
export function pdfParagraphs(pages: readonly (readonly PdfItem[])[]): string[] {
  const lined = pages.map(linesOf)
  const running = runningLines(lined)
  const paragraphs: string[] = []
  for (const lines of lined) {
    const own = lines.filter(
      (line) =>
        !running.has(placeOf(line)) &&
        !/^[-–—\s]*(?:page\s+)?\d{1,4}(?:\s*(?:of|\/)\s*\d{1,4})?[-–—\s]*$/i.test(line.text),
    )
    const pitch = usualPitch(own)
    const right = Math.max(0, ...own.map((line) => line.right))
    const left = commonLeft(own)
    for (const [i, line] of own.entries()) {
      const before = own[i - 1]
      const last = paragraphs.at(-1)
      const goesOn = before
        ? !opens(line, before, pitch, left, right)
        : last !== undefined && !/[.!?:…]["'”’)\]]*$/.test(last) && /^\p{Ll}/u.test(line.text)
      if (goesOn && last !== undefined) paragraphs[paragraphs.length - 1] = joined(last, line.text)
      else paragraphs.push(line.text)
    }
  }
  return paragraphs.filter((text) => text.trim() !== '')
}

function opens(line: Line, before: Line, pitch: number, left: number, right: number): boolean {
  const down = before.y - line.y
  // Up the page again: the next column.
  if (down < 0) return !/[\p{L},;-]$/u.test(before.text) || /^\p{Lu}/u.test(line.text)
  if (down > pitch * GAP) return true
  if (line.size > before.size * OTHER_SIZE || before.size > line.size * OTHER_SIZE) return true
  if (line.x > left + line.size * INDENT && before.x <= left + line.size * INDENT) return true
  const width = right - left
  return before.right < left + width * SHORT && /[.!?…]["'”’)\]]*$/.test(before.text)
}

function joined(text: string, next: string): string {
  return /\p{Ll}[-\u00ad]$/u.test(text) && /^\p{Ll}/u.test(next)
    ? text.slice(0, -1) + next
    : `${text} ${next}`
}

/** Runs in one row as lines; runs that touch are one word, others have a space between. */
function linesOf(items: readonly PdfItem[]): Line[] {
  const rows: PdfItem[][] = []
  for (const item of items) {
    if (item.str.trim() === '') {
      const row = rows.at(-1)
      if (row && item.str !== '') row.push(item)
      continue
    }
    const row = rows.at(-1)
    const tall = item.fontSize || item.height || 10
    const before = row?.at(-1)
    if (row && before && Math.abs(before.y - item.y) < tall * 0.45 && item.x >= row[0]!.x - 1) row.push(item)
    else rows.push([item])
  }
  return rows.map((row) => {
    let text = ''
    let end = row[0]!.x
    for (const item of row) {
      const space = item.x - end > (item.fontSize || 10) * 0.15
      text += `${space && text !== '' && !text.endsWith(' ') && !item.str.startsWith(' ') ? ' ' : ''}${item.str}`
      end = item.x + item.width
    }
    const first = row[0]!
    return {
      text: text.replace(/\s+/g, ' ').trim(),
      x: first.x,
      right: end,
      y: first.y,
      size: first.fontSize || first.height || 10,
    }
  })
}

function usualPitch(lines: readonly Line[]): number {
  const downs = lines
    .slice(1)
    .map((line, i) => lines[i]!.y - line.y)
    .filter((down) => down > 1)
    .sort((a, b) => a - b)
  // A lower quartile: in a page of short paragraphs half of the steps are gaps between them.
  return downs[Math.floor(downs.length / 4)] ?? 12
}

function commonLeft(lines: readonly Line[]): number {
  const count = new Map<number, number>()
  for (const { x } of lines) count.set(Math.round(x), (count.get(Math.round(x)) ?? 0) + 1)
  return [...count].reduce((best, each) => (each[1] > best[1] ? each : best), [0, 0])[0]
}

/** A line told by its place and its words, numbers not counted. */
function placeOf(line: Line): string {
  return `${Math.round(line.y / 4)} ${line.text.replace(/\d+/g, '#')}`
}

function runningLines(pages: readonly (readonly Line[])[]): Set<string> {
  const count = new Map<string, number>()
  for (const lines of pages)
    for (const place of new Set([...lines.slice(0, 3), ...lines.slice(-3)].map(placeOf)))
      count.set(place, (count.get(place) ?? 0) + 1)
  return new Set([...count].filter(([, pagesWith]) => pagesWith >= RUNNING).map(([place]) => place))
}
