import { agreementsOf } from '../agreement/agreements-of.ts'
import type { Agreement } from '../agreement/agreement.ts'
import { partsOf } from '../agreement/link-keys.ts'
import { groupOf } from '../agreement/link.ts'
import type { InstrumentGroup, InstrumentRef } from '../agreement/link.ts'
import type { ArticleClaims } from '../claim/claims.ts'

/**
 * What persons decided about which instruments are one. Instruments are told by their naming words (`article:start-end`), which
 * stay where they are whatever a later run makes of them.
 */
export type Ruling =
  | { readonly rule: 'together'; readonly first: readonly string[]; readonly second: readonly string[] }
  | { readonly rule: 'apart'; readonly these: readonly string[] }

/** Agreements of the parts that hold any of `wanted` instruments (`article:instrument`), under the rulings. */
export function mergeUnder(
  rulings: readonly Ruling[],
  articles: readonly ArticleClaims[],
  wanted: ReadonlySet<string>,
): Agreement[] {
  const parts = partsOf(articles).filter((part) =>
    part.some(({ article, instrument }) => wanted.has(`${articles[article]!.article.id}:${instrument}`)),
  )
  if (rulings.length === 0) return parts.flatMap((part) => agreementsOf(articles, part))
  const regroup = (groups: readonly InstrumentGroup[]): readonly InstrumentGroup[] =>
    rulings.reduce((made, ruling) => ruled(made, ruling, articles), groups)
  return united(parts, rulings, articles).flatMap((part) => agreementsOf(articles, part, regroup))
}

/** Parts that a ruling puts together are merged as one. */
function united(
  parts: readonly InstrumentRef[][],
  rulings: readonly Ruling[],
  articles: readonly ArticleClaims[],
): InstrumentRef[][] {
  let made = parts.map((part) => [...part])
  for (const ruling of rulings) {
    if (ruling.rule !== 'together') continue
    const asked = new Set([...ruling.first, ...ruling.second])
    const touched = made.filter((part) => part.some((ref) => sharedBy(articles, ref, asked) > 0))
    if (touched.length > 1) made = [...made.filter((part) => !touched.includes(part)), touched.flat()]
  }
  return made
}

function ruled(
  groups: readonly InstrumentGroup[],
  ruling: Ruling,
  articles: readonly ArticleClaims[],
): readonly InstrumentGroup[] {
  if (ruling.rule === 'together') {
    const first = mostOf(groups, ruling.first, articles)
    const second = mostOf(groups, ruling.second, articles)
    if (!first || !second || first === second) return groups
    const rest = groups.filter((group) => group !== first && group !== second)
    return [...rest, groupOf(articles, [...first.refs, ...second.refs])]
  }
  const asked = new Set(ruling.these)
  const out: InstrumentRef[] = []
  const left = groups.flatMap((group) => {
    const [inside, outside] = [true, false].map((side) =>
      group.refs.filter((ref) => sharedBy(articles, ref, asked) > 0 === side),
    ) as [InstrumentRef[], InstrumentRef[]]
    out.push(...inside)
    if (inside.length === 0) return [group]
    return outside.length === 0 ? [] : [groupOf(articles, outside)]
  })
  return out.length === 0 ? groups : [...left, groupOf(articles, out)]
}

/** The group that holds most of these words; null where none holds any. */
function mostOf(
  groups: readonly InstrumentGroup[],
  spans: readonly string[],
  articles: readonly ArticleClaims[],
): InstrumentGroup | null {
  const asked = new Set(spans)
  let best: InstrumentGroup | null = null
  let most = 0
  for (const group of groups) {
    const shared = group.refs.reduce((sum, ref) => sum + sharedBy(articles, ref, asked), 0)
    if (shared > most) [best, most] = [group, shared]
  }
  return best
}

function sharedBy(
  articles: readonly ArticleClaims[],
  ref: InstrumentRef,
  asked: ReadonlySet<string>,
): number {
  const { mentions } = articles[ref.article]!.instruments[ref.instrument]!
  return mentions.filter(({ evidence: e }) => asked.has(`${e.article}:${e.start}-${e.end}`)).length
}
