import { tokenise } from '../../language/tokenise.ts'
import type { Token } from '../../language/sentence.ts'
import { fold } from './fold.ts'
import { ORGAN_NOUNS } from './table/organs.ts'
import { TITLES } from './table/titles.ts'

export type Rank =
  'head' | 'minister' | 'envoy' | 'spokesman' | 'official' | 'soldier' | 'lawmaker' | 'courtesy' | 'other'

export interface TitlePhrase {
  readonly rank: Rank
  readonly noun: string
  readonly plural: boolean
}

export interface OrganPhrase {
  readonly kind: 'organ' | 'government'
  readonly noun: string
}

interface Node<T> {
  value: T | null
  next: Map<string, Node<T>> | null
}

/** Phrases of lower-case tokens; finds the longest that begins at a token. */
class PhraseTable<T> {
  private readonly root = new Map<string, Node<T>>()

  add(phrase: string, value: T): void {
    const offsets = tokenise(phrase)
    let map = this.root
    let node: Node<T> | null = null
    for (let i = 0; i < offsets.length; i += 2) {
      const word = phrase.slice(offsets[i]!, offsets[i + 1]!)
      node = map.get(word) ?? null
      if (!node) map.set(word, (node = { value: null, next: null }))
      if (i + 2 < offsets.length) map = node.next ??= new Map()
    }
    if (node && !node.value) node.value = value
  }

  /** End (exclusive) and value of the longest phrase at `at`, or null. */
  longest(words: readonly string[], at: number): { readonly to: number; readonly value: T } | null {
    let map: Map<string, Node<T>> | null = this.root
    let best: { to: number; value: T } | null = null
    for (let i = at; i < words.length && map; i++) {
      const node: Node<T> | undefined = map.get(words[i]!)
      if (!node) break
      if (node.value) best = { to: i + 1, value: node.value }
      map = node.next
    }
    return best
  }
}

let titles: PhraseTable<TitlePhrase> | null = null
let organs: PhraseTable<OrganPhrase> | null = null

export function titleTable(): PhraseTable<TitlePhrase> {
  if (titles) return titles
  titles = new PhraseTable()
  for (const line of TITLES.trim().split('\n')) {
    const [rank, nouns] = line.split('|') as [Rank, string]
    for (const noun of nouns.split(',')) {
      const folded = fold(noun)
      titles.add(folded, { rank, noun: folded, plural: noun === 'officials' })
      if (noun.endsWith('.')) continue
      if (/^(?:mr|mrs|ms|gen|lt|sen|rep|dr|prof|col|maj|capt|adm|sgt|st|hon|rev)$/.test(noun))
        titles.add(`${noun}.`, { rank, noun, plural: false })
      else if (rank !== 'courtesy') titles.add(pluralOf(folded), { rank, noun: folded, plural: true })
    }
  }
  return titles
}

/** "minister of state" → "ministers of state"; "spokesman" → "spokesmen". */
function pluralOf(noun: string): string {
  const [, head, tail] = /^(.*?)((?: of | for | to |-in-| to the ).*)?$/.exec(noun)!
  const plural = /(?:man|woman)$/.test(head!)
    ? head!.replace(/man$/, 'men')
    : /[^aeiou]y$/.test(head!)
      ? head!.replace(/y$/, 'ies')
      : /(?:s|ch|x)$/.test(head!)
        ? `${head}es`
        : `${head}s`
  return plural + (tail ?? '')
}

export function organTable(): PhraseTable<OrganPhrase> {
  if (organs) return organs
  organs = new PhraseTable()
  for (const line of ORGAN_NOUNS.trim().split('\n')) {
    const [nouns, kind] = line.split('|') as [string, 'organ' | 'government']
    for (const noun of nouns.split(',')) organs.add(noun, { kind, noun })
  }
  return organs
}

/** The tokens in lower case and without diacritics, for matching phrases. */
export function lowerWords(tokens: readonly Token[]): string[] {
  return tokens.map((token) => fold(token.text).toLowerCase())
}
