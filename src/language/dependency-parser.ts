import { DependencyNetwork, LONGEST } from './dependency-network.ts'
import { bestTree } from './dependency-tree.ts'
import { loadModel } from './model-file.ts'
import type { ModelFile } from './model-file.ts'
import type { Token } from './sentence.ts'

/** Trees after Universal Dependencies from words and their tags. */
export class DependencyParser {
  private readonly network: DependencyNetwork
  private readonly heads = new Int32Array(LONGEST)
  private readonly relations = new Int32Array(LONGEST)

  constructor(file: ModelFile) {
    this.network = new DependencyNetwork(file)
  }

  /**
   * Fills head and relation of one sentence's tokens; `upos` and `xpos` must be there already. Always a tree with one
   * root. A sentence of more than {@link LONGEST} tokens is parsed in pieces, whose roots hang on the first one's as
   * `parataxis`: time is linear. Never throws.
   */
  parse(tokens: readonly Token[]): void {
    let root = -1
    for (let from = 0; from < tokens.length;) {
      const to = tokens.length - from <= LONGEST ? tokens.length : pieceEnd(tokens, from)
      const top = this.parsePiece(tokens, from, to)
      if (root < 0) root = top
      else {
        tokens[top]!.head = root
        tokens[top]!.deprel = 'parataxis'
      }
      from = to
    }
  }

  /** Returns the place of the root. */
  private parsePiece(tokens: readonly Token[], from: number, to: number): number {
    const { network, heads, relations } = this
    const names = network.sizes.relations
    network.score(tokens, from, to)
    bestTree(network.arcs, network.columns, to - from, heads)
    network.relate(heads, to - from, relations)
    let root = from
    for (let i = from; i < to; i++) {
      const token = tokens[i]!
      const head = heads[i - from]!
      if (head < 0) root = i
      token.head = head < 0 ? -1 : from + head
      token.deprel = names[relations[i - from]!]!
    }
    return root
  }
}

/** Behind the last mark in the second half of what fits; behind what fits where there is none. */
function pieceEnd(tokens: readonly Token[], from: number): number {
  for (let at = from + LONGEST; at > from + LONGEST / 2; at--) if (tokens[at - 1]!.upos === 'PUNCT') return at
  return from + LONGEST
}

let shared: DependencyParser | null = null

/** Fills head and relation of one tagged sentence with the parser of `models/parser`, loaded at the first call. */
export function parse(tokens: readonly Token[]): void {
  shared ??= new DependencyParser(loadModel('parser'))
  shared.parse(tokens)
}
