import type { Sentence } from '../language/sentence.ts'
import { tagger } from '../language/tagger.ts'

const CONTENT = /^(NOUN|VERB|ADJ)$/
const FUNCTION = /^(DET|ADV|PRON|PART|ADP|AUX|CCONJ)$/

/**
 * The words of a candidate and of its sentence as names: content words by the cluster that the tagger's lexicon puts
 * them in (words used alike, so that one story teaches about another), function words as they stand.
 */
export function wordFeatures(sentence: Sentence, tokens: readonly number[]): string[] {
  const { lexicon } = tagger()
  const out: string[] = []
  for (const i of tokens) {
    const { upos, text } = sentence.tokens[i]!
    const word = text.toLowerCase()
    if (FUNCTION.test(upos)) out.push(`word:${word}`)
    if (!CONTENT.test(upos)) continue
    const { cluster, coarse } = lexicon.find(word)
    out.push(`inside:${cluster}`, `inside-coarse:${coarse}`)
  }
  for (const { upos, text } of sentence.tokens)
    if (CONTENT.test(upos)) out.push(`around:${lexicon.find(text.toLowerCase()).cluster}`)
  return out
}
