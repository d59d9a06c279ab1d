import { partyIdOf } from '../claim/party.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { InstrumentRef } from './link.ts'

/**
 * Parties of an agreement, in order of weight. Those that its own phrases and acts name come first; where that leaves
 * fewer than two, those spoken of most in the sentences that name it are taken in, as implied.
 *
 * A party named once where another is named four times is left out: it is a bystander of one sentence.
 */
export function partiesOfAgreement(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
  mediators: readonly string[],
): string[] {
  const named = new Map<string, number>()
  for (const ref of refs) {
    const cluster = articles[ref.article]!.instruments[ref.instrument]!
    for (const [party, count] of cluster.votes) named.set(party, (named.get(party) ?? 0) + count)
  }
  for (const id of mediators) named.delete(id)
  const most = Math.max(0, ...named.values())
  const parties = ranked(named)
    .filter(([, count]) => count * 4 >= most)
    .map(([party]) => party)
  if (parties.length >= 2) return parties
  const near = ranked(neighbours(articles, refs)).filter(
    ([party]) => !parties.includes(party) && !mediators.includes(party),
  )
  const first = near[0]
  if (!first) return parties
  for (const [party, count] of near) {
    if (parties.length >= 2 || count * 2 < first[1]) break
    parties.push(party)
  }
  return parties
}

const ranked = (counts: ReadonlyMap<string, number>): [string, number][] =>
  [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))

function neighbours(articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const ref of refs) {
    const { reading, instruments } = articles[ref.article]!
    const sentences = new Set(instruments[ref.instrument]!.phrases.map((phrase) => phrase.sentence))
    for (const s of sentences)
      for (const name of reading.in[s]!.names) {
        const id = name.form === 'pronoun' ? null : partyIdOf(name.entity)
        if (id) counts.set(id, (counts.get(id) ?? 0) + 1)
      }
  }
  return counts
}
