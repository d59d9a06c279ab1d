import { hashString } from '../src/language/feature-hash.ts'
import { SLOTS, tableRows, writeRows } from '../src/language/dependency-words.ts'
import type { KnownWords, RowLayout } from '../src/language/dependency-words.ts'
import { normalise } from '../src/language/lexicon.ts'
import type { TreebankToken } from './conllu.ts'
import type { WordClusters } from './dependency-tags.ts'

/**
 * A sentence to learn from or to measure on: `tags` as the parser will be given them, `UPOS|XPOS`. A head of -2 is not
 * known: a teacher tells.
 */
export interface ParserExample {
  readonly tokens: readonly Pick<TreebankToken, 'form' | 'head' | 'deprel'>[]
  readonly tags: readonly string[]
  /** 1 as usual. */
  readonly weight: number
}

/** Everything that numbers words, tags and relations. */
export interface ParserNumbers {
  readonly known: KnownWords
  readonly layout: RowLayout
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

const KEPT = new Set(['nsubj:pass', 'aux:pass', 'obl:agent', 'acl:relcl', 'nmod:poss'])

/** A relation without its subtype, save the five that later stages use. */
export function keptRelation(deprel: string): string {
  if (KEPT.has(deprel)) return deprel
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}

/** Words get a row of their own that stand in the treebank twice or more, or among `more`. */
export function numberWords(
  treebank: readonly { readonly tokens: readonly TreebankToken[] }[],
  clusters: WordClusters,
  more: readonly string[] = [],
): ParserNumbers {
  const counts = new Map<string, number>()
  const tags = new Set<string>()
  const relations = new Set<string>()
  for (const { tokens } of treebank) {
    for (const { form, upos, xpos, deprel } of tokens) {
      const word = normalise(form)
      counts.set(word, (counts.get(word) ?? 0) + 1)
      tags.add(`${upos}|${xpos}`)
      relations.add(keptRelation(deprel))
    }
  }
  const frequent = [...counts].filter(([, n]) => n >= 2).map(([word]) => word)
  const words = [...new Set([...frequent, ...more])].sort()
  const hashed = (map: ReadonlyMap<string, number>): Map<number, number> =>
    new Map([...map].map(([word, cluster]) => [hashString(word), cluster]))
  return {
    known: {
      rows: new Map(words.map((word, at) => [hashString(word), at + 1])),
      clusters: hashed(clusters.fine),
      coarse: hashed(clusters.coarse),
    },
    layout: {
      words: words.length,
      clusters: Math.max(...clusters.fine.values()),
      coarse: Math.max(...clusters.coarse.values()),
      tags: tags.size,
      pieces: 8192,
    },
    tags: [...tags].sort(),
    relations: [...relations].sort(),
  }
}

/** The sets as training/dependency-network.cpp reads them, all numbers of 32 bits. */
export function encodeSets(sets: readonly (readonly ParserExample[])[], numbers: ParserNumbers): Int32Array {
  const { known, layout, tags, relations } = numbers
  const out: number[] = [SLOTS, tableRows(layout), tags.length + 1, relations.length, 0]
  const tagNumbers = new Map(tags.map((tag, at) => [tag, at + 1]))
  const relationNumbers = new Map(relations.map((relation, at) => [relation, at]))
  const rows = new Int32Array(SLOTS)
  for (const set of sets) {
    out.push(set.length)
    for (const { tokens, tags: given, weight } of set) {
      const ids = given.map((tag) => tagNumbers.get(tag) ?? 0)
      out.push(tokens.length, Math.round(weight * 1000))
      tokens.forEach(({ form }, i) => {
        writeRows(form, ids[i]!, known, layout, rows, 0)
        for (const row of rows) out.push(row)
      })
      tokens.forEach(({ head, deprel }, i) => {
        out.push(ids[i]!, head + 1, relationNumbers.get(keptRelation(deprel)) ?? 0)
      })
    }
  }
  return Int32Array.from(out)
}
