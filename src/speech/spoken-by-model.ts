import { loadModel, modelExists } from '../language/model-file.ts'
import type { ModelFile } from '../language/model-file.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import { ACCEPT_FEATURES, acceptFeatures } from './accept-features.ts'
import { BoostedTrees } from './boosted-trees.ts'
import { ChainModel } from './chain-model.ts'
import { cueCandidates } from './cue-candidates.ts'
import type { CueCandidate } from './cue-candidates.ts'
import { JUDGE_FEATURES, NONE, judgeFeatures } from './judge-features.ts'
import type { WeighedReading } from './judge-features.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { withQuoted } from './quoted-attributions.ts'
import type { Reading, TokenRun } from './reading.ts'
import { viewOf } from './sentence-view.ts'
import type { SentenceView } from './sentence-view.ts'
import { cueHead } from './span-features.ts'
import type { Cue } from './span-features.ts'
import { readSpans } from './span-reader.ts'
import type { FoundSpans } from './spoken-by-rule.ts'
import { WordClasses } from './word-classes.ts'

/**
 * The attribution models: a chain that finds cues, a chain that labels, for each cue, the tokens of its window as source
 * and content, and a judge that keeps or drops the whole by what came out.
 */
export class AttributionModel {
  readonly classes: WordClasses
  private readonly cues: ChainModel
  private readonly spans: ChainModel | null
  private readonly judge: ChainModel | null
  private readonly trees: BoostedTrees | null
  private readonly leastMargin: number
  readonly threshold: number
  /** By how much a labelling without a source must be better than the best with one. */
  private readonly sourceless: number

  constructor(file: ModelFile) {
    this.classes = WordClasses.from(file)
    this.cues = new ChainModel(file, 'cue')
    this.spans = file.has('span.pairs') ? new ChainModel(file, 'span') : null
    this.judge = file.has('judge.pairs') ? new ChainModel(file, 'judge') : null
    this.trees = file.has('trees.roots') ? new BoostedTrees(file, 'trees') : null
    this.leastMargin = Number(file.meta['leastMargin'] ?? 0)
    this.sourceless = Number(file.meta['sourceless'] ?? 0)
    this.threshold = Number(file.meta['threshold'] ?? 0)
  }

  views(sentences: readonly Sentence[], quotes: readonly QuotedSpan[]): SentenceView[] {
    return sentences.map((sentence) => viewOf(sentence, quotes, this.classes))
  }

  /** Cue marks and candidates of every sentence. */
  findCues(views: readonly SentenceView[]): { marks: Uint8Array[]; candidates: CueCandidate[][] } {
    const marks: Uint8Array[] = []
    const candidates: CueCandidate[][] = []
    for (const view of views) {
      const found = cueCandidates(this.cues, view, this.leastMargin)
      marks.push(found.marks)
      candidates.push(found.candidates)
    }
    return { marks, candidates }
  }

  /** The readings of an article's cues, sentence by sentence, in order. */
  readings(views: readonly SentenceView[]): Reading[][] {
    const { marks, candidates } = this.findCues(views)
    return candidates.map((list, s) =>
      list.map(({ from, to, margin }) => {
        const cue = { sentence: s, from, to, head: cueHead(views[s]!, from, to) }
        const agreed = isMarked(marks[s]!, cue)
        const found = { cue, margin, rivals: rivalsOf(list, from, margin), agreed }
        return readSpans(this.spans!, views, marks, found, this.sourceless)
      }),
    )
  }

  /** The same with what the linear judge makes of each. */
  weighed(views: readonly SentenceView[], readings: readonly (readonly Reading[])[]): WeighedReading[][] {
    return readings.map((list) => list.map((reading) => ({ reading, linear: this.linear(views, reading) })))
  }

  /** How far above (or below) the line the linear judge puts a reading. */
  private linear(views: readonly SentenceView[], reading: Reading): number {
    const judge = this.judge
    if (!judge) return reading.margin
    const out = new Uint8Array(1)
    const short = new Int32Array(2)
    judge.begin(1)
    judge.score(0, accepted, acceptFeatures(views, reading, accepted))
    judge.shortfalls(1, judge.best(1, out), short)
    return short[1]! - short[0]!
  }

  /** All readings of an article, cues in order; where cues overlap the better one stands. */
  readAll(
    views: readonly SentenceView[],
    threshold = this.threshold,
  ): { reading: Reading; judged: number }[] {
    const kept: { reading: Reading; judged: number }[] = []
    eachExample(views, this.weighed(views, this.readings(views)), (reading, example) => {
      const judged = this.trees!.score(example)
      if (judged >= threshold) kept.push({ reading, judged })
    })
    kept.sort((a, b) => b.judged - a.judged || a.reading.cue.from - b.reading.cue.from)
    const taken = views.map((view) => new Uint8Array(view.n))
    return kept
      .filter(({ reading: { cue } }) => {
        const here = taken[cue.sentence]!
        for (let i = cue.from; i < cue.to; i++) if (here[i] === 1) return false
        here.fill(1, cue.from, cue.to)
        return true
      })
      .sort(
        (a, b) => a.reading.cue.sentence - b.reading.cue.sentence || a.reading.cue.from - b.reading.cue.from,
      )
  }
}

/** Calls `each` for every reading with what the trees ask about it; `example` is filled anew each time. */
export function eachExample(
  views: readonly SentenceView[],
  readings: readonly (readonly WeighedReading[])[],
  each: (reading: Reading, example: Int32Array) => void,
): void {
  const example = new Int32Array(JUDGE_FEATURES)
  const best = readings.map((list) => list.reduce((most, { linear }) => Math.max(most, linear), NONE))
  readings.forEach((list, s) => {
    const before = best[s - 1] ?? NONE
    const after = best[s + 1] ?? NONE
    list.forEach(({ reading }, at) => {
      judgeFeatures(views, list, at, before, after, example)
      each(reading, example)
    })
  })
}

function isMarked(marks: Uint8Array, cue: Cue): boolean {
  if (marks[cue.from] !== 1 || (marks[cue.to] ?? 0) === 2) return false
  for (let i = cue.from + 1; i < cue.to; i++) if (marks[i] !== 2) return false
  return true
}

/** How many candidates within four tokens have a higher margin (at most 2). `list` is in order of position. */
export function rivalsOf(list: readonly CueCandidate[], from: number, margin: number): number {
  let rivals = 0
  let low = 0
  let high = list.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (list[middle]!.from < from - 4) low = middle + 1
    else high = middle
  }
  for (let at = low; at < list.length && list[at]!.from <= from + 4; at++)
    if (list[at]!.margin > margin) rivals++
  return Math.min(2, rivals)
}

const accepted = new Int32Array(ACCEPT_FEATURES)
let shared: AttributionModel | null | undefined

/** The model of `models/speech`, loaded at the first call; null where it is not installed. */
export function attributionModel(): AttributionModel | null {
  if (shared === undefined) shared = modelExists('speech') ? new AttributionModel(loadModel('speech')) : null
  return shared
}

/** How far below the judge's line a reading may lie and still serve a quotation that has no other. */
const DOUBT = 120

/** Attributions by the trained model; quotations it is not sure of are given the best reading there is. */
export function spokenByModel(
  model: AttributionModel,
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
): FoundSpans[] {
  const readings = model
    .readAll(model.views(sentences, quotes), model.threshold - DOUBT)
    .map(({ reading, judged }) => ({ found: spansOf(sentences, reading), judged }))
  return withQuoted(
    text,
    sentences,
    quotes,
    readings.filter((one) => one.judged >= model.threshold).map((one) => one.found),
    readings.filter((one) => one.judged < model.threshold),
  )
}

export function spansOf(sentences: readonly Sentence[], reading: Reading): FoundSpans {
  const { cue } = reading
  return {
    sentence: cue.sentence,
    source: spans(sentences, reading.source),
    cue: spans(sentences, [cue]),
    content: spans(sentences, reading.content),
    cueToken: cue.head,
    rule: 'speech-model',
  }
}

/** Token runs as spans of the text; runs that touch across a sentence's end become one. */
function spans(sentences: readonly Sentence[], runs: readonly TokenRun[]): Span[] {
  const out: { start: number; end: number }[] = []
  let before: TokenRun | null = null
  for (const run of runs) {
    const { tokens } = sentences[run.sentence]!
    const end = tokens[run.to - 1]!.end
    const touches =
      before !== null &&
      run.from === 0 &&
      before.sentence === run.sentence - 1 &&
      before.to === sentences[before.sentence]!.tokens.length
    if (touches) out.at(-1)!.end = end
    else out.push({ start: tokens[run.from]!.start, end })
    before = run
  }
  return out
}
