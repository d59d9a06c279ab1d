import type { Evidence, IssueClaim } from '../claim/claim.ts'
import type { Issue } from './agreement.ts'
import { articlesOf } from './articles-of.ts'

interface Draft {
  readonly issue: string
  readonly words: ReadonlySet<string>
  readonly positions: { readonly party: string; readonly position: string }[]
  readonly evidence: Evidence[]
}

/** Share of content words (Dice) from which two phrases are one issue. Set by hand. */
const LIKE = 0.6

/** Open issues, each once: phrases that share most of their content words are one; the first names it. */
export function mergeIssues(claims: readonly IssueClaim[]): Issue[] {
  const drafts: Draft[] = []
  const byWord = new Map<string, Draft[]>()
  for (const claim of claims) {
    const words = contentWords(claim.issue)
    const near = new Set([...words].flatMap((word) => byWord.get(word) ?? []))
    const same = [...near].find((draft) => dice(draft.words, words) >= LIKE)
    if (same) {
      same.evidence.push(claim.evidence)
      addPositions(same.positions, claim)
      continue
    }
    const draft: Draft = { issue: claim.issue, words, positions: [], evidence: [claim.evidence] }
    addPositions(draft.positions, claim)
    drafts.push(draft)
    for (const word of words) {
      const known = byWord.get(word)
      if (known) known.push(draft)
      else byWord.set(word, [draft])
    }
  }
  return drafts.map(({ issue, positions, evidence }) => ({
    issue,
    positions,
    articles: articlesOf(evidence),
    evidence,
  }))
}

type Position = Issue['positions'][number]

/** Share of content words from which what a party says is no more than the issue's own name. */
const NO_MORE = 0.9

function addPositions(known: Position[], { issue, positions }: IssueClaim): void {
  const named = contentWords(issue)
  for (const position of positions)
    if (
      dice(contentWords(position.position), named) < NO_MORE &&
      !known.some((other) => other.party === position.party && other.position === position.position)
    )
      known.push(position)
}

const SMALL =
  /^(the|an?|of|on|in|for|to|and|or|with|by|at|from|over|about|between|its|their|his|her|how|what|which|who|whether|any|that|this|be|is|are)$/
const contentWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
      .filter((word) => !SMALL.test(word))
      .map((word) => (word.length > 4 ? word.replace(/(ies|es|s|ing|ed)$/, '') : word)),
  )

function dice(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const word of a) if (b.has(word)) shared++
  return a.size + b.size === 0 ? 1 : (2 * shared) / (a.size + b.size)
}
