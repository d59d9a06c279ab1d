import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'

/** A sentence in which a person is named, as evidence for whose side they are on. */
export interface SeenIn {
  readonly tokens: readonly Token[]
  readonly candidates: readonly Candidate[]
  /** First token of the person's mention. */
  readonly at: number
}

const OPPOSITE =
  /^(?:with|against|tells?|told|urged?|urges|accused?|accuses|to|blamed?|warned|warns|threatened|from|between|hails|praised|met)$/i

/**
 * Side of a person whose titles name none, from the states in the sentences that name the person: those that come first
 * count, those acted upon ("told Canada", "his Mexican counterpart") count against. Null unless one stands out clearly.
 */
export function inferParty(seen: readonly SeenIn[], impossible: ReadonlySet<string>): string | null {
  const weights = new Map<string, number>()
  for (const { tokens, candidates, at } of seen.slice(0, 40)) {
    const counted = new Set<string>()
    for (const { what, from, to } of candidates) {
      if (what.type !== 'known') continue
      const { entry } = what
      const side =
        entry.kind === 'state'
          ? entry.id
          : entry.kind === 'government' || entry.form === 'capital'
            ? entry.party
            : null
      if (!side) continue
      const weight = weigh(tokens, from, to, at, entry.kind === 'government')
      if (weight > 0 && counted.has(side)) continue
      counted.add(side)
      weights.set(side, (weights.get(side) ?? 0) + weight)
    }
  }
  const ranked = [...weights].filter(([side]) => !impossible.has(side)).sort((a, b) => b[1] - a[1])
  const [best, second] = ranked
  if (!best || best[1] < 2 || (second && best[1] < 2 * second[1])) return null
  return best[0]
}

function weigh(tokens: readonly Token[], from: number, to: number, person: number, house: boolean): number {
  if (/^counterparts?$/i.test(tokens[to]?.text ?? '')) return -3
  if (house) return 2
  const before = tokens[from - 1]?.text ?? ''
  if (before === 'capital') return 2
  if (OPPOSITE.test(before)) return -1
  if (from < person) return 1
  return /^(?:his|her)$/i.test(before) ? 0.5 : 0.25
}
