import { join } from 'node:path'
import { BOUNDARY_FEATURES } from '../src/language/boundary-features.ts'
import { readModel } from '../src/language/model-file.ts'
import { LinearModel } from '../src/language/linear-model.ts'
import { boundaryBuffer, splitBy } from '../src/language/split-sentences.ts'
import { tagger } from '../src/language/tagger.ts'
import { tokenise } from '../src/language/tokenise.ts'
import type { WordFacts } from '../src/language/word-facts.ts'
import { rawDocuments, readTreebank } from './conllu.ts'
import type { RawDocument, Split } from './conllu.ts'
import { ModelWriter } from './model-writer.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'

interface Example {
  readonly features: Int32Array
  readonly gold: number
}

const ROUNDS = 12

/** Trains the sentence splitter on the raw text of EWT's and GUM's train splits. Needs `models/tagger` (its lexicon). */
export async function train({ data, out }: { data: string; out: string }): Promise<void> {
  const examples = [...examplesOf(data, 'ewt', 'train'), ...examplesOf(data, 'gum', 'train')]
  console.log(`${examples.length} gaps`)
  const perceptron = new Perceptron(['on', 'end'])
  const random = seededRandom(7)
  for (let round = 0; round < ROUNDS; round++) {
    let wrong = 0
    for (const { features, gold } of shuffle(examples.slice(), random)) {
      if (perceptron.learn(features, features.length, gold) !== gold) wrong++
    }
    console.log(`round ${round + 1}: ${wrong} wrong`)
  }
  perceptron.average()
  const writer = new ModelWriter()
  const saved = perceptron.save(writer, 'end', { prune: 0.1 })
  const model = LinearModel.from(readModel('sentences', writer.bytes().buffer), 'end')
  for (const treebank of ['ewt', 'gum'] as const) {
    console.log(`${treebank} dev: sentence F1 ${f1(data, treebank, model).toFixed(2)}`)
  }
  const size = writer.write(join(out, 'weights.bin'))
  console.log(`${saved.features} features, ${(size / 1e6).toFixed(2)} MB`)
}

function prepare(document: RawDocument): { offsets: number[]; words: WordFacts[] } {
  const offsets = tokenise(document.text)
  const { memory } = tagger()
  const words: WordFacts[] = []
  for (let at = 0; at < offsets.length; at += 2) {
    words.push(memory.of(document.text.slice(offsets[at], offsets[at + 1])))
  }
  return { offsets, words }
}

function examplesOf(data: string, treebank: 'ewt' | 'gum', split: Split): Example[] {
  const examples: Example[] = []
  for (const document of rawDocuments(readTreebank(data, treebank, split))) {
    const { offsets, words } = prepare(document)
    const begins = new Set(document.sentences.map((sentence) => sentence.start))
    splitBy(document.text, offsets, words, (count, i) => {
      const gold = begins.has(offsets[2 * i + 2]!)
      examples.push({
        features: boundaryBuffer.slice(0, Math.min(count, BOUNDARY_FEATURES)),
        gold: gold ? 1 : 0,
      })
      return gold
    })
  }
  return examples
}

function f1(data: string, treebank: 'ewt' | 'gum', model: LinearModel): number {
  let right = 0
  let sum = 0
  for (const document of rawDocuments(readTreebank(data, treebank, 'dev'))) {
    const { offsets, words } = prepare(document)
    const starts = splitBy(
      document.text,
      offsets,
      words,
      (count) => model.predict(boundaryBuffer, count) === 1,
    )
    const gold = new Set(document.sentences.map(({ start, end }) => `${start} ${end}`))
    sum += gold.size + starts.length
    starts.forEach((first, at) => {
      const last = (starts[at + 1] ?? words.length) - 1
      if (gold.has(`${offsets[2 * first]!} ${offsets[2 * last + 1]!}`)) right++
    })
  }
  return (200 * right) / sum
}
