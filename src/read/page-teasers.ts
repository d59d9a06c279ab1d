import type { PageBlock } from './html-layout.ts'
import { SENTENCE_END, wordCount } from './text-unit.ts'

/** A teaser's own words, under its linked headline, are at most this many. */
const TEASER_WORDS = 60
const TEASER_BLOCKS = 2
/** A paragraph that is one link and no sentence is the headline of something else up to so many words. */
const LINK_WORDS = 25

/**
 * Marks what leads away from the report among its blocks: headlines that are links, with the few words under them, where there are two
 * or more of them or one at the end; the heading above them; and paragraphs that are a link and no sentence. The report's own headline,
 * which blogs link to itself, is told by `title`.
 */
export function withoutTeasers(blocks: readonly PageBlock[], title: string | null): PageBlock[] {
  const teasers = blocks.flatMap((_, i) => teaserAt(blocks, i, title) ?? [])
  const last = blocks.findLastIndex(({ hint }) => hint !== 'furniture') + 1
  const taken = new Set<number>()
  for (const { from, to } of teasers.length > 1 ? teasers : teasers.filter(({ to }) => to >= last)) {
    for (let i = from; i < to; i++) taken.add(i)
    for (let above = from - 1; above >= 0 && isBareHeading(blocks[above]!); above--) taken.add(above)
  }
  return blocks.map((block, i) =>
    taken.has(i) || isLinkLine(block) ? { ...block, hint: 'furniture' as const } : block,
  )
}

function teaserAt(
  blocks: readonly PageBlock[],
  at: number,
  title: string | null,
): { readonly from: number; readonly to: number } | null {
  const head = blocks[at]!
  if (head.hint !== 'heading' || head.links < 0.9 || head.text === title) return null
  let to = at + 1
  let words = 0
  for (; to < blocks.length && blocks[to]!.hint !== 'heading' && blocks[to]!.hint !== 'headline'; to++) {
    if (blocks[to]!.hint !== 'furniture') words += wordCount(blocks[to]!.text)
    if (words > TEASER_WORDS || to - at > TEASER_BLOCKS) return null
  }
  return { from: at, to }
}

function isBareHeading({ hint, links }: PageBlock): boolean {
  return hint === 'heading' && links < 0.9
}

function isLinkLine({ hint, links, text }: PageBlock): boolean {
  return hint === null && links > 0.95 && !SENTENCE_END.test(text) && wordCount(text) <= LINK_WORDS
}
