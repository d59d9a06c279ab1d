import type { PageBlock } from './html-layout.ts'
import { noPlaces, squeezed } from './source-places.ts'
import type { SourcePlaces } from './source-places.ts'

/** All words of a page in a row, without white space, and where each of their units stands in the page. */
export interface PageWords extends SourcePlaces {
  readonly text: string
  readonly wordStarts: readonly boolean[]
  /** Where whole blocks of the same words begin. */
  readonly blocks: ReadonlyMap<string, readonly number[]>
}

export function pageWords(page: readonly PageBlock[]): PageWords {
  const from: number[] = []
  const to: number[] = []
  const wordStarts: boolean[] = []
  const blocks = new Map<string, number[]>()
  const texts: string[] = []
  for (const block of page) {
    const words = squeezed(block.text)
    const places = block.places ?? noPlaces(block.text.length)
    const same = blocks.get(words.text)
    if (same) same.push(from.length)
    else blocks.set(words.text, [from.length])
    for (const [i, at] of words.at.entries()) {
      from.push(places.from[at]!)
      to.push(places.to[at]!)
      wordStarts.push(words.wordStarts[i]!)
    }
    texts.push(words.text)
  }
  return { text: texts.join(''), from, to, wordStarts, blocks }
}

/** True at the end of the page too. */
export function isWordStart(page: PageWords, at: number): boolean {
  return page.wordStarts[at] ?? at === page.text.length
}
