import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { segment } from '../src/language/analyse.ts'
import { rawDocuments, readTreebank } from '../training/conllu.ts'
import type { ScoreTable } from './score-table.ts'

/** Tokens and sentences from raw text against the treebanks' test sets; a paragraph ends where the treebank says. */
export function measure(data: string): ScoreTable | null {
  const rows = (['ewt', 'gum'] as const)
    .filter((treebank) => existsSync(join(data, treebank)))
    .map((treebank) => {
      const { tokens, sentences } = score(data, treebank, 'test')
      return { name: `${treebank.toUpperCase()} test`, values: [tokens, sentences] }
    })
  if (rows.length === 0) return null
  return {
    title: 'Tokens and sentences from raw text: F1',
    columns: ['tokens', 'sentences'],
    rows: [
      ...rows,
      {
        name: 'spaCy, XLM-R base, EWT test',
        values: [null, 90.6],
        source: 'model card of en_udv25_englishewt_trf, UD 2.5',
      },
    ],
    command: 'npm run score -- tokens',
  }
}

export function score(
  data: string,
  treebank: 'ewt' | 'gum',
  split: 'dev' | 'test',
  report?: (text: string, kind: string, start: number, end: number) => void,
): { tokens: number; sentences: number } {
  const token = { gold: 0, found: 0, right: 0 }
  const sentence = { gold: 0, found: 0, right: 0 }
  for (const document of rawDocuments(readTreebank(data, treebank, split))) {
    const found = segment(document.text)
    const tally = (
      sum: typeof token,
      gold: readonly { start: number; end: number }[],
      ours: readonly { start: number; end: number }[],
      kind: string,
    ): void => {
      const key = (span: { start: number; end: number }): string => `${span.start} ${span.end}`
      const wanted = new Set(gold.map(key))
      const have = new Set(ours.map(key))
      sum.gold += gold.length
      sum.found += ours.length
      for (const span of ours) {
        if (wanted.has(key(span))) sum.right++
        else report?.(document.text, `+${kind}`, span.start, span.end)
      }
      if (report) {
        for (const span of gold)
          if (!have.has(key(span))) report(document.text, `-${kind}`, span.start, span.end)
      }
    }
    tally(
      token,
      document.tokens,
      found.flatMap((one) => one.tokens),
      'token',
    )
    tally(sentence, document.sentences, found, 'sentence')
  }
  return { tokens: f1(token), sentences: f1(sentence) }
}

function f1(sum: { gold: number; found: number; right: number }): number {
  return (200 * sum.right) / Math.max(1, sum.gold + sum.found)
}
