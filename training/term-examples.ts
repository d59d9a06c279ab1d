/** Candidate terms of the stories, each with its features and whether the gold has it. */
import { bag, overlap, sameValue } from '../corpus/match.ts'
import type { Item } from '../corpus/match.ts'
import type { Sentence } from '../src/language/sentence.ts'
import { instrumentsAndActs } from '../src/claim/claims.ts'
import type { Reading } from '../src/claim/reading.ts'
import { termCandidates } from '../src/claim/term-candidate.ts'
import { clauseFeatures } from '../src/claim/term-clause.ts'
import { governingEvent, termContext } from '../src/claim/term-context.ts'
import { figureFeatures } from '../src/claim/term-figure-features.ts'
import { termFigures } from '../src/claim/term-figure.ts'
import type { TermFigure } from '../src/claim/term-figure.ts'
import { termPassages } from '../src/claim/term-passage.ts'
import { factsOf } from './stories.ts'
import type { Story } from './stories.ts'

/** Something that may be a term, and whether the gold has it; `null` where it cannot be told, and nothing is learned. */
export interface TermExample {
  readonly story: number
  readonly features: readonly string[]
  readonly gold: boolean | null
  /** The same term of the same article told more than once: one of these is meant, not each. */
  readonly group: string
  /** What is judged and the sentence it stands in: for those who read the errors. */
  readonly text: string
  readonly sentence: string
}

/** Examples of each weighing of models/terms. */
export interface TermExamples {
  readonly clause: TermExample[]
  /** Of clauses that the gold has: conditions among them. */
  readonly condition: TermExample[]
  readonly figure: TermExample[]
}

/** Examples of the stories, in order of story, article and sentence. */
export function termExamples(stories: readonly Story[]): TermExamples {
  const out: TermExamples = { clause: [], condition: [], figure: [] }
  stories.forEach((story, number) => {
    const terms = factsOf(story, 'terms')
    for (const reading of story.readings) addArticle(out, number, reading, terms)
  })
  return out
}

/** Words shared (Dice) from which on a clause says what the gold says, as the score has it; a little less is doubtful. */
const SAME = 0.4
const DOUBTFUL = 0.3
/** A clause that shares this much less than the best of its article is another cut of it, and a worse one. */
const WORSE = 0.25

interface GoldClause {
  readonly term: Item
  readonly words: ReadonlySet<string>
  /** Best share of words that a candidate of this article has with it. */
  best: number
}

function addArticle(out: TermExamples, story: number, reading: Reading, terms: readonly Item[]): void {
  const { index, acts } = instrumentsAndActs(reading)
  if (index.main === null) return
  const passages = termPassages(reading, index, acts)
  const { id } = reading.article
  const here = (term: Item): boolean => (term['articles'] as readonly string[]).includes(id)
  const spoken = reading.sentences.map((sentence, s) => ({ sentence, s })).filter(({ s }) => !index.skip(s))
  const clauses = terms
    .filter(({ term }) => term === 'obligation' || term === 'condition')
    .map((term): GoldClause => ({ term, words: bag(term['value']), best: 0 }))
  const candidates = spoken.flatMap(({ sentence, s }) =>
    termCandidates(sentence).map((candidate) => ({ sentence, s, candidate, words: bag(candidate.text) })),
  )
  for (const { words } of candidates)
    for (const clause of clauses) clause.best = Math.max(clause.best, overlap(words, clause.words))
  for (const { sentence, s, candidate, words } of candidates) {
    const event = candidate.event ?? governingEvent(sentence, candidate.token)
    const context = termContext(reading, index, passages, s, event)
    const features = clauseFeatures(sentence, candidate, context)
    const shares = clauses
      .map((clause) => ({ clause, share: overlap(words, clause.words) }))
      .filter(({ share }) => share >= DOUBTFUL)
    const [best] = shares
      .filter(({ clause, share }) => share >= SAME && here(clause.term) && share >= clause.best - WORSE)
      .sort((a, b) => b.share - a.share)
    const shown = { story, features, group: '', text: candidate.text, sentence: textOf(reading, sentence) }
    out.clause.push({ ...shown, gold: best ? true : shares.length > 0 ? null : false })
    if (best) out.condition.push({ ...shown, gold: best.clause.term['term'] === 'condition' })
  }
  for (const { sentence, s } of spoken)
    for (const figure of termFigures(reading, index, s)) {
      const context = termContext(reading, index, passages, s, governingEvent(sentence, figure.token))
      const found = terms.filter((term) => term['term'] === figure.term && isSame(figure, term))
      out.figure.push({
        story,
        features: figureFeatures(reading, index, s, figure, context),
        gold: found.some(here) ? true : found.length > 0 ? null : false,
        group: `${story} ${id} ${figure.term} ${JSON.stringify(figure.value)}`,
        text: `${figure.term} ${JSON.stringify(figure.value)}`,
        sentence: textOf(reading, sentence),
      })
    }
}

/** The gold's value; of dates the very day or month, for beside each deadline stand days on which something happened. */
function isSame(figure: TermFigure, term: Item): boolean {
  if (!sameValue(figure.term, figure.value, term['value'])) return false
  const [a, b] = [String(figure.value), String(term['value'])]
  return figure.term !== 'deadline' || a.startsWith(b) || b.startsWith(a) || b.includes('/')
}

function textOf(reading: Reading, sentence: Sentence): string {
  return reading.article.text.slice(sentence.start, sentence.end)
}
