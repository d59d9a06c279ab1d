import type { ArticleClaims } from '../claim/claims.ts'
import type { Agreement } from './agreement.ts'
import { agreementOf } from './assemble.ts'
import { compareDates } from './day-range.ts'
import { GroupsByKey, linkKeys } from './link-keys.ts'
import { likest, linkInstruments } from './link.ts'
import type { InstrumentGroup, InstrumentRef } from './link.ts'
import { relatedTo } from './related.ts'

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
  const earned = new Map<InstrumentGroup, Agreement>()
  for (const group of groups) {
    const agreement = agreementOf(articles, group.refs)
    if (agreement) earned.set(group, agreement)
  }
  const hosts = [...earned.keys()]
  const hostsByKey = new GroupsByKey()
  const keysOf = ({ refs }: InstrumentGroup): string[] =>
    refs.flatMap(({ article, instrument }) => linkKeys(articles[article]!, instrument))
  hosts.forEach((host, place) => hostsByKey.add(place, keysOf(host)))
  const strays = new Map<InstrumentGroup, InstrumentRef[]>()
  for (const group of groups) {
    if (earned.has(group)) continue
    const host = likest(
      group,
      hostsByKey.under(keysOf(group)).map((place) => hosts[place]!),
    )
    if (!host) continue
    const known = strays.get(host)
    if (known) known.push(...group.refs)
    else strays.set(host, [...group.refs])
  }
  const whole = [...earned].map(([group, agreement]) => {
    const taken = strays.get(group)
    return { group, agreement: (taken && agreementOf(articles, group.refs, taken)) ?? agreement }
  })
  const holder = new Map(
    whole.flatMap(({ group, agreement }) => group.refs.map((ref) => [keyOf(ref), agreement] as const)),
  )
  const agreementAt = (ref: InstrumentRef): Agreement | null => holder.get(keyOf(ref)) ?? null
  return whole.map(({ group, agreement }) => ({
    ...agreement,
    related: relatedTo(agreement, articles, group.refs, agreementAt),
  }))
}

const keyOf = ({ article, instrument }: InstrumentRef): string => `${article}:${instrument}`
