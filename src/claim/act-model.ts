import { weigh, weighingsOf } from './weighing.ts'
import type { Judge } from './weighing.ts'

/** What models/acts holds: whether an act tells of a stage on a day, whether it is a step of the ledger. */
export interface ActModel {
  readonly stage: Judge
  readonly step: Judge
}

export const actModel = (): ActModel => weighingsOf<ActModel>('acts')

/** {@link weigh}, each feature counted once. */
export const actScore = (model: Judge, features: Iterable<string>): number =>
  weigh(model, [...new Set(features)])
