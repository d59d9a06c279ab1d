import type { ArticleClaims } from '../claim/claims.ts'
import { linkingModel } from '../claim/instruments.ts'
import { TALK_NOUNS } from '../claim/rules/en/instrument-nouns.ts'
import { weigh } from '../claim/weighing.ts'
import { linkFeatures, linkableOf } from './link-affinity.ts'
import type { Linkable } from './link-affinity.ts'
import { GroupsByKey } from './groups-by-key.ts'
import { linkKeys } from './link-keys.ts'
import { quarterOf } from './quarter-of.ts'

/** One instrument of one article. */
export interface InstrumentRef {
  /** Index into the articles handed to {@link linkInstruments}. */
  readonly article: number
  readonly instrument: number
}

/** Instruments of many articles taken for one, those that tell most first. */
export interface InstrumentGroup {
  readonly refs: readonly InstrumentRef[]
  /** Its first members, with which others are compared. */
  readonly compared: readonly Linkable[]
}

/** The mean weight from which on an instrument joins a group; chosen by cross-validation (models/linking). */
const JOIN = -300
/** Compared are the members that founded a group; more tell little and cost time. */
export const MOST_COMPARED = 8

/**
 * Groups the instruments of one part (see link-keys.ts) into agreements. Those that tell most found the groups, so that
 * the order in which articles come does not matter; the others join the group whose members they resemble most, on
 * the mean. Only the likeliest few under its keys are looked at (groups-by-key.ts): cost does not grow with the record.
 */
export function linkInstruments(
  articles: readonly ArticleClaims[],
  part: readonly InstrumentRef[],
): InstrumentGroup[] {
  const groups: { readonly refs: InstrumentRef[]; readonly compared: Linkable[] }[] = []
  const byKey = new GroupsByKey()
  for (const ref of founders(articles, part)) {
    const own = linkable(articles, ref)
    const keys = linkKeys(articles[ref.article]!, ref.instrument)
    const quarter = quarterOf(articles[ref.article]!)
    let best = -1
    let bestMean = JOIN
    for (const group of byKey.near(keys, quarter)) {
      if (areOtherTalks(own, groups[group]!)) continue
      const mean = resemblance(own, groups[group]!)
      if (mean > bestMean) [best, bestMean] = [group, mean]
    }
    if (best < 0) best = groups.push({ refs: [], compared: [] }) - 1
    const { refs, compared } = groups[best]!
    refs.push(ref)
    if (compared.length < MOST_COMPARED) compared.push(own)
    byKey.add(best, keys, quarter)
  }
  return groups
}

/** Instruments that a person takes for one, as a group beside those that were linked. */
export function groupOf(articles: readonly ArticleClaims[], refs: readonly InstrumentRef[]): InstrumentGroup {
  const members = founders(articles, refs)
  return {
    refs: members,
    compared: members.slice(0, MOST_COMPARED).map((ref) => linkable(articles, ref)),
  }
}

/** Talks of three sides are not about what has not been told of all three. */
function areOtherTalks({ told, nouns }: Linkable, { compared }: InstrumentGroup): boolean {
  if (told.size < 3 || ![...nouns].every((noun) => TALK_NOUNS.has(noun))) return false
  return ![...told].every((party) => compared.some((other) => other.told.has(party)))
}

/** Mean weight of what speaks for the instrument being one with the group's first members. */
function resemblance(own: Linkable, { compared }: InstrumentGroup): number {
  const { instrument: weighing } = linkingModel()
  const sum = compared.reduce((total, other) => total + weigh(weighing, linkFeatures(own, other)), 0)
  return sum / compared.length
}

/**
 * The group that another's first member resembles most, `more` (in thousandths of a logit) added for each; the first of
 * equals, null where there is none.
 */
export function likest(
  group: InstrumentGroup,
  others: readonly InstrumentGroup[],
  more: (other: InstrumentGroup) => number,
): InstrumentGroup | null {
  let best: InstrumentGroup | null = null
  let bestMean = -Infinity
  for (const other of others) {
    const mean = resemblance(group.compared[0]!, other) + more(other)
    if (mean > bestMean) [best, bestMean] = [other, mean]
  }
  return best
}

function linkable(articles: readonly ArticleClaims[], { article, instrument }: InstrumentRef): Linkable {
  const claims = articles[article]!
  return linkableOf(
    claims.instruments[instrument]!,
    article,
    claims.main === instrument,
    claims.article.published,
  )
}

/** Most spoken of first, then by article and place: an order that does not hang on how the articles came. */
function founders(articles: readonly ArticleClaims[], part: readonly InstrumentRef[]): InstrumentRef[] {
  const mentions = (ref: InstrumentRef): number =>
    articles[ref.article]!.instruments[ref.instrument]!.mentions.length
  const handle = (ref: InstrumentRef): string => articles[ref.article]!.article.id
  return [...part].sort(
    (a, b) =>
      mentions(b) - mentions(a) ||
      (handle(a) < handle(b) ? -1 : handle(a) > handle(b) ? 1 : a.instrument - b.instrument),
  )
}
