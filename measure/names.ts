import { tagger } from '../src/language/tagger.ts'
import { matchNames } from '../src/mention/name/gazetteer.ts'
import { nameTagger } from '../src/mention/name/name-model.ts'
import type { NameTagger } from '../src/mention/name/name-model.ts'
import { readNamed } from '../training/names-corpus.ts'
import type { NamedSentence, NamesSplit } from '../training/names-corpus.ts'
import type { ScoreTable } from './score-table.ts'

export interface NameScore {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** Names found against the corpus, exact span and type, in percent. Tags are the tagger's, tokens the corpus's. */
export function scoreNames(
  sentences: readonly NamedSentence[],
  model: NameTagger,
  only: string | null = null,
): NameScore {
  let right = 0
  let found = 0
  let wanted = 0
  for (const { tokens, names } of sentences) {
    tagger().tag(tokens)
    const guesses = model.tag(tokens, matchNames(tokens)).filter((guess) => !only || guess.label === only)
    const gold = names.filter((name) => !only || name.label === only)
    found += guesses.length
    wanted += gold.length
    for (const guess of guesses)
      if (gold.some((name) => name.from === guess.from && name.to === guess.to && name.label === guess.label))
        right++
  }
  const precision = found ? (100 * right) / found : 0
  const recall = wanted ? (100 * right) / wanted : 0
  return { precision, recall, f1: precision + recall ? (2 * precision * recall) / (precision + recall) : 0 }
}

/** Names on Universal NER: the test split of EWT and the whole of PUD, which no training sees. */
export function measure(data: string): ScoreTable | null {
  const rows: ScoreTable['rows'][number][] = []
  for (const [split, title] of [
    ['test', 'EWT test'],
    ['pud', 'PUD'],
  ] as const satisfies readonly (readonly [NamesSplit, string])[]) {
    const sentences = readNamed(data, split)
    if (!sentences) return null
    for (const only of [null, 'person', 'organisation', 'place']) {
      const { precision, recall, f1 } = scoreNames(sentences, nameTagger(), only)
      rows.push({ name: only ? `${title}, ${only}` : title, values: [precision, recall, f1] })
    }
  }
  return {
    title: 'Names: person, organisation, place (exact spans)',
    columns: ['P', 'R', 'F1'],
    rows,
    command: 'npm run score -- names',
  }
}
