import type { Dossier } from '../agreement/agreement.ts'
import { factsOf } from './facts.ts'

/** The dossier as `brief --json` prints it: every fact with the id by which `why` knows it. */
export function withFactIds(dossier: Dossier): Dossier {
  return {
    ...dossier,
    agreements: dossier.agreements.map((agreement) => {
      const ids = new Map<object, string>(factsOf(agreement).map(({ fact, id }) => [fact, id]))
      const named = <F extends object>(facts: readonly F[]): F[] =>
        facts.map((fact) => ({ id: ids.get(fact), ...fact }))
      return {
        ...agreement,
        history: named(agreement.history),
        steps: named(agreement.steps),
        terms: named(agreement.terms),
        issues: named(agreement.issues),
        meetings: named(agreement.meetings),
      }
    }),
  }
}
