import { hashSlice, hashString } from './feature-hash.ts'
import { normalise } from './lexicon.ts'
import type { Lexicon } from './lexicon.ts'

/** Everything about a word form that does not depend on its sentence, as numbers for features. Made once per form. */
export class WordFacts {
  readonly form: string
  readonly word: number
  readonly suffix1: number
  readonly suffix2: number
  readonly suffix3: number
  readonly suffix4: number
  readonly suffix5: number
  readonly prefix1: number
  readonly prefix2: number
  readonly prefix3: number
  readonly shape: number
  readonly tags: number
  readonly classes: number
  readonly cluster: number
  readonly coarse: number
  readonly casing: number
  /** Best short summary: the tags seen in training, else the dictionary's classes with the ending. */
  readonly kind: number
  /** Sums of weights that the tagger keeps with the word; null until it has met it. */
  ownScores: Int32Array | null = null
  rightScores: Int32Array | null = null
  /** The lemma last asked for, and the number of the label it was asked for. */
  lemma = ''
  lemmaLabel = -1

  constructor(form: string, lexicon: Lexicon) {
    this.form = form
    const word = normalise(form)
    const n = word.length
    const entry = lexicon.find(word)
    this.word = hashString(word)
    this.suffix1 = hashSlice(word, Math.max(0, n - 1), n)
    this.suffix2 = hashSlice(word, Math.max(0, n - 2), n)
    this.suffix3 = hashSlice(word, Math.max(0, n - 3), n)
    this.suffix4 = hashSlice(word, Math.max(0, n - 4), n)
    this.suffix5 = hashSlice(word, Math.max(0, n - 5), n)
    this.prefix1 = hashSlice(word, 0, Math.min(n, 1))
    this.prefix2 = hashSlice(word, 0, Math.min(n, 2))
    this.prefix3 = hashSlice(word, 0, Math.min(n, 3))
    this.shape = shapeOf(form)
    this.tags = entry.tags
    this.classes = entry.classes | inflectedClasses(word, lexicon)
    this.cluster = entry.cluster
    this.coarse = entry.coarse
    this.casing = entry.casing
    this.kind = entry.tags > 0 ? entry.tags : 65536 + this.classes
  }
}

/** Classes of a regular inflected form, from the classes of the words it may come from. */
function inflectedClasses(word: string, lexicon: Lexicon): number {
  const n = word.length
  if (n < 4 || n > 30) return 0
  let bits = 0
  const stem = (cut: number, add: string, from: number, to: number): void => {
    if (lexicon.find(word.slice(0, n - cut) + add).classes & from) bits |= to
  }
  const double = (cut: number): boolean => word[n - cut - 1] === word[n - cut - 2]
  if (word.endsWith('s') && !word.endsWith('ss')) {
    stem(1, '', 1, 16)
    stem(1, '', 2, 32)
    if (word.endsWith('es')) {
      stem(2, '', 1, 16)
      stem(2, '', 2, 32)
      if (word.endsWith('ies')) {
        stem(3, 'y', 1, 16)
        stem(3, 'y', 2, 32)
      }
    }
  } else if (word.endsWith('ed')) {
    stem(1, '', 2, 32)
    stem(2, '', 2, 32)
    if (word.endsWith('ied')) stem(3, 'y', 2, 32)
    if (double(2)) stem(3, '', 2, 32)
  } else if (word.endsWith('ing')) {
    stem(3, '', 2, 32)
    stem(3, 'e', 2, 32)
    if (double(3)) stem(4, '', 2, 32)
  } else if (word.endsWith('er') || word.endsWith('est')) {
    const cut = word.endsWith('er') ? 2 : 3
    stem(cut, '', 4, 64)
    stem(cut - 1, '', 4, 64)
    if (word[n - cut - 1] === 'i') stem(cut + 1, 'y', 4, 64)
    if (double(cut)) stem(cut + 1, '', 4, 64)
  }
  return bits
}

/**
 * 1 lower case, 2 Capital, 3 CAPITALS, 4 miXed, 5 one capital letter, 6 with a full stop (U.S.), 7 with a hyphen,
 * 8 figures, 9 figures and letters, 10 no letter or figure; 16 is added to 1-7 for hyphened capitals, and so on.
 */
export function shapeOf(form: string): number {
  let upper = 0
  let lower = 0
  let digit = 0
  let other = 0
  let hyphen = 0
  let stop = 0
  const n = Math.min(form.length, 40)
  for (let i = 0; i < n; i++) {
    const c = form.charCodeAt(i)
    if (c >= 97 && c <= 122) lower++
    else if (c >= 65 && c <= 90) upper++
    else if (c >= 48 && c <= 57) digit++
    else if (c === 45 || c === 0x2010 || c === 0x2011) hyphen++
    else if (c === 46) stop++
    else if (c < 0xc0) other++
    else if (c < 0x2000) {
      const letter = form[i]!
      if (letter !== letter.toLowerCase()) upper++
      else lower++
    } else if (c >= 0x3040 && c < 0xe000) lower++
    else other++
  }
  const letters = upper + lower
  if (letters === 0) return digit > 0 ? (other + stop + hyphen > 0 ? 9 : 8) : 10
  if (digit > 0) return upper > 0 ? 11 : 12
  const base =
    upper === 0
      ? 1
      : lower === 0
        ? upper === 1
          ? 5
          : 3
        : upper === 1 && form.charCodeAt(0) !== form.toLowerCase().charCodeAt(0)
          ? 2
          : 4
  return base + (stop > 0 ? 16 : 0) + (hyphen > 0 ? 32 : 0) + (other > 0 ? 64 : 0)
}

const LIMIT = 20_000

/** Facts by form, kept for the words met lately: memory does not grow with the text. */
export class WordMemory {
  private readonly known = new Map<string, WordFacts>()
  private readonly lexicon: Lexicon

  constructor(lexicon: Lexicon) {
    this.lexicon = lexicon
  }

  of(form: string): WordFacts {
    const known = this.known.get(form)
    if (known) return known
    if (this.known.size >= LIMIT) this.known.clear()
    const own = ownCopy(form)
    const facts = new WordFacts(own, this.lexicon)
    this.known.set(own, facts)
    return facts
  }
}

/** The same string with storage of its own: a slice would keep the whole article it was cut from in memory. */
export function ownCopy(form: string): string {
  return form.length < 13 ? form : ` ${form}`.slice(1)
}
