/**
 * `npm run bench -- origins`: copies among 100,000 made-up articles (or as many as are named). One in five is a copy: cut, with a
 * paragraph dropped and one word in fifty changed. Prints time by step, how time grows, and what was found of what was made.
 */
import type { Article } from '../src/read/article.ts'
import { originsOfPrints, printOf } from '../src/read/origin/origins.ts'
import type { Print } from '../src/read/origin/copy-link.ts'

/** Prints the table; `count` articles. */
export function bench(count: number): void {
  const half = prints(Math.floor(count / 2))
  const [, halfSeconds] = cpu(() => originsOfPrints(half.prints))
  const whole = prints(count)
  const [origins, seconds] = cpu(() => originsOfPrints(whole.prints))
  const group = new Map(
    origins.flatMap(({ id, articles }) => articles.map((article) => [article, id] as const)),
  )
  const found = [...whole.copies].filter(([copy, of]) => group.get(copy) === group.get(of)).length
  console.log(`copies among ${count} articles of ${Math.round(whole.words / count)} words`)
  console.log(`  fingerprints      ${((whole.seconds / count) * 1e3).toFixed(3)} CPU ms an article`)
  console.log(
    `  grouping          ${((seconds / count) * 1e3).toFixed(3)} CPU ms an article, ${seconds.toFixed(1)} s in all`,
  )
  console.log(
    `  against half      ${(seconds / count / (halfSeconds / Math.floor(count / 2))).toFixed(2)} times the time an article`,
  )
  console.log(
    `  copies found      ${found} of ${whole.copies.size} (${((100 * found) / whole.copies.size).toFixed(2)} %)`,
  )
  console.log(`  origins           ${origins.length} of ${count - whole.copies.size}`)
}

function prints(count: number): {
  prints: Print[]
  copies: Map<string, string>
  words: number
  seconds: number
} {
  const roll = dice(count)
  const copies = new Map<string, string>()
  const all: Print[] = []
  const originals: { id: string; body: string[]; day: number }[] = []
  let words = 0
  let seconds = 0
  for (let i = 0; i < count; i++) {
    const id = `a${i}`
    const copied = i > 10 && roll() < 0.2 ? originals[Math.floor(roll() * originals.length)]! : null
    const body = copied ? retold(copied.body, roll) : paragraphs(roll)
    const day = copied ? copied.day + Math.floor(roll() * 3) : Math.floor(roll() * 300)
    if (copied) copies.set(id, copied.id)
    else if (originals.length < 2000) originals.push({ id, body, day })
    const article = articleOf(id, body, new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10))
    const [print, used] = cpu(() => printOf(article))
    seconds += used
    words += print.fingerprint.words
    all.push(print)
  }
  return { prints: all, copies, words, seconds }
}

function articleOf(id: string, body: readonly string[], published: string): Article {
  let at = 0
  const blocks = body.map((text) => {
    const start = at
    at += text.length + 2
    return { start, end: start + text.length, role: 'body' as const }
  })
  const facts = { url: null, outlet: null, title: null, byline: null, publishedFrom: null, language: 'en' }
  return { ...facts, id, sha256: id, text: body.join('\n\n'), blocks, published, source: id }
}

/** Common words often, rare ones seldom (Zipf), so that chance likeness is as in a language. */
function paragraphs(roll: () => number): string[] {
  return Array.from({ length: 5 + Math.floor(roll() * 8) }, () =>
    Array.from(
      { length: 25 + Math.floor(roll() * 20) },
      () => `w${Math.floor(20_000 ** roll()).toString(36)}`,
    ).join(' '),
  )
}

function retold(body: readonly string[], roll: () => number): string[] {
  const kept = body.slice(0, Math.max(3, Math.ceil(body.length * (0.5 + roll() / 2))))
  kept.splice(1 + Math.floor(roll() * (kept.length - 1)), 1)
  return kept.map((text) => text.replace(/\S+/g, (word) => (roll() < 0.02 ? 'changed' : word)))
}

function dice(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 4294967296
  }
}

function cpu<T>(work: () => T): [T, number] {
  const before = process.cpuUsage()
  const result = work()
  const used = process.cpuUsage(before)
  return [result, (used.user + used.system) / 1e6]
}
