import type { ArticleClaims } from '../claim/claims.ts'
import type { RelationClaim } from '../claim/claim.ts'
import type { Agreement, RelatedAgreement } from './agreement.ts'
import { articlesOf } from './articles-of.ts'
import type { InstrumentRef } from './link.ts'

/**
 * How one agreement stands to others by its articles' word, each relation once with all the words for it. `agreementAt`
 * tells which agreement an instrument went into; one that earned no entry is called what its article calls it.
 */
export function relatedTo(
  own: Agreement,
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
  agreementAt: (ref: InstrumentRef) => Agreement | null,
): RelatedAgreement[] {
  const found = new Map<string, { to: string; how: RelationClaim['how']; claims: RelationClaim[] }>()
  for (const { article, instrument } of refs)
    for (const claim of articles[article]!.claims) {
      if (claim.fact !== 'relation' || claim.instrument !== instrument) continue
      const other = agreementAt({ article, instrument: claim.to })
      if (other?.id === own.id) continue
      const to = other?.name ?? articles[article]!.instruments[claim.to]!.mentions[0]!.name
      const known = found.get(`${claim.how} ${to}`)
      if (known) known.claims.push(claim)
      else found.set(`${claim.how} ${to}`, { to, how: claim.how, claims: [claim] })
    }
  return [...found.values()].map(({ to, how, claims }) => {
    const evidence = claims.map((claim) => claim.evidence)
    return { to, how, articles: articlesOf(evidence), evidence }
  })
}
