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

let tried: TermModel | null = null

/** What models/terms holds, or what is tried in its place. */
export const termModel = (): TermModel => tried ?? weighingsOf<TermModel>('terms')

/** What `run` returns when terms are weighed by `model`: how weights are tried on stories they have not seen. */
export function withTermModel<T>(model: TermModel, run: () => T): T {
  const before = tried
  tried = model
  try {
    return run()
  } finally {
    tried = before
  }
}
