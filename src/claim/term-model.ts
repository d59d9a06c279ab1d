import type { TermName } from './claim.ts'
import { weighingsOf } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** What models/terms holds. */
export interface TermModel {
  /** A clause or noun phrase lays something down. */
  readonly clause: Weighing
  /** What it lays down is a condition rather than an obligation. */
  readonly condition: Weighing
  /** A figure is a term. */
  readonly figure: Weighing
  /** Scores from which on the answer is yes, by kind of term. */
  readonly thresholds: Readonly<Record<TermName, number>>
}

export const termModel = (): TermModel => weighingsOf<TermModel>('terms')
