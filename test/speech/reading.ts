import { analyse } from '../../src/language/analyse.ts'
import { findNames } from '../../src/mention/name/find-names.ts'
import { findTimes } from '../../src/mention/time/find-times.ts'
import type { Block } from '../../src/read/article.ts'
import { findAttributions } from '../../src/speech/find-attributions.ts'

/** A text of paragraphs, read by the real rooms: blank lines part the blocks, `roles` names those that are not body. */
export function speechIn(text: string, roles: Readonly<Record<number, Block['role']>> = {}) {
  const blocks: Block[] = []
  for (const found of text.matchAll(/[^\n](?:[^\n]|\n(?!\n))*/g))
    blocks.push({
      start: found.index,
      end: found.index + found[0].length,
      role: roles[blocks.length] ?? 'body',
    })
  const sentences = analyse(text, blocks)
  const names = findNames(text, sentences)
  const times = findTimes(text, sentences, { published: '2024-05-16' })
  return { text, blocks, sentences, ...findAttributions({ text, blocks }, sentences, names, times) }
}

/** Speaker and first words of every quotation: "Mira Kovac: We are ready". */
export function quotationsIn(text: string, roles: Readonly<Record<number, Block['role']>> = {}): string[] {
  return speechIn(text, roles).quotations.map(
    (one) => `${one.speaker?.name ?? '?'}: ${one.text.split(/\s+/).slice(0, 3).join(' ')}`,
  )
}
