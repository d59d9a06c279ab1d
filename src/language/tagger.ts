import type { Token } from './sentence.ts'

/** Fills upos, xpos and lemma. */
export function tag(tokens: readonly Token[]): void {
  for (const token of tokens) {
    const capital = /^\p{Lu}/u.test(token.text) && token.i > 0
    const word = /^\p{L}/u.test(token.text)
    token.upos = capital ? 'PROPN' : word ? 'NOUN' : /^\d/.test(token.text) ? 'NUM' : 'PUNCT'
    token.xpos = capital ? 'NNP' : word ? 'NN' : /^\d/.test(token.text) ? 'CD' : '.'
    token.lemma = token.text.toLowerCase()
  }
}
