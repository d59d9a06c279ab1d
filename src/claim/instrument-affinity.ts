import { band, cosine } from './cosine.ts'
import type { InstrumentPhrase } from './instrument-mention.ts'
import type { Cluster } from './instruments.ts'
import { isTold } from './party-role.ts'
import { compareKinds } from './kinds.ts'
import type { Reading } from './reading.ts'
import { SPECIFIC_NOUNS, isGenericNoun } from './rules/en/instrument-nouns.ts'
import { surroundingsOf } from './surroundings.ts'

/** A year of our times: what tells one treaty of a name from another. */
export const isYear = (word: string): boolean => /^(19|20)\d\d$/.test(word)

/**
 * What speaks for and against a phrase being about an instrument of which other phrases of the article are: letters,
 * noun, kind, parties, wording, year, distance, how much the article speaks of it, and what stands beside both.
 */
export function phraseFeatures(
  reading: Reading,
  phrase: InstrumentPhrase,
  cluster: Cluster,
  all: readonly Cluster[],
): string[] {
  const own = phrase.words.filter((word) => !isYear(word))
  const told = own.length > 0 || phrase.kind !== null || phrase.parties.length > 0 ? 'told' : 'bare'
  const recent = all.every(({ lastSentence }) => lastSentence <= cluster.lastSentence)
  const main = all.every(({ phrases }) => phrases.length <= cluster.phrases.length)
  const gap = distance(phrase.sentence - cluster.lastSentence)
  return [
    `${told}:${phrase.form}`,
    ...lettersAndNoun(phrase, cluster),
    `kind:${compareKinds(phrase.kind, cluster.kind)}${phrase.kind ? '' : ':of-it'}`,
    ...partiesTold(phrase, cluster),
    ...wording(own, cluster),
    ...years(phrase, cluster),
    `distance:${gap}`,
    ...(told === 'bare' ? [`distance:bare:${gap}`] : []),
    ...(main ? ['main', `main:${told}`] : []),
    ...(recent ? ['recent', `recent:${told}`] : []),
    ...(phrase.other ? ['other'] : []),
    ...titles(phrase, cluster),
    ...(all.length === 1 ? ['only'] : []),
    ...(cluster.phrases[0]!.headline ? ['headline'] : []),
    ...(phrase.headline ? ['in-headline'] : phrase.form === 'indefinite' ? ['new'] : []),
    ...beside(reading, phrase, cluster),
  ]
}

function lettersAndNoun(phrase: InstrumentPhrase, { acronyms, nouns }: Cluster): string[] {
  const features: string[] = []
  if (phrase.acronym && acronyms.size > 0)
    features.push(acronyms.has(phrase.acronym) ? 'letters:same' : 'letters:clash')
  if (nouns.has(phrase.noun)) features.push('noun:same', `noun:same:${phrase.form}`)
  else features.push(isGenericNoun(phrase.noun) ? `noun:generic:${phrase.form}` : 'noun:other')
  const specific = [...nouns].filter((noun) => SPECIFIC_NOUNS.has(noun)).length
  if (SPECIFIC_NOUNS.has(phrase.noun)) {
    if (!nouns.has(phrase.noun)) features.push(specific > 0 ? 'specific:clash' : 'specific:phrase')
  } else if (specific === nouns.size) features.push('specific:it')
  return features
}

function partiesTold({ parties }: InstrumentPhrase, cluster: Cluster): string[] {
  if (parties.length === 0) return []
  const told = [...cluster.parties].filter(([, roles]) => isTold(roles)).map(([party]) => party)
  const known = told.length > 0 ? told : [...cluster.parties.keys()]
  const shared = parties.filter((party) => known.includes(party)).length
  const share = shared === 0 ? 'none' : shared === Math.min(parties.length, known.length) ? 'within' : 'some'
  return [
    `parties:${told.length > 0 ? 'told' : 'beside'}:${share}`,
    ...(parties.length > 1 && shared === parties.length ? ['parties:all'] : []),
  ]
}

function wording(own: readonly string[], { words }: Cluster): string[] {
  const theirs = [...words].filter((word) => !isYear(word)).length
  if (own.length === 0 || theirs === 0)
    return [`words:${own.length > 0 ? 'phrase-only' : theirs > 0 ? 'of-it-only' : 'none'}`]
  const shared = own.filter((word) => words.has(word)).length
  return [`words:${shared === 0 ? 'apart' : shared === own.length ? 'all' : shared === 1 ? 'one' : 'some'}`]
}

/** Titles in capitals with the same words, or with others. */
function titles(phrase: InstrumentPhrase, { phrases }: Cluster): string[] {
  const title = titleOf(phrase)
  const known = phrases.map(titleOf).filter((one) => one !== null)
  if (title === null || known.length === 0) return []
  return [`title:${known.includes(title) ? 'same' : 'other'}`]
}

const titleOf = ({ form, words, noun }: InstrumentPhrase): string | null =>
  form === 'name' && words.length > 0 ? [...words, noun].join(' ') : null

function years(phrase: InstrumentPhrase, { words }: Cluster): string[] {
  const year = phrase.words.find(isYear)
  if (!year) return []
  if (words.has(year)) return ['year:same']
  return [[...words].some(isYear) ? 'year:clash' : 'year:phrase']
}

function distance(sentences: number): string {
  return sentences <= 1 ? String(sentences) : sentences <= 3 ? '3' : sentences <= 8 ? '8' : 'far'
}

const STEPS = [0.15, 0.35, 0.6] as const

function beside(reading: Reading, phrase: InstrumentPhrase, cluster: Cluster): string[] {
  const { parties, nouns } = surroundingsOf(reading, phrase.sentence)
  const named = new Map<string, number>()
  for (const { id, role } of parties)
    if (role === 'subject' || role === 'near') named.set(id, (named.get(id) ?? 0) + 1)
  return [
    `beside:${band(cosine(named, mentionsOf(cluster)), STEPS)}`,
    `context:${band(cosine(new Map(nouns.map((noun) => [noun, 1])), cluster.context), STEPS)}`,
  ]
}

/** How often the sentences that name the instrument name each party. */
function mentionsOf({ parties }: Cluster): Map<string, number> {
  return new Map([...parties].map(([party, { subject, near }]) => [party, (subject ?? 0) + (near ?? 0)]))
}
