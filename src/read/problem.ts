/** What kept an input from becoming an article: said on one line, never thrown. */
export interface Problem {
  /** Stable name, for programs ("empty", "front-matter", "binary" …). */
  readonly code: ProblemCode
  /** Path, URL or `-`. */
  readonly source: string
  /** Where in it ("line 3", "byte 17"), or null where the whole input is meant. */
  readonly place: string | null
  /** What is wrong, in a few words without a full stop. */
  readonly message: string
  /** What to do about it, in a few words without a full stop. */
  readonly wayOut: string
}

export type ProblemCode =
  | 'missing'
  | 'unreadable'
  | 'empty'
  | 'binary'
  | 'too-large'
  | 'front-matter'
  | 'no-articles'
  | 'no-text'
  | 'unreachable'
  | 'refused-address'
  | 'kind'
  | 'date'
  | 'json'
  | 'archive'
  | 'pdf'
  | 'feed'
  | 'e-mail'
  | 'robots'
  | 'locked'
  | 'full'
  | 'read-only'
  | 'newer'
  | 'damaged'
  | 'review'

/**
 * The one line for a reader: `reports/a.txt: line 3: published is not a date ("soon"). Write 2026-01-08.`
 * Control characters in names are shown as `?`, so that no file name can move the cursor of a terminal.
 */
export function problemLine(problem: Problem): string {
  const place = problem.place ? `${problem.place}: ` : ''
  const line = `${problem.source}: ${place}${problem.message}. ${capital(problem.wayOut)}.`
  return line.replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g, '?')
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
