import type { ArticleClaims } from '../claim/claims.ts'
import { claimsOf } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import { packable } from './claims-kept.ts'
import { runOfProgram } from './run-of-program.ts'
import type { Run } from './run-of-program.ts'

/**
 * What one article tells, by itself: a line of `rapporteur extract`. It rests on the article and the program alone, so
 * that any engine can do it anywhere; `add` takes it up without reading the article again.
 */
export interface Extract {
  readonly extract: 1
  /** Of the claims' shape, see claims-kept.ts. */
  readonly shape: number
  readonly run: Run
  readonly article: Article
  readonly found: Omit<ArticleClaims, 'article'>
}

/** Reads an article, under the handle that a record gives it. */
export function extractOf(given: Article): Extract {
  const article = { ...given, id: given.sha256.slice(0, 12) }
  const { shape, ...found } = packable(claimsOf(article))
  return { extract: 1, shape, run: runOfProgram(), article, found }
}

/** A line as an extract; null where it is none, or one of another shape, to be read anew. */
export function asExtract(value: unknown, shape: number): { claims: ArticleClaims; run: Run } | null {
  const { extract, article, found, run, shape: its } = value as Partial<Extract>
  if (extract !== 1 || its !== shape || !article || !found || !run) return null
  return { claims: { ...found, article }, run }
}
