import type { Meaning, Mod } from './meaning.ts'
import type { Moment } from './moment.ts'
import { requiredWords } from '../../read/required-words.ts'
import type { RequiredWords } from '../../read/required-words.ts'
import { FRAGMENTS } from './vocabulary.ts'

/** Named groups of a match; a group that took no part is undefined. */
export type Groups = Readonly<Record<string, string | undefined>>

/** What a rule makes of its words. */
export interface RuleReading {
  readonly meaning: Meaning
  readonly mod?: Mod | null
  /** Where the type does not follow from the meaning. */
  readonly type?: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** How many characters of the match are context and not part of the expression, at its beginning and its end. */
  readonly skip?: { readonly start?: number; readonly end?: number }
}

/** A row of a rule's tests: read on Thursday 8 January 2026, unless it says otherwise. */
export interface RuleExample {
  readonly text: string
  readonly span: string
  readonly value: string
  readonly edtf?: string | null
  readonly published?: string | null
}

/** First words under which the index files a rule. */
export type Start =
  'digit' | 'number' | 'ordinal' | 'month' | 'weekday' | 'season' | 'unit' | 'part' | 'article' | 'edge' | 'which' | 'approx' | 'other' // prettier-ignore

/** One way in which the news writes times: data, with the reason for it and the rows that test it. */
export interface TimeRule {
  readonly id: string
  readonly reason: string
  /** Classes of the first word, or the words themselves in lower case. */
  readonly starts: readonly (Start | `=${string}`)[]
  /** A regular expression in which `{month}` stands for the piece of that name and a blank for white space. */
  readonly pattern: string
  /** Null where the words match and yet are no time. */
  read(groups: Groups): RuleReading | null
  readonly examples: readonly RuleExample[]
  /** Texts in which this rule must find nothing. */
  readonly not: readonly string[]
}

/** `{name}`, `{=name}`, `{other:name}` in a rule's pattern. */
const PIECE = /(?<!\\p)\{(=)?([a-zA-Z]+)(\d*)(?::([a-zA-Z]+))?\}/g
const BLANK = '\\s{1,12}'

/**
 * A rule's pattern as a sticky expression. `{name}` becomes a named group, `{name:piece}` the piece under another
 * name, `{=piece}` the piece without a group.
 */
export function compilePattern(pattern: string): RegExp {
  const source = pattern.replace(PIECE, (_, bare, name, n, piece) => {
    const inside = FRAGMENTS[piece ?? name]
    if (inside === undefined) throw new Error(`no piece named ${piece ?? name} in ${pattern}`)
    return bare ? `(?:${inside})` : `(?<${name}${n}>${inside})`
  })
  const whole = `${source.replace(/ (?!\?)/g, BLANK).replace(/ \?/g, `(?:${BLANK})?`)}(?![\\p{L}\\p{N}_])`
  return new RegExp(withoutProperties(whole), 'iy')
}

/** What no text can do without that the rule's pattern matches, in lower case. The pattern itself is not compiled for it. */
export function requiredByRule(rule: TimeRule): RequiredWords {
  const known = required.get(rule.pattern)
  if (known !== undefined) return known
  const source = rule.pattern.replace(PIECE, (_, _bare, name, _n, piece) => pieceWords(piece ?? name))
  const words = requiredWords({ source: source.replace(/ /g, '\\s'), flags: 'iy' })
  required.set(rule.pattern, words)
  return words
}

const required = new Map<string, RequiredWords>()
const ofPieces = new Map<string, string>()

/** A piece as no more than its required words: short to read, and required alike. */
function pieceWords(name: string): string {
  let short = ofPieces.get(name)
  if (short === undefined) {
    const words = requiredWords({ source: FRAGMENTS[name]!.replace(/ /g, '\\s'), flags: 'i' })
    short = words ? `(?:${words.join('|').replace(/[.*+?^$()[\]{}\\/-]/g, '\\$&')})` : '(?:.)'
    ofPieces.set(name, short)
  }
  return short
}

/**
 * Properties as plain ranges of the Latin, Greek and Cyrillic letters: without the `u` flag, which `\\p` needs, the sixty
 * expressions compile in half the time, and that is most of what reading one article costs.
 */
function withoutProperties(source: string): string {
  return source.replace(/\[(?:\\.|[^\]\\])*\]|\\p\{(?:Lu|L|N)\}/g, (part) => {
    const plain = part.replace(/\\p\{(Lu|L|N)\}/g, (_, name: 'Lu' | 'L' | 'N') => RANGES[name])
    return part.startsWith('[') ? plain : `[${plain}]`
  })
}

const RANGES = { Lu: 'A-ZÀ-ÞΑ-ΩА-Я', L: 'A-Za-zÀ-ɏͰ-ӿ', N: '0-9' } as const

/** Drops the holes of a moment, so that only what is set counts. */
export function moment(parts: { readonly [K in keyof Moment]: Moment[K] | undefined }): Moment {
  return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined)) as Moment
}
