import { hashString } from './feature-hash.ts'
import { bucketsOf } from './linear-model.ts'
import type { ModelFile } from './model-file.ts'

/** What is known of a word before its sentence is looked at. Numbers are features only; 0 means unknown. */
export interface LexiconEntry {
  /** Tags the word bore in the training text, as the number of that set of tags. */
  readonly tags: number
  /**
   * Parts of speech a dictionary gives it, as bits: 1 noun, 2 verb, 4 adjective, 8 adverb, 16 plural, 32 form of a verb,
   * 64 comparative or superlative, 128 name.
   */
  readonly classes: number
  /** Cluster of words used alike. */
  readonly cluster: number
  /** The same, with few and large clusters. */
  readonly coarse: number
  /** In running text: 1 lower case, 2 mostly, 3 mixed, 4 mostly capital, 5 capital. */
  readonly casing: number
}

export const UNKNOWN: LexiconEntry = { tags: 0, classes: 0, cluster: 0, coarse: 0, casing: 0 }

/** Hash table from the hash of a normalised word to what is known of it; laid out in the file like a linear model. */
export class Lexicon {
  private readonly keys: Int32Array
  private readonly index: Int32Array
  private readonly shift: number
  private readonly mask: number
  private readonly tags: Uint16Array
  private readonly classes: Uint8Array
  private readonly cluster: Uint16Array
  private readonly coarse: Uint8Array
  private readonly casing: Uint8Array

  constructor(file: ModelFile) {
    const buckets = bucketsOf(file, 'lexicon')
    const low = file.u16('lexicon.low')
    this.tags = file.u16('lexicon.tags')
    this.classes = file.u8('lexicon.classes')
    this.cluster = file.u16('lexicon.cluster')
    this.coarse = file.u8('lexicon.coarse')
    this.casing = file.u8('lexicon.casing')
    let bits = 4
    while (1 << bits < low.length * 1.6) bits++
    this.mask = (1 << bits) - 1
    this.shift = 32 - bits
    this.keys = new Int32Array(1 << bits)
    this.index = new Int32Array(1 << bits)
    let at = 0
    for (let high = 0; high < 65536; high++) {
      for (const end = at + buckets[high]!; at < end; at++) {
        const key = (high << 16) | low[at]! | 0
        let slot = key >>> this.shift
        while (this.index[slot] !== 0) slot = (slot + 1) & this.mask
        this.keys[slot] = key
        this.index[slot] = at + 1
      }
    }
  }

  /** `word` as {@link normalise} leaves it. */
  find(word: string): LexiconEntry {
    const key = hashString(word)
    for (let slot = key >>> this.shift; ; slot = (slot + 1) & this.mask) {
      const at = this.index[slot]!
      if (at === 0) return UNKNOWN
      if (this.keys[slot] === key) {
        return {
          tags: this.tags[at - 1]!,
          classes: this.classes[at - 1]!,
          cluster: this.cluster[at - 1]!,
          coarse: this.coarse[at - 1]!,
          casing: this.casing[at - 1]!,
        }
      }
    }
  }
}

const ODD = /[\d‘’ʼ`“”„«»–—―‐‑\u00ad\u200c\u200d]/
const DIGIT = /\d/g
const SINGLE = /[‘’ʼ`]/g
const DOUBLE = /[“”„«»]|''/g
const DASH = /[–—―]|--+/g
const HYPHEN = /[‐‑]/g
const INVISIBLE = /[\u00ad\u200c\u200d]/g

/** One spelling for a word: lower case, straight quotation marks, any digit 0. */
export function normalise(form: string): string {
  const short = form.length > 40 ? form.slice(0, 40) : form
  const word = short.toLowerCase()
  if (!ODD.test(word)) return word === '--' || word === '---' ? '—' : word === "''" ? '"' : word
  return word
    .replace(INVISIBLE, '')
    .replace(DIGIT, '0')
    .replace(/``/g, '"')
    .replace(DOUBLE, '"')
    .replace(SINGLE, "'")
    .replace(HYPHEN, '-')
    .replace(DASH, '—')
}
