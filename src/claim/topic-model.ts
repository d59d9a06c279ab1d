import { weighingsOf } from './weighing.ts'
import type { Judge } from './weighing.ts'

/** What models/topics holds: whether words tell of a meeting, whether a phrase names what is still open. */
export interface TopicModel {
  readonly meeting: Judge
  readonly issue: Judge
}

export const topicModel = (): TopicModel => weighingsOf<TopicModel>('topics')
