import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActModel } from '../src/claim/act-model.ts'
import { LESSON, actExamples } from './act-stories.ts'
import type { ActExamples, Example } from './act-stories.ts'
import { trainingStories } from './stories.ts'
import { weighActs } from './act-weights.ts'

/** Scores from which on the answer is yes, in logits; chosen by cross-validation over the stories. */
export const THRESHOLDS = { stage: -1.9, step: -1.6 } as const

/** Trains the two weighings of the acts on the stories. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const examples = actExamples(trainingStories())
  const model = actModelOf(examples, () => true)
  for (const name of ['stage', 'step'] as const)
    console.log(
      `${name}: ${examples[name].length} examples, ${examples[name].filter(({ gold }) => gold.length > 0).length} fit the gold`,
    )
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(model, null, 1)}\n`)
}

/** The model of the stories that `taken` takes, by number. */
export function actModelOf(examples: ActExamples, taken: (story: number) => boolean): ActModel {
  const of = (list: readonly Example[]): Example[] =>
    list.filter(({ story }) => story === LESSON || taken(story))
  return {
    stage: weighActs(of(examples.stage), THRESHOLDS.stage),
    step: weighActs(of(examples.step), THRESHOLDS.step),
  }
}
