import type {
  Claim,
  IssueClaim,
  Kind,
  MeetingClaim,
  StageClaim,
  StepClaim,
  TermClaim,
} from '../claim/claim.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { KINDS } from '../claim/claim.ts'
import type { Agreement } from './agreement.ts'
import { historyOf } from './history.ts'
import type { Dated } from './history.ts'
import type { InstrumentRef } from './link.ts'
import { mergeSteps } from './merge-steps.ts'
import { mergeTerms } from './merge-terms.ts'
import { mergeIssues } from './merge-issues.ts'
import { mergeMeetings } from './merge-meetings.ts'
import { sidesOf } from './sides.ts'
import type { Sides } from './sides.ts'
import { nameAgreement } from './name-agreement.ts'
import { standingOf } from './standing.ts'

/** Without a stage of its own, an instrument must be spoken of this often to earn an entry. */
const LEAST_MENTIONS = 2

/**
 * Whose agreement the instruments of many articles are; null where what was found does not earn an entry: no party, or no
 * stage and no term of its own.
 */
export function sidesIfEarned(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
): Sides | null {
  const sides = sidesOf(articles, refs)
  if (sides.parties.length === 0) return null
  const claims = refs.flatMap((ref) => claimsAbout(articles, ref)).map(({ claim }) => claim)
  const told = claims.filter(({ fact }) => fact === 'stage')
  if (told.length > 1 || told.some(({ evidence }) => !evidence.rule.startsWith('cue.'))) return sides
  const terms = claims.some(({ fact }) => fact === 'term')
  return (told.length > 0 || terms) && mentionsOf(articles, refs) >= LEAST_MENTIONS ? sides : null
}

/**
 * One agreement between `sides` from the instruments of many articles. Terms, what is open and who met go on with `strays`,
 * instruments that earned no entry.
 */
export function agreementOf(
  articles: readonly ArticleClaims[],
  refs: readonly InstrumentRef[],
  { parties, mediators }: Sides,
  strays: readonly InstrumentRef[],
): Agreement {
  const byId = new Map(refs.map((ref) => articles[ref.article]!.article).map((one) => [one.id, one]))
  const claims = [
    ...refs.flatMap((ref) => claimsAbout(articles, ref)),
    ...strays
      .flatMap((ref) => claimsAbout(articles, ref))
      .filter(({ claim }) => claim.fact === 'issue' || claim.fact === 'meeting' || claim.fact === 'term'),
  ]
  const of = <F extends Claim['fact']>(fact: F): Dated<Extract<Claim, { fact: F }>>[] =>
    claims.filter((dated): dated is Dated<Extract<Claim, { fact: F }>> => dated.claim.fact === fact)
  const history = historyOf(of('stage') as Dated<StageClaim>[], (id) => byId.get(id))
  const terms = mergeTerms(of('term').map(({ claim }) => claim as TermClaim))
  const finding = standingOf(history)
  const { name, aliases } = nameAgreement(articles, refs, parties)
  const kind = kindOf(articles, refs)
  return {
    id: slug(`${kind}-${parties.join('-')}-${name}`),
    name,
    aliases,
    kind,
    parties,
    mediators,
    ...finding,
    history,
    steps: mergeSteps(
      of('step').map(({ claim }) => claim as StepClaim),
      parties,
    ),
    terms,
    issues: mergeIssues(of('issue').map(({ claim }) => claim as IssueClaim)),
    meetings: mergeMeetings(
      of('meeting').map(({ claim }) => claim as MeetingClaim),
      parties,
    ),
    related: [],
    evidence: refs.flatMap((ref) =>
      articles[ref.article]!.instruments[ref.instrument]!.mentions.slice(0, 3).map(
        ({ evidence }) => evidence,
      ),
    ),
  }
}

function claimsAbout(articles: readonly ArticleClaims[], ref: InstrumentRef): Dated<Claim>[] {
  const { article, claims } = articles[ref.article]!
  return claims
    .filter((claim) => claim.instrument === ref.instrument)
    .map((claim) => ({ claim, published: article.published }))
}

function mentionsOf(articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): number {
  return refs.reduce(
    (sum, ref) => sum + articles[ref.article]!.instruments[ref.instrument]!.mentions.length,
    0,
  )
}

/** By what all its instruments weigh, those spoken of more often for more. */
function kindOf(articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): Kind {
  const sums = KINDS.map(() => 0)
  for (const ref of refs) {
    const { kindWeights, mentions } = articles[ref.article]!.instruments[ref.instrument]!
    const often = Math.sqrt(Math.min(mentions.length, 3))
    kindWeights.forEach((weight, k) => (sums[k]! += often * weight))
  }
  return KINDS[sums.indexOf(Math.max(...sums))]!
}

const slug = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
