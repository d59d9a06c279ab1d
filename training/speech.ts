import { join } from 'node:path'
import { readModel } from '../src/language/model-file.ts'
import { CUE_FEATURES, cueFeatures } from '../src/speech/cue-features.ts'
import { cueWindow } from '../src/speech/cue-window.ts'
import type { SentenceView } from '../src/speech/sentence-view.ts'
import { viewOf } from '../src/speech/sentence-view.ts'
import { SPAN_FEATURES, SpanFeatures, cueHead } from '../src/speech/span-features.ts'
import { AttributionModel } from '../src/speech/spoken-by-model.ts'
import { WordClasses } from '../src/speech/word-classes.ts'
import { ChainTrainer, writeChain } from './chain-trainer.ts'
import type { TrainedChain } from './chain-trainer.ts'
import { ModelWriter } from './model-writer.ts'
import { analysed, readPolnear } from './speech-corpus.ts'
import type { AnalysedArticle } from './speech-corpus.ts'
import { wordClassTable } from './speech-classes.ts'
import { cueLabels, goldCues, spanLabels } from './speech-gold.ts'
import { GROUPS, LinearJudge, judgeExamples, trainTrees } from './speech-judge.ts'
import type { ReadArticle } from './speech-judge.ts'
import { scoreArticles } from './speech-score.ts'
import { writeTrees } from './tree-booster.ts'

export const CUE_LABELS = ['O', 'B', 'I']
/** From (row) to (column): nothing continues what has not begun. */
export const CUE_PAIRS = new Uint8Array([1, 1, 0, 1, 1, 1, 1, 1, 1])
export const SPAN_LABELS = ['O', 'BS', 'IS', 'BC', 'IC']
export const SPAN_PAIRS = new Uint8Array([
  1, 1, 0, 1, 0, 1, 1, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1, 0, 1, 1, 1, 1, 0, 1, 1,
])
const JUDGE_PRUNE = 0.01
const SOURCELESS = 80

export interface SpeechTraining {
  readonly folds: number
  /** Candidates with a cue margin (in the model's units) down to this are read and judged. */
  readonly leastMargin: number
  /** The judge's line, in hundredths of a logit: chosen on train for the F1 of who and what. */
  readonly threshold: number
  readonly cue: { epochs: number; rate: number; dropout: number; least: number; prune: number; keep: number }
  readonly span: { epochs: number; rate: number; dropout: number; least: number; prune: number; keep: number }
}

export const SETTINGS: SpeechTraining = {
  folds: 3,
  leastMargin: -140,
  threshold: -95,
  cue: { epochs: 8, rate: 0.05, dropout: 0.3, least: 3, prune: 0.03, keep: 120_000 },
  span: { epochs: 8, rate: 0.05, dropout: 0.25, least: 3, prune: 0.03, keep: 90_000 },
}

interface Prepared {
  readonly article: AnalysedArticle
  readonly views: SentenceView[]
  readonly fold: number
}

export async function train(options: { data: string; out: string }): Promise<void> {
  const articles = readPolnear(options.data, 'train')
  if (!articles) throw new Error(`${options.data}: no polnear/train`)
  const dev = readPolnear(options.data, 'dev')
  const writer = trainOn(articles.map(analysed), dev?.map(analysed) ?? [], SETTINGS, console.log)
  const size = writer.write(join(options.out, 'weights.bin'))
  console.log(`${size} bytes`)
}

/** The whole training; `watch` are articles to score at the end. */
export function trainOn(
  articles: readonly AnalysedArticle[],
  watch: readonly AnalysedArticle[],
  settings: SpeechTraining,
  log: (line: string) => void,
): ModelWriter {
  const table = wordClassTable()
  const classes = new WordClasses(table)
  const started = Date.now()
  const say = (line: string): void => log(`${((Date.now() - started) / 1000).toFixed(0)} s  ${line}`)
  const prepared = articles.map((article, i): Prepared => ({
    article,
    views: article.sentences.map((sentence) => viewOf(sentence, article.quotes, classes)),
    fold: i % settings.folds,
  }))

  // 1. Cues. Each fold is labelled by a model that has not seen it: what follows learns from true mistakes.
  const cues = cueTrainer(prepared)
  cues.select({ ...settings.cue, epochs: 4, l2: 1e-4, seed: 5 }, settings.cue.keep)
  say('cue features chosen')
  const marks = new Map<Prepared, Uint8Array[]>()
  const cueOfFold: TrainedChain[] = []
  for (let fold = 0; fold < settings.folds; fold++) {
    const chain = cues.trainTwice({ ...settings.cue, l2: 1e-4, seed: 7 + fold }, fold)
    cueOfFold.push(chain)
    const model = assemble(table, settings, [['cue', chain, settings.cue.prune]])
    for (const one of prepared) if (one.fold === fold) marks.set(one, model.findCues(one.views).marks)
    say(`cue fold ${fold}: ${chain.keyOf.length} features`)
  }
  const cueChain = cues.trainTwice({ ...settings.cue, l2: 1e-4, seed: 7 })
  say(`cue: ${cueChain.keyOf.length} features`)

  // 2. Source and content, given the cue.
  const spans = spanTrainer(prepared, marks)
  spans.select({ ...settings.span, epochs: 4, l2: 1e-4, seed: 15 }, settings.span.keep)
  say('span features chosen')
  const read: ReadArticle[] = []
  for (let fold = 0; fold < settings.folds; fold++) {
    const chain = spans.trainTwice({ ...settings.span, l2: 1e-4, seed: 17 + fold }, fold)
    const model = assemble(table, settings, [
      ['cue', cueOfFold[fold]!, settings.cue.prune],
      ['span', chain, settings.span.prune],
    ])
    prepared.forEach(({ article, views, fold: own }, i) => {
      if (own !== fold) return
      const group = Math.floor(i / settings.folds) % GROUPS
      read.push({ article, views, readings: model.readings(views), group })
    })
    say(`span fold ${fold}: ${chain.keyOf.length} features`)
  }
  const spanChain = spans.trainTwice({ ...settings.span, l2: 1e-4, seed: 17 })
  say(`span: ${spanChain.keyOf.length} features`)

  // 3. The judge: a linear one, and trees that ask it about the readings around as well.
  const linear = new LinearJudge(read)
  const ofGroup = Array.from({ length: GROUPS }, (_, group) =>
    assemble(table, settings, [
      ['cue', cueChain, settings.cue.prune],
      ['judge', linear.train(group), JUDGE_PRUNE],
    ]),
  )
  const trees = trainTrees(judgeExamples(read, (group) => ofGroup[group]!))
  const writer = new ModelWriter()
  writer.addText('classes', table)
  say(`cue ${JSON.stringify(writeChain(writer, 'cue', cueChain, { prune: settings.cue.prune }))}`)
  say(`span ${JSON.stringify(writeChain(writer, 'span', spanChain, { prune: settings.span.prune }))}`)
  say(`judge ${JSON.stringify(writeChain(writer, 'judge', linear.train(), { prune: JUDGE_PRUNE }))}`)
  writeTrees(writer, 'trees', trees)
  writer.meta['leastMargin'] = settings.leastMargin
  writer.meta['threshold'] = settings.threshold
  writer.meta['sourceless'] = SOURCELESS
  if (watch.length > 0) {
    const model = new AttributionModel(readModel('speech', writer.bytes().buffer))
    say(`${scoreArticles(model, watch, settings.threshold)}`)
  }
  return writer
}

function assemble(
  table: string,
  settings: SpeechTraining,
  chains: readonly (readonly [string, TrainedChain, number])[],
): AttributionModel {
  const writer = new ModelWriter()
  writer.addText('classes', table)
  for (const [name, chain, prune] of chains) writeChain(writer, name, chain, { prune })
  writer.meta['leastMargin'] = settings.leastMargin
  writer.meta['sourceless'] = SOURCELESS
  return new AttributionModel(readModel('speech', writer.bytes().buffer))
}

function cueTrainer(prepared: readonly Prepared[]): ChainTrainer {
  const trainer = new ChainTrainer(CUE_LABELS, CUE_PAIRS)
  const features = new Int32Array(CUE_FEATURES)
  for (const { article, views, fold } of prepared) {
    for (const view of views) {
      const gold = cueLabels(article, view.sentence)
      for (let i = 0; i < view.n; i++) trainer.token(features, cueFeatures(view, i, features), gold[i]!)
      trainer.endSequence(fold)
    }
  }
  return trainer
}

function spanTrainer(
  prepared: readonly Prepared[],
  marks: ReadonlyMap<Prepared, Uint8Array[]>,
): ChainTrainer {
  const trainer = new ChainTrainer(SPAN_LABELS, SPAN_PAIRS)
  const features = new Int32Array(SPAN_FEATURES)
  for (const one of prepared) {
    const { article, views, fold } = one
    for (const { attribution, sentence, from, to } of goldCues(article)) {
      const cue = { sentence, from, to, head: cueHead(views[sentence]!, from, to) }
      const window = cueWindow(views, sentence, cue.head)
      const of = new SpanFeatures(views, marks.get(one)!, cue, window)
      const gold = spanLabels(article, attribution, window)
      let t = 0
      window.clip.forEach(([first, last], k) => {
        for (let i = first; i < last; i++, t++)
          trainer.token(features, of.of(window.from + k, i, features), gold[t]!)
      })
      trainer.endSequence(fold)
    }
  }
  return trainer
}
