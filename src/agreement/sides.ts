import type { ArticleClaims } from '../claim/claims.ts'
import { assemblyOf } from './assembly.ts'
import { linkingModel } from '../claim/instruments.ts'
import { weigh } from '../claim/weighing.ts'
import type { InstrumentRef } from './link.ts'
import { partyEvidence, partyFeatures } from './party-features.ts'

/** An agreement has two sides: the two likeliest are taken from this weight on, others where more speaks for them than against. */
const LEAST = -1000
/** From this on one that is told to have signed it together with others. */
const COSIGNED = -2500

export interface Sides {
  /** Most likely first. */
  readonly parties: readonly string[]
  /** Who brokers, hosts or guarantees it and is no party. */
  readonly mediators: readonly string[]
}

/** Who is party to an agreement, and who goes between, by all that its articles connect it with. */
export function sidesOf(articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): Sides {
  const instruments = refs.map((ref) => articles[ref.article]!.instruments[ref.instrument]!)
  const evidence = partyEvidence(instruments, articlesIn(articles, refs))
  const mediates = (parties: readonly string[]): string[] =>
    evidence
      .filter(({ party, roles }) => (roles.mediates ?? 0) > 0 && !parties.includes(party))
      .map(({ party }) => party)
      .sort()
  const assembly = assemblyOf(instruments, evidence)
  if (assembly) return { parties: [assembly], mediators: mediates([]) }
  const { party: weighing } = linkingModel()
  const ranked = evidence
    .map((one) => ({ ...one, score: weigh(weighing, partyFeatures(one, evidence, instruments)) }))
    .sort((a, b) => b.score - a.score)
  const parties = ranked
    .filter(({ score, roles }, i) => score > (roles.cosigns ? COSIGNED : i < 2 ? LEAST : 0))
    .map(({ party }) => party)
  return { parties, mediators: mediates(parties) }
}

/** The articles that instruments stand in, each once. */
export const articlesIn = (
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
): ArticleClaims[] => [...new Set(refs.map(({ article }) => articles[article]!))]
