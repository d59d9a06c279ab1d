import { weigh, weighingsOf } from './weighing.ts'
import type { Judge } from './weighing.ts'

/** What models/acts holds: whether an act tells of a stage on a day, whether it is a step of the ledger. */
export interface ActModel {
  readonly stage: Judge
  readonly step: Judge
}

let tried: ActModel | null = null

/** What models/acts holds, or what is tried in its place. */
export const actModel = (): ActModel => tried ?? weighingsOf<ActModel>('acts')

/** Weighs with other weights from now on: for cross-validation. Null goes back to the file. */
export function useActModel(model: ActModel | null): void {
  tried = model
}

/** {@link weigh}, each feature counted once. */
export const actScore = (model: Judge, features: Iterable<string>): number =>
  weigh(model, [...new Set(features)])
