/** Stories with gold, read as `brief` reads them: what the weighings of claims and agreements are trained on. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Item } from '../corpus/match.ts'
import { storiesOf } from '../corpus/score.ts'
import type { StoryDossier } from '../corpus/score.ts'
import { readingOf } from '../src/claim/reading.ts'
import type { Reading } from '../src/claim/reading.ts'
import type { Article } from '../src/read/article.ts'
import { readArticle } from '../src/read/read-article.ts'
import { toldWords } from './told-words.ts'
import type { ToldWord, ToldWords } from './told-words.ts'

const CORPUS = fileURLToPath(new URL('../corpus', import.meta.url))

export type FactFacet = 'history' | 'steps' | 'terms' | 'issues' | 'meetings'
export type GoldAgreement = Item & {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly parties: readonly string[]
  readonly stage: string
} & { readonly [facet in FactFacet]: readonly Item[] }

/**
 * By article: where the head of a phrase begins in the article's text, its word, and the number of the agreement that it is
 * about; a letter for an instrument that the gold has no entry for, the same throughout; null where it names none.
 */
export type Links = Readonly<
  Record<string, readonly (readonly [head: number, word: string, label: number | string | null])[]>
>

export interface Story {
  readonly name: string
  readonly readings: readonly Reading[]
  readonly agreements: readonly GoldAgreement[]
  /** What phrases that name an instrument are about, by article: see {@link Links}. */
  readonly links: Links
  /** The words of its articles that tell each fact. */
  readonly told: readonly ToldWord[]
  /** The whole gold as it stands in its file. */
  readonly gold: StoryDossier
}

/** Folders of the development stories: those of `corpus/` that its unseen.txt does not name. */
export function developmentFolders(): string[] {
  const unseen = new Set(readFileSync(join(CORPUS, 'unseen.txt'), 'utf8').split(/\s+/))
  return storiesOf(CORPUS)
    .filter((story) => !unseen.has(story))
    .map((story) => join(CORPUS, story))
}

/** Folders of the further stories, which are trained on and not part of the development score. */
export function furtherFolders(): string[] {
  const dir = join(CORPUS, 'further')
  return storiesOf(dir).map((story) => join(dir, story))
}

/** All stories that may be trained on, in order; the unseen and those kept aside are not opened. */
export const trainingStories = (): Story[] => [...developmentFolders(), ...furtherFolders()].map(storyAt)

/** One story: an article without a date is read with the days of the others, as in a brief. */
export function storyAt(dir: string): Story {
  const articles = articlesAt(dir)
  const days = articles.flatMap(({ published }) => published ?? [])
  const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as StoryDossier
  const labels = (file: string): unknown =>
    existsSync(join(dir, file)) ? JSON.parse(readFileSync(join(dir, file), 'utf8')) : {}
  const texts = new Map(articles.map(({ id, text }) => [id, text]))
  return {
    gold,
    links: labels('links.json') as Links,
    told: toldWords(
      labels('words.json') as ToldWords,
      (article) => texts.get(article) ?? null,
      (line) => {
        throw new Error(`${dir}: ${line}`)
      },
    ),
    name: dir.split(/[\\/]/).at(-1)!,
    readings: articles.map((article) => readingOf(article, article.published === null ? days : [])),
    agreements: gold.agreements.map(
      (one) =>
        ({
          aliases: [],
          parties: [],
          history: [],
          steps: [],
          terms: [],
          issues: [],
          meetings: [],
          ...one,
        }) as unknown as GoldAgreement,
    ),
  }
}

/** All facts of one facet, over the agreements of a story. */
export const factsOf = ({ agreements }: Story, facet: FactFacet): Item[] =>
  agreements.flatMap((agreement) => agreement[facet])

/**
 * Whether a sentence of an article may be what tells a fact: one with a word that is labelled for it, or any where no word of
 * the article is.
 */
export function tellsIn(
  { told, agreements }: Story,
  facet: FactFacet,
): (fact: Item, reading: Reading, s: number) => boolean {
  const places = new Map<Item, ToldWord[]>()
  for (const word of told) {
    if (word.facet !== facet) continue
    const fact = agreements[word.agreement]![facet][word.fact]!
    const known = places.get(fact)
    if (known) known.push(word)
    else places.set(fact, [word])
  }
  return (fact, { article, sentences }, s) => {
    const here = places.get(fact)?.filter(({ article: id }) => id === article.id) ?? []
    const { start, end } = sentences[s]!
    return here.length === 0 || here.some((word) => start <= word.start && word.start < end)
  }
}

/** The articles of a story's folder, in order; what cannot be read is left out. Ids are the names of the files. */
export function articlesAt(dir: string): Article[] {
  return readdirSync(dir)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const source = join(dir, file)
      const read = readArticle(readFileSync(source), { source, id: file.replace(/\.txt$/, '') })
      return 'problem' in read ? [] : [read.article]
    })
}
