import type { Lemmatiser } from '../src/language/lemma.ts'
import type { TreebankSentence } from './conllu.ts'
import { exceptions } from './wordnet.ts'

/** Forms whose lemma the rules miss, as the model keeps them: from the treebanks, then WordNet's irregular forms. */
export function lemmaExceptions(sentences: readonly TreebankSentence[], rules: Lemmatiser): string {
  const seen = new Map<string, Map<string, number>>()
  const regular = new Map<string, string>()
  for (const { tokens } of sentences) {
    for (const { form, upos, xpos, lemma } of tokens) {
      if (upos === 'PROPN' || upos === 'X' || upos === 'NUM') continue
      const key = `${form.toLowerCase().replace(/[’ʼ\`]/g, "'")}\t${xpos}`
      const lemmas = seen.get(key) ?? new Map<string, number>()
      lemmas.set(lemma, (lemmas.get(lemma) ?? 0) + 1)
      seen.set(key, lemmas)
      regular.set(key, rules.byRule(form.toLowerCase(), upos, xpos))
    }
  }
  const table = new Map<string, string>()
  for (const [key, lemmas] of seen) {
    const lemma = [...lemmas].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0]
    if (lemma !== regular.get(key)) table.set(key, lemma)
    else table.set(key, '')
  }
  const irregular = (file: 'noun' | 'verb' | 'adj', tags: readonly string[]): void => {
    for (const [form, lemma] of exceptions(file)) {
      for (const tag of tags) {
        const key = `${form}\t${tag}`
        if (!table.has(key) && rules.byRule(form, 'VERB', tag) !== lemma) table.set(key, lemma)
      }
    }
  }
  irregular('noun', ['NNS'])
  irregular('verb', ['VBD', 'VBN'])
  return [...table]
    .filter(([, lemma]) => lemma !== '')
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([key, lemma]) => `${key}\t${lemma}`)
    .join('\n')
}
