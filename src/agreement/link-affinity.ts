import { band } from '../claim/cosine.ts'
import type { Instrument } from '../claim/instrument.ts'
import { isYear } from '../claim/instrument-affinity.ts'
import { linkingModel } from '../claim/instruments.ts'
import { byWeight } from '../claim/party-role.ts'
import { compareKinds } from '../claim/kinds.ts'
import { SPECIFIC_NOUNS } from '../claim/rules/en/instrument-nouns.ts'
import { weigh } from '../claim/weighing.ts'
import { cosineOf, vectorOf } from './vector.ts'
import type { Vector } from './vector.ts'

/** An instrument of one article, laid out to be compared with those of others. */
export interface Linkable {
  readonly instrument: Instrument
  /** Position of its article. */
  readonly article: number
  /** Its article speaks of nothing more often. */
  readonly main: boolean
  readonly votes: Vector
  readonly context: Vector
  /** Parties that its phrases name, and the two likeliest by all that is said of it. */
  readonly told: ReadonlySet<string>
  readonly pair: readonly string[]
  readonly words: ReadonlySet<string>
  readonly years: ReadonlySet<string>
  readonly nouns: ReadonlySet<string>
  readonly specific: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
  /** What its phrases call it in two words and more, lower case. */
  readonly cores: ReadonlySet<string>
  readonly figures: ReadonlySet<string>
  /** Day of its article, in days since 1970; null where it has none. */
  readonly day: number | null
  /** How often its article speaks of it: once, twice or thrice, more. */
  readonly size: '1' | '2' | '4'
}

export function linkableOf(
  instrument: Instrument,
  article: number,
  main: boolean,
  published: string | null,
): Linkable {
  const { rarity } = linkingModel()
  const { mentions, words, parties: known, context } = instrument
  const ranked = byWeight(Object.entries(known))
  const nouns = new Set(mentions.map(({ noun }) => noun))
  return {
    instrument,
    article,
    main: main && mentions.length > 1,
    votes: vectorOf(ranked),
    context: vectorOf(
      Object.entries(context).map(([noun, count]) => [noun, count * Math.max(0, weigh(rarity, [noun]))]),
    ),
    told: setOf(mentions.flatMap(({ parties }) => parties)),
    pair: ranked.slice(0, 2).map(([party]) => party),
    words: setOf(words.filter((word) => !isYear(word))),
    years: setOf(words.filter(isYear)),
    nouns,
    specific: setOf([...nouns].filter((noun) => SPECIFIC_NOUNS.has(noun))),
    titles: setOf(
      mentions.flatMap(({ form, words: own, noun }) =>
        form === 'name' ? [`${own.filter((word) => !isYear(word)).join(' ')} ${noun}`] : [],
      ),
    ),
    cores: setOf(mentions.flatMap(({ core }) => (core.includes(' ') ? [core.toLowerCase()] : []))),
    figures: setOf(instrument.figures),
    day: published === null ? null : Date.parse(published.slice(0, 10)) / DAY,
    size: mentions.length >= 4 ? '4' : mentions.length >= 2 ? '2' : '1',
  }
}

/**
 * What speaks for and against two instruments of a story being one. The order of the two does not matter. Over a large
 * record it is asked millions of times: names are put together once, and no set is copied.
 */
export function linkFeatures(a: Linkable, b: Linkable): string[] {
  const features: string[] = []
  lettersAndTitles(a, b, features)
  kindAndNouns(a, b, features)
  parties(a, b, features)
  wording(a, b, features)
  figuresAndDays(a, b, features)
  features.push(CONTEXT(cosineOf(a.context, b.context)))
  if (a.article === b.article) features.push('same-article')
  if (a.main && b.main) features.push('main:both')
  features.push(SIZE[a.size][b.size])
  return features
}

const COSINE_STEPS = [0.1, 0.2, 0.35, 0.6, 0.8] as const
const CONTEXT = bandsOf('context', COSINE_STEPS)
const VOTES = bandsOf('parties', COSINE_STEPS)
const SHARE = bandsOf('words:share', [0.2, 0.35, 0.6, 0.8])
const WORDS = ['words:apart', 'words:1', 'words:2', 'words:more'] as const
const PAIR = ['pair:0', 'pair:1', 'pair:2'] as const
const KIND = {
  same: 'kind:same',
  'loose-same': 'kind:loose-same',
  sister: 'kind:sister',
  loose: 'kind:loose',
  clash: 'kind:clash',
  one: 'kind:one',
  none: 'kind:none',
} as const
const SIZE = {
  '1': { '1': 'size:1+1', '2': 'size:1+2', '4': 'size:1+4' },
  '2': { '1': 'size:1+2', '2': 'size:2+2', '4': 'size:2+4' },
  '4': { '1': 'size:1+4', '2': 'size:2+4', '4': 'size:4+4' },
} as const

/** {@link band} under a heading, all names made beforehand: each from a value that lies in it. */
function bandsOf(heading: string, steps: readonly number[]): (value: number) => string {
  const name = (value: number): string => `${heading}:${band(value, steps)}`
  const none = name(0)
  const within = [name(steps[0]! / 2), ...steps.map(name)]
  return (value) => {
    if (value === 0) return none
    let at = 0
    while (at < steps.length && value >= steps[at]!) at++
    return within[at]!
  }
}

const NONE: ReadonlySet<string> = new Set()

/** Most instruments have no title, year or noun that tells: these share one empty set. */
const setOf = (items: readonly string[]): ReadonlySet<string> => (items.length === 0 ? NONE : new Set(items))

function shared(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let count = 0
  for (const item of a) if (b.has(item)) count++
  return count
}

function lettersAndTitles(a: Linkable, b: Linkable, features: string[]): void {
  const mine = a.instrument.acronyms
  const theirs = b.instrument.acronyms
  if (mine.length > 0 && theirs.length > 0)
    features.push(mine.some((letters) => theirs.includes(letters)) ? 'letters:same' : 'letters:clash')
  if (a.titles.size > 0 && b.titles.size > 0)
    features.push(shared(a.titles, b.titles) > 0 ? 'title:same' : 'title:other')
}

function kindAndNouns(a: Linkable, b: Linkable, features: string[]): void {
  features.push(KIND[compareKinds(a.instrument.kind, b.instrument.kind)])
  features.push(shared(a.nouns, b.nouns) > 0 ? 'noun:same' : 'noun:none')
  if (a.specific.size > 0 && b.specific.size > 0)
    features.push(shared(a.specific, b.specific) > 0 ? 'specific:same' : 'specific:clash')
  else if (a.specific.size > 0 || b.specific.size > 0) features.push('specific:one')
}

function parties(a: Linkable, b: Linkable, features: string[]): void {
  features.push(VOTES(cosineOf(a.votes, b.votes)), toldOf(a, b))
  let both = 0
  for (const party of a.pair) if (b.pair.includes(party)) both++
  features.push(PAIR[both]!)
}

function toldOf(a: Linkable, b: Linkable): string {
  if (a.told.size === 0 || b.told.size === 0) return 'told:none'
  const common = shared(a.told, b.told)
  if (common === 0) return 'told:disjoint'
  if (common >= 2) return 'told:two'
  return common === Math.min(a.told.size, b.told.size) ? 'told:within' : 'told:some'
}

function wording(a: Linkable, b: Linkable, features: string[]): void {
  if (a.words.size > 0 && b.words.size > 0) {
    const common = shared(a.words, b.words)
    features.push(WORDS[Math.min(common, 3)]!)
    features.push(SHARE(common / Math.min(a.words.size, b.words.size)))
  } else features.push(a.words.size + b.words.size > 0 ? 'words:one-side' : 'words:none')
  if (a.years.size > 0 && b.years.size > 0)
    features.push(shared(a.years, b.years) > 0 ? 'year:same' : 'year:clash')
}

const DAY = 86_400_000
const FIGURES = ['figures:0', 'figures:1', 'figures:2', 'figures:3'] as const

function figuresAndDays(a: Linkable, b: Linkable, features: string[]): void {
  if (a.figures.size > 0 && b.figures.size > 0)
    features.push(FIGURES[Math.min(shared(a.figures, b.figures), 3)]!)
  if (a.cores.size > 0 && b.cores.size > 0)
    features.push(shared(a.cores, b.cores) > 0 ? 'core:same' : 'core:other')
  if (a.day !== null && b.day !== null && a.article !== b.article)
    features.push(gapOf(Math.abs(a.day - b.day)))
}

function gapOf(days: number): string {
  if (days <= 3) return 'gap:3'
  if (days <= 31) return 'gap:31'
  if (days <= 200) return 'gap:200'
  return days <= 800 ? 'gap:800' : 'gap:far'
}
