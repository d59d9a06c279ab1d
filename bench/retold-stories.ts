/**
 * Stories made from the development stories of corpus/: short, told again with other states, persons, years and figures,
 * the same in all articles of one story. The same seed makes the same stories.
 */
import { readFileSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { segment } from '../src/language/analyse.ts'
import { findNames } from '../src/mention/name/find-names.ts'
import { STATES } from '../src/mention/name/table/states.ts'
import type { Article } from '../src/read/article.ts'
import { readArticle } from '../src/read/read-article.ts'
import { dice, shuffled } from './dice.ts'

/** One story's articles as they are published: bytes with front matter. */
export interface Story {
  readonly name: string
  readonly texts: readonly string[]
}

/** A short article: the paragraphs that begin within so many characters (about 200 words). */
const SHORT = 1200

/** The development stories, their articles cut short; those of unseen.txt are left out. */
export function shortStories(): Story[] {
  const corpus = fileURLToPath(new URL('../corpus/', import.meta.url))
  const unseen = new Set(readFileSync(`${corpus}unseen.txt`, 'utf8').split(/\s+/))
  return readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unseen.has(entry.name))
    .map(({ name }) => ({
      name,
      texts: readdirSync(`${corpus}${name}`)
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => short(readFileSync(`${corpus}${name}/${file}`, 'utf8'))),
    }))
}

function short(text: string): string {
  const start = text.indexOf('\n---', 3) + 4
  const end = text.indexOf('\n\n', start + SHORT)
  return end < 0 ? text : text.slice(0, end)
}

/** Reads a story's texts; handles are the story's name and a number. */
export function articlesIn({ name, texts }: Story): Article[] {
  return texts.flatMap((text, i) => {
    const id = `${name}-${i}`
    const read = readArticle(Buffer.from(text), { source: id, id })
    return 'article' in read ? [read.article] : []
  })
}

/** `count` stories or more: each of `stories` in turn, told again with another seed. */
export function retoldStories(stories: readonly Story[], count: number): Story[] {
  const surnames = new Map(stories.map((story) => [story, surnamesIn(story)]))
  const known = [...new Set([...surnames.values()].flat())]
  return Array.from({ length: count }, (_, i) => {
    const story = stories[i % stories.length]!
    const roll = dice(i + 1)
    const swap = new Map([...swappedStates(roll), ...swappedWords(surnames.get(story)!, known, roll)])
    const years = Math.floor(roll() * 30) - 15
    const more = Math.floor(roll() * 50)
    return { name: `${story.name}-${i}`, texts: story.texts.map((text) => retold(text, swap, years, more)) }
  })
}

function surnamesIn(story: Story): string[] {
  const found = articlesIn(story).flatMap(({ text }) =>
    findNames(text, segment(text)).flatMap(({ entity }) =>
      entity.kind === 'person' ? entity.name.split(' ').slice(-1) : [],
    ),
  )
  return [...new Set(found)].filter((word) => /^\p{Lu}[\p{L}]{3,}$/u.test(word))
}

const rows = STATES.trim()
  .split('\n')
  .map((row) => row.split('|').map((cell) => cell.replace(/~/g, '').split(',').filter(Boolean)))

/** Name for name, demonym for demonym, capital for capital. */
function swappedStates(roll: () => number): [string, string][] {
  const others = shuffled(rows, roll)
  return rows.flatMap((row, i) =>
    row
      .slice(1)
      .flatMap((forms, kind) =>
        forms.flatMap((form) =>
          others[i]![kind + 1]?.[0] ? [[form, others[i]![kind + 1]![0]!] as [string, string]] : [],
        ),
      ),
  )
}

function swappedWords(
  words: readonly string[],
  known: readonly string[],
  roll: () => number,
): [string, string][] {
  const others = shuffled(known, roll)
  return words.map((word, i) => [word, others[i % others.length]!])
}

/** Whole names are swapped, longest first; years move by `years`, figures between 20 and 1,900 by `more`. */
function retold(text: string, swap: ReadonlyMap<string, string>, years: number, more: number): string {
  return text
    .replace(/\p{Lu}[\p{L}\p{M}.]*(?: (?:and |of )?\p{Lu}[\p{L}\p{M}]*)*/gu, (words) => swapped(words, swap))
    .replace(/(?<![\d.,-])\d{2,4}(?![\d.,]*\d)/g, (digits) => {
      const number = Number(digits)
      if (number >= 1900 && number < 2100) return String(number + years)
      return number >= 20 && number < 1900 ? String(number + more) : digits
    })
}

function swapped(run: string, swap: ReadonlyMap<string, string>): string {
  const words = run.split(' ')
  const out: string[] = []
  for (let at = 0; at < words.length;) {
    let length = words.length - at
    while (length > 1 && !swap.has(words.slice(at, at + length).join(' '))) length--
    const name = words.slice(at, at + length).join(' ')
    out.push(swap.get(name) ?? pluralOf(name, swap) ?? name)
    at += length
  }
  return out.join(' ')
}

function pluralOf(name: string, swap: ReadonlyMap<string, string>): string | null {
  const one = name.endsWith('ns') ? swap.get(name.slice(0, -1)) : undefined
  return one === undefined ? null : `${one}s`
}
