import { Lemmatiser } from './lemma.ts'
import { Lexicon } from './lexicon.ts'
import { LinearModel } from './linear-model.ts'
import { loadModel } from './model-file.ts'
import type { ModelFile } from './model-file.ts'
import { recase } from './recase.ts'
import type { Token } from './sentence.ts'
import {
  FEATURES,
  letterCase,
  ownFeatures,
  placeFeatures,
  placeOf,
  rightFeatures,
  setVerbal,
  tagFeatures,
} from './tagger-features.ts'
import { ownCopy, WordMemory } from './word-facts.ts'
import type { WordFacts } from './word-facts.ts'

/**
 * Universal and Penn tags and lemmas from the words alone: one reading from left to right, and where that is unsure a
 * second look that knows what was found on the right.
 */
export class Tagger {
  readonly lexicon: Lexicon
  readonly memory: WordMemory
  readonly lemmatiser: Lemmatiser
  private readonly forward: LinearModel
  private readonly backward: LinearModel
  private readonly margin: number
  private readonly upos: readonly string[]
  private readonly xpos: readonly string[]
  private readonly features = new Int32Array(FEATURES)
  private readonly unsure: number[] = []
  private chosen = new Int32Array(256)

  constructor(file: ModelFile) {
    this.lexicon = new Lexicon(file)
    this.memory = new WordMemory(this.lexicon)
    this.lemmatiser = new Lemmatiser(this.lexicon, file.text('lemma.exceptions'))
    this.forward = LinearModel.from(file, 'forward')
    this.backward = LinearModel.from(file, 'backward')
    this.margin = MARGIN / this.forward.scale
    const { labels } = this.forward
    this.upos = labels.map((label) => label.slice(0, label.indexOf('|')))
    this.xpos = labels.map((label) => label.slice(label.indexOf('|') + 1))
    setVerbal(labels)
  }

  /** Fills upos, xpos and lemma of one sentence's tokens. */
  tag(tokens: readonly Token[]): void {
    const n = tokens.length
    if (n > this.chosen.length) this.chosen = new Int32Array(n * 2)
    const words: WordFacts[] = []
    for (const token of tokens) words.push(this.memory.of(token.text))
    let letters = letterCase(words)
    if (letters === ALL_CAPITALS) {
      for (let i = 0; i < n; i++) words[i] = this.memory.of(recase(tokens[i]!.text, this.lexicon))
      letters = 0
    } else if (letters === TITLE_CASE && n > 4 && tokens[n - 1]!.text !== '.') {
      // A headline: its verbs would be taken for names.
      for (let i = 1; i < n; i++) {
        const { casing, classes } = words[i]!
        if (casing === 1 && (classes & VERBAL_CLASSES) !== 0)
          words[i] = this.memory.of(tokens[i]!.text.toLowerCase())
      }
    }
    const { chosen, forward } = this
    this.unsure.length = 0
    for (let i = 0; i < n; i++) {
      chosen[i] = this.readForward(words, i, letters)
      if (this.isUnsure(chosen[i]!)) {
        this.unsure.push(i)
        for (const score of forward.scores) this.unsure.push(score)
      }
    }
    this.lookBack(words, letters)
    for (let i = 0; i < n; i++) {
      const label = chosen[i]!
      const token = tokens[i]!
      token.upos = this.upos[label]!
      token.xpos = this.xpos[label]!
      token.lemma = this.lemmaOf(token, words[i]!, label)
    }
  }

  /**
   * Label of token `i` by the first reading. What a word adds by itself, and to the word before it, is summed up once
   * and kept with the word: whole numbers, so the sum is the same.
   */
  private readForward(words: readonly WordFacts[], i: number, letters: number): number {
    const { chosen, features, forward } = this
    const word = words[i]!
    const next = i + 1 < words.length ? words[i + 1]! : null
    const place = placeOf(i, letters)
    if (place === 0) {
      word.ownScores ??= this.sumOf(ownFeatures(word, 0, features, 0))
    }
    if (next) next.rightScores ??= this.sumOf(rightFeatures(next, features, 0))
    forward.clear()
    let count = 0
    if (place === 0) forward.addScores(word.ownScores!)
    else count = ownFeatures(word, place, features, count)
    if (next) forward.addScores(next.rightScores!)
    else count = rightFeatures(null, features, count)
    forward.addAll(features, placeFeatures(words, i, chosen, letters, features, count, 1))
    return forward.best()
  }

  private sumOf(count: number): Int32Array {
    this.forward.clear()
    this.forward.addAll(this.features, count)
    return this.forward.scores.slice()
  }

  private lemmaOf(token: Token, word: WordFacts, label: number): string {
    if (word.form !== token.text) return this.lemmatiser.lemma(ownCopy(token.text), token.upos, token.xpos)
    if (word.lemmaLabel !== label) {
      word.lemma = this.lemmatiser.lemma(word.form, token.upos, token.xpos)
      word.lemmaLabel = label
    }
    return word.lemma
  }

  /** Whether another label comes close to the best. */
  private isUnsure(best: number): boolean {
    const { scores } = this.forward
    const close = scores[best]! - this.margin
    for (let label = 0; label < scores.length; label++) {
      if (label !== best && scores[label]! > close) return true
    }
    return false
  }

  /** Where the first reading was unsure, the second, which knows the labels on the right, adds its scores. */
  private lookBack(words: readonly WordFacts[], letters: number): void {
    const { unsure, chosen, features, backward } = this
    const size = backward.scores.length
    const ratio = backward.scale / this.forward.scale
    for (let at = unsure.length - size - 1; at >= 0; at -= size + 1) {
      const i = unsure[at]!
      backward.predict(features, tagFeatures(words, i, chosen, letters, features, -1))
      let best = 0
      let top = -Infinity
      for (let label = 0; label < size; label++) {
        const sum = unsure[at + 1 + label]! + Math.round(backward.scores[label]! * ratio)
        if (sum > top) {
          top = sum
          best = label
        }
      }
      chosen[i] = best
    }
  }
}

const TITLE_CASE = 1
/** Bits of the lexicon's classes: a verb or a verb's form. */
const VERBAL_CLASSES = 2 | 32
const ALL_CAPITALS = 2

/** Scores closer than this, in natural logarithms of odds, are looked at again. */
const MARGIN = 2

let shared: Tagger | null = null

/** The tagger of `models/tagger`, loaded at the first call. */
export function tagger(): Tagger {
  return (shared ??= new Tagger(loadModel('tagger')))
}

/** Fills upos, xpos and lemma of one sentence's tokens with the shared tagger. */
export function tag(tokens: readonly Token[]): void {
  tagger().tag(tokens)
}
