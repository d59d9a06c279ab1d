import type { ModelFile } from '../language/model-file.ts'

/**
 * What a word can mean, in broad classes: verbs of communication, thought, feeling …; nouns for people, groups, texts.
 * Made from WordNet's lexicographer files by the trainer and kept in the model, so that a rare verb ("to opine") is
 * seen as the kin of common ones.
 */
export class WordClasses {
  private readonly verbs = new Map<string, number>()
  private readonly nouns = new Map<string, number>()

  static from(file: ModelFile): WordClasses {
    return new WordClasses(file.has('classes') ? file.text('classes') : '')
  }

  /** `table`: lines of class letter(s), then the words that have them. */
  constructor(table: string) {
    for (const line of table.split('\n')) {
      const [part, code, ...words] = line.split(' ')
      if (!code) continue
      const into = part === 'v' ? this.verbs : this.nouns
      for (const word of words) into.set(word, Number(code))
    }
  }

  /** A number for the set of classes; 0 where none is known. */
  of(lemma: string, upos: string): number {
    if (upos === 'VERB') return this.verbs.get(lemma) ?? 0
    if (upos === 'NOUN') return this.nouns.get(lemma) ?? 0
    return 0
  }
}
