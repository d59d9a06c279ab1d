/**
 * Claims of many more articles than can be read here: those of articles that were read, with parties, names, days and figures
 * changed, the same way all through one story. Words and offsets of the evidence stay those of the pattern.
 */
import { createHash } from 'node:crypto'
import type { Claim } from '../src/claim/claim.ts'
import type { ArticleClaims } from '../src/claim/claims.ts'
import { dice } from './dice.ts'

/** Claims of a story's articles, as JSON with what is to be changed marked by the words it stands in. */
export interface Pattern {
  readonly json: readonly string[]
  readonly handles: readonly string[]
  /** Any party, person, letters, word of a title, day or figure of a term. */
  readonly changing: RegExp
}

/** Bodies of the world stay themselves in every story. */
const WORLD = new Set(['UN', 'EU', 'NATO', 'WHO', 'G7', 'G20'])
const DAY = String.raw`\d{4}-\d{2}-\d{2}`
const FIGURE = String.raw`(?<="(?:value|amount|number|from|to)":)\d{2,}(?!\d*")`
const DAY_MS = 86_400_000

export function patternOf(story: readonly ArticleClaims[]): Pattern {
  const words = new Set<string>()
  const titles = new Set<string>()
  for (const { instruments, claims, quotations } of story) {
    for (const { parties, acronyms, mentions } of instruments) {
      for (const name of [...Object.keys(parties), ...acronyms]) words.add(name)
      for (const { form, words: own } of mentions)
        if (form === 'name') own.filter(isWord).forEach((word) => titles.add(word))
    }
    for (const { speaker } of [...claims, ...quotations])
      if (speaker?.entity?.kind === 'person') words.add(speaker.name.split(' ').at(-1)!)
  }
  const names = [...words].filter((word) => !WORLD.has(word) && /^\p{Lu}[\p{L} ]+$/u.test(word))
  const any = names.length > 0 ? String.raw`\b(?:${names.join('|')})\b(?!":\{"f)|` : ''
  const title = titles.size > 0 ? String.raw`(?<=")(?:${[...titles].join('|')})(?=")(?!":)|` : ''
  return {
    json: story.map((claims) => JSON.stringify(claims)),
    handles: story.map(({ article }) => article.id),
    changing: new RegExp(`${any}${title}${DAY}|${FIGURE}`, 'g'),
  }
}

/** One article of a pattern under another handle: names are given it by `rename`, its days and figures move by what `seed` says. */
export function varied(
  pattern: Pattern,
  article: number,
  handle: string,
  rename: (name: string) => string,
  seed: number,
): ArticleClaims {
  const roll = dice(seed)
  const days = Math.floor(roll() * 3650)
  const more = Math.floor(roll() * 1000)
  const json = pattern.json[article]!.replaceAll(`"${pattern.handles[article]!}"`, `"${handle}"`).replace(
    pattern.changing,
    (found) => {
      if (/^\d{4}-/.test(found)) return shifted(found, days)
      return /^\d/.test(found) ? String(Number(found) + more) : rename(found)
    },
  )
  return JSON.parse(json) as ArticleClaims
}

/** The same on other matters: one word in three of its text, clauses and issues is another. */
export function reworded(one: ArticleClaims, seed: number): ArticleClaims {
  const roll = dice(seed)
  const claims = one.claims.map((claim): Claim => {
    if (claim.fact === 'issue') return { ...claim, issue: otherWords(claim.issue, 1 / 3, roll) }
    const clause = claim.fact === 'term' && (claim.term === 'obligation' || claim.term === 'condition')
    return clause ? { ...claim, value: otherWords(String(claim.value), 1 / 3, roll) } : claim
  })
  return { ...retyped(one, 1 / 3, roll), claims }
}

/** The same facts in a text of its own: two words in three are others, so that it is no copy of its pattern's other articles. */
export const retold = (one: ArticleClaims, seed: number): ArticleClaims => retyped(one, 2 / 3, dice(seed))

function retyped(one: ArticleClaims, share: number, roll: () => number): ArticleClaims {
  const text = otherWords(one.article.text, share, roll)
  const sha256 = createHash('sha256').update(text).digest('hex')
  return { ...one, article: { ...one.article, text, sha256 } }
}

/** So many words are others, as rare as words are (Zipf). */
const otherWords = (text: string, share: number, roll: () => number): string =>
  text.replace(/\p{L}{3,}/gu, (word) =>
    roll() < share ? `w${Math.floor(20_000 ** roll()).toString(36)}` : word,
  )

const isWord = (word: string): boolean => /^[\p{L}\d]+$/u.test(word)

function shifted(day: string, days: number): string {
  const at = Date.parse(day)
  return Number.isNaN(at) ? day : new Date(at + days * DAY_MS).toISOString().slice(0, 10)
}
