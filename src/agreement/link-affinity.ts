import { band, cosine } from '../claim/cosine.ts'
import type { Instrument } from '../claim/instrument.ts'
import { isYear } from '../claim/instrument-affinity.ts'
import { byWeight } from '../claim/party-role.ts'
import { compareKinds } from '../claim/kinds.ts'
import { SPECIFIC_NOUNS } from '../claim/rules/en/instrument-nouns.ts'

/** An instrument of one article, laid out to be compared with those of others. */
export interface Linkable {
  readonly instrument: Instrument
  /** Position of its article. */
  readonly article: number
  /** Its article speaks of nothing more often. */
  readonly main: boolean
  readonly votes: ReadonlyMap<string, number>
  readonly context: ReadonlyMap<string, number>
  /** Parties that its phrases name, and the two likeliest by all that is said of it. */
  readonly told: ReadonlySet<string>
  readonly pair: readonly string[]
  readonly words: ReadonlySet<string>
  readonly years: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly specific: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

export function linkableOf(instrument: Instrument, article: number, main: boolean): Linkable {
  const { mentions, words, parties: known, context } = instrument
  const ranked = byWeight(Object.entries(known))
  const nouns = new Set(mentions.map(({ noun }) => noun))
  return {
    instrument,
    article,
    main: main && mentions.length > 1,
    votes: new Map(ranked),
    context: new Map(Object.entries(context)),
    told: new Set(mentions.flatMap(({ parties }) => parties)),
    pair: ranked.slice(0, 2).map(([party]) => party),
    words: new Set(words.filter((word) => !isYear(word))),
    years: new Set(words.filter(isYear)),
    nouns,
    specific: new Set([...nouns].filter((noun) => SPECIFIC_NOUNS.has(noun))),
    titles: new Set(
      mentions.flatMap(({ form, words: own, noun }) =>
        form === 'name' ? [`${own.filter((word) => !isYear(word)).join(' ')} ${noun}`] : [],
      ),
    ),
  }
}

/** What speaks for and against two instruments of a story being one. The order of the two does not matter. */
export function linkFeatures(a: Linkable, b: Linkable): string[] {
  return [
    ...lettersAndTitles(a, b),
    ...kindAndNouns(a, b),
    ...parties(a, b),
    ...wording(a, b),
    `context:${band(cosine(a.context, b.context), CONTEXT_STEPS)}`,
    ...(a.article === b.article ? ['same-article'] : []),
    ...(a.main && b.main ? ['main:both'] : []),
    `size:${[size(a), size(b)].sort().join('+')}`,
  ]
}

const PARTY_STEPS = [0.1, 0.2, 0.35, 0.6, 0.8] as const
const CONTEXT_STEPS = [0.1, 0.2, 0.35, 0.6, 0.8] as const
const SHARE_STEPS = [0.2, 0.35, 0.6, 0.8] as const

const shared = (a: Iterable<string>, b: ReadonlySet<string>): number =>
  [...a].filter((item) => b.has(item)).length

function lettersAndTitles(a: Linkable, b: Linkable): string[] {
  const features: string[] = []
  const [mine, theirs] = [a.instrument.acronyms, b.instrument.acronyms]
  if (mine.length > 0 && theirs.length > 0)
    features.push(mine.some((letters) => theirs.includes(letters)) ? 'letters:same' : 'letters:clash')
  if (a.titles.size > 0 && b.titles.size > 0)
    features.push(shared(a.titles, b.titles) > 0 ? 'title:same' : 'title:other')
  return features
}

function kindAndNouns(a: Linkable, b: Linkable): string[] {
  const features = [`kind:${compareKinds(a.instrument.kind, b.instrument.kind)}`]
  features.push(shared(a.nouns, b.nouns) > 0 ? 'noun:same' : 'noun:none')
  if (a.specific.size > 0 && b.specific.size > 0)
    features.push(shared(a.specific, b.specific) > 0 ? 'specific:same' : 'specific:clash')
  else if (a.specific.size > 0 || b.specific.size > 0) features.push('specific:one')
  return features
}

function parties(a: Linkable, b: Linkable): string[] {
  const both = a.told.size > 0 && b.told.size > 0
  const common = shared(a.told, b.told)
  const told = !both
    ? 'none'
    : common === 0
      ? 'disjoint'
      : common >= 2
        ? 'two'
        : common === Math.min(a.told.size, b.told.size)
          ? 'within'
          : 'some'
  return [
    `parties:${band(cosine(a.votes, b.votes), PARTY_STEPS)}`,
    `told:${told}`,
    `pair:${a.pair.filter((party) => b.pair.includes(party)).length}`,
  ]
}

function wording(a: Linkable, b: Linkable): string[] {
  const features: string[] = []
  if (a.words.size > 0 && b.words.size > 0) {
    const common = shared(a.words, b.words)
    features.push(`words:${common === 0 ? 'apart' : common <= 2 ? common : 'more'}`)
    features.push(`words:share:${band(common / Math.min(a.words.size, b.words.size), SHARE_STEPS)}`)
  } else features.push(`words:${a.words.size + b.words.size > 0 ? 'one-side' : 'none'}`)
  if (a.years.size > 0 && b.years.size > 0)
    features.push(shared(a.years, b.years) > 0 ? 'year:same' : 'year:clash')
  return features
}

function size({ instrument: { mentions } }: Linkable): string {
  return mentions.length >= 4 ? '4' : mentions.length >= 2 ? '2' : '1'
}
