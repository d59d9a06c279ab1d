/** Reading on the development stories: publication dates found once front matter no longer gives them. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readArticle } from '../src/read/read-article.ts'
import { scorePages } from './pages/score-pages.ts'
import type { ScoreTable } from './score-table.ts'

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))

/** Runs without RAPPORTEUR_DATA: all that is measured on is in the project. */
export const needsCorpora = false

/** Dates of the development articles, and the report's text in pages made of them. */
export function measure(): ScoreTable[] {
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/).filter(Boolean))
  const stories = readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unseen.has(entry.name))
    .map((entry) => entry.name)
    .sort()
  return [dates(), scorePages(corpus, stories)]
}

/** Percentages are of the dates found. */
function dates(): ScoreTable {
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/).filter(Boolean))
  const stories = readdirSync(corpus, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !unseen.has(entry.name))
    .map((entry) => join(corpus, entry.name))
  const texts = stories.flatMap((story) =>
    readdirSync(story)
      .filter((file) => file.endsWith('.txt'))
      .map((file) => readFileSync(join(story, file), 'utf8')),
  )
  const without = (text: string, keys: string): string =>
    text.replace(new RegExp(`^(?:${keys}):.*\\n`, 'gm'), '')
  return {
    title: `Publication dates: ${texts.length} development articles without the date of their front matter`,
    columns: ['dated', 'found', 'agree', '%'],
    rows: [
      row('from the address', texts, (text) => without(text, 'published')),
      row('from the text, address taken away too', texts, (text) => without(text, 'published|url')),
    ],
    command: 'npm run score -- reading',
  }
}

function row(
  name: string,
  texts: readonly string[],
  strip: (text: string) => string,
): ScoreTable['rows'][number] {
  let dated = 0
  let found = 0
  let agree = 0
  for (const text of texts) {
    const truth = readArticle(Buffer.from(text), { source: '-' })
    const read = readArticle(Buffer.from(strip(text)), { source: '-' })
    if ('problem' in truth || 'problem' in read || truth.article.publishedFrom !== 'front-matter') continue
    dated++
    if (read.article.published === null) continue
    if (name.startsWith('from the address') !== (read.article.publishedFrom === 'url')) continue
    found++
    if (read.article.published.slice(0, 10) === truth.article.published?.slice(0, 10)) agree++
  }
  return {
    name,
    values: [String(dated), String(found), String(agree), found === 0 ? null : (100 * agree) / found],
  }
}
