/** Candidate terms of the development stories, each with its features and whether the gold has it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { bag, overlap, sameValue } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import { storiesOf } from '../corpus/score.ts'
import { indexInstruments } from '../src/claim/instrument-index.ts'
import { readingOf } from '../src/claim/reading.ts'
import { termCandidates } from '../src/claim/term-candidate.ts'
import { clauseFeatures } from '../src/claim/term-clause.ts'
import { governingEvent, termContext } from '../src/claim/term-context.ts'
import { figureFeatures } from '../src/claim/term-figure-features.ts'
import { termFigures } from '../src/claim/term-figure.ts'
import { termPassages } from '../src/claim/term-passage.ts'
import { readArticle } from '../src/read/read-article.ts'

export interface TermExample {
  readonly story: number
  readonly features: readonly string[]
  readonly gold: boolean
}

export interface TermExamples {
  readonly clause: TermExample[]
  readonly figure: TermExample[]
  readonly stories: number
}

/** Examples of all stories in `corpus` but those that its unseen.txt names, in order of story, article and sentence. */
export function termExamples(corpus: string): TermExamples {
  const unseen = new Set(readFileSync(join(corpus, 'unseen.txt'), 'utf8').split(/\s+/))
  const stories = storiesOf(corpus).filter((story) => !unseen.has(story))
  const out: TermExamples = { clause: [], figure: [], stories: stories.length }
  stories.forEach((story, number) => {
    const dir = join(corpus, story)
    const gold = JSON.parse(readFileSync(join(dir, 'gold.json'), 'utf8')) as {
      agreements: { terms?: Item[] }[]
    }
    const terms = gold.agreements.flatMap((agreement) => agreement.terms ?? [])
    for (const file of readdirSync(dir)
      .filter((name) => name.endsWith('.txt'))
      .sort())
      addArticle(out, number, join(dir, file), file.replace(/\.txt$/, ''), terms)
  })
  return out
}

function addArticle(
  out: TermExamples,
  story: number,
  path: string,
  id: string,
  terms: readonly Item[],
): void {
  const read = readArticle(readFileSync(path), { source: path, id })
  if ('problem' in read) return
  const reading = readingOf(read.article)
  const index = indexInstruments(reading)
  if (index.main === null) return
  const passages = termPassages(reading, index)
  const told = terms.filter((term) => (term['articles'] as readonly string[]).includes(id))
  const clauses = told
    .filter(({ term }) => term === 'obligation' || term === 'condition')
    .map((term) => ({ words: bag(term['value']) }))
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    for (const candidate of termCandidates(sentence)) {
      const event = candidate.event ?? governingEvent(sentence, candidate.token)
      const context = termContext(reading, index, passages, s, event)
      const words = bag(candidate.text)
      const best = clauses
        .map((clause) => ({ ...clause, share: overlap(words, clause.words) }))
        .sort((a, b) => b.share - a.share)[0]
      const hit = best !== undefined && best.share >= 0.4
      out.clause.push({ story, features: clauseFeatures(sentence, candidate, context), gold: hit })
    }
    for (const figure of termFigures(reading, s)) {
      const context = termContext(reading, index, passages, s, governingEvent(sentence, figure.token))
      out.figure.push({
        story,
        features: figureFeatures(reading, index, s, figure, context),
        gold: told.some(
          (term) => term['term'] === figure.term && sameValue(figure.term, figure.value, term['value']),
        ),
      })
    }
  }
}
