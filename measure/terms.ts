/** Terms of the development stories, each story weighed by what the others taught: what is to be expected of a new one. */
import { scoreStory } from '../corpus/score.ts'
import type { StoryDossier, Tally } from '../corpus/score.ts'
import { dossierOf } from '../src/agreement/brief.ts'
import { claimsIn } from '../src/claim/claims.ts'
import { withTermModel } from '../src/claim/term-model.ts'
import { developmentFolders, trainingStories } from '../training/stories.ts'
import type { Story } from '../training/stories.ts'
import { termExamples } from '../training/term-examples.ts'
import { termWeights } from '../training/terms.ts'
import { pooled } from './stories.ts'
import type { ScoreTable } from './score-table.ts'

const FOLDS = 7

export function measure(): ScoreTable {
  const stories = trainingStories()
  const development = developmentFolders().length
  const examples = termExamples(stories)
  const apart: Tally = { hit: 0, pred: 0, gold: 0 }
  const together: Tally = { hit: 0, pred: 0, gold: 0 }
  for (let fold = 0; fold < FOLDS; fold++) {
    const others = <E extends { story: number }>(list: readonly E[]): E[] =>
      list.filter(({ story }) => story % FOLDS !== fold)
    const model = termWeights({
      clause: others(examples.clause),
      condition: others(examples.condition),
      figure: others(examples.figure),
    })
    stories.slice(0, development).forEach((story, i) => {
      if (i % FOLDS !== fold) return
      const dossier = withTermModel(model, () => dossierOfStory(story))
      const { gold } = story
      add(apart, scoreStory(dossier, gold, null).tallies.terms)
      add(together, scoreStory(pooled(dossier), pooled(gold), null).tallies.terms)
    })
  }
  return {
    title: `Terms of the development stories, weights trained on other stories (${FOLDS} folds)`,
    columns: ['precision', 'recall', 'F1'],
    rows: [
      { name: 'in the right agreement', values: figures(apart) },
      { name: 'anywhere in the story', values: figures(together) },
    ],
    command: 'npm run score -- terms',
  }
}

function dossierOfStory({ readings }: Story): StoryDossier {
  const dossier = dossierOf(
    readings.map((reading) => claimsIn(reading)),
    null,
  )
  return JSON.parse(JSON.stringify(dossier)) as StoryDossier
}

function add(sum: Tally, { hit, pred, gold }: Tally): void {
  sum.hit += hit
  sum.pred += pred
  sum.gold += gold
}

function figures({ hit, pred, gold }: Tally): number[] {
  return [(100 * hit) / pred, (100 * hit) / gold, (200 * hit) / (pred + gold)]
}
