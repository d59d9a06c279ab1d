import { Lemmatiser } from './lemma.ts'
import { Lexicon } from './lexicon.ts'
import { LinearModel } from './linear-model.ts'
import { loadModel } from './model-file.ts'
import type { ModelFile } from './model-file.ts'
import type { Token } from './sentence.ts'
import { FEATURES, letterCase, setVerbal, tagFeatures } from './tagger-features.ts'
import { WordMemory } from './word-facts.ts'
import type { WordFacts } from './word-facts.ts'

/** Universal and Penn tags and lemmas from the words alone. */
export class Tagger {
  readonly lexicon: Lexicon
  readonly memory: WordMemory
  readonly lemmatiser: Lemmatiser
  private readonly model: LinearModel
  private readonly upos: readonly string[]
  private readonly xpos: readonly string[]
  private readonly features = new Int32Array(FEATURES)
  private chosen = new Int32Array(256)

  constructor(file: ModelFile) {
    this.lexicon = new Lexicon(file)
    this.memory = new WordMemory(this.lexicon)
    this.lemmatiser = new Lemmatiser(this.lexicon, file.text('lemma.exceptions'))
    this.model = LinearModel.from(file, 'tag')
    this.upos = this.model.labels.map((label) => label.slice(0, label.indexOf('|')))
    this.xpos = this.model.labels.map((label) => label.slice(label.indexOf('|') + 1))
    setVerbal(this.model.labels)
  }

  /** Fills upos, xpos and lemma of one sentence's tokens. */
  tag(tokens: readonly Token[]): void {
    const n = tokens.length
    if (n > this.chosen.length) this.chosen = new Int32Array(n * 2)
    const words: WordFacts[] = []
    for (const token of tokens) words.push(this.memory.of(token.text))
    const letters = letterCase(words)
    const { chosen, features, model } = this
    for (let i = 0; i < n; i++) {
      const label = model.predict(features, tagFeatures(words, i, chosen, letters, features))
      chosen[i] = label
      const token = tokens[i]!
      token.upos = this.upos[label]!
      token.xpos = this.xpos[label]!
      token.lemma = this.lemmatiser.lemma(token.text, token.upos, token.xpos)
    }
  }
}

let shared: Tagger | null = null

/** The tagger of `models/tagger`, loaded at the first call. */
export function tagger(): Tagger {
  return (shared ??= new Tagger(loadModel('tagger')))
}

/** Fills upos, xpos and lemma of one sentence's tokens with the shared tagger. */
export function tag(tokens: readonly Token[]): void {
  tagger().tag(tokens)
}
