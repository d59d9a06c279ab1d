/** The dossier score on corpus/: the development stories with their misses on request, the unseen ones as figures only. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articleTexts, scoreStory, storiesOf, table } from '../corpus/score.ts'
import type { ScoredStory, StoryDossier } from '../corpus/score.ts'
import { brief } from '../src/agreement/brief.ts'
import { readArticle } from '../src/read/read-article.ts'

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))

/** Dossier of one story's articles, as `rapporteur brief --json corpus/STORY` would print it. */
export function dossierOf(story: string): StoryDossier {
  const dir = join(corpus, story)
  const articles = readdirSync(dir)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const read = readArticle(readFileSync(join(dir, file)), {
        source: join(dir, file),
        id: file.replace(/\.txt$/, ''),
      })
      return 'problem' in read ? [] : [read.article]
    })
  return JSON.parse(JSON.stringify(brief(articles, {}))) as StoryDossier
}

/** Parts to print, in order. `show` names a development story whose misses are listed first. */
export function measureStories(show: string | null): string[] {
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/).filter(Boolean))
  const scored = storiesOf(corpus).map((story): ScoredStory => {
    const gold = JSON.parse(readFileSync(join(corpus, story, 'gold.json'), 'utf8')) as StoryDossier
    return {
      story,
      missing: false,
      score: scoreStory(dossierOf(story), gold, articleTexts(join(corpus, story))),
    }
  })
  const parts: string[] = []
  const shown = scored.find((row) => row.story === show && !unseen.has(row.story))
  if (shown) parts.push(shown.score.misses.join('\n'))
  const command = 'command: npm run score -- stories'
  parts.push(
    `Development stories\n${table(
      scored.filter((row) => !unseen.has(row.story)),
      true,
    )}\n${command}`,
  )
  const hidden = table(
    scored.filter((row) => unseen.has(row.story)),
    true,
  ).split('\n')
  const totals = [hidden[0]!, ...hidden.slice(-5)].join('\n')
  parts.push(`Unseen stories (the score only)\n${totals}\n${command}`)
  return parts
}
