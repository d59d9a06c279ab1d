import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import type { Article } from '../../src/read/article.ts'
import { readArticle } from '../../src/read/read-article.ts'
import type { ScoreTable } from '../score-table.ts'
import { LAYOUTS } from './layouts.ts'
import type { Layout, PageStory } from './page-story.ts'
import { meanF1, pageScore } from './shingle-f1.ts'
import type { PageScore } from './shingle-f1.ts'
import { UNSEEN_LAYOUTS } from './unseen-layouts.ts'

const STORIES_A_LAYOUT = 8

/**
 * Body F1 on pages made of the development stories in many layouts, by the measure of the public article-extraction benchmark (whose
 * pages are not at hand). Beside ours, what Readability alone takes.
 */
export function scorePages(corpus: string, stories: readonly string[]): ScoreTable {
  const set = storiesOf(corpus, stories)
  const seen = rowsOf(LAYOUTS, set)
  const unseen = rowsOf(UNSEEN_LAYOUTS, set)
  const rows = [...seen, ...unseen]
  return {
    title: `Reports in pages: body F1 on ${rows.reduce((n, row) => n + row.ours.length, 0)} pages in ${rows.length} layouts`,
    columns: ['P', 'R', 'F1', 'Readability alone'],
    rows: [
      ...seen.map((row) => tableRow(row.name, [row])),
      tableRow('all looked at', seen),
      tableRow(`only scored (${unseen.length} layouts)`, unseen),
      tableRow('all', rows),
    ],
    command: 'npm run score -- reading',
  }
}

interface LayoutRow {
  readonly name: string
  readonly ours: readonly PageScore[]
  readonly readability: readonly PageScore[]
}

function tableRow(name: string, rows: readonly LayoutRow[]): ScoreTable['rows'][number] {
  const ours = meanF1(rows.flatMap((row) => row.ours))
  const alone = meanF1(rows.flatMap((row) => row.readability))
  return { name, values: [ours.precision, ours.recall, ours.f1, alone.f1] }
}

function rowsOf(layouts: Readonly<Record<string, Layout>>, stories: readonly PageStory[]): LayoutRow[] {
  return Object.entries(layouts).map(([name, layout], at) => {
    const pages = Array.from({ length: STORIES_A_LAYOUT }, (_, i) =>
      layout(stories[(at * 5 + i) % stories.length]!),
    )
    return {
      name,
      ours: pages.map(({ html, gold }) => pageScore(gold.join('\n'), bodyOf(html))),
      readability: pages.map(({ html, gold }) => pageScore(gold.join('\n'), readabilityOf(html))),
    }
  })
}

/** The report as the rest of the program sees it: paragraphs, lists, cross-headings. */
export function bodyOf(html: string): string {
  const read = readArticle(Buffer.from(html), { source: 'page.html' })
  if ('problem' in read) return ''
  const { text, blocks } = read.article
  return blocks
    .filter(({ role }) => role === 'body' || role === 'list' || role === 'heading')
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
}

function readabilityOf(html: string): string {
  const { document } = parseHTML(html)
  const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0]).parse()
  return found?.textContent ?? ''
}

function storiesOf(corpus: string, stories: readonly string[]): PageStory[] {
  const articles = stories.flatMap((story) =>
    readdirSync(join(corpus, story))
      .filter((file) => file.endsWith('.txt'))
      .slice(0, 3)
      .flatMap((file) => {
        const read = readArticle(readFileSync(join(corpus, story, file)), { source: file })
        return 'article' in read ? [read.article] : []
      }),
  )
  const whole = articles
    .map((article) => ({ article, paragraphs: paragraphsOf(article) }))
    .filter((each) => each.paragraphs.length >= 6)
  return whole.map(({ article, paragraphs }, i) => ({
    title: article.title ?? 'Talks go on',
    paragraphs,
    byline: 'Ingrid Solvang',
    published: article.published ?? '2026-01-08',
    others: Array.from({ length: 8 }, (_, n) => {
      const other = whole[(i + 3 + 7 * (n + 1)) % whole.length]!
      return { title: other.article.title ?? 'Other news', teaser: other.paragraphs[0]!.slice(0, 220) }
    }),
  }))
}

function paragraphsOf({ text, blocks }: Article): string[] {
  return blocks
    .filter(({ role }) => role === 'body')
    .map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))
}
