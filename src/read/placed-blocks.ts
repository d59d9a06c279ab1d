import type { PageBlock } from './html-layout.ts'
import { isWordStart, pageWords } from './page-words.ts'
import type { PageWords } from './page-words.ts'
import { noPlaces, squeezed } from './source-places.ts'
import type { SourcePlaces, Squeezed } from './source-places.ts'

/** Units without white space that a part of a paragraph must have for its words to be looked for. */
const SHORTEST = 24
/** Units of the page that are searched for parts of paragraphs, all in all. */
const MOST_SEARCHED = 200_000_000

/** Words of a block and, for each of their units, which of the page's it is: −1 while that is not known. */
interface Wanted extends Squeezed {
  readonly inPage: number[]
}

interface Search {
  readonly page: PageWords
  left: number
}

/**
 * Gives the blocks that were taken from a page's tree the places of the same words in the page as it was laid out, in order. A
 * block is looked for whole, then in halves and their halves. Words that stand at more than one place between the
 * neighbours that are certain get none. Time grows with the page's length, and for broken pages up to a limit.
 */
export function placedBlocks(found: readonly PageBlock[], page: readonly PageBlock[]): PageBlock[] {
  const search: Search = { page: pageWords(page), left: MOST_SEARCHED }
  const blocks = found.map(({ text }): Wanted => {
    const words = squeezed(text)
    return { ...words, inPage: new Array<number>(words.text.length).fill(-1) }
  })
  let first = 0
  let from = 0
  for (const { block, at } of inOrder(certain(blocks, search.page))) {
    place(blocks[block]!, 0, blocks[block]!.text.length, at)
    placeBetween(search, blocks.slice(first, block), from, at)
    first = block + 1
    from = at + blocks[block]!.text.length
  }
  placeBetween(search, blocks.slice(first), from, search.page.text.length)
  for (const block of blocks) closeGaps(search.page, block)
  const order = [...blocks.keys()]
  for (const i of [...order, ...order.toReversed()]) placeBeside(search.page, blocks, i)
  return found.map((each, i) => ({ ...each, places: placesOf(each.text, blocks[i]!, search.page) }))
}

interface Anchor {
  readonly block: number
  readonly at: number
}

/** Blocks that stand once in the page and once among the blocks. */
function certain(blocks: readonly Wanted[], page: PageWords): Anchor[] {
  const times = counted(blocks)
  return blocks.flatMap(({ text }, block) => {
    const at = page.blocks.get(text)
    return at?.length === 1 && times.get(text) === 1 ? [{ block, at: at[0]! }] : []
  })
}

function counted(blocks: readonly Wanted[]): Map<string, number> {
  const times = new Map<string, number>()
  for (const { text } of blocks) times.set(text, (times.get(text) ?? 0) + 1)
  return times
}

/** The most of them that stand in the page in the order that they have here: longest increasing subsequence. */
function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const ends: number[] = []
  const before: number[] = []
  for (const [i, { at }] of anchors.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (anchors[ends[middle]!]!.at < at) low = middle + 1
      else high = middle
    }
    before.push(low > 0 ? ends[low - 1]! : -1)
    ends[low] = i
  }
  const kept: Anchor[] = []
  for (let i = ends.at(-1) ?? -1; i >= 0; i = before[i]!) kept.push(anchors[i]!)
  return kept.reverse()
}

/** Places blocks that stand between two that are certain, in the page's words [from, to). */
function placeBetween(search: Search, blocks: readonly Wanted[], from: number, to: number): void {
  const asked = counted(blocks)
  const alike = new Map<string, readonly number[]>()
  for (const text of asked.keys()) {
    const all = search.page.blocks.get(text) ?? []
    alike.set(
      text,
      all.filter((at) => at >= from && at + text.length <= to),
    )
  }
  let at = from
  for (const block of blocks) {
    const { text } = block
    const whole = alike.get(text)!
    if (whole.length === 0) at = placePart(search, block, 0, text.length, at, to)
    else if (whole.length === asked.get(text)) {
      const next = whole.find((each) => each >= at)
      if (next === undefined) continue
      place(block, 0, text.length, next)
      at = next + text.length
    }
  }
}

/** Places units [start, end) of a block, or its halves, in the page's words [from, to); answers where the search goes on. */
function placePart(
  search: Search,
  block: Wanted,
  start: number,
  end: number,
  from: number,
  to: number,
): number {
  if (end - start < SHORTEST || search.left <= 0) return from
  const at = occurrences(search, block.text.slice(start, end), from, to)
  if (at.length > 1) return from
  if (at.length === 1) {
    place(block, start, end, at[0]!)
    return at[0]! + end - start
  }
  let middle = (start + end) >> 1
  while (middle < end && !block.wordStarts[middle]) middle++
  if (middle === end) return from
  const next = placePart(search, block, start, middle, from, to)
  return placePart(search, block, middle, end, next, to)
}

/** The first two places in [from, to) where whole words of the page read so. */
function occurrences(search: Search, words: string, from: number, to: number): number[] {
  const { page } = search
  const part = page.text.slice(from, to)
  search.left -= part.length
  const found: number[] = []
  for (let at = part.indexOf(words); at >= 0 && found.length < 2; at = part.indexOf(words, at + 1)) {
    const start = from + at
    if (isWordStart(page, start) && isWordStart(page, start + words.length)) found.push(start)
  }
  return found
}

/**
 * Places the words between two parts of a block that go on from the one before or lead up to the one after. Words that do both, at two
 * places of the page, get none.
 */
function closeGaps(page: PageWords, block: Wanted): void {
  const { text, inPage, wordStarts } = block
  const first = inPage.findIndex((at) => at >= 0)
  if (first < 0) return
  for (let start = inPage.indexOf(-1, first); start > 0;) {
    let end = start
    while (end < text.length && inPage[end] === -1) end++
    if (end === text.length) return
    const after = inPage[start - 1]! + 1
    const before = inPage[end]!
    const most = Math.min(end - start, before - after)
    let on = 0
    while (on < most && text[start + on] === page.text[after + on]) on++
    while (on > 0 && !(wordStarts[start + on] && isWordStart(page, after + on))) on--
    let back = 0
    while (back < most && text[end - 1 - back] === page.text[before - 1 - back]) back++
    while (back > 0 && !(wordStarts[end - back] && isWordStart(page, before - back))) back--
    const whole = on === end - start && after + on === before
    const twice = whole ? 0 : Math.max(0, on + back - (end - start))
    place(block, start, start + on - twice, after)
    if (!whole) place(block, end - back + twice, end, before - back + twice)
    start = inPage.indexOf(-1, end)
  }
}

/**
 * Places a block that has no place yet and reads as the words that follow the block before it, or that precede the one after it; both
 * would be two places for it, so none.
 */
function placeBeside(page: PageWords, blocks: readonly Wanted[], i: number): void {
  const { text, inPage } = blocks[i]!
  if (text === '' || inPage.some((at) => at >= 0)) return
  const last = blocks[i - 1]?.inPage.at(-1) ?? -1
  const next = blocks[i + 1]?.inPage[0] ?? -1
  const found = new Set<number>()
  if (last >= 0 && (next < 0 || last + text.length < next)) found.add(last + 1)
  if (next >= 0 && (last < 0 || last + text.length < next)) found.add(next - text.length)
  const fitting = [...found].filter(
    (at) =>
      at >= 0 &&
      page.text.startsWith(text, at) &&
      isWordStart(page, at) &&
      isWordStart(page, at + text.length),
  )
  if (fitting.length === 1) place(blocks[i]!, 0, text.length, fitting[0]!)
}

function place({ inPage }: Wanted, start: number, end: number, at: number): void {
  for (let i = start; i < end; i++) inPage[i] = at + i - start
}

function placesOf(text: string, { at, inPage }: Wanted, page: PageWords): SourcePlaces {
  const places = noPlaces(text.length)
  for (const [i, of] of inPage.entries()) {
    if (of < 0) continue
    places.from[at[i]!] = page.from[of]!
    places.to[at[i]!] = page.to[of]!
  }
  return places
}
