import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '../src/language/dependency-parser.ts'
import { modelExists } from '../src/language/model-file.ts'
import type { Token } from '../src/language/sentence.ts'
import { tag } from '../src/language/tagger.ts'
import { readTreebank } from '../training/conllu.ts'
import type { Split, TreebankSentence } from '../training/conllu.ts'
import type { ScoreTable } from './score-table.ts'

/** Each with its own tags; UD 2.6, older than ours. */
const LIMA = 'github.com/aymara/lima-models, eval.md, gold tokens, UD 2.6'

/** Trees on gold tokens of the treebanks: with our tags, and with gold tags. Every token counts, punctuation too. */
export function measure(data: string): ScoreTable | null {
  if (!existsSync(join(data, 'ewt')) || !existsSync(join(data, 'gum')) || !modelExists('parser')) return null
  const rows = sets(data).map(({ name, sentences }) => {
    const ours = score(sentences, 'ours')
    const gold = score(sentences, 'gold')
    return { name, values: [ours.uas, ours.las, gold.uas, gold.las] }
  })
  return {
    title: 'Parser: attachment on gold tokens, relation subtypes aside',
    columns: ['UAS', 'LAS', 'UAS, gold tags', 'LAS, gold tags'],
    rows: [
      ...rows,
      { name: 'UDPipe 1.2, EWT test', values: [84.4, 81.1, null, null], source: LIMA },
      { name: 'LIMA 0.1.5, EWT test', values: [87.9, 84.7, null, null], source: LIMA },
      { name: 'UDify (multilingual BERT), EWT test', values: [91.1, 88.5, null, null], source: LIMA },
      {
        name: 'spaCy transformer (XLM-RoBERTa), EWT test, from raw text',
        values: [91.9, 89.4, null, null],
        source: 'model card of explosion/en_udv25_englishewt_trf, UD 2.5',
      },
    ],
    command: 'npm run score -- parser',
  }
}

/** The parts of the treebanks that are measured; GUM's news by the names of its documents. */
export function sets(data: string): { name: string; sentences: TreebankSentence[] }[] {
  const all: { name: string; sentences: TreebankSentence[] }[] = []
  for (const split of ['dev', 'test'] as Split[]) {
    const gum = readTreebank(data, 'gum', split)
    all.push({ name: `EWT ${split}`, sentences: readTreebank(data, 'ewt', split) })
    all.push({ name: `GUM ${split}`, sentences: gum })
    all.push({ name: `GUM ${split}, news`, sentences: gum.filter(({ id }) => id.includes('_news_')) })
  }
  return all
}

export function score(
  sentences: readonly TreebankSentence[],
  tags: 'ours' | 'gold',
  parseWith: (tokens: Token[]) => void = parse,
): { uas: number; las: number; tokens: number } {
  let heads = 0
  let both = 0
  let total = 0
  for (const sentence of sentences) {
    const tokens: Token[] = sentence.tokens.map(({ form, lemma, upos, xpos }, i) => ({
      i,
      text: form,
      start: 0,
      end: form.length,
      upos,
      xpos,
      lemma,
      head: -1,
      deprel: 'root',
    }))
    if (tags === 'ours') tag(tokens)
    parseWith(tokens)
    sentence.tokens.forEach((gold, i) => {
      const ours = tokens[i]!
      total++
      if (ours.head !== gold.head) return
      heads++
      if (bare(ours.deprel) === bare(gold.deprel)) both++
    })
  }
  return { uas: (100 * heads) / Math.max(1, total), las: (100 * both) / Math.max(1, total), tokens: total }
}

function bare(deprel: string): string {
  const colon = deprel.indexOf(':')
  return colon < 0 ? deprel : deprel.slice(0, colon)
}
