import { loadModel, modelExists } from '../language/model-file.ts'
import type { ModelFile } from '../language/model-file.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import { ACCEPT_FEATURES, acceptFeatures } from './accept-features.ts'
import { ChainModel } from './chain-model.ts'
import { cueCandidates } from './cue-candidates.ts'
import type { CueCandidate } from './cue-candidates.ts'
import { cueWindow } from './cue-window.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { withQuoted } from './quoted-attributions.ts'
import { decodeSpans } from './span-decoder.ts'
import { viewOf } from './sentence-view.ts'
import type { SentenceView } from './sentence-view.ts'
import { SPAN_FEATURES, SpanFeatures, cueHead } from './span-features.ts'
import type { Cue } from './span-features.ts'
import type { FoundSpans } from './spoken-by-rule.ts'
import { WordClasses } from './word-classes.ts'

/** One cue with the spans the second model gives it, in tokens. */
export interface Reading {
  readonly cue: Cue
  readonly margin: number
  readonly source: readonly TokenRun[]
  readonly content: readonly TokenRun[]
  /** By how much the labelling beats one without source and content. */
  readonly gain: number
  /** By how much the best labelling with a source beats the best without one. */
  readonly sourceGap: number
  /** Candidates near by that the first model likes better; those it likes less. */
  readonly rivals: number
  /** Whether the first model's own best guess has this very cue. */
  readonly agreed: boolean
}

export interface TokenRun {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/**
 * The attribution models: a chain that finds cues, a chain that labels, for each cue, the tokens of its window as source
 * and content, and a judge that keeps or drops the whole by what came out.
 */
export class AttributionModel {
  readonly classes: WordClasses
  private readonly cues: ChainModel
  private readonly spans: ChainModel | null
  private readonly judge: ChainModel | null
  private readonly leastMargin: number
  readonly threshold: number
  /** By how much a labelling without a source must be better than the best with one. */
  private readonly sourceless: number

  constructor(file: ModelFile) {
    this.classes = WordClasses.from(file)
    this.cues = new ChainModel(file, 'cue')
    this.spans = file.has('span.pairs') ? new ChainModel(file, 'span') : null
    this.judge = file.has('judge.pairs') ? new ChainModel(file, 'judge') : null
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

  /** Source and content of one cue. */
  read(
    views: readonly SentenceView[],
    marks: readonly Uint8Array[],
    cue: Cue,
    margin: number,
    rivals = 0,
  ): Reading {
    const spans = this.spans!
    const window = cueWindow(views, cue.sentence, cue.head)
    const of = new SpanFeatures(views, marks, cue, window)
    spans.begin(window.size)
    let t = 0
    window.clip.forEach(([first, last], k) => {
      for (let i = first; i < last; i++, t++) spans.score(t, buffer, of.of(window.from + k, i, buffer))
    })
    const labels = new Uint8Array(window.size)
    const decoded = decodeSpans(spans.emissions, spans.pairs, window.size, this.sourceless, labels)
    const silence = spans.silent(window.size)
    const source: TokenRun[] = []
    const content: TokenRun[] = []
    t = 0
    window.clip.forEach(([first, last], k) => {
      let open: { into: TokenRun[]; from: number } | null = null
      const close = (to: number): void => {
        if (open) open.into.push({ sentence: window.from + k, from: open.from, to })
        open = null
      }
      for (let i = first; i < last; i++, t++) {
        const label = labels[t]!
        if (label === 0 || label === 1 || label === 3) close(i)
        if (label === 1 || (label === 2 && !open)) open = { into: source, from: i }
        else if (label === 3 || (label === 4 && !open)) open = { into: content, from: i }
      }
      close(last)
    })
    return {
      cue,
      margin,
      source,
      content,
      gain: decoded.score - silence,
      sourceGap: decoded.sourced - decoded.sourceless,
      rivals,
      agreed: isMarked(marks[cue.sentence]!, cue),
    }
  }

  /** How far above (or below) the line the judge puts a reading. */
  judged(views: readonly SentenceView[], reading: Reading): number {
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
    const { marks, candidates } = this.findCues(views)
    const kept: { reading: Reading; judged: number }[] = []
    candidates.forEach((list, s) => {
      const here = list
        .map(({ from, to, margin }) => {
          const cue = { sentence: s, from, to, head: cueHead(views[s]!, from, to) }
          const reading = this.read(views, marks, cue, margin, rivalsOf(list, from, margin))
          return { reading, judged: this.judged(views, reading) }
        })
        .filter((one) => one.judged >= threshold)
        .sort((a, b) => b.judged - a.judged || a.reading.cue.from - b.reading.cue.from)
      const taken = new Uint8Array(views[s]!.n)
      const good = here.filter(({ reading: { cue } }) => {
        for (let i = cue.from; i < cue.to; i++) if (taken[i] === 1) return false
        taken.fill(1, cue.from, cue.to)
        return true
      })
      kept.push(...good.sort((a, b) => a.reading.cue.from - b.reading.cue.from))
    })
    return kept
  }
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

const buffer = new Int32Array(SPAN_FEATURES)
const accepted = new Int32Array(ACCEPT_FEATURES)
let shared: AttributionModel | null | undefined

/** The model of `models/speech`, loaded at the first call; null where it is not installed. */
export function attributionModel(): AttributionModel | null {
  if (shared === undefined) shared = modelExists('speech') ? new AttributionModel(loadModel('speech')) : null
  return shared
}

/** How far below the judge's line a reading may lie and still serve a quotation that has no other. */
const DOUBT = 90

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
