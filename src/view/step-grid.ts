import type { Agreement } from '../agreement/agreement.ts'
import { STEP_ORDER } from '../agreement/ledger.ts'
import type { StepName, StepState } from '../claim/claim.ts'
import { dateWords } from './date-words.ts'
import { factsOf } from './facts.ts'

export interface GridCell {
  readonly state: StepState
  /** "done, 8 Jan 2026", "pending, after signature". */
  readonly words: string
  /** The fact behind it, see `factsOf`. */
  readonly fact: string
}

/** Steps of an agreement by whose they are. */
export interface StepGrid {
  /** Columns; null stands for steps that name nobody. */
  readonly parties: readonly (string | null)[]
  readonly rows: readonly {
    readonly step: StepName
    readonly name: string
    /** One for each party; null where the record says nothing of it. */
    readonly cells: readonly (GridCell | null)[]
  }[]
}

/** Rows in the order of treaty practice. Where several facts meet in one cell the one furthest on stands there. */
export function stepGridOf(agreement: Agreement): StepGrid {
  const steps = factsOf(agreement).filter((fact) => fact.kind === 'step')
  const named = [...new Set(steps.flatMap(({ fact }) => fact.by))]
  const inOrder = [
    ...agreement.parties.filter((party) => named.includes(party)),
    ...named.filter((party) => !agreement.parties.includes(party)),
  ]
  const parties = [...inOrder, ...(steps.some(({ fact }) => fact.by.length === 0) ? [null] : [])]
  const rows = STEP_ORDER.filter((step) => steps.some(({ fact }) => fact.step === step)).map((step) => ({
    step,
    name: step.replace(/-/g, ' '),
    cells: parties.map((party) => {
      const here = steps
        .filter(
          ({ fact }) =>
            fact.step === step && (party === null ? fact.by.length === 0 : fact.by.includes(party)),
        )
        .sort((a, b) => RANK.indexOf(a.fact.state) - RANK.indexOf(b.fact.state))[0]
      return here ? { state: here.fact.state, words: cellWords(here.fact), fact: here.id } : null
    }),
  }))
  return { parties, rows }
}

const RANK: readonly StepState[] = ['done', 'refused', 'overdue', 'scheduled', 'pending']

function cellWords(step: Agreement['steps'][number]): string {
  const on = step.on === null ? '' : `, ${dateWords(step.on)}`
  const after = step.after === null ? '' : `, after ${step.after.replace(/^after /, '')}`
  return `${step.state}${on}${after}${step.body ? ` (${step.body})` : ''}`
}
