import { readFileSync } from 'node:fs'
import type { TermWeights } from './term-model.ts'

/** What models/topics holds: whether words tell of a meeting, whether a phrase names what is still open. */
export interface TopicModel {
  readonly meeting: TopicWeights
  readonly issue: TopicWeights
}

/** A weighing with the score from which on the answer is yes, in thousandths of a logit. */
export interface TopicWeights extends TermWeights {
  readonly threshold: number
}

let loaded: TopicModel | null = null

/** The weights of models/topics, read once. Integers, thousandths of a logit: sums are the same on every machine. */
export function topicModel(): TopicModel {
  loaded ??= JSON.parse(
    readFileSync(new URL('../../models/topics/weights.json', import.meta.url), 'utf8'),
  ) as TopicModel
  return loaded
}
