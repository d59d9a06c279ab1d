import type { Agreement, Grounded } from '../agreement/agreement.ts'

/** Everything in an agreement that rests on words, itself included. */
export function groundedIn(agreement: Agreement): Pick<Grounded, 'evidence'>[] {
  const { history, steps, terms, issues, meetings } = agreement
  return [agreement, ...history, ...steps, ...terms, ...issues, ...meetings]
}

/** Handles of all articles that an agreement rests on. */
export function articlesUsed(agreement: Agreement): Set<string> {
  return new Set(groundedIn(agreement).flatMap((fact) => fact.evidence.map(({ article }) => article)))
}
