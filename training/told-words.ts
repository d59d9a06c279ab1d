/**
 * Where a story tells each fact of its gold: `words.json` beside it, written by hand. A key names a fact ("0 history 2": the
 * first agreement's third entry); its values are places, "02: and *signed* the accord in", with the word between stars that
 * carries the fact, cut from the article so long that they stand in it once.
 */
import type { FactFacet } from './stories.ts'

export type ToldWords = Readonly<Record<string, readonly string[]>>

/** One word of an article that tells a fact. Offsets are into the article's text. */
export interface ToldWord {
  readonly agreement: number
  readonly facet: FactFacet
  /** Number of the fact in its list. */
  readonly fact: number
  readonly article: string
  readonly start: number
  readonly end: number
}

const KEY = /^(\d+) (history|steps|terms|issues|meetings) (\d+)$/
const PLACE = /^(\w+): ([^]*)$/

/**
 * The words that `told` points at, in its order. `textOf` gives an article's text, or null where the story has none of that id.
 * `wrong` is called with one line for each key and place that cannot be followed.
 */
export function toldWords(
  told: ToldWords,
  textOf: (article: string) => string | null,
  wrong: (line: string) => void,
): ToldWord[] {
  return Object.entries(told).flatMap(([key, places]) => {
    const named = KEY.exec(key)
    if (!named) {
      wrong(`"${key}" is no fact; write "<agreement> <facet> <number>"`)
      return []
    }
    const fact = { agreement: Number(named[1]), facet: named[2] as FactFacet, fact: Number(named[3]) }
    return places.flatMap((place): ToldWord[] => {
      const found = placeOf(place, textOf)
      if (typeof found === 'string') {
        wrong(`"${key}": ${found}: ${place}`)
        return []
      }
      return [{ ...fact, ...found }]
    })
  })
}

function placeOf(
  place: string,
  textOf: (article: string) => string | null,
): { article: string; start: number; end: number } | string {
  const [, article, marked] = PLACE.exec(place) ?? []
  if (article === undefined || marked === undefined) return 'no article before a colon'
  const parts = marked.split('*')
  if (parts.length !== 3 || !parts[1]) return 'not one word between two stars'
  const text = textOf(article)
  if (text === null) return 'no such article'
  const words = parts.join('')
  const at = text.indexOf(words)
  if (at < 0) return 'does not stand in the article'
  if (text.indexOf(words, at + 1) >= 0) return 'stands in the article more than once; take more words'
  const start = at + parts[0]!.length
  return { article, start, end: start + parts[1].length }
}
