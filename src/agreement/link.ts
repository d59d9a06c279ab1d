import type { ArticleClaims } from '../claim/claims.ts'
import type { Kind } from '../claim/claim.ts'
import type { Instrument } from '../claim/instrument.ts'
import { LOOSE_KINDS, areSisters, isYear, specificClash } from '../claim/instruments.ts'
import { SPECIFIC_NOUNS } from '../claim/rules/en/instrument-nouns.ts'

/** One instrument of one article. */
export interface InstrumentRef {
  /** Index into the articles handed to {@link linkInstruments}. */
  readonly article: number
  readonly instrument: number
}

/** Weights of what makes instruments of two articles one; the pair joins from `JOIN` up. Set by hand. */
const WEIGHT = {
  acronym: 5,
  sameKind: 1.2,
  kindClash: -2.2,
  parties: 3,
  partyClash: -2,
  words: 2.5,
  noun: 0.5,
  year: -3,
  /** Both are what their article speaks of most. */
  main: 1.2,
  /** Their article has kept them apart. */
  sameArticle: -2,
  /** Spoken of beside the same things. */
  context: 3,
} as const
const JOIN = 3.2

/**
 * Groups instruments across articles by acronym, parties, kind and wording. The most spoken-of instruments found the
 * groups, so that the order in which articles come does not matter. Candidates are looked up by party, acronym and
 * word: cost grows with the size of the groups that share one, not with all pairs.
 */
export function linkInstruments(
  articles: readonly ArticleClaims[],
  part: readonly InstrumentRef[],
): InstrumentGroup[] {
  const refs = [...part]
  const clusterOf = (ref: InstrumentRef): Instrument => articles[ref.article]!.instruments[ref.instrument]!
  const handle = (ref: InstrumentRef): string => articles[ref.article]!.article.id
  refs.sort(
    (x, y) =>
      telling(clusterOf(y)) - telling(clusterOf(x)) ||
      clusterOf(y).mentions.length - clusterOf(x).mentions.length ||
      (handle(x) < handle(y) ? -1 : handle(x) > handle(y) ? 1 : x.instrument - y.instrument),
  )
  const groups: Group[] = []
  const byKey = new Map<string, Set<Group>>()
  for (const ref of refs) {
    const cluster = clusterOf(ref)
    const main = articles[ref.article]!.main === ref.instrument
    const candidates = new Set<Group>()
    for (const key of keysOf(cluster)) for (const group of byKey.get(key) ?? []) candidates.add(group)
    let best: Group | null = null
    let bestScore = JOIN
    for (const group of candidates) {
      const beside = group.refs.some((other) => other.article === ref.article) ? WEIGHT.sameArticle : 0
      const score = likeness(cluster, main, group) + beside
      if (score > bestScore) [best, bestScore] = [group, score]
    }
    const group: Group = best ?? emptyGroup()
    if (!best) groups.push(group)
    addTo(group, ref, cluster, main)
    for (const key of keysOf(cluster)) {
      const known = byKey.get(key)
      if (known) known.add(group)
      else byKey.set(key, new Set([group]))
    }
  }
  return gatherNameless(groups)
}

/** From this likeness of parties and surroundings, a nameless group goes to the one it resembles most. */
const RESEMBLES = 0.8

/**
 * Groups that nothing tells apart ("the deal", "a text") are, more often than not, another one taken up again: each goes
 * to the group with a name whose parties and surroundings it shares most, if it shares enough.
 */
function gatherNameless(groups: readonly Group[]): Group[] {
  const nameless = groups.filter(
    (g) => g.acronyms.size === 0 && g.words.size === 0 && LOOSE_KINDS.has(g.kind),
  )
  const named = groups.filter((g) => !nameless.includes(g))
  const kept = [...named]
  for (const group of nameless) {
    const best = likest(group, named, RESEMBLES)
    if (best) best.refs.push(...group.refs)
    else kept.push(group)
  }
  return kept
}

/** How much a cluster tells of itself: those that tell found the groups, the others join them. */
function telling(cluster: Instrument): number {
  const kind = LOOSE_KINDS.has(cluster.kind) ? 0 : 2
  return (
    kind +
    Math.min(2, Object.values(cluster.votes).filter((weight) => weight >= 1).length) +
    Math.min(2, cluster.words.length) +
    (cluster.acronyms.length > 0 ? 2 : 0)
  )
}

/** Instruments taken for one, with what is said of their parties and surroundings. */
export interface InstrumentGroup {
  readonly refs: readonly InstrumentRef[]
  readonly votes: ReadonlyMap<string, number>
  readonly context: ReadonlyMap<string, number>
}

/** The group that another resembles most, the first of equals; null where none is likelier than `least`. */
export function likest<G extends InstrumentGroup>(
  group: InstrumentGroup,
  others: readonly G[],
  least = -Infinity,
): G | null {
  let best: G | null = null
  let bestScore = least
  for (const other of others) {
    const score = resemblance(group, other)
    if (score > bestScore) [best, bestScore] = [other, score]
  }
  return best
}

/** Likeness of parties and of surroundings, 0 to 2. */
function resemblance(a: InstrumentGroup, b: InstrumentGroup): number {
  return cosine(a.votes, b.votes) + cosine(a.context, b.context)
}

interface Group extends InstrumentGroup {
  readonly refs: InstrumentRef[]
  kind: Kind | null
  readonly votes: Map<string, number>
  readonly words: Map<string, number>
  readonly context: Map<string, number>
  readonly nouns: Set<string>
  readonly acronyms: Set<string>
  readonly years: Set<string>
  main: boolean
}

const emptyGroup = (): Group => ({
  refs: [],
  kind: null,
  votes: new Map(),
  words: new Map(),
  context: new Map(),
  nouns: new Set(),
  acronyms: new Set(),
  years: new Set(),
  main: false,
})

function addTo(group: Group, ref: InstrumentRef, cluster: Instrument, main: boolean): void {
  group.refs.push(ref)
  group.main ||= main
  if (LOOSE_KINDS.has(group.kind) && cluster.kind) group.kind = cluster.kind
  for (const [party, weight] of Object.entries(cluster.votes))
    group.votes.set(party, (group.votes.get(party) ?? 0) + weight)
  for (const [noun, count] of Object.entries(cluster.context))
    group.context.set(noun, (group.context.get(noun) ?? 0) + count)
  for (const word of cluster.words) {
    if (isYear(word)) group.years.add(word)
    else group.words.set(word, (group.words.get(word) ?? 0) + 1)
  }
  for (const phrase of cluster.mentions) group.nouns.add(phrase.noun)
  for (const acronym of cluster.acronyms) group.acronyms.add(acronym)
}

function keysOf(cluster: Instrument): string[] {
  return [
    ...Object.keys(cluster.votes).map((party) => `party:${party}`),
    ...cluster.acronyms.map((acronym) => `acronym:${acronym}`),
    ...cluster.words.map((word) => `word:${word}`),
  ]
}

function likeness(cluster: Instrument, main: boolean, group: Group): number {
  let score = 0
  for (const acronym of cluster.acronyms) if (group.acronyms.has(acronym)) return WEIGHT.acronym
  if (cluster.kind && group.kind) {
    if (cluster.kind === group.kind || areSisters(cluster.kind, group.kind)) score += WEIGHT.sameKind
    else if (!LOOSE_KINDS.has(cluster.kind) && !LOOSE_KINDS.has(group.kind)) score += WEIGHT.kindClash
  }
  const parties = cosine(new Map(Object.entries(cluster.votes)), group.votes)
  score += parties < 0.1 ? WEIGHT.partyClash : WEIGHT.parties * parties
  score += WEIGHT.context * cosine(new Map(Object.entries(cluster.context)), group.context)
  const words = cluster.words.filter((word) => !isYear(word))
  if (words.length > 0 && group.words.size > 0) {
    const shared = words.filter((word) => group.words.has(word)).length
    score += (WEIGHT.words * shared) / Math.min(words.length, group.words.size, 4)
  }
  const years = cluster.words.filter(isYear)
  if (years.length > 0 && group.years.size > 0 && !years.some((year) => group.years.has(year)))
    score += WEIGHT.year
  const nouns = new Set(cluster.mentions.map((mention) => mention.noun))
  if ([...nouns].some((noun) => group.nouns.has(noun))) score += WEIGHT.noun
  const apart = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
    [...a].some((noun) => SPECIFIC_NOUNS.has(noun)) &&
    ![...a].some((noun) => SPECIFIC_NOUNS.has(noun) && b.has(noun))
  if (apart(nouns, group.nouns)) score += specificClash(group.nouns)
  else if (apart(group.nouns, nouns)) score += specificClash(nouns)
  if (main && group.main) score += WEIGHT.main
  return score
}

/** Cosine of two vectors of weights, 0 where either is empty. */
function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  const norm = (v: ReadonlyMap<string, number>): number =>
    Math.sqrt([...v.values()].reduce((sum, x) => sum + x * x, 0))
  let dot = 0
  for (const [key, x] of a) dot += x * (b.get(key) ?? 0)
  return dot === 0 ? 0 : dot / (norm(a) * norm(b))
}
