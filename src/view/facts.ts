import { createHash } from 'node:crypto'
import type { Agreement, HistoryEntry, Issue, Meeting, Step, Term } from '../agreement/agreement.ts'

/** One fact of an agreement with a name that stays: the same fact has the same id in every dossier that has it. */
export type Fact =
  | (FactBase & { readonly kind: 'stage'; readonly fact: HistoryEntry })
  | (FactBase & { readonly kind: 'step'; readonly fact: Step })
  | (FactBase & { readonly kind: 'term'; readonly fact: Term })
  | (FactBase & { readonly kind: 'issue'; readonly fact: Issue })
  | (FactBase & { readonly kind: 'meeting'; readonly fact: Meeting })

interface FactBase {
  /** Ten hex digits, unique within the agreement. */
  readonly id: string
  readonly agreement: Agreement
}

export type FactKind = Fact['kind']
export const FACT_KINDS: readonly FactKind[] = ['stage', 'step', 'term', 'issue', 'meeting']

/** All facts of an agreement in the order of the dossier. */
export function factsOf(agreement: Agreement): Fact[] {
  const seen = new Map<string, number>()
  const idOf = (kind: FactKind, ...says: readonly unknown[]): string => {
    const id = createHash('sha256')
      .update(JSON.stringify([kind, ...says]))
      .digest('hex')
      .slice(0, 10)
    const times = (seen.get(id) ?? 0) + 1
    seen.set(id, times)
    return times === 1 ? id : `${id}-${times}`
  }
  return [
    ...agreement.history.map((fact) => ({
      kind: 'stage' as const,
      id: idOf('stage', fact.stage, fact.on, fact.claimant),
      agreement,
      fact,
    })),
    // Whose step it is names it, not how far it has got: "ratify by the US" stays one fact from owed to done.
    ...agreement.steps.map((fact) => ({
      kind: 'step' as const,
      id: idOf('step', fact.step, [...fact.by].sort(), fact.body ?? null),
      agreement,
      fact,
    })),
    ...agreement.terms.map((fact) => ({
      kind: 'term' as const,
      id: idOf('term', fact.term, fact.value, fact.by),
      agreement,
      fact,
    })),
    ...agreement.issues.map((fact) => ({
      kind: 'issue' as const,
      id: idOf('issue', fact.issue),
      agreement,
      fact,
    })),
    ...agreement.meetings.map((fact) => ({
      kind: 'meeting' as const,
      id: idOf('meeting', fact.on, fact.place, [...fact.participants].sort()),
      agreement,
      fact,
    })),
  ]
}
