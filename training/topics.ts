import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TopicModel } from '../src/claim/topic-model.ts'
import { trainingStories } from './stories.ts'
import type { Story } from './stories.ts'
import { weigh } from './term-weighing.ts'
import { meetingExamples } from './topic-examples.ts'

/** Scores from which on the answer is yes, in logits; chosen by cross-validation over the stories. */
export const THRESHOLDS = { meeting: -0.9, issue: 0 } as const
export const PENALTY = { meeting: 20, issue: 3 } as const

/** Trains the judges of meetings and issues on the stories. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const model = topicsOf(trainingStories())
  writeFileSync(join(out, 'weights.json'), `${JSON.stringify(model, null, 1)}\n`)
}

export const topicsOf = (stories: readonly Story[]): TopicModel => ({
  meeting: {
    ...weigh(meetingExamples(stories), PENALTY.meeting, { usual: {}, least: 1, smallest: 0 }),
    threshold: Math.round(THRESHOLDS.meeting * 1000),
  },
  issue: { bias: 0, threshold: 0, weights: {} },
})
