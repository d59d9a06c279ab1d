/**
 * Which phrases of the stories are about which agreement of the gold: as `links.json` beside the gold says, written by hand;
 * for phrases that it does not know, as far as the gold's names, parties and facts tell.
 */
import { bag, overlap } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import { spanOfTokens } from '../src/claim/clause.ts'
import { findInstrumentPhrases } from '../src/claim/instrument-mention.ts'
import type { InstrumentPhrase } from '../src/claim/instrument-mention.ts'
import type { Cluster } from '../src/claim/instruments.ts'
import type { Reading } from '../src/claim/reading.ts'
import type { GoldAgreement, Story } from './stories.ts'

export interface LabelledArticle {
  readonly reading: Reading
  readonly phrases: readonly InstrumentPhrase[]
  /**
   * For each phrase the number of the gold's agreement; {@link BESIDE} and more for other instruments, one number each;
   * {@link NOTHING} where it names none; null where that is not clear.
   */
  readonly labels: readonly (number | null)[]
  /** Parties and kinds of the gold's agreements, by number. */
  readonly parties: readonly (readonly string[])[]
  readonly kinds: readonly string[]
}

/** Labels from here on are of instruments that the gold has no entry for. */
export const BESIDE = 1000
export const NOTHING = -1

/** Whether a label is of an agreement of the gold. */
export const isEntry = (label: number): boolean => label >= 0 && label < BESIDE

/** The stories with their phrases labelled. */
export const labelledStories = (stories: readonly Story[]): LabelledArticle[][] => stories.map(labelled)

function labelled({ readings, agreements, links }: Story): LabelledArticle[] {
  return readings.map((reading) => {
    const phrases = findInstrumentPhrases(reading)
    const known = new Map(links[reading.article.id]?.map(([head, , label]) => [head, numberOf(label)]))
    const labels = phrases.map((phrase) => {
      const head = reading.sentences[phrase.sentence]!.tokens[phrase.head]!.start
      const label = known.get(head)
      return label ?? labelOf(reading, phrase, agreements, reading.article.id)
    })
    return {
      reading,
      phrases,
      labels,
      parties: agreements.map(({ parties }) => parties),
      kinds: agreements.map(({ kind }) => kind),
    }
  })
}

const numberOf = (label: number | string | null): number =>
  label === null ? NOTHING : typeof label === 'number' ? label : BESIDE + label.charCodeAt(0)

/** For each instrument the label that most of its phrases have; null where that is not clear. */
export function clusterLabels(
  { phrases, labels }: LabelledArticle,
  clusters: readonly Cluster[],
): (number | null)[] {
  const labelAt = new Map(phrases.map(({ sentence, head }, i) => [`${sentence}:${head}`, labels[i] ?? null]))
  return clusters.map((cluster) =>
    majority(cluster.phrases.map(({ sentence, head }) => labelAt.get(`${sentence}:${head}`) ?? null)),
  )
}

/** The label that more than half of the labelled have; null where there is none. */
export function majority(labels: readonly (number | null)[]): number | null {
  const told = labels.filter((label) => label !== null)
  return told.find((label) => told.filter((other) => other === label).length * 2 > told.length) ?? null
}

/** A label must reach this, and lead the next one by so much. */
const CLEAR = 0.7
const LEAD = 0.25

function labelOf(
  reading: Reading,
  phrase: InstrumentPhrase,
  agreements: readonly GoldAgreement[],
  article: string,
): number | null {
  const ranked = agreements
    .map((agreement, number) => ({ number, score: fitOf(reading, phrase, agreement, article) }))
    .sort((a, b) => b.score - a.score)
  const [first, second] = ranked
  if (!first || first.score < CLEAR || (second && first.score - second.score < LEAD)) return null
  return first.number
}

/** How well the phrase and its sentence fit what the gold says of the agreement. */
function fitOf(
  reading: Reading,
  phrase: InstrumentPhrase,
  agreement: GoldAgreement,
  article: string,
): number {
  const sentence = reading.sentences[phrase.sentence]!
  const span = spanOfTokens(sentence, phrase.from, phrase.to - 1)
  const text = reading.article.text.slice(span.start, span.end)
  const names = [agreement.name, ...agreement.aliases]
  const words = bag(`${text} ${phrase.words.join(' ')}`)
  const called = Math.max(...names.map((name) => overlap(words, bag(name))))
  const verbatim = names.some((name) => text.toLowerCase().includes(name.toLowerCase().replace(/^the /, '')))
  const shared = phrase.parties.filter((party) => agreement.parties.includes(party)).length
  const parties =
    phrase.parties.length === 0 ? 0 : shared === phrase.parties.length ? 0.6 : shared > 0 ? 0.1 : -0.6
  const kind = phrase.kind === null ? 0 : phrase.kind === agreement.kind ? 0.3 : -0.1
  const facts = FACETS.flatMap((facet) => agreement[facet]).filter((fact) =>
    (fact['articles'] as readonly string[]).includes(article),
  )
  const beside = bag(reading.article.text.slice(sentence.start, sentence.end))
  const told = Math.max(0, ...facts.flatMap(wordsOfFact).map((fact) => shareIn(fact, beside)))
  return (facts.length > 0 ? 0.3 : -0.4) + called + (verbatim ? 0.6 : 0) + parties + kind + told
}

const FACETS = ['history', 'steps', 'terms', 'issues', 'meetings'] as const

function wordsOfFact(fact: Item): Set<string>[] {
  const positions = (fact['positions'] ?? []) as unknown as readonly { readonly position: string }[]
  return ['note', 'after', 'body', 'issue', 'place', 'value']
    .map((field) => fact[field])
    .concat(positions.map(({ position }) => position))
    .filter((text) => typeof text === 'string')
    .map(bag)
}

/** A quarter to a half where half of the fact's words, and two at least, stand in the sentence; else nothing. */
function shareIn(fact: ReadonlySet<string>, sentence: ReadonlySet<string>): number {
  const found = [...fact].filter((word) => sentence.has(word)).length
  return found >= 2 && found / fact.size >= 0.5 ? 0.25 + (0.25 * found) / fact.size : 0
}
