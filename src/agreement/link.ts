import type { ArticleClaims } from '../claim/claims.ts'
import type { Kind } from '../claim/claim.ts'
import type { Cluster } from '../claim/instruments.ts'

/** One instrument of one article. */
export interface InstrumentRef {
  /** Index into the articles handed to {@link linkInstruments}. */
  readonly article: number
  readonly instrument: number
}

/** Weights of what makes instruments of two articles one; the pair joins from `JOIN` up. Set by hand. */
const WEIGHT = {
  acronym: 4,
  sameKind: 1.5,
  kindClash: -2.5,
  parties: 2.5,
  partyClash: -3,
  words: 2.5,
  noun: 0.5,
  year: -3,
} as const
const JOIN = 3

const LOOSE: ReadonlySet<Kind | null> = new Set<Kind | null>([null, 'other', 'framework', 'declaration'])

/**
 * Groups instruments across articles by acronym, parties, kind and wording. The most spoken-of instruments found the
 * groups, so that the order in which articles come does not matter. Candidates are looked up by party, acronym and
 * word: cost grows with the size of the groups that share one, not with all pairs.
 */
export function linkInstruments(articles: readonly ArticleClaims[]): InstrumentRef[][] {
  const refs = articles.flatMap((article, a) =>
    article.instruments.map((_, i): InstrumentRef => ({ article: a, instrument: i })),
  )
  const clusterOf = (ref: InstrumentRef): Cluster => articles[ref.article]!.instruments[ref.instrument]!
  const handle = (ref: InstrumentRef): string => articles[ref.article]!.article.id
  refs.sort(
    (x, y) =>
      clusterOf(y).phrases.length - clusterOf(x).phrases.length ||
      (handle(x) < handle(y) ? -1 : handle(x) > handle(y) ? 1 : x.instrument - y.instrument),
  )
  const groups: Group[] = []
  const byKey = new Map<string, Set<Group>>()
  for (const ref of refs) {
    const cluster = clusterOf(ref)
    const candidates = new Set<Group>()
    for (const key of keysOf(cluster)) for (const group of byKey.get(key) ?? []) candidates.add(group)
    let best: Group | null = null
    let bestScore = JOIN
    for (const group of candidates) {
      const score = likeness(cluster, group)
      if (score > bestScore) [best, bestScore] = [group, score]
    }
    const group: Group = best ?? emptyGroup()
    if (!best) groups.push(group)
    addTo(group, ref, cluster)
    for (const key of keysOf(cluster)) {
      const known = byKey.get(key)
      if (known) known.add(group)
      else byKey.set(key, new Set([group]))
    }
  }
  return groups.map((group) => group.refs)
}

interface Group {
  readonly refs: InstrumentRef[]
  kind: Kind | null
  readonly parties: Map<string, number>
  readonly words: Map<string, number>
  readonly nouns: Set<string>
  readonly acronyms: Set<string>
  readonly years: Set<string>
}

const emptyGroup = (): Group => ({
  refs: [],
  kind: null,
  parties: new Map(),
  words: new Map(),
  nouns: new Set(),
  acronyms: new Set(),
  years: new Set(),
})

const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)

function addTo(group: Group, ref: InstrumentRef, cluster: Cluster): void {
  group.refs.push(ref)
  if (LOOSE.has(group.kind) && cluster.kind) group.kind = cluster.kind
  for (const party of cluster.parties) group.parties.set(party, (group.parties.get(party) ?? 0) + 1)
  for (const word of cluster.words) {
    if (isYear(word)) group.years.add(word)
    else group.words.set(word, (group.words.get(word) ?? 0) + 1)
  }
  for (const phrase of cluster.phrases) group.nouns.add(phrase.noun)
  for (const acronym of cluster.acronyms) group.acronyms.add(acronym)
}

function keysOf(cluster: Cluster): string[] {
  return [
    ...[...cluster.parties].map((party) => `party:${party}`),
    ...[...cluster.acronyms].map((acronym) => `acronym:${acronym}`),
    ...[...cluster.words].map((word) => `word:${word}`),
  ]
}

function likeness(cluster: Cluster, group: Group): number {
  let score = 0
  for (const acronym of cluster.acronyms) if (group.acronyms.has(acronym)) return WEIGHT.acronym + 1
  if (cluster.kind && group.kind) {
    if (cluster.kind === group.kind) score += WEIGHT.sameKind
    else if (!LOOSE.has(cluster.kind) && !LOOSE.has(group.kind)) score += WEIGHT.kindClash
  }
  if (cluster.parties.size > 0 && group.parties.size > 0) {
    let shared = 0
    for (const party of cluster.parties) if (group.parties.has(party)) shared++
    const small = Math.min(cluster.parties.size, group.parties.size)
    score += shared === 0 ? WEIGHT.partyClash : (WEIGHT.parties * shared) / small - (small === 1 ? 0.7 : 0)
  }
  const words = [...cluster.words].filter((word) => !isYear(word))
  if (words.length > 0 && group.words.size > 0) {
    const shared = words.filter((word) => group.words.has(word)).length
    score += (WEIGHT.words * shared) / Math.min(words.length, group.words.size, 4)
  }
  const years = [...cluster.words].filter(isYear)
  if (years.length > 0 && group.years.size > 0 && !years.some((year) => group.years.has(year)))
    score += WEIGHT.year
  if (cluster.phrases.some((phrase) => group.nouns.has(phrase.noun))) score += WEIGHT.noun
  return score
}
