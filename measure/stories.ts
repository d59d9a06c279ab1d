/** The dossier score on corpus/: the development stories with their misses on request, the unseen ones as figures only. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { articleTexts, scoreStory, storiesOf, table } from '../corpus/score.ts'
import type { ScoredStory, StoryDossier } from '../corpus/score.ts'
import type { Item } from '../corpus/match.ts'
import { brief } from '../src/agreement/brief.ts'
import { articlesAt } from '../training/stories.ts'

const corpus = fileURLToPath(new URL('../corpus', import.meta.url))

/** Dossier of the articles in a story's folder, as `rapporteur brief --json DIR` would print it. */
export function dossierOf(dir: string): StoryDossier {
  return JSON.parse(JSON.stringify(brief(articlesAt(dir), {}))) as StoryDossier
}

/** All agreements of a dossier thrown into one: what is found at all, under whichever agreement it stands. */
export function pooled({ agreements, quotes }: StoryDossier): StoryDossier {
  const all = (facet: string): Item[] => agreements.flatMap((one) => (one[facet] ?? []) as readonly Item[])
  const facets = ['history', 'steps', 'terms', 'issues', 'meetings'] as const
  const facts = Object.fromEntries(facets.map((facet) => [facet, all(facet)]))
  const parties = [...new Set(agreements.flatMap((one) => one['parties'] as readonly string[]))]
  return { agreements: [{ name: 'pool of facts', kind: 'other', parties, stage: null, ...facts }], quotes }
}

/**
 * Parts to print, in order. `show` names a development story whose misses are listed first. With `pool`, a story's
 * agreements are thrown together on both sides: what is found at all, linking aside (agreement and stage mean nothing then).
 */
export function measureStories(show: string | null, pool = false): string[] {
  const asked = pool ? pooled : (dossier: StoryDossier): StoryDossier => dossier
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/).filter(Boolean))
  const scoredIn = (folder: string): ScoredStory[] =>
    storiesOf(folder).map((story): ScoredStory => {
      const dir = join(folder, story)
      const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as StoryDossier
      const score = scoreStory(asked(dossierOf(dir)), asked(gold), articleTexts(dir))
      return { story, missing: false, score }
    })
  const scored = scoredIn(corpus)
  const parts: string[] = []
  const shown = scored.find((row) => row.story === show && !unseen.has(row.story))
  if (shown) parts.push(shown.score.misses.join('\n'))
  const command = `command: npm run score -- stories${pool ? ' --pool' : ''}`
  const how = pool ? ', agreements of a story thrown together' : ''
  parts.push(
    `Development stories${how}\n${table(
      scored.filter((row) => !unseen.has(row.story)),
      true,
    )}\n${command}`,
  )
  const totalsOf = (rows: readonly ScoredStory[]): string => {
    const lines = table(rows, true).split('\n')
    return [lines[0]!, ...lines.slice(-5)].join('\n')
  }
  const hidden = totalsOf(scored.filter((row) => unseen.has(row.story)))
  parts.push(`Unseen stories (the score only)${how}\n${hidden}\n${command}`)
  const aside = totalsOf(scoredIn(join(corpus, 'aside')))
  parts.push(`Stories kept aside (trained on by nothing)${how}\n${aside}\n${command}`)
  return parts
}
