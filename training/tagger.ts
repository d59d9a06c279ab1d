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
import { LogLinear } from './log-linear.ts'
import { ModelWriter } from './model-writer.ts'
import { seededRandom, shuffle } from './random.ts'
import { casings, tagSets, writeLexicon } from './tagger-lexicon.ts'
import { unlabelledSentences } from './unlabelled-text.ts'
import { wordClasses } from './wordnet.ts'

interface Example {
  readonly words: WordFacts[]
  readonly gold: Int32Array
  readonly letters: number
}

const ROUNDS = 5
const RATE = 0.1
const DROP = 0.1
const MINIMUM = 4
/** After the third round weights below this go; the last two rounds are for the rest to adjust. */
const PRUNE = 0.13

/** Trains the tagger on the train splits of EWT and GUM; the five numbers above were chosen on their dev splits. */
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

  const labels = labelsOf(treebank)
  setVerbal(labels)
  const known = new Lexicon(readModel('tagger', writer.bytes().buffer))
  const memory = new WordMemory(known)
  writer.addText('lemma.exceptions', lemmaExceptions(treebank, new Lemmatiser(known, '')))
  const examples = treebank.map((sentence) => exampleOf(sentence, memory, labels))

  for (const [name, step] of [
    ['forward', 1],
    ['backward', -1],
  ] as const) {
    const model = learn(examples, labels, step, log)
    const saved = model.save(writer, name, { prune: 0.02 })
    log(`${name}: ${saved.features} features, ${saved.entries} weights`)
  }
  const tagger = new Tagger(readModel('tagger', writer.bytes().buffer))
  for (const treebank of ['ewt', 'gum'] as const) {
    log(`${treebank} dev: ${JSON.stringify(score(data, treebank, 'dev', tagger))}`)
  }
  const size = writer.write(join(out, 'weights.bin'))
  log(`${(size / 1e6).toFixed(2)} MB`)
}

/** Pairs of universal and Penn tag that the training text has ten times or more. */
function labelsOf(treebank: readonly TreebankSentence[]): string[] {
  const counts = new Map<string, number>()
  for (const { tokens } of treebank) {
    for (const { upos, xpos } of tokens) {
      const label = `${upos}|${xpos}`
      counts.set(label, (counts.get(label) ?? 0) + 1)
    }
  }
  return [...counts]
    .filter(([, count]) => count >= 10)
    .map(([label]) => label)
    .sort()
}

/** One direction of the tagger: a log-linear model that sees the labels it gave before. */
function learn(
  examples: readonly Example[],
  labels: readonly string[],
  step: 1 | -1,
  log: (line: string) => void,
): LogLinear {
  const model = new LogLinear(labels)
  const features = new Int32Array(FEATURES)
  for (const { words, gold, letters } of examples) {
    for (let i = 0; i < words.length; i++) {
      model.count(features, tagFeatures(words, i, gold, letters, features, step))
    }
  }
  log(`${model.begin(MINIMUM)} features met ${MINIMUM} times or more`)
  const random = seededRandom(20)
  for (let round = 0; round < ROUNDS; round++) {
    if (round === ROUNDS - 2) model.prune(PRUNE)
    const rate = round < ROUNDS - 2 ? RATE : RATE / 2
    let right = 0
    let total = 0
    for (const { words, gold, letters } of shuffle(examples.slice(), random)) {
      const tags = new Int32Array(words.length)
      for (let at = 0; at < words.length; at++) {
        const i = step > 0 ? at : words.length - 1 - at
        const count = tagFeatures(words, i, tags, letters, features, step)
        tags[i] = model.learn(features, dropSome(features, count, random), gold[i]!, rate)
        if (tags[i] === gold[i]) right++
        total++
      }
    }
    log(`round ${round + 1}: ${((100 * right) / total).toFixed(2)} on train`)
  }
  return model
}

/** Leaves out one feature in ten, never the first: the model learns not to lean on a single one. */
function dropSome(features: Int32Array, count: number, random: () => number): number {
  let kept = 1
  for (let at = 1; at < count; at++) if (random() >= DROP) features[kept++] = features[at]!
  return kept
}

function exampleOf(sentence: TreebankSentence, memory: WordMemory, labels: readonly string[]): Example {
  const words = sentence.tokens.map((token) => memory.of(token.form))
  return {
    words,
    gold: Int32Array.from(sentence.tokens, (t) => labels.indexOf(`${t.upos}|${t.xpos}`)),
    letters: letterCase(words),
  }
}
