import type { Sentence } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import type { Act } from './acts.ts'
import { conditionWords, spanOfSentence } from './clause.ts'
import type { TermClaim, TermName, TermValue } from './claim.ts'
import type { Event } from './event.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { isNoTerm } from './no-term.ts'
import { realisOf } from './realis.ts'
import { termCandidates } from './term-candidate.ts'
import type { TermCandidate } from './term-candidate.ts'
import { clauseFeatures } from './term-clause.ts'
import { governingEvent, termContext } from './term-context.ts'
import type { TermContext } from './term-context.ts'
import { figureFeatures } from './term-figure-features.ts'
import { termFigures } from './term-figure.ts'
import type { TermFigure } from './term-figure.ts'
import { termModel } from './term-model.ts'
import { weigh } from './weighing.ts'
import { termPassages } from './term-passage.ts'
import type { TermPassages } from './term-passage.ts'
import { termStanding } from './term-standing.ts'
import { voiceAt } from './voice.ts'

/** Tokens of the longest sentence looked at: what is longer is no sentence, and the work grows with its square. */
const LONGEST = 400

/** What is in the instruments of an article, or what somebody wants in them: clauses, and the figures inside. */
export function termClaims(reading: Reading, index: InstrumentIndex, acts: readonly Act[]): TermClaim[] {
  if (index.main === null) return []
  const passages = termPassages(reading, index, acts)
  return reading.sentences.flatMap((sentence, s) =>
    index.skip(s) || sentence.tokens.length > LONGEST
      ? []
      : [
          ...clauseTerms(reading, index, passages, sentence, s),
          ...figureTerms(reading, index, passages, sentence, s),
        ],
  )
}

interface Weighed {
  readonly candidate: TermCandidate
  readonly context: TermContext
  readonly term: 'obligation' | 'condition'
  /** By how much the score passes the threshold. */
  readonly margin: number
}

/** Clauses of a sentence that lay something down, best first as long as they do not overlap; in reading order. */
function clauseTerms(
  reading: Reading,
  index: InstrumentIndex,
  passages: TermPassages,
  sentence: Sentence,
  s: number,
): TermClaim[] {
  const model = termModel()
  const weighed = termCandidates(sentence).flatMap((candidate): Weighed[] => {
    const event = candidate.event ?? governingEvent(sentence, candidate.token)
    const context = termContext(reading, index, passages, s, event)
    if (context.features.includes('asked') || isNoTerm(sentence, candidate, passages.owed.get(s))) return []
    const features = clauseFeatures(sentence, candidate, context)
    const term = weigh(model.condition, features) >= 0 ? 'condition' : 'obligation'
    const margin = weigh(model.clause, features) - model.thresholds[term]
    return margin >= 0 ? [{ candidate, context, term, margin }] : []
  })
  const taken = new Set<number>()
  const chosen: Weighed[] = []
  for (const item of weighed.sort((a, b) => b.margin - a.margin || a.candidate.token - b.candidate.token)) {
    const { tokens, token } = item.candidate
    if (taken.has(token) || tokens.filter((i) => taken.has(i)).length * 2 > tokens.length) continue
    for (const i of tokens) taken.add(i)
    chosen.push(item)
  }
  return chosen
    .sort((a, b) => a.candidate.token - b.candidate.token)
    .flatMap(({ candidate, context, term }) =>
      claimAt(
        reading,
        index,
        s,
        context,
        candidate.token,
        term,
        candidate.text,
        null,
        `term.${candidate.sort}`,
      ),
    )
}

function figureTerms(
  reading: Reading,
  index: InstrumentIndex,
  passages: TermPassages,
  sentence: Sentence,
  s: number,
): TermClaim[] {
  const model = termModel()
  return termFigures(reading, index, s).flatMap((figure) => {
    const event = governingEvent(sentence, figure.token)
    const context = termContext(reading, index, passages, s, event)
    const score = weigh(model.figure, figureFeatures(reading, index, s, figure, context))
    if (score < model.thresholds[figure.term]) return []
    return claimAt(
      reading,
      index,
      s,
      context,
      figure.token,
      figure.term,
      figure.value,
      noteOf(reading, s, figure, event),
      `term.${figure.term}`,
    )
  })
}

/** What the sentence adds to a figure: its bound, what it waits for, whether it can be extended. */
function noteOf(reading: Reading, s: number, { term, note }: TermFigure, event: Event | null): string | null {
  const sentence = reading.sentences[s]!
  const waits = event && event.token >= 0 ? realisOf(sentence, event).condition : null
  const after = conditionWords(reading, s, waits)
  const notes = [
    note,
    term === 'duration' ? extensionNote(reading, sentence) : null,
    after === null || term === 'deadline' ? null : `after ${after}`,
  ].filter((one) => one !== null)
  return notes.length > 0 ? notes.join('; ') : null
}

const EXTENSION =
  /\b(?:possib\w+ (?:for|of) (?:an )?(?:extension|renewal)|(?:can|could|may|might) be (?:extended|renewed|prolonged)|extendable|renewable|option to extend)\b/i

/** "for 15 years, with a possibility of extension": what the sentence adds to its term. */
function extensionNote(reading: Reading, sentence: Sentence): string | null {
  return EXTENSION.test(reading.article.text.slice(sentence.start, sentence.end)) ? 'can be extended' : null
}

function claimAt(
  reading: Reading,
  index: InstrumentIndex,
  s: number,
  context: TermContext,
  token: number,
  term: TermName,
  value: TermValue,
  note: string | null,
  rule: string,
): TermClaim[] {
  const { instrument } = context
  if (instrument === null) return []
  const sentence = reading.sentences[s]!
  const voice = voiceAt(reading, s, sentence.tokens[token]!.start)
  const { standing, by } = termStanding(reading, s, index, instrument, context, voice, term, token)
  const span: Span = spanOfSentence(sentence)
  return [
    {
      fact: 'term',
      instrument,
      term,
      value,
      standing,
      by,
      note,
      factuality: 'asserted',
      speaker: voice?.speaker ?? null,
      via: voice?.via ?? [],
      evidence: evidenceFor(reading, span, rule, voice),
    },
  ]
}
