import { likeliestKind } from './kinds.ts'
import type { Kind } from './claim.ts'
import { isYear, phraseFeatures } from './instrument-affinity.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'
import type { Reading } from './reading.ts'
import { KNOWN_INSTRUMENTS } from './rules/en/known-instruments.ts'
import { surroundingsOf } from './surroundings.ts'
import { weigh, weighingsOf } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** The phrases of one article that are about one instrument, while it is being put together. */
export interface Cluster {
  readonly phrases: InstrumentPhrase[]
  kind: Kind | null
  readonly kinds: Map<Kind, number>
  /** Parties that its phrases or those who act on it tell. */
  readonly parties: Set<string>
  /** Weight of the words for each party being one (see VOTE). */
  readonly votes: Map<string, number>
  readonly mediators: Set<string>
  readonly words: Set<string>
  readonly nouns: Set<string>
  /** Parties and nouns of the sentences that name it, with counts: what it is spoken of beside. */
  readonly beside: Map<string, number>
  readonly context: Map<string, number>
  readonly acronyms: Set<string>
  lastSentence: number
}

/**
 * What a word for being a party weighs: named together in the phrase ("between X and Y"), alone in it ("the X deal"),
 * acting on it (X signs, agrees, ratifies), speaking or acting in the same sentence, spoken of in it.
 */
export const VOTE = { pair: 3, one: 1.5, signs: 3, agrees: 2, acts: 0.4, near: 0.15 } as const

export interface LinkingModel extends Readonly<Record<string, Weighing>> {
  readonly phrase: Weighing
  readonly instrument: Weighing
}
export const linkingModel = (): LinkingModel => weighingsOf<LinkingModel>('linking')

/**
 * Groups phrases in reading order: each joins the instrument that the weighing finds likeliest, or founds one of its own
 * where none is likely enough. Phrases that stand for nothing by themselves ("no draft") found none.
 */
export function clusterPhrases(reading: Reading, phrases: readonly InstrumentPhrase[]): Cluster[] {
  const { phrase: weighing } = linkingModel()
  const clusters: Cluster[] = []
  for (const phrase of phrases) {
    let best: Cluster | null = null
    let bestScore = -Infinity
    for (const cluster of clusters) {
      const score = weigh(weighing, phraseFeatures(reading, phrase, cluster, clusters))
      if (score >= bestScore) [best, bestScore] = [cluster, score]
    }
    if (best && bestScore > (isBare(phrase) ? Number(process.env['JB']) : Number(process.env['JT']))) join(reading, best, phrase)
    else if (standsAlone(phrase)) clusters.push(join(reading, emptyCluster(), phrase))
  }
  return clusters
}

/** The score from which on a phrase joins; chosen by cross-validation over the stories (models/linking). */
const JOIN = -300

const isBare = (phrase: InstrumentPhrase): boolean =>
  phrase.kind === null && phrase.parties.length === 0 && phrase.words.every(isYear)

function standsAlone(phrase: InstrumentPhrase): boolean {
  if (phrase.mediators.length > 0 || phrase.parties.length > 0) return true
  if (phrase.strength === 'strong')
    return phrase.form !== 'definite' || phrase.kind !== null || phrase.words.length > 0
  return phrase.form === 'name' || (phrase.kind !== null && phrase.words.length > 0)
}

export function emptyCluster(): Cluster {
  return {
    phrases: [],
    kind: null,
    kinds: new Map(),
    parties: new Set(),
    votes: new Map(),
    mediators: new Set(),
    words: new Set(),
    nouns: new Set(),
    beside: new Map(),
    context: new Map(),
    acronyms: new Set(),
    lastSentence: -1,
  }
}

/** Adds a phrase with what its sentence speaks of beside it. */
export function join(reading: Reading, cluster: Cluster, phrase: InstrumentPhrase): Cluster {
  cluster.phrases.push(phrase)
  if (phrase.kind) cluster.kinds.set(phrase.kind, (cluster.kinds.get(phrase.kind) ?? 0) + 1)
  cluster.kind = likeliestKind(cluster.kinds)
  for (const party of phrase.parties) vote(cluster, party, phrase.parties.length > 1 ? VOTE.pair : VOTE.one)
  for (const mediator of phrase.mediators) cluster.mediators.add(mediator)
  for (const word of phrase.words) cluster.words.add(word)
  cluster.nouns.add(phrase.noun)
  if (phrase.acronym) cluster.acronyms.add(phrase.acronym)
  if (phrase.sentence !== cluster.lastSentence) {
    const { parties, nouns } = surroundingsOf(reading, phrase.sentence)
    for (const { id, subject } of parties) {
      cluster.beside.set(id, (cluster.beside.get(id) ?? 0) + 1)
      vote(cluster, id, subject ? VOTE.acts : VOTE.near)
    }
    for (const noun of nouns) cluster.context.set(noun, (cluster.context.get(noun) ?? 0) + 1)
  }
  cluster.lastSentence = phrase.sentence
  return cluster
}

/** Counts a word for the party being one; only words of weight 1 and more make it a party of the cluster at once. */
export function vote(cluster: Cluster, party: string, weight: number): void {
  if (KNOWN_INSTRUMENTS.has(party.toUpperCase()) || cluster.acronyms.has(party.toUpperCase())) return
  if (weight >= 1) cluster.parties.add(party)
  cluster.votes.set(party, (cluster.votes.get(party) ?? 0) + weight)
}
