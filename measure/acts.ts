/** Stages and steps of the development stories, each story read with weights trained on the others. */
import { addTo, emptyTallies, figures, scoreStory } from '../corpus/score.ts'
import type { StoryDossier } from '../corpus/score.ts'
import { dossierOf } from '../src/agreement/brief.ts'
import { useActModel } from '../src/claim/act-model.ts'
import { claimsIn } from '../src/claim/claims.ts'
import { actExamples } from '../training/act-stories.ts'
import { actModelOf } from '../training/acts.ts'
import { developmentFolders, trainingStories } from '../training/stories.ts'
import type { ScoreTable } from './score-table.ts'
import { pooled } from './stories.ts'

const FOLDS = 6
const ASKED = ['history', 'claimants', 'steps', 'stage'] as const

export function measure(): ScoreTable {
  const stories = trainingStories()
  const development = developmentFolders().length
  const examples = actExamples(stories)
  const totals = { pool: emptyTallies(), linked: emptyTallies() }
  for (let fold = 0; fold < FOLDS; fold++) {
    useActModel(actModelOf(examples, (story) => story % FOLDS !== fold))
    stories.slice(0, development).forEach(({ gold, readings }, number) => {
      if (number % FOLDS !== fold) return
      const said = JSON.parse(JSON.stringify(dossierOf(readings.map(claimsIn), null))) as StoryDossier
      for (const facet of ASKED) {
        const linked = scoreStory(said, gold, null).tallies[facet]
        const pool = scoreStory(pooled(said), pooled(gold), null).tallies[facet]
        addTo(totals.linked[facet], linked.hit, linked.pred, linked.gold)
        addTo(totals.pool[facet], pool.hit, pool.pred, pool.gold)
      }
    })
  }
  useActModel(null)
  const row = (
    how: 'pool' | 'linked',
    facet: (typeof ASKED)[number],
    name: string,
  ): ScoreTable['rows'][number] => {
    const { p, r, f1 } = figures(totals[how][facet])
    return { name: `${facet}, ${name}`, values: [p, r, f1].map((x) => 100 * x) }
  }
  return {
    title: `Acts: stages and steps, weights trained on other stories (${FOLDS} folds)`,
    columns: ['precision', 'recall', 'F1'],
    rows: [
      ...(['history', 'claimants', 'steps'] as const).map((facet) =>
        row('pool', facet, 'anywhere in the story'),
      ),
      ...ASKED.map((facet) => row('linked', facet, 'in the right agreement')),
    ],
    command: 'npm run score -- acts',
  }
}
