import type { ArticleClaims } from '../claim/claims.ts'
import type { InstrumentRef } from './link.ts'

/** A party stays in from this share of the weight of the one named most. */
const SHARE = 0.3
/** Below this weight nothing but nearness speaks for it (see VOTE in claim/instruments.ts). */
const NAMED = 1.5

/**
 * Parties of an agreement, in order of weight: those that its phrases and acts name; where that leaves fewer than two,
 * those spoken of most beside it are taken in, as implied, two at the most.
 */
export function partiesOfAgreement(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
  mediators: readonly string[],
): string[] {
  const votes = new Map<string, number>()
  for (const ref of refs)
    for (const [party, weight] of Object.entries(articles[ref.article]!.instruments[ref.instrument]!.votes))
      if (!mediators.includes(party)) votes.set(party, (votes.get(party) ?? 0) + weight)
  const assembly = membersOf(articles, refs, votes)
  if (assembly) return [assembly]
  const ranked = [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const most = ranked[0]?.[1] ?? 0
  const parties = ranked
    .filter(([, weight]) => weight >= most * SHARE && weight >= NAMED)
    .map(([party]) => party)
  for (const [party] of ranked) {
    if (parties.length >= 2) break
    if (!parties.includes(party)) parties.push(party)
  }
  return parties
}

const WORLDWIDE = new Set([
  'global',
  'un',
  'u.n.',
  'united',
  'nations',
  'world',
  'international',
  'worldwide',
  'intergovernmental',
])

/**
 * Treaties open to all states have the members of the body that made them for parties, not the few states that a report
 * names: "UN member states", "WHO member states".
 */
function membersOf(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
  votes: ReadonlyMap<string, number>,
): string | null {
  const clusters = refs.map((ref) => articles[ref.article]!.instruments[ref.instrument]!)
  const open = clusters.filter(({ kind }) => kind === 'environment' || kind === 'health').length
  if (open * 2 < clusters.length) return null
  const worldwide = clusters.some(({ words }) => words.some((word) => WORLDWIDE.has(word)))
  const body = (votes.get('WHO') ?? 0) > (votes.get('UN') ?? 0) ? 'WHO' : 'UN'
  return worldwide || votes.has(body) ? `${body} member states` : null
}
