import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format } from 'prettier'
import { USUAL_CONDITIONS } from '../src/claim/term-condition.ts'
import type { TermName } from '../src/claim/claim.ts'
import type { TermModel } from '../src/claim/term-model.ts'
import { trainingStories } from './stories.ts'
import type { Story } from './stories.ts'
import { termExamples } from './term-examples.ts'
import type { TermExamples } from './term-examples.ts'
import { weigh, weighTold } from './term-weighing.ts'

/** Scores from which on the answer is yes, in thousandths of a logit; chosen by cross-validation over the stories. */
export const THRESHOLDS: Readonly<Record<TermName, number>> = {
  duration: -800,
  deadline: -600,
  troops: -1300,
  money: -1000,
  territory: -900,
  tariff: -800,
  prisoners: -1300,
  quantity: -1200,
  points: -1000,
  obligation: -700,
  condition: -1100,
}

/** Penalties of the weighings: how firmly a weight is held where it starts. Chosen by cross-validation over the stories. */
const PENALTY = { clause: 24, condition: 12, figure: 16 } as const

/** The weights of models/terms from the examples. */
export function termWeights(examples: TermExamples): TermModel {
  return {
    clause: weigh(examples.clause, PENALTY.clause),
    condition: weigh(examples.condition, PENALTY.condition, { usual: USUAL_CONDITIONS }),
    figure: weighTold(examples.figure, PENALTY.figure),
    thresholds: THRESHOLDS,
  }
}

/** Trains the weighings of the terms on the stories. */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const text = await format(JSON.stringify(termsOf(trainingStories())), { parser: 'json', printWidth: 110 })
  writeFileSync(join(out, 'weights.json'), text)
}

export const termsOf = (stories: readonly Story[]): TermModel => termWeights(termExamples(stories))
