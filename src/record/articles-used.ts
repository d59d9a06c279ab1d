import type { Agreement, Grounded } from '../agreement/agreement.ts'

/** Everything in an agreement that rests on words, itself included. */
export function groundedIn(agreement: Agreement): Pick<Grounded, 'evidence'>[] {
  const { history, steps, terms, issues, meetings } = agreement
  return [agreement, ...history, ...steps, ...terms, ...issues, ...meetings]
}

/** Handles of all articles that an agreement rests on; decisions of persons left out. */
export function articlesUsed(agreement: Agreement): Set<string> {
  return new Set(sourcesOf(agreement).filter((id) => !id.startsWith('review-')))
}

/** Numbers of the decisions that it rests on. */
export function reviewsUsed(agreement: Agreement): number[] {
  const found = sourcesOf(agreement).flatMap((id) => /^review-(\d+)$/.exec(id)?.[1] ?? [])
  return [...new Set(found)].map(Number).sort((a, b) => a - b)
}

const sourcesOf = (agreement: Agreement): string[] =>
  groundedIn(agreement).flatMap((fact) => fact.evidence.map(({ article }) => article))
