import { join } from 'node:path'
import { Lemmatiser } from '../src/language/lemma.ts'
import { readModel } from '../src/language/model-file.ts'
import { Lexicon, normalise } from '../src/language/lexicon.ts'
import { FEATURES, letterCase, setVerbal, tagFeatures } from '../src/language/tagger-features.ts'
import { Tagger } from '../src/language/tagger.ts'
import { WordMemory } from '../src/language/word-facts.ts'
import type { WordFacts } from '../src/language/word-facts.ts'
import { score } from '../measure/tagger.ts'
import { clusterWords } from './clusters.ts'
import { readTreebank } from './conllu.ts'
import type { TreebankSentence } from './conllu.ts'
import { lemmaExceptions } from './lemma-exceptions.ts'
import { ModelWriter } from './model-writer.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'
import { casings, tagSets, writeLexicon } from './tagger-lexicon.ts'
import { unlabelledSentences } from './unlabelled-text.ts'
import { wordClasses } from './wordnet.ts'

interface Example {
  readonly words: WordFacts[]
  readonly gold: Int32Array
  readonly upos: readonly string[]
  readonly letters: number
}

/** Trains the tagger on the train splits of EWT and GUM; the number of rounds was chosen on their dev splits. */
export async function train({ data, out }: { data: string; out: string }): Promise<void> {
  const log = (line: string): void => console.log(line)
  const treebank = [...readTreebank(data, 'ewt', 'train'), ...readTreebank(data, 'gum', 'train')]
  const writer = new ModelWriter()
  const text = unlabelledSentences(data)
  const words = text.map((sentence) => sentence.map(normalise))
  const lexicon = writeLexicon(writer, {
    tags: tagSets(treebank, 3),
    classes: wordClasses(),
    clusters: clusterWords(words, { clusters: 400, minimum: 3, rounds: 12, log }),
    coarse: clusterWords(words, { clusters: 60, minimum: 3, rounds: 12, log }),
    casing: casings(text),
  })
  log(`lexicon: ${lexicon} words`)

  const labels = [
    ...new Set(treebank.flatMap(({ tokens }) => tokens.map((t) => `${t.upos}|${t.xpos}`))),
  ].sort()
  setVerbal(labels)
  const known = new Lexicon(readModel('tagger', writer.bytes().buffer))
  const memory = new WordMemory(known)
  writer.addText('lemma.exceptions', lemmaExceptions(treebank, new Lemmatiser(known, '')))
  const examples = treebank.map((sentence) => exampleOf(sentence, memory, labels))
  const dev = (['ewt', 'gum'] as const).map((name) => ({
    name,
    examples: readTreebank(data, name, 'dev').map((sentence) => exampleOf(sentence, memory, labels)),
  }))

  const perceptron = new Perceptron(labels)
  const random = seededRandom(20)
  const out_ = new Int32Array(FEATURES)
  const rounds = Number(process.env['ROUNDS'] ?? 8)
  for (let round = 0; round < rounds; round++) {
    let right = 0
    let total = 0
    for (const { words, gold, letters } of shuffle(examples.slice(), random)) {
      const tags = new Int32Array(words.length)
      for (let i = 0; i < words.length; i++) {
        const count = tagFeatures(words, i, tags, letters, out_)
        tags[i] = perceptron.learn(out_, count, gold[i]!)
        if (tags[i] === gold[i]) right++
        total++
      }
    }
    log(`round ${round + 1}: ${((100 * right) / total).toFixed(2)} on train, ${perceptron.size} features`)
  }
  perceptron.average()
  for (const { name, examples } of dev) log(`${name} dev: ${accuracy(perceptron, examples, labels)}`)
  const saved = perceptron.save(writer, 'tag', { prune: Number(process.env['PRUNE'] ?? 0.3) })
  const tagger = new Tagger(readModel('tagger', writer.bytes().buffer))
  for (const name of ['ewt', 'gum'] as const)
    log(`${name} dev, as saved: ${JSON.stringify(score(data, name, 'dev', tagger))}`)
  const size = writer.write(join(out, 'weights.bin'))
  log(`${saved.features} features, ${saved.entries} weights, ${(size / 1e6).toFixed(2)} MB`)
}

function exampleOf(sentence: TreebankSentence, memory: WordMemory, labels: readonly string[]): Example {
  const words = sentence.tokens.map((token) => memory.of(token.form))
  return {
    words,
    gold: Int32Array.from(sentence.tokens, (t) => labels.indexOf(`${t.upos}|${t.xpos}`)),
    upos: sentence.tokens.map((t) => t.upos),
    letters: letterCase(words),
  }
}

function accuracy(model: Perceptron, examples: readonly Example[], labels: readonly string[]): string {
  const features = new Int32Array(FEATURES)
  let upos = 0
  let both = 0
  let total = 0
  for (const { words, gold, letters, upos: goldUpos } of examples) {
    const tags = new Int32Array(words.length)
    for (let i = 0; i < words.length; i++) {
      tags[i] = model.predict(features, tagFeatures(words, i, tags, letters, features))
      if (labels[tags[i]!]!.split('|')[0] === goldUpos[i]) upos++
      if (tags[i] === gold[i]) both++
      total++
    }
  }
  return `UPOS ${((100 * upos) / total).toFixed(2)}, with XPOS ${((100 * both) / total).toFixed(2)}`
}
