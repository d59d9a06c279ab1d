import type { Article } from '../../../src/read/article.ts'
import { readArticle } from '../../../src/read/read-article.ts'

const SYLLABLES = 'ka lo mi ren tas ov el dur san pe quo rim bar et ul vin gor hest il jan'.split(' ')

/** Numbers from 0 to 1 that depend on the seed alone. */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Paragraphs of made-up words, common ones often and rare ones seldom, as in any language. */
export function paragraphs(seed: number, count: number): string[] {
  const roll = dice(seed)
  const word = (): string => {
    const rank = Math.floor(4000 ** roll())
    const parts = [
      SYLLABLES[rank % 20]!,
      SYLLABLES[Math.floor(rank / 20) % 20]!,
      SYLLABLES[Math.floor(rank / 400) % 20]!,
    ]
    return parts.slice(0, rank < 20 ? 1 : rank < 400 ? 2 : 3).join('')
  }
  return Array.from({ length: count }, () => {
    const words = Array.from({ length: 20 + Math.floor(roll() * 30) }, word)
    return `${words[0]!.charAt(0).toUpperCase()}${words.join(' ').slice(1)}.`
  })
}

export interface StoryMatter {
  readonly id: string
  readonly published?: string
  readonly outlet?: string
  readonly byline?: string
  readonly url?: string
}

/** An article of these paragraphs, read as any other. */
export function story(body: readonly string[], matter: StoryMatter): Article {
  const lines = Object.entries(matter).flatMap(([key, value]) => (key === 'id' ? [] : [`${key}: ${value}`]))
  const text = `---\n${lines.join('\n')}\n---\n${body.join('\n\n')}\n`
  const read = readArticle(Buffer.from(text), { source: `${matter.id}.txt` })
  if ('problem' in read) throw new Error(read.problem.message)
  return read.article
}
