import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Token } from '../src/language/sentence.ts'
import { tagger } from '../src/language/tagger.ts'
import type { Tagger } from '../src/language/tagger.ts'
import { readTreebank } from '../training/conllu.ts'
import type { Split } from '../training/conllu.ts'
import type { ScoreTable } from './score-table.ts'

/** Tags and lemmas on gold tokens of the treebanks' test sets. */
export function measure(data: string): ScoreTable | null {
  const rows = (['ewt', 'gum'] as const)
    .filter((treebank) => existsSync(join(data, treebank)))
    .map((treebank) => {
      const { upos, xpos, lemma } = score(data, treebank, 'test')
      return { name: `${treebank.toUpperCase()} test`, values: [upos, xpos, lemma] }
    })
  if (rows.length === 0) return null
  return {
    title: 'Tagger: accuracy on gold tokens',
    columns: ['UPOS', 'XPOS', 'lemma'],
    rows: [
      ...rows,
      {
        name: 'spaCy, XLM-R base, EWT test',
        values: [96.9, 96.4, 97.4],
        source: 'model card of en_udv25_englishewt_trf, UD 2.5, its own tokens',
      },
      { name: 'wink-nlp, EWT test', values: [89.4, null, null], source: 'measured for issue 3' },
      { name: 'compromise, EWT test', values: [83.3, null, null], source: 'measured for issue 3' },
    ],
    command: 'npm run score -- tagger',
  }
}

export function score(
  data: string,
  treebank: 'ewt' | 'gum',
  split: Split,
  model: Tagger = tagger(),
  report?: (words: readonly string[], at: number, gold: string, ours: string, what: string) => void,
): { upos: number; xpos: number; lemma: number } {
  let upos = 0
  let xpos = 0
  let lemma = 0
  let total = 0
  for (const sentence of readTreebank(data, treebank, split)) {
    const tokens: Token[] = sentence.tokens.map(({ form }, i) => ({
      i,
      text: form,
      start: 0,
      end: form.length,
      upos: 'X',
      xpos: 'FW',
      lemma: form,
      head: -1,
      deprel: 'root',
    }))
    model.tag(tokens)
    const words = report ? tokens.map((token) => token.text) : []
    sentence.tokens.forEach((gold, i) => {
      const ours = tokens[i]!
      total++
      if (ours.upos === gold.upos) upos++
      else report?.(words, i, gold.upos, ours.upos, 'upos')
      if (ours.xpos === gold.xpos) xpos++
      else report?.(words, i, gold.xpos, ours.xpos, 'xpos')
      if (ours.lemma === gold.lemma) lemma++
      else report?.(words, i, gold.lemma, ours.lemma, `lemma ${ours.upos} ${ours.xpos}`)
    })
  }
  const percent = (right: number): number => (100 * right) / Math.max(1, total)
  return { upos: percent(upos), xpos: percent(xpos), lemma: percent(lemma) }
}
