import type { Article } from '../article.ts'

/** What of an article its words are taken from. */
export type WordSource = Pick<Article, 'text' | 'blocks'>

const WORD = /[\p{L}\p{N}]+/gu
const FIRST = 0x811c9dc5
const PRIME = 0x01000193

/**
 * Hash (32 bits) of every word of the report, in order: paragraphs and lists, lower case, punctuation left out. Headlines, headings,
 * captions and furniture differ from site to site for the same report, so they do not count.
 */
export function bodyWords({ text, blocks }: WordSource): Uint32Array {
  const hashes: number[] = []
  for (const { start, end, role } of blocks) {
    if (role !== 'body' && role !== 'list') continue
    for (const [word] of text.slice(start, end).toLowerCase().matchAll(WORD)) hashes.push(hashOf(word))
  }
  return Uint32Array.from(hashes)
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
  let hash = FIRST
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return hash >>> 0
}

/** Hashes of every run of `size` words, in order; a shorter text has one run, an empty one none. */
export function shingles(words: Uint32Array, size: number, seed: number): Uint32Array {
  if (words.length === 0) return new Uint32Array()
  const count = Math.max(1, words.length - size + 1)
  const hashes = new Uint32Array(count)
  for (let i = 0; i < count; i++) {
    let hash = seed
    const end = Math.min(words.length, i + size)
    for (let j = i; j < end; j++) hash = mix(Math.imul(hash, 31) + words[j]!)
    hashes[i] = hash
  }
  return hashes
}

/** The last step of MurmurHash3: every bit of the input moves every bit of the output. */
function mix(value: number): number {
  let h = value
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}
