import { caseOf, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'
import type { Reading } from './reading.ts'

/** A complement behind these is another paper: "a protocol to the treaty", "an arrangement under the pact". */
const OF_ANOTHER = new Set(['to', 'under', 'from', 'besides', 'with', 'in'])

/**
 * Whether grammar keeps two phrases of one sentence from being about one thing: they are coordinated ("a memorandum and a
 * treaty"), they are two arguments of one verb ("the pact replaces the treaty"), or one is made under the other.
 */
export function keptApart(reading: Reading, a: InstrumentPhrase, b: InstrumentPhrase): boolean {
  if (a.sentence !== b.sentence) return false
  const tree = treeOf(reading.sentences[a.sentence]!)
  const [x, y] = [topOf(tree, a.head), topOf(tree, b.head)]
  if (x === y || tree.tokens[a.head]!.head === b.head || tree.tokens[b.head]!.head === a.head)
    return [a.head, b.head].some(
      (i) =>
        tree.tokens[i]!.deprel === 'conj' ||
        (tree.tokens[i]!.deprel === 'nmod' &&
          i === Math.max(a.head, b.head) &&
          OF_ANOTHER.has(caseOf(tree, i))),
    )
  const [one, two] = [tree.tokens[x]!, tree.tokens[y]!]
  const argument = /^(nsubj|nsubj:pass|obj|iobj|obl|obl:agent)$/
  return one.head === two.head && one.head >= 0 && argument.test(one.deprel) && argument.test(two.deprel)
}

/** The first of the phrases that the token is coordinated with. */
function topOf(tree: Tree, i: number): number {
  let at = i
  while (tree.tokens[at]!.deprel === 'conj' && tree.tokens[tree.tokens[at]!.head]!.upos !== 'VERB')
    at = tree.tokens[at]!.head
  return at
}
