import type { Claim } from '../claim/claim.ts'
import { markup } from '../view/markup.ts'
import type { Content, Markup } from '../view/markup.ts'

/** Something found in a text, offsets in UTF-16 code units. */
export interface Finding {
  readonly start: number
  readonly end: number
  readonly kind: Claim['fact'] | 'quote'
  /** What was found, in a few words. */
  readonly words: string
}

/**
 * Answers a painter of slices: text with every finding marked. Findings that overlap are cut where one begins or ends, so
 * that marks never cross; the first piece of a finding carries the anchor `c{start}-{end}` that citations lead to.
 */
export function highlights(
  text: string,
  findings: readonly Finding[],
): (from: number, to: number) => Content {
  const sound = findings.filter(({ start, end }) => start >= 0 && end > start && end <= text.length)
  const anchored = new Set<string>()
  return (from, to) => {
    const here = sound.filter(({ start, end }) => start < to && end > from)
    const cuts = [...new Set([from, to, ...here.flatMap(({ start, end }) => [start, end])])]
      .filter((cut) => cut >= from && cut <= to)
      .sort((a, b) => a - b)
    const pieces: Content[] = []
    for (let i = 0; i + 1 < cuts.length; i++) {
      const [a, b] = [cuts[i]!, cuts[i + 1]!]
      const over = here.filter(({ start, end }) => start <= a && end >= b)
      const anchors: Markup[] = []
      for (const { start, end } of over) {
        const id = `c${start}-${end}`
        if (anchored.has(id)) continue
        anchored.add(id)
        anchors.push(markup`<span class="anchor" id="${id}"></span>`)
      }
      const words = text.slice(a, b)
      pieces.push(
        anchors,
        over.length === 0
          ? words
          : markup`<mark class="${[...new Set(over.map(({ kind }) => kind))].join(' ')}" title="${[...new Set(over.map((f) => f.words))].join('; ')}">${words}</mark>`,
      )
    }
    return pieces
  }
}
