import { ACCEPT_FEATURES, acceptFeatures } from '../src/speech/accept-features.ts'
import { JUDGE_FEATURES } from '../src/speech/judge-features.ts'
import type { Reading } from '../src/speech/reading.ts'
import type { SentenceView } from '../src/speech/sentence-view.ts'
import { eachExample, spansOf } from '../src/speech/spoken-by-model.ts'
import type { AttributionModel } from '../src/speech/spoken-by-model.ts'
import { ChainTrainer } from './chain-trainer.ts'
import type { TrainedChain } from './chain-trainer.ts'
import type { AnalysedArticle } from './speech-corpus.ts'
import { rightness } from './speech-gold.ts'
import { growTrees, meanTrees } from './tree-booster.ts'
import type { TrainedTrees, TreeOptions } from './tree-booster.ts'

/** An article's readings by models that have not seen it. */
export interface ReadArticle {
  readonly article: AnalysedArticle
  readonly views: readonly SentenceView[]
  readonly readings: readonly (readonly Reading[])[]
  /** The linear judge of its group has not seen it either. */
  readonly group: number
}

export const GROUPS = 4

export const TREES: TreeOptions = {
  trees: 220,
  leaves: 14,
  rate: 0.07,
  least: 30,
  lambda: 2,
  features: 0.4,
  examples: 0.7,
  seed: 7,
}

const LINEAR = { epochs: 10, rate: 0.05, dropout: 0.1, l2: 1e-4, least: 3, seed: 27 }

/** Trains a linear judge on all articles, or on those of the other groups. */
export class LinearJudge {
  private readonly trainer = new ChainTrainer(['drop', 'keep'], new Uint8Array([1, 1, 1, 1]))

  constructor(articles: readonly ReadArticle[]) {
    const features = new Int32Array(ACCEPT_FEATURES)
    for (const { article, views, readings, group } of articles)
      for (const reading of readings.flat()) {
        const right = rightness(article, spansOf(article.sentences, reading)) > 0
        this.trainer.token(features, acceptFeatures(views, reading, features), right ? 1 : 0)
        this.trainer.endSequence(group)
      }
  }

  train(without = -1): TrainedChain {
    return this.trainer.train(LINEAR, without)
  }
}

export interface JudgeExamples {
  readonly columns: Int16Array[]
  readonly target: Float32Array
}

/** What the trees learn from: the examples of articles, weighed by the model that `of` gives for each group. */
export function judgeExamples(
  articles: readonly ReadArticle[],
  of: (group: number) => AttributionModel,
): JudgeExamples {
  const size = articles.reduce((sum, { readings }) => sum + readings.flat().length, 0)
  const columns = Array.from({ length: JUDGE_FEATURES }, () => new Int16Array(size))
  const target = new Float32Array(size)
  let at = 0
  for (const { article, views, readings, group } of articles)
    eachExample(views, of(group).weighed(views, readings), (reading, example) => {
      for (let f = 0; f < JUDGE_FEATURES; f++)
        columns[f]![at] = Math.max(-32768, Math.min(32767, example[f]!))
      target[at++] = rightness(article, spansOf(article.sentences, reading))
    })
  return { columns, target }
}

/** The mean of trees grown with three seeds. */
export function trainTrees({ columns, target }: JudgeExamples): TrainedTrees {
  return meanTrees([0, 1, 2].map((more) => growTrees(columns, target, { ...TREES, seed: TREES.seed + more })))
}
