import type { Sentence, Token } from './sentence.ts'

const GAP = 18
const LEVEL = 26
const MARGIN = 16
const CHARACTER = 8.2

/**
 * A sentence's tree as an SVG picture: the words in a row, an arc from every head to what hangs from it, tags and
 * lemmas below. Returns the text of a file that stands alone; colours follow the reader's light or dark scheme.
 * Sentences of more than `limit` tokens are drawn to there.
 *
 *     writeFileSync('tree.svg', treeSvg(sentence))
 */
export function treeSvg(sentence: Sentence, options: { limit?: number; title?: string } = {}): string {
  const tokens = sentence.tokens.slice(0, options.limit ?? 120)
  const widths = tokens.map(
    (t) => Math.max(t.text.length, t.upos.length + t.xpos.length + 1, t.lemma.length, 2) * CHARACTER + GAP,
  )
  const middles: number[] = []
  let x = MARGIN
  for (const width of widths) {
    middles.push(x + width / 2)
    x += width
  }
  const arcs = tokens.filter((t) => t.head >= 0 && t.head < tokens.length)
  const heights = arcHeights(arcs, tokens.length)
  const top = Math.max(1, ...heights.values()) * LEVEL + 40
  const parts: string[] = []
  for (const t of tokens) {
    if (t.head < 0) parts.push(rootArrow(middles[t.i]!, top))
    else if (t.head < tokens.length) parts.push(arc(t, middles, heights.get(t.i)!, top))
    parts.push(word(t, middles[t.i]!, top))
  }
  const width = Math.ceil(x + MARGIN)
  const height = top + 72
  const title = escape(options.title ?? tokens.map((t) => t.text).join(' '))
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img">`,
    `<title>${title}</title>`,
    `<style>${STYLE}</style>`,
    ...parts,
    '</svg>',
    '',
  ].join('\n')
}

const STYLE = [
  'text{font:14px ui-monospace,monospace;text-anchor:middle;fill:#1a1a1a}',
  '.tag{font-size:11px;fill:#3b6ea5}.lemma{font-size:11px;fill:#777}.relation{font-size:11px;fill:#a0522d}',
  'path{fill:none;stroke:#999}.head{fill:#999;stroke:none}',
  '@media(prefers-color-scheme:dark){text{fill:#eee}.tag{fill:#8ab8e8}.lemma{fill:#999}.relation{fill:#e0a070}}',
].join('')

/** Arcs are stacked so that a longer one goes over those inside it. */
function arcHeights(arcs: readonly Token[], count: number): Map<number, number> {
  const heights = new Map<number, number>()
  const level = new Int32Array(count + 1)
  const byLength = [...arcs].sort((a, b) => Math.abs(a.i - a.head) - Math.abs(b.i - b.head) || a.i - b.i)
  for (const t of byLength) {
    const from = Math.min(t.i, t.head)
    const to = Math.max(t.i, t.head)
    let height = 0
    for (let at = from; at < to; at++) height = Math.max(height, level[at]!)
    height++
    for (let at = from; at < to; at++) level[at] = height
    heights.set(t.i, height)
  }
  return heights
}

function arc(t: Token, middles: readonly number[], height: number, base: number): string {
  const side = t.i < t.head ? 1 : -1
  const from = middles[t.head]! - side * 4
  const to = middles[t.i]! + side * 3
  const up = base - height * LEVEL
  const path = `M${n(from)} ${base}C${n(from)} ${up} ${n(to)} ${up} ${n(to)} ${base - 3}`
  const arrow = `M${n(to - 3)} ${base - 7}L${n(to + 3)} ${base - 7}L${n(to)} ${base}Z`
  const at = n((from + to) / 2)
  const label = `<text class="relation" x="${at}" y="${n(base - height * LEVEL * 0.75 - 3)}">${escape(t.deprel)}</text>`
  return `<path d="${path}"/><path class="head" d="${arrow}"/>${label}`
}

function rootArrow(x: number, base: number): string {
  const arrow = `M${n(x - 3)} ${base - 7}L${n(x + 3)} ${base - 7}L${n(x)} ${base}Z`
  return `<path d="M${n(x)} 8L${n(x)} ${base - 5}"/><path class="head" d="${arrow}"/>`
}

function word(t: Token, x: number, base: number): string {
  return [
    `<text x="${n(x)}" y="${base + 18}">${escape(t.text)}</text>`,
    `<text class="tag" x="${n(x)}" y="${base + 35}">${escape(`${t.upos} ${t.xpos}`)}</text>`,
    `<text class="lemma" x="${n(x)}" y="${base + 51}">${escape(t.lemma)}</text>`,
  ].join('')
}

function n(value: number): string {
  return String(Math.round(value * 10) / 10)
}

/** For XML: no markup, no control characters, no half surrogates. */
function escape(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\ufffe\uffff]/gu, ' ')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}
