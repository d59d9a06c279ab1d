import { spanOfTokens } from './clause.ts'
import type { Evidence, Kind } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'
import type { Cluster } from './instruments.ts'
import type { Reading } from './reading.ts'

/** How one instrument stands to another. */
export type Relation = 'parallel' | 'part-of' | 'depends-on' | 'succeeds' | 'implements'

/** How often, or with what weight, each key was met. */
export type Counts = Readonly<Record<string, number>>

/** What one article calls an instrument, once. */
export interface InstrumentMention {
  /** The words as they stand, without article or possessive ("draft treaty on fisheries"). */
  readonly name: string
  readonly noun: string
  readonly kind: Kind | null
  readonly form: InstrumentPhrase['form']
  readonly strength: InstrumentPhrase['strength']
  readonly parties: readonly string[]
  readonly words: readonly string[]
  readonly acronym: string | null
  readonly headline: boolean
  /** Index of its sentence in the article. */
  readonly sentence: number
  readonly evidence: Evidence
}

/** An agreement in the making as one article speaks of it. Plain data: it can be kept as JSON. */
export interface Instrument {
  readonly kind: Kind | null
  readonly kinds: Counts
  /** Weight of the words for each party being one (see VOTE in instruments.ts). */
  readonly votes: Counts
  readonly mediators: readonly string[]
  readonly words: readonly string[]
  /** Nouns of the sentences that name it: what it is spoken of beside. */
  readonly context: Counts
  readonly acronyms: readonly string[]
  readonly mentions: readonly InstrumentMention[]
}

/** What other rooms need of a cluster, without the article's trees. */
export function instrumentOf(reading: Reading, cluster: Cluster): Instrument {
  return {
    kind: cluster.kind,
    kinds: Object.fromEntries(cluster.kinds),
    votes: Object.fromEntries(cluster.votes),
    mediators: [...cluster.mediators],
    words: [...cluster.words],
    context: Object.fromEntries(cluster.context),
    acronyms: [...cluster.acronyms],
    mentions: cluster.phrases.map((phrase) => mentionOf(reading, phrase)),
  }
}

function mentionOf(reading: Reading, phrase: InstrumentPhrase): InstrumentMention {
  const span = spanOfTokens(reading.sentences[phrase.sentence]!, phrase.from, phrase.to - 1)
  const { noun, kind, form, strength, parties, words, acronym, headline, sentence } = phrase
  const name = reading.article.text
    .slice(span.start, span.end)
    .replace(/\s+/g, ' ')
    .replace(/^(the|a|an|any|this|that|its|their|his|her|no) /i, '')
  const evidence = evidenceFor(reading, span, 'instrument', null)
  return { name, noun, kind, form, strength, parties, words, acronym, headline, sentence, evidence }
}
