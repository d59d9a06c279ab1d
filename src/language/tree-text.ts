import type { Sentence } from './sentence.ts'
import { treeOf } from './tree.ts'

/**
 * A sentence's tree to be read on a terminal: one line a token in the order of the text, the branch drawn on the left,
 * then word, tags, lemma, relation and head.
 *
 *     treeText(sentence)
 *     treeText(sentence, new Map([[0, 'state UA']]))     with notes behind tokens, names for example
 */
export function treeText(sentence: Sentence, notes?: ReadonlyMap<number, string>): string {
  const { tokens } = sentence
  const depth = depths(sentence)
  const widest = (cells: readonly string[]): number =>
    Math.min(32, Math.max(...cells.map((cell) => cell.length)))
  const words = tokens.map((t) => `${'· '.repeat(Math.min(16, depth[t.i]!))}${oneLine(t.text)}`)
  const tags = tokens.map((t) => `${t.upos} ${t.xpos}`)
  const relations = tokens.map((t) =>
    t.head < 0 ? t.deprel : `${t.deprel} ← ${oneLine(tokens[t.head]!.text)}`,
  )
  const lemmas = tokens.map((t) => oneLine(t.lemma))
  const columns = [words, tags, lemmas, relations]
  const widths = columns.map(widest)
  return tokens
    .map((t) => {
      const number = String(t.i).padStart(String(tokens.length).length)
      const cells = columns.map((column, at) => column[t.i]!.padEnd(widths[at]!))
      const note = notes?.get(t.i)
      return `${number}  ${cells.join('  ')}${note ? `  [${note}]` : ''}`.trimEnd()
    })
    .join('\n')
}

/** Steps from the root, for each token; linear even where the tree is one long chain. */
function depths(sentence: Sentence): Int32Array {
  const { tokens, children } = treeOf(sentence)
  const depth = new Int32Array(tokens.length)
  const queue = tokens.filter((t) => t.head < 0).map((t) => t.i)
  for (let at = 0; at < queue.length; at++) {
    for (const child of children[queue[at]!]!) {
      depth[child] = depth[queue[at]!]! + 1
      queue.push(child)
    }
  }
  return depth
}

function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]/gu, ' ')
}
