import type { Kind } from './claim.ts'
import { KNOWN_INSTRUMENTS } from './rules/en/known-instruments.ts'
import { SPECIFIC_NOUNS } from './rules/en/instrument-nouns.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'

/** The phrases of one article that are about one instrument, while it is being put together. */
export interface Cluster {
  readonly phrases: InstrumentPhrase[]
  kind: Kind | null
  readonly kinds: Map<Kind, number>
  readonly parties: Set<string>
  /** Weight of the words for each party being one (see VOTE). */
  readonly votes: Map<string, number>
  readonly mediators: Set<string>
  readonly words: Set<string>
  /** Nouns of the sentences that name it, with counts: what it is spoken of beside. */
  readonly context: Map<string, number>
  readonly acronyms: Set<string>
  lastSentence: number
}

/**
 * Weights of what makes two phrases one instrument. Set by hand, in this order of trust: a name or acronym decides,
 * then parties, then kind and wording, then nearness. A pair joins at `JOIN`; a phrase that introduces itself as new
 * ("a deal", "a second truce") needs `JOIN_NEW`.
 */
const WEIGHT = {
  acronym: 5,
  sameNoun: 1,
  genericNoun: 0.6,
  /** "memorandum" against "annex"; "memorandum" against "agreement". */
  specificClash: -2,
  specificNoun: -1,
  sameKind: 1.5,
  kindClash: -3,
  sharedParties: 1.5,
  partyClash: -3,
  sharedWord: 1,
  yearClash: -3,
  wordsApart: -1,
  newcomer: -1.5,
  sameSentence: 0.5,
  /** "this document" right behind what it takes up. */
  takenUp: 1.2,
  near: 0.8,
  far: -0.4,
} as const
const JOIN = 1
const JOIN_NEW = 2.2

/** Nouns by which any instrument can be taken up again, whatever it was called first. */
const GENERIC = new Set(
  'agreement deal text document paper draft proposal plan package arrangement pact accord instrument terms initiative bargain compromise understanding settlement'.split(
    ' ',
  ),
)
/** Kinds that tell little: they clash with no other. */
export const LOOSE_KINDS: ReadonlySet<Kind | null> = new Set<Kind | null>([
  null,
  'other',
  'framework',
  'declaration',
])

/** Groups phrases in reading order. Weak phrases that join nothing and name no party or kind are left out. */
export function clusterPhrases(phrases: readonly InstrumentPhrase[]): Cluster[] {
  const clusters: Cluster[] = []
  for (const phrase of phrases) {
    let best: Cluster | null = null
    let bestScore = -Infinity
    for (const cluster of clusters) {
      const score = affinity(phrase, cluster)
      if (score >= bestScore) [best, bestScore] = [cluster, score]
    }
    const fresh = phrase.form === 'indefinite'
    if (best && bestScore >= (fresh && !phrase.headline ? JOIN_NEW : JOIN)) join(best, phrase)
    else if (standsAlone(phrase)) clusters.push(join(emptyCluster(), phrase))
  }
  return clusters
}

function standsAlone(phrase: InstrumentPhrase): boolean {
  if (phrase.mediators.length > 0) return true
  if (phrase.strength === 'strong')
    return (
      phrase.form !== 'definite' ||
      phrase.kind !== null ||
      phrase.words.length > 0 ||
      phrase.parties.length > 0
    )
  return (
    phrase.parties.length > 0 || phrase.form === 'name' || (phrase.kind !== null && phrase.words.length > 0)
  )
}

function emptyCluster(): Cluster {
  return {
    phrases: [],
    kind: null,
    kinds: new Map(),
    parties: new Set(),
    votes: new Map(),
    mediators: new Set(),
    words: new Set(),
    context: new Map(),
    acronyms: new Set(),
    lastSentence: -1,
  }
}

function join(cluster: Cluster, phrase: InstrumentPhrase): Cluster {
  cluster.phrases.push(phrase)
  if (phrase.kind) cluster.kinds.set(phrase.kind, (cluster.kinds.get(phrase.kind) ?? 0) + 1)
  cluster.kind = kindOf(cluster)
  for (const party of phrase.parties) vote(cluster, party, phrase.parties.length > 1 ? VOTE.pair : VOTE.one)
  for (const mediator of phrase.mediators) cluster.mediators.add(mediator)
  for (const word of phrase.words) cluster.words.add(word)
  if (phrase.acronym) cluster.acronyms.add(phrase.acronym)
  cluster.lastSentence = phrase.sentence
  return cluster
}

/**
 * What a word for being a party weighs: named together in the phrase ("between X and Y"), alone in it ("the X deal"),
 * acting on it (X signs, agrees, ratifies), speaking or acting in the same sentence, spoken of in it.
 */
export const VOTE = { pair: 3, one: 1.5, signs: 3, agrees: 2, acts: 0.4, near: 0.15 } as const

/** Kinds that newsrooms use for one and the same thing. */
const SISTERS: readonly (readonly [Kind, Kind])[] = [
  ['security-guarantee', 'defence-cooperation'],
  ['ceasefire', 'humanitarian'],
  ['trade', 'resources'],
]

export function areSisters(a: Kind | null, b: Kind | null): boolean {
  return SISTERS.some(([x, y]) => (a === x && b === y) || (a === y && b === x))
}

/** Counts a word for the party being one; only words of weight 1 and more make it a party of the cluster at once. */
export function vote(cluster: Cluster, party: string, weight: number): void {
  if (KNOWN_INSTRUMENTS.has(party.toUpperCase()) || cluster.acronyms.has(party.toUpperCase())) return
  if (weight >= 1) cluster.parties.add(party)
  cluster.votes.set(party, (cluster.votes.get(party) ?? 0) + weight)
}

/** The kind most of its phrases tell; kinds that tell little give way to any that tells more. */
function kindOf(cluster: Cluster): Kind | null {
  const firm = [...cluster.kinds].filter(([kind]) => !LOOSE_KINDS.has(kind))
  const ranked = (firm.length > 0 ? firm : [...cluster.kinds]).sort((a, b) => b[1] - a[1])
  return ranked[0]?.[0] ?? null
}

/** A year of our times: what tells one treaty of a name from another. */
export const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)

function affinity(phrase: InstrumentPhrase, cluster: Cluster): number {
  let score = 0
  if (phrase.acronym && cluster.acronyms.has(phrase.acronym)) score += WEIGHT.acronym
  const nouns = new Set(cluster.phrases.map((known) => known.noun))
  if (nouns.has(phrase.noun)) score += WEIGHT.sameNoun
  else if (GENERIC.has(phrase.noun) && phrase.form === 'definite') score += WEIGHT.genericNoun
  else score -= 0.5

  if (SPECIFIC_NOUNS.has(phrase.noun) && !nouns.has(phrase.noun)) score += specificClash(nouns)
  else if (![...nouns].some((noun) => !SPECIFIC_NOUNS.has(noun)) && phrase.form !== 'definite')
    score += WEIGHT.specificNoun

  if (phrase.kind && cluster.kind) {
    if (areSisters(phrase.kind, cluster.kind)) score += WEIGHT.sameKind / 2
    else if (phrase.kind === cluster.kind)
      score += LOOSE_KINDS.has(phrase.kind) ? WEIGHT.sameKind / 2 : WEIGHT.sameKind
    else if (!LOOSE_KINDS.has(phrase.kind) && !LOOSE_KINDS.has(cluster.kind)) score += WEIGHT.kindClash
  }
  if (phrase.parties.length > 0 && cluster.parties.size > 0) {
    const shared = phrase.parties.filter((party) => cluster.parties.has(party)).length
    if (shared === 0) score += WEIGHT.partyClash
    else if (shared === Math.min(phrase.parties.length, cluster.parties.size)) score += WEIGHT.sharedParties
  }
  const own = phrase.words.filter((word) => !/^\d{4}$/.test(word))
  const sharedWords = own.filter((word) => cluster.words.has(word)).length
  if (sharedWords > 0) score += Math.min(2, sharedWords) * WEIGHT.sharedWord
  else if (own.length > 0 && cluster.words.size > 0) score += WEIGHT.wordsApart
  const year = phrase.words.find(isYear)
  const years = [...cluster.words].filter(isYear)
  if (year && years.length > 0 && !years.includes(year)) score += WEIGHT.yearClash

  const distance = phrase.sentence - cluster.lastSentence
  const bare = own.length === 0 && phrase.kind === null && phrase.parties.length === 0
  if (distance === 0) score += bare ? WEIGHT.takenUp : WEIGHT.sameSentence
  else if (distance <= 2) score += WEIGHT.near
  else if (distance > 8) score += WEIGHT.far
  return score
}

/** A noun of its own kind against those of a cluster: the more the cluster is named otherwise, the less they are one. */
export function specificClash(nouns: ReadonlySet<string>): number {
  return [...nouns].some((noun) => SPECIFIC_NOUNS.has(noun)) ? WEIGHT.specificClash : WEIGHT.specificNoun
}
