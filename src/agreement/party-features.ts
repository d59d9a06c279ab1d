import type { ArticleClaims } from '../claim/claims.ts'
import type { Instrument } from '../claim/instrument.ts'
import { band } from '../claim/cosine.ts'
import { isTold, weightOfRoles } from '../claim/party-role.ts'
import type { PartyRole, PartyRoles } from '../claim/party-role.ts'

/** What the articles of one agreement tell of one party: its roles added up, and in how many articles it has any. */
export interface PartyEvidence {
  readonly party: string
  readonly roles: PartyRoles
  readonly weight: number
  /** Articles that name it beside the agreement, and those that tell it for a party. */
  readonly named: number
  readonly told: number
  /** Its share of the names of parties in the articles, wherever they stand: 0 to 1. */
  readonly share: number
}

/**
 * Every party that the articles connect with the agreement, or name most, heaviest first. `articles` are those that the instruments
 * stand in, each once.
 */
export function partyEvidence(
  instruments: readonly Instrument[],
  articles: readonly Pick<ArticleClaims, 'named'>[],
): PartyEvidence[] {
  const shares = sharesOf(articles)
  const all = new Map<string, { roles: { [role in PartyRole]?: number }; named: number; told: number }>()
  for (const { parties } of instruments)
    for (const [party, roles] of Object.entries(parties)) {
      const known = all.get(party) ?? { roles: {}, named: 0, told: 0 }
      for (const [role, count] of Object.entries(roles) as [PartyRole, number][])
        known.roles[role] = (known.roles[role] ?? 0) + count
      known.named++
      if (isTold(roles)) known.told++
      all.set(party, known)
    }
  for (const [party, share] of mostNamed(shares))
    if (share >= LEAST_SHARE && !all.has(party)) all.set(party, { roles: {}, named: 0, told: 0 })
  return [...all]
    .map(([party, { roles, named, told }]) => ({
      party,
      roles,
      weight: weightOfRoles(roles),
      named,
      told,
      share: shares.get(party) ?? 0,
    }))
    .sort((a, b) => b.weight - a.weight || (a.party < b.party ? -1 : 1))
}

/** Of the parties that the articles name wherever, the most named may be meant though no sentence connects them. */
const MOST_BESIDE = 6
const LEAST_SHARE = 0.06

const mostNamed = (shares: ReadonlyMap<string, number>): [string, number][] =>
  [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, MOST_BESIDE)

/** Each article counts the same, however long. */
function sharesOf(articles: readonly Pick<ArticleClaims, 'named'>[]): Map<string, number> {
  const shares = new Map<string, number>()
  for (const { named } of articles) {
    const total = Object.values(named).reduce((sum, count) => sum + count, 0)
    for (const [party, count] of Object.entries(named))
      shares.set(party, (shares.get(party) ?? 0) + count / total / articles.length)
  }
  return shares
}

const STEPS = [0.1, 0.25, 0.5, 0.75, 1] as const
const ROLES: readonly PartyRole[] = [
  'pair',
  'one',
  'cosigns',
  'signs',
  'agrees',
  'acts',
  'speaks',
  'subject',
  'near',
  'mediates',
]

/**
 * What speaks for and against one of `all` being a party to the agreement: its roles against the one that has most of
 * each, its rank, in how many articles, and what it is.
 */
export function partyFeatures(
  one: PartyEvidence,
  all: readonly PartyEvidence[],
  instruments: readonly Instrument[],
): string[] {
  const most = (role: PartyRole): number => Math.max(...all.map(({ roles }) => roles[role] ?? 0))
  const rank = all.indexOf(one)
  const mostShare = Math.max(...all.map(({ share }) => share), 0.01)
  const spoken = all.filter(({ share }) => share > one.share).length
  const firm = all.filter(({ roles }) => isTold(roles)).length
  return [
    ...ROLES.map((role) => `${role}:${band((one.roles[role] ?? 0) / Math.max(1, most(role)), STEPS)}`),
    ...ROLES.flatMap((role) => ((one.roles[role] ?? 0) >= 2 ? [`${role}:more`] : [])),
    `rank:${rank < 4 ? rank : rank < 8 ? '<8' : 'far'}`,
    `rank:${rank < 2 ? 'pair' : 'other'}:${firm >= 2 ? 'two-told' : firm === 1 ? 'one-told' : 'none-told'}`,
    `weight:${band(one.weight / Math.max(all[0]!.weight, 0.01), STEPS)}`,
    `share:${band(one.share / mostShare, STEPS)}`,
    `spoken:${spoken < 4 ? spoken : spoken < 8 ? '<8' : 'far'}`,
    `spoken:${spoken < 2 ? 'pair' : 'other'}:${isTold(one.roles) ? 'told' : 'untold'}`,
    ...(one.weight === 0
      ? [
          `beside:${spoken < 3 ? spoken : 'far'}`,
          `beside:${firm >= 2 ? 'two-told' : firm === 1 ? 'one-told' : 'none-told'}`,
        ]
      : []),
    `named:${band(one.named / instruments.length, STEPS)}`,
    `told:${one.told >= 3 ? '3' : one.told}`,
    `is:${kindOfParty(one.party)}`,
    ...((one.roles.mediates ?? 0) > 0
      ? [`mediates:${isTold(one.roles) ? 'told' : 'only'}`, `mediates:is:${kindOfParty(one.party)}`]
      : []),
  ]
}

function kindOfParty(party: string): string {
  if (party === 'UN' || party === 'EU' || party === 'NATO') return party
  return /^[A-Z]{2}$/.test(party) ? 'state' : /^[A-Z]+$/.test(party) ? 'body' : 'other'
}
