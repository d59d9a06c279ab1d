import { spanOfTokens } from './clause.ts'
import type { Evidence, Kind } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import { kindWeights } from './kind-weights.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'
import type { Cluster } from './instruments.ts'
import type { PartyRoles } from './party-role.ts'
import type { Reading } from './reading.ts'

/** How one instrument stands to another. */
export type Relation = 'parallel' | 'part-of' | 'depends-on' | 'succeeds' | 'implements'

/** How often, or with what weight, each key was met. */
export type Counts = Readonly<Record<string, number>>

/** What one article calls an instrument, once. */
export interface InstrumentMention {
  /** The words as they stand, without article or possessive ("draft treaty on fisheries"). */
  readonly name: string
  /** The same without parties and what does not belong to a name ("draft fisheries treaty"). */
  readonly core: string
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
  /** What its words, those beside it and the whole report weigh for each kind: see kind-weights.ts. */
  readonly kindWeights: readonly number[]
  /** How the article connects it with whom: candidates for its parties. */
  readonly parties: Readonly<Record<string, PartyRoles>>
  readonly mediators: readonly string[]
  readonly words: readonly string[]
  /** Nouns of the sentences that name it: what it is spoken of beside. */
  readonly context: Counts
  /** Days, durations and amounts of these sentences. */
  readonly figures: readonly string[]
  readonly acronyms: readonly string[]
  readonly mentions: readonly InstrumentMention[]
}

/** What other rooms need of a cluster, without the article's trees. */
export function instrumentOf(reading: Reading, cluster: Cluster): Instrument {
  return {
    kind: cluster.kind,
    kinds: Object.fromEntries(cluster.kinds),
    kindWeights: kindWeights(reading, cluster),
    parties: Object.fromEntries(cluster.parties),
    mediators: [...cluster.mediators],
    words: [...cluster.words],
    context: Object.fromEntries(cluster.context),
    figures: [...cluster.figures],
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
  const core = coreOf(reading, phrase)
  return { name, core, noun, kind, form, strength, parties, words, acronym, headline, sentence, evidence }
}

/** Modifiers and noun, a short complement with "of" or "on", no parties, no brokers, nothing that only tells of time. */
function coreOf(reading: Reading, { sentence, from, head, to }: InstrumentPhrase): string {
  const { tokens } = reading.sentences[sentence]!
  const { names, times } = reading.in[sentence]!
  const actors = names.filter(
    ({ entity, form }) => form !== 'pronoun' && (entity.kind === 'place' ? false : true),
  )
  const covered = (i: number): boolean =>
    actors.some((name) => name.from <= i && i < name.to && !(name.from <= head && head < name.to)) ||
    times.some((time) => time.start <= tokens[i]!.start && tokens[i]!.end <= time.end)
  const words: string[] = []
  for (let i = from; i <= head; i++) {
    const token = tokens[i]!
    const follows = tokens[i - 1]?.text === '-' && i - 1 > from
    if (covered(i) || /^(DET|PRON|PUNCT|PART|ADP|SYM)$/.test(token.upos) || NOT_IN_A_NAME.has(token.lemma))
      continue
    if (/^(brokered|mediated|backed|led|sponsored|drafted|proposed)$/.test(token.text)) continue
    if (follows && words.length > 0 && !covered(i - 2)) words.push(`${words.pop()!}-${token.text}`)
    else words.push(token.text)
  }
  const complement = tokens.slice(head + 1, to)
  const short = complement.length >= 2 && complement.length <= 5 && /^(of|on)$/.test(complement[0]!.text)
  if (short && !complement.some(({ i, upos }) => covered(i) || upos === 'VERB' || upos === 'PUNCT'))
    words.push(...complement.map(({ text }) => text))
  return words.join(' ')
}

const NOT_IN_A_NAME = new Set(
  'new latest such same other own next previous possible potential any another further so-called whole entire said last current long-awaited much-touted landmark historic separate additional second first new'.split(
    ' ',
  ),
)
