import type { Evidence } from '../claim/claim.ts'

/** Handles of the articles that a fact's words stand in: each once, sorted. */
export function articlesOf(evidence: readonly Evidence[]): string[] {
  return [...new Set(evidence.map(({ article }) => article))].sort()
}
