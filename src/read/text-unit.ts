/** A run of text that stands on its own: a paragraph, a bullet, a button's words. Offsets are UTF-16 units into the text. */
export interface TextUnit {
  readonly start: number
  readonly end: number
  readonly text: string
  /** True where a blank line (or a new element) stands before it. */
  readonly apart: boolean
}

const LINE = /[^\n]+/g
/** Longest and shortest measure at which people and wires break lines by hand. */
const MEASURE_MIN = 50
const MEASURE_MAX = 100

/**
 * Splits a text with `\n` line ends into units: paragraphs end at a blank line, and at a single newline too, save
 * where the lines are broken by hand at one measure (wire copy, e-mail), which is joined again. Linear in the text.
 */
export function textUnits(text: string): TextUnit[] {
  const units: TextUnit[] = []
  let paragraph: TextUnit[] = []
  let last = -2
  const close = (): void => {
    if (isWrapped(paragraph)) {
      const first = paragraph[0]!
      const end = paragraph[paragraph.length - 1]!.end
      units.push({ ...first, end, text: text.slice(first.start, end) })
    } else for (const unit of paragraph) units.push(unit)
    paragraph = []
  }
  for (const match of text.matchAll(LINE)) {
    const line = match[0]
    const trimmed = line.trim()
    if (trimmed === '') continue
    const start = match.index + line.indexOf(trimmed)
    const apart = last < 0 || hasBlankLine(text, last, start)
    if (apart && paragraph.length > 0) close()
    paragraph.push({ start, end: start + trimmed.length, text: trimmed, apart })
    last = start + trimmed.length
  }
  if (paragraph.length > 0) close()
  return units
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  const first = text.indexOf('\n', from)
  return first >= 0 && first < to && text.indexOf('\n', first + 1) >= 0 && text.indexOf('\n', first + 1) < to
}

/**
 * Lines broken by hand at one measure: no line would have had room for the next line's first word, and sentences run on
 * from line to line. Two lines alone are joined only where the second goes on in lower case.
 */
function isWrapped(lines: readonly TextUnit[]): boolean {
  if (lines.length < 2) return false
  let measure = 0
  for (const line of lines) measure = Math.max(measure, line.text.length)
  if (measure < MEASURE_MIN || measure > MEASURE_MAX) return false
  let runOn = 0
  for (let i = 0; i + 1 < lines.length; i++) {
    const next = lines[i + 1]!.text
    if (BULLET.test(next)) return false
    const word = next.split(' ', 1)[0]!.length
    if (lines[i]!.text.length + 1 + word <= measure - 4) return false
    if (/^[a-zß-ÿ\d]/.test(next) && !SENTENCE_END.test(lines[i]!.text)) runOn++
  }
  return runOn * 3 >= lines.length - 1
}

/** A bullet, dash, or number that opens a line of a list. */
export const BULLET =
  /^(?:[•◦▪●∙·‣⁃★☆►▸▶›»>+*–—-]|\(?(?:[a-z]|[ivx]{1,4})\)|\(?\d{1,2}[.)])[ \t\u00a0]+(?=\S)/u
/** Ends as a sentence does, closing marks, notes and brackets allowed after it. */
export const SENTENCE_END = /[.!?…]["'”’»)\]*_]*$/u

/** Words of a unit, counted in its first 4000 units. */
export function wordCount(text: string): number {
  return (
    text.slice(0, 4000).match(/[\dA-Za-zÀ-\u1fff\u2c00-\ud7ff][\w'’.,À-\u1fff\u2c00-\ud7ff-]*/g)?.length ?? 0
  )
}
