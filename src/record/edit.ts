import { segment } from '../language/analyse.ts'
import type { Article } from '../read/article.ts'

/** Words in a row that texts must share to be taken for one another's edit. */
const RUN = 4
/** Share of the shorter text's runs from which the other is an edit of it and not another report at the same place. */
const LIKE = 0.3

type Text = Pick<Article, 'text' | 'blocks'>

/** Whether one text is likely an edit of the other: what a live page or a reused file name holds later is not. */
export function isEditOf(a: Text, b: Text): boolean {
  const [x, y] = [runsOf(a), runsOf(b)]
  const [small, large] = x.size < y.size ? [x, y] : [y, x]
  let shared = 0
  for (const run of small) if (large.has(run)) shared++
  return small.size > 0 && shared >= small.size * LIKE
}

/** Sentences of the report that are only in the newer text, and only in the older, in reading order. */
export function editBetween(older: Text, newer: Text): { added: string[]; removed: string[] } {
  const [was, is] = [sentencesOf(older), sentencesOf(newer)]
  const [had, has] = [new Set(was), new Set(is)]
  return { added: is.filter((s) => !had.has(s)), removed: was.filter((s) => !has.has(s)) }
}

function sentencesOf({ text, blocks }: Text): string[] {
  return blocks
    .filter(({ role }) => role === 'body' || role === 'list')
    .flatMap((block) => segment(text, block.start, block.end))
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' ').trim())
}

function runsOf({ text, blocks }: Text): Set<string> {
  const words = blocks
    .filter(({ role }) => role === 'body' || role === 'list' || role === 'headline')
    .flatMap(
      ({ start, end }) =>
        text
          .slice(start, end)
          .toLowerCase()
          .match(/[\p{L}\p{N}]+/gu) ?? [],
    )
  const runs = new Set<string>()
  for (let i = 0; i + RUN <= words.length; i++) runs.add(words.slice(i, i + RUN).join(' '))
  return runs
}
