import { hashString } from '../src/language/feature-hash.ts'
import { normalise } from '../src/language/lexicon.ts'
import type { TreebankSentence } from './conllu.ts'
import { bucketSizes } from './linear-writer.ts'
import type { ModelWriter } from './model-writer.ts'

interface Row {
  tags: number
  classes: number
  cluster: number
  coarse: number
  casing: number
}

/**
 * Sets of tags that words bear in the treebanks, numbered. A word seen fewer than `minimum` times counts as unknown,
 * so that training meets unknown words as the text will.
 */
export function tagSets(
  sentences: readonly TreebankSentence[],
  minimum: number,
): Map<string, { set: number; count: number }> {
  const seen = new Map<string, Map<string, number>>()
  for (const { tokens } of sentences) {
    for (const token of tokens) {
      const word = normalise(token.form)
      const tags = seen.get(word) ?? new Map<string, number>()
      const tag = `${token.upos}|${token.xpos}`
      tags.set(tag, (tags.get(tag) ?? 0) + 1)
      seen.set(word, tags)
    }
  }
  const names = new Map<string, number>()
  const sets = new Map<string, { set: number; count: number }>()
  for (const [word, tags] of seen) {
    const count = [...tags.values()].reduce((sum, n) => sum + n, 0)
    if (count < minimum) continue
    const name = [...tags]
      .filter(([, n]) => n >= 0.04 * count)
      .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
      .map(([tag, n]) => (n > 0.7 * count ? `${tag}!` : tag))
      .join(' ')
    let set = names.get(name)
    if (set === undefined) names.set(name, (set = names.size + 1))
    sets.set(word, { set, count })
  }
  return sets
}

/** How words are written inside running text: 1 small, 2 mostly small, 3 mixed, 4 mostly capital, 5 capital. */
export function casings(sentences: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, { small: number; capital: number }>()
  for (const words of sentences) {
    const letters = words.filter((word) => /^\p{L}/u.test(word))
    const capitals = letters.filter((word) => word[0] !== word[0]!.toLowerCase()).length
    if (capitals > 0.5 * letters.length) continue
    for (let at = 1; at < words.length; at++) {
      const word = words[at]!
      if (!/^\p{L}/u.test(word) || !/[\p{L}\p{N},;’']$/u.test(words[at - 1]!)) continue
      if (word.length > 1 && word === word.toUpperCase()) continue
      const key = normalise(word)
      const count = counts.get(key) ?? { small: 0, capital: 0 }
      if (word[0] === word[0]!.toLowerCase()) count.small++
      else count.capital++
      counts.set(key, count)
    }
  }
  const casing = new Map<string, number>()
  for (const [word, { small, capital }] of counts) {
    const total = small + capital
    if (total < 2) continue
    const share = capital / total
    casing.set(word, share === 0 ? 1 : share < 0.2 ? 2 : share < 0.8 ? 3 : share < 1 ? 4 : 5)
  }
  return casing
}

/** Puts together what is known of words and writes it as src/language/lexicon.ts reads it. */
export function writeLexicon(
  writer: ModelWriter,
  parts: {
    tags: Map<string, { set: number }>
    classes: Map<string, number>
    clusters: Map<string, number>
    coarse: Map<string, number>
    casing: Map<string, number>
  },
): number {
  const rows = new Map<number, Row>()
  const row = (word: string): Row => {
    const key = hashString(word) >>> 0
    let found = rows.get(key)
    if (!found) rows.set(key, (found = { tags: 0, classes: 0, cluster: 0, coarse: 0, casing: 0 }))
    return found
  }
  for (const [word, { set }] of parts.tags) row(word).tags = set
  for (const [word, bits] of parts.classes) row(word).classes = bits
  for (const [word, cluster] of parts.clusters) row(word).cluster = cluster
  for (const [word, cluster] of parts.coarse) row(word).coarse = cluster
  for (const [word, casing] of parts.casing) row(word).casing = casing
  const sorted = [...rows].sort((a, b) => a[0] - b[0])
  writer.add('lexicon.buckets', bucketSizes(sorted.map(([key]) => key)))
  writer.add(
    'lexicon.low',
    Uint16Array.from(sorted, ([key]) => key & 0xffff),
  )
  writer.add(
    'lexicon.tags',
    Uint16Array.from(sorted, ([, r]) => r.tags),
  )
  writer.add(
    'lexicon.classes',
    Uint8Array.from(sorted, ([, r]) => r.classes),
  )
  writer.add(
    'lexicon.cluster',
    Uint16Array.from(sorted, ([, r]) => r.cluster),
  )
  writer.add(
    'lexicon.coarse',
    Uint8Array.from(sorted, ([, r]) => r.coarse),
  )
  writer.add(
    'lexicon.casing',
    Uint8Array.from(sorted, ([, r]) => r.casing),
  )
  return sorted.length
}
