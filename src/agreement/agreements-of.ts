import type { ArticleClaims } from '../claim/claims.ts'
import { TALK_NOUNS } from '../claim/rules/en/instrument-nouns.ts'
import { isTold } from '../claim/party-role.ts'
import type { Agreement } from './agreement.ts'
import { agreementOf, sidesIfEarned } from './assemble.ts'
import { compareDates } from './day-range.ts'
import { Hosts } from './hosts.ts'
import { likest, linkInstruments } from './link.ts'
import type { InstrumentGroup, InstrumentRef } from './link.ts'
import { relatedTo } from './related.ts'
import type { Sides } from './sides.ts'

/** By day of publication, then by id: the order in which articles are merged. Those without a date come first. */
export function inOrder(articles: readonly ArticleClaims[]): ArticleClaims[] {
  return [...articles].sort(
    (a, b) =>
      compareDates(a.article.published, b.article.published) ||
      (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0),
  )
}

/** A person's word on which instruments are one: groups as linked in, as ruled out. */
export type Regroup = (groups: readonly InstrumentGroup[]) => readonly InstrumentGroup[]

/**
 * The agreements of one part (see link-keys.ts), in no order. `articles` are in order of merging and hold at least those
 * that `part` refers to. What a record has to do again when an article joins a part is this and nothing else.
 */
export function agreementsOf(
  articles: readonly ArticleClaims[],
  part: readonly InstrumentRef[],
  regroup: Regroup = (groups) => groups,
): Agreement[] {
  const groups = regroup(linkInstruments(articles, part))
  const earned = new Map<InstrumentGroup, Sides>()
  for (const group of groups) {
    const sides = sidesIfEarned(articles, group.refs)
    if (sides) earned.set(group, sides)
  }
  const hosts = new Hosts(articles)
  // Talks between all the sides of an agreement are about it.
  const talks = new Set([...earned.keys()].filter((group) => isOnlyTalks(articles, group.refs)))
  for (const group of earned.keys()) if (!talks.has(group)) hosts.add(group)
  for (const group of talks) {
    const { parties } = earned.get(group)!
    const sidesOf = (host: InstrumentGroup): readonly string[] => earned.get(host)!.parties
    if (hosts.near(group).some((host) => parties.every((party) => sidesOf(host).includes(party))))
      earned.delete(group)
    else hosts.add(group)
  }
  const strays = new Map<InstrumentGroup, InstrumentRef[]>()
  for (const group of groups) {
    if (earned.has(group)) continue
    const acting = partiesActing(articles, group.refs)
    const host = likest(
      group,
      hosts.near(group),
      (other) => SIDES * shareOf(acting, earned.get(other)!.parties),
    )
    if (!host) continue
    const known = strays.get(host)
    if (known) known.push(...group.refs)
    else strays.set(host, [...group.refs])
  }
  const whole = [...earned].map(([group, sides]) => ({
    group,
    agreement: agreementOf(articles, group.refs, sides, strays.get(group) ?? []),
  }))
  const holder = new Map(
    whole.flatMap(({ group, agreement }) => group.refs.map((ref) => [keyOf(ref), agreement] as const)),
  )
  const agreementAt = (ref: InstrumentRef): Agreement | null => holder.get(keyOf(ref)) ?? null
  return whole.map(({ group, agreement }) => ({
    ...agreement,
    related: relatedTo(agreement, articles, group.refs, agreementAt),
  }))
}

/** Whether the articles name it by nothing but talks. */
const isOnlyTalks = (articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): boolean =>
  refs.every(({ article, instrument }) =>
    articles[article]!.instruments[instrument]!.mentions.every(({ noun }) => TALK_NOUNS.has(noun)),
  )

/** More than likeness: what it weighs that all who act in what is told beside an agreement are sides of it, in thousandths of a logit. */
const SIDES = 8000

/** Parties that do or say something where these instruments are named, or are named with them. */
function partiesActing(articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): Set<string> {
  const acting = new Set<string>()
  for (const { article, instrument } of refs)
    for (const [party, roles] of Object.entries(articles[article]!.instruments[instrument]!.parties))
      if (isTold(roles) || roles.acts || roles.subject || roles.speaks) acting.add(party)
  return acting
}

function shareOf(parties: ReadonlySet<string>, sides: readonly string[]): number {
  return parties.size === 0 ? 0 : sides.filter((side) => parties.has(side)).length / parties.size
}

const keyOf = ({ article, instrument }: InstrumentRef): string => `${article}:${instrument}`
