import type { Sentence, Token } from './sentence.ts'

/** A sentence's tree, ready to be walked: children of every token in order of position. Built once a sentence, in linear time. */
export interface Tree {
  readonly tokens: readonly Token[]
  readonly children: readonly (readonly number[])[]
  /** First and last token (inclusive) below each token, itself included. */
  readonly first: Int32Array
  readonly last: Int32Array
}

const trees = new WeakMap<Sentence, Tree>()

export function treeOf(sentence: Sentence): Tree {
  const known = trees.get(sentence)
  if (known) return known
  const { tokens } = sentence
  const children: number[][] = tokens.map(() => [])
  for (const token of tokens) if (token.head >= 0) children[token.head]?.push(token.i)
  const first = Int32Array.from(tokens, (token) => token.i)
  const last = Int32Array.from(tokens, (token) => token.i)
  // Leaves first, each token handing its range to its head; an explicit order, since a tree can be 100,000 deep.
  for (const i of leavesFirst(tokens, children)) {
    const head = tokens[i]!.head
    if (head < 0) continue
    if (first[i]! < first[head]!) first[head] = first[i]!
    if (last[i]! > last[head]!) last[head] = last[i]!
  }
  const tree: Tree = { tokens, children, first, last }
  trees.set(sentence, tree)
  return tree
}

function leavesFirst(tokens: readonly Token[], children: readonly (readonly number[])[]): number[] {
  const order: number[] = []
  for (const token of tokens) if (token.head < 0) order.push(token.i)
  for (let at = 0; at < order.length; at++) for (const child of children[order[at]!]!) order.push(child)
  return order.reverse()
}

/** Children of `i` whose relation is one of `relations` (subtypes count as given: `nsubj` does not cover `nsubj:pass`). */
export function childrenBy(tree: Tree, i: number, ...relations: readonly string[]): number[] {
  return tree.children[i]!.filter((child) => relations.includes(tree.tokens[child]!.deprel))
}

/** The preposition or postposition of a phrase, lower case ("with", "because of"); empty where there is none. */
export function caseOf(tree: Tree, i: number): string {
  return tree.children[i]!.filter(
    (child) => tree.tokens[child]!.deprel === 'case' && tree.tokens[child]!.upos !== 'PART',
  )
    .map((child) => tree.tokens[child]!.text.toLowerCase())
    .join(' ')
}

/** `i` and everything it is coordinated with to its right ("Kyiv, Paris and London" from "Kyiv"), chains included. */
export function withConjuncts(tree: Tree, i: number): number[] {
  const all = [i]
  for (let at = 0; at < all.length; at++) all.push(...childrenBy(tree, all[at]!, 'conj'))
  return all
}

/** True where `i` is `top` or stands below it. */
export function isBelow(tree: Tree, i: number, top: number): boolean {
  for (let at = i, steps = 0; at >= 0 && steps < 200; at = tree.tokens[at]!.head, steps++)
    if (at === top) return true
  return false
}
