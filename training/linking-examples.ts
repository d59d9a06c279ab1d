/**
 * Which phrases of the development stories are about which agreement of the gold. The gold says in which articles an
 * agreement stands, what it is called, who its parties are and what is said of it; the phrase takes the agreement for which
 * most of that speaks, where it speaks clearly. Phrases that could be about several are left out.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bag, overlap } from '../corpus/match.ts'
import { storiesOf } from '../corpus/score.ts'
import { spanOfTokens } from '../src/claim/clause.ts'
import { findInstrumentPhrases } from '../src/claim/instrument-mention.ts'
import type { InstrumentPhrase } from '../src/claim/instrument-mention.ts'
import { readingOf } from '../src/claim/reading.ts'
import type { Reading } from '../src/claim/reading.ts'
import { readArticle } from '../src/read/read-article.ts'

interface GoldFact {
  readonly articles?: readonly string[]
  readonly [key: string]: unknown
}
interface GoldAgreement {
  readonly name: string
  readonly aliases: readonly string[]
  readonly kind: string
  readonly parties: readonly string[]
  readonly [facet: string]: unknown
}

export interface LabelledArticle {
  readonly reading: Reading
  readonly phrases: readonly InstrumentPhrase[]
  /** For each phrase the number of the gold's agreement, or null where that is not clear. */
  readonly labels: readonly (number | null)[]
  /** Parties of the gold's agreements, by number. */
  readonly parties: readonly (readonly string[])[]
}

/** The stories of `corpus` but for those that its unseen.txt names, each with its articles in order. */
export function labelledStories(corpus: string): LabelledArticle[][] {
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/))
  return storiesOf(corpus)
    .filter((story) => !unseen.has(story))
    .map((story) => labelled(join(corpus, story)))
}

function labelled(dir: string): LabelledArticle[] {
  const { agreements } = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
    agreements: readonly GoldAgreement[]
  }
  return readdirSync(dir)
    .filter((file) => file.endsWith('.txt'))
    .sort()
    .flatMap((file) => {
      const id = file.replace(/\.txt$/, '')
      const read = readArticle(readFileSync(join(dir, file)), { source: file, id })
      if ('problem' in read) return []
      const reading = readingOf(read.article)
      const phrases = findInstrumentPhrases(reading)
      const labels = phrases.map((phrase) => labelOf(reading, phrase, agreements, id))
      return [{ reading, phrases, labels, parties: agreements.map(({ parties }) => parties) }]
    })
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
  const facts = FACETS.flatMap((facet) => (agreement[facet] ?? []) as readonly GoldFact[]).filter((fact) =>
    fact.articles?.includes(article),
  )
  const beside = bag(reading.article.text.slice(sentence.start, sentence.end))
  const told = Math.max(0, ...facts.flatMap(wordsOfFact).map((fact) => shareIn(fact, beside)))
  return (facts.length > 0 ? 0.3 : -0.4) + called + (verbatim ? 0.6 : 0) + parties + kind + told
}

const FACETS = ['history', 'steps', 'terms', 'issues', 'meetings'] as const

function wordsOfFact(fact: GoldFact): Set<string>[] {
  const positions = (fact['positions'] ?? []) as readonly { readonly position: string }[]
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
