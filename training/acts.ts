import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ActModel } from '../src/claim/act-model.ts'
import { actExamples } from './act-stories.ts'
import { trainingStories } from './stories.ts'
import type { Story } from './stories.ts'
import { weighActs } from './act-weights.ts'

/** Scores from which on the answer is yes, in logits; chosen by cross-validation over the stories. */
export const THRESHOLDS = { stage: -1.9, step: -1.9 } as const

/** Trains the two weighings of the acts on the stories. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(actsOf(trainingStories()), null, 1)}\n`)
}

/** The weighings that the stories and the lessons teach. */
export function actsOf(stories: readonly Story[]): ActModel {
  const { stage, step } = actExamples(stories)
  return { stage: weighActs(stage, THRESHOLDS.stage), step: weighActs(step, THRESHOLDS.step) }
}
