import { likeliestKind } from './kinds.ts'
import type { Kind } from './claim.ts'
import { keptApart } from './apart.ts'
import { isYear, phraseFeatures } from './instrument-affinity.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'
import { isTold } from './party-role.ts'
import type { PartyRole, PartyRoles } from './party-role.ts'
import type { Reading } from './reading.ts'
import { SPECIFIC_NOUNS, TALK_NOUNS } from './rules/en/instrument-nouns.ts'
import { KNOWN_INSTRUMENTS } from './rules/en/known-instruments.ts'
import { surroundingsOf } from './surroundings.ts'
import { weigh, weighingsOf } from './weighing.ts'
import type { Weighing } from './weighing.ts'

/** The phrases of one article that are about one instrument, while it is being put together. */
export interface Cluster {
  readonly phrases: InstrumentPhrase[]
  kind: Kind | null
  readonly kinds: Map<Kind, number>
  /** How its phrases and their sentences connect it with whom. */
  readonly parties: Map<string, PartyRoles>
  readonly mediators: Set<string>
  readonly words: Set<string>
  readonly nouns: Set<string>
  /** Nouns of the sentences that name it, with counts: what it is spoken of beside. */
  readonly context: Map<string, number>
  /** Days, durations and amounts of the sentences that name it, as `2022-07-22`, `P120D`, `7500 troop`. */
  readonly figures: Set<string>
  readonly acronyms: Set<string>
  lastSentence: number
}

export interface LinkingModel extends Readonly<Record<string, Weighing>> {
  /** How seldom articles use a noun, in thousandths of a nat; those that are not listed are the rarest. */
  readonly rarity: Weighing
  readonly phrase: Weighing
  readonly instrument: Weighing
  /** Whether an instrument is open to all states. */
  readonly assembly: Weighing
  readonly party: Weighing
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
      if (isAnotherPaper(phrase, cluster)) continue
      if (cluster.phrases.some((known) => keptApart(reading, known, phrase))) continue
      const score = weigh(weighing, phraseFeatures(reading, phrase, cluster, clusters))
      if (score >= bestScore) [best, bestScore] = [cluster, score]
    }
    if (best && bestScore > (isBare(phrase) ? JOIN.bare : JOIN.told)) join(reading, best, phrase)
    else if (standsAlone(phrase)) clusters.push(join(reading, emptyCluster(), phrase))
  }
  return clusters
}

/**
 * The weight from which on a phrase joins; chosen by cross-validation over the stories (models/linking). One that tells
 * nothing of its own ("the deal") is taken up more readily.
 */
const JOIN = { bare: -600, told: 400 } as const

/**
 * "a declaration of intent", where the article has so far spoken of an agreement: a paper of its own. So are talks of
 * three sides, where it has not told all three as parties to it.
 */
function isAnotherPaper({ form, noun, parties }: InstrumentPhrase, cluster: Cluster): boolean {
  if (form === 'indefinite' && SPECIFIC_NOUNS.has(noun) && !cluster.nouns.has(noun)) return true
  const told = (party: string): boolean => isTold(cluster.parties.get(party) ?? {})
  return TALK_NOUNS.has(noun) && parties.length > 2 && !parties.every(told)
}

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
    parties: new Map(),
    mediators: new Set(),
    words: new Set(),
    nouns: new Set(),
    context: new Map(),
    figures: new Set(),
    acronyms: new Set(),
    lastSentence: -1,
  }
}

/** Adds a phrase with what its sentence speaks of beside it. */
export function join(reading: Reading, cluster: Cluster, phrase: InstrumentPhrase): Cluster {
  cluster.phrases.push(phrase)
  if (phrase.kind) cluster.kinds.set(phrase.kind, (cluster.kinds.get(phrase.kind) ?? 0) + 1)
  cluster.kind = likeliestKind(cluster.kinds)
  for (const party of phrase.parties) connect(cluster, party, phrase.parties.length > 1 ? 'pair' : 'one')
  for (const mediator of phrase.mediators) {
    cluster.mediators.add(mediator)
    connect(cluster, mediator, 'mediates')
  }
  for (const word of phrase.words) cluster.words.add(word)
  cluster.nouns.add(phrase.noun)
  if (phrase.acronym) cluster.acronyms.add(phrase.acronym)
  if (phrase.sentence !== cluster.lastSentence) {
    const { parties, nouns, figures } = surroundingsOf(reading, phrase.sentence)
    for (const figure of figures) cluster.figures.add(figure)
    for (const { id, role } of parties) connect(cluster, id, role)
    for (const noun of nouns) cluster.context.set(noun, (cluster.context.get(noun) ?? 0) + 1)
  }
  cluster.lastSentence = phrase.sentence
  return cluster
}

/** Notes one more way in which the article connects the instrument with a party. */
export function connect(cluster: Cluster, party: string, role: PartyRole): void {
  if (KNOWN_INSTRUMENTS.has(party.toUpperCase()) || cluster.acronyms.has(party.toUpperCase())) return
  const roles = cluster.parties.get(party) ?? {}
  cluster.parties.set(party, { ...roles, [role]: (roles[role] ?? 0) + 1 })
}
