import type { Evidence, TermClaim } from '../claim/claim.ts'
import type { Term } from './agreement.ts'
import { articlesOf } from './articles-of.ts'

interface Draft {
  readonly claim: TermClaim
  readonly evidence: Evidence[]
  readonly bag: ReadonlySet<string>
}

/** Share of words (Dice) from which on two clauses say the same. */
const SAME_CLAUSE = 0.5

/**
 * Terms of one agreement: figures of the same value are one, and so are clauses that share half of their words; the
 * one first met names it, the others are its evidence. Clauses are looked up by their words, the latest few of each.
 */
export function mergeTerms(claims: readonly TermClaim[]): Term[] {
  const drafts: Draft[] = []
  const byKey = new Map<string, Draft[]>()
  for (const claim of claims) {
    const bag = typeof claim.value === 'string' ? bagOf(claim.value) : new Set<string>()
    const clause = claim.term === 'obligation' || claim.term === 'condition'
    const keys = clause ? [...bag] : [JSON.stringify([claim.term, claim.value])]
    const same = clause ? likest(keys, byKey, bag) : byKey.get(keys[0]!)?.[0]
    if (same) {
      same.evidence.push(claim.evidence)
      continue
    }
    const draft: Draft = { claim, evidence: [claim.evidence], bag }
    drafts.push(draft)
    for (const key of keys) {
      const known = byKey.get(key)
      if (known) known.push(draft)
      else byKey.set(key, [draft])
    }
  }
  return drafts.map(({ claim, evidence }): Term => ({
    term: claim.term,
    value: claim.value,
    standing: claim.standing,
    by: claim.by,
    ...(claim.note ? { note: claim.note } : {}),
    articles: articlesOf(evidence),
    evidence,
  }))
}

/** How many clauses are looked at for each word: the latest ones. */
const LOOKED_AT = 40

/** The first draft that shares enough words, or undefined. */
function likest(
  words: readonly string[],
  byWord: ReadonlyMap<string, readonly Draft[]>,
  bag: ReadonlySet<string>,
): Draft | undefined {
  for (const word of words)
    for (const draft of byWord.get(word)?.slice(-LOOKED_AT) ?? [])
      if (shared(draft.bag, bag) >= SAME_CLAUSE) return draft
  return undefined
}

const EMPTY = new Set(
  'the a an of on in for to and or with by at from is are be its their it that this as'.split(' '),
)

function bagOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return new Set(
    words
      .filter((word) => !EMPTY.has(word))
      .map((word) => (word.length > 4 ? word.replace(/(ies|es|s|ing|ed)$/, '') : word)),
  )
}

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size === 0 || b.size === 0) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return (2 * both) / (a.size + b.size)
}
