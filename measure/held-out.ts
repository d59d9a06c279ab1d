/** The dossier score of stories that no weight has seen: each fold is read with weights trained on all the others. */
import { addTo, emptyTallies, FACETS, figures, scoreStory } from '../corpus/score.ts'
import type { Facet, StoryDossier, Tally } from '../corpus/score.ts'
import { dossierOf } from '../src/agreement/brief.ts'
import { claimsIn } from '../src/claim/claims.ts'
import { tryWeighings } from '../src/claim/weighing.ts'
import { actsOf } from '../training/acts.ts'
import { kindsOf } from '../training/kinds.ts'
import { labelledStories } from '../training/linking-examples.ts'
import { linkingOf } from '../training/linking.ts'
import { developmentFolders, trainingStories } from '../training/stories.ts'
import type { Story } from '../training/stories.ts'
import { termsOf } from '../training/terms.ts'
import { topicsOf } from '../training/topics.ts'
import type { ScoreTable } from './score-table.ts'
import { pooled } from './stories.ts'

const FOLDS = 3

export const needsCorpora = false

export function measure(): ScoreTable {
  const stories = trainingStories()
  const development = developmentFolders().length
  const totals = [emptyTallies(), emptyTallies(), emptyTallies()] as const
  for (let fold = 0; fold < FOLDS; fold++) {
    useWeightsOf(stories.filter((_, i) => i % FOLDS !== fold))
    stories.forEach(({ gold, readings }, i) => {
      if (i % FOLDS !== fold) return
      const said = JSON.parse(JSON.stringify(dossierOf(readings.map(claimsIn), null))) as StoryDossier
      add(totals[0], said, gold)
      if (i < development) add(totals[1], said, gold)
      add(totals[2], pooled(said), pooled(gold))
    })
  }
  useWeightsOf(null)
  const row = (name: string, tallies: Record<Facet, Tally>, of: (t: Tally) => number) => ({
    name,
    values: [
      ...FACETS.map((facet) => 100 * of(tallies[facet])),
      FACETS.reduce((sum, facet) => sum + 100 * of(tallies[facet]), 0) / FACETS.length,
    ],
  })
  return {
    title: `Dossiers of ${stories.length} stories, weights trained on other stories (${FOLDS} folds)`,
    columns: [...FACETS.map((facet) => facet.slice(0, 9)), 'mean'],
    rows: [
      row('F1', totals[0], (t) => figures(t).f1),
      row('precision', totals[0], (t) => figures(t).p),
      row('recall', totals[0], (t) => figures(t).r),
      row('F1, development stories', totals[1], (t) => figures(t).f1),
      row('F1, linking aside', totals[2], (t) => figures(t).f1),
    ],
    command: 'npm run score -- held-out',
  }
}

/** Weighs with what these stories teach, trained in the order that README.md of models/ gives; null: as shipped. */
function useWeightsOf(stories: readonly Story[] | null): void {
  const labelled = stories && labelledStories(stories)
  tryWeighings('linking', labelled && linkingOf(labelled))
  tryWeighings('kinds', labelled && kindsOf(labelled))
  tryWeighings('acts', stories && actsOf(stories))
  tryWeighings('terms', stories && termsOf(stories))
  tryWeighings('topics', stories && topicsOf(stories))
}

function add(total: Record<Facet, Tally>, said: StoryDossier, gold: StoryDossier): void {
  const { tallies } = scoreStory(said, gold, null)
  for (const facet of FACETS)
    addTo(total[facet], tallies[facet].hit, tallies[facet].pred, tallies[facet].gold)
}
