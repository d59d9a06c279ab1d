import { readModel } from '../src/language/model-file.ts'
import { Lexicon } from '../src/language/lexicon.ts'
import { FEATURES, letterCase, setVerbal, tagFeatures } from '../src/language/tagger-features.ts'
import { WordMemory } from '../src/language/word-facts.ts'
import type { TreebankSentence } from './conllu.ts'
import { ModelWriter } from './model-writer.ts'
import { Perceptron } from './perceptron.ts'
import { seededRandom, shuffle } from './random.ts'
import { casings, tagSets, writeLexicon } from './tagger-lexicon.ts'
import { wordClasses } from './wordnet.ts'

/** Clusters of words, by the word as the lexicon spells it. */
export interface WordClusters {
  readonly fine: Map<string, number>
  readonly coarse: Map<string, number>
}

/**
 * Tags (`UPOS|XPOS`) as a tagger gives them that has not seen the sentence: the parser must learn from the mistakes it
 * will meet. Sentence `i` is tagged by a tagger trained on the sentences whose number leaves another rest by `folds`.
 */
export function jackknifedTags(
  treebank: readonly TreebankSentence[],
  text: readonly (readonly string[])[],
  clusters: WordClusters,
  options: { folds: number; rounds: number; log: (line: string) => void },
): string[][] {
  const { folds, rounds, log } = options
  const parts = {
    classes: wordClasses(),
    clusters: clusters.fine,
    coarse: clusters.coarse,
    casing: casings(text),
  }
  const labels = [
    ...new Set(treebank.flatMap(({ tokens }) => tokens.map((t) => `${t.upos}|${t.xpos}`))),
  ].sort()
  setVerbal(labels)
  const tagged: string[][] = treebank.map(() => [])
  for (let fold = 0; fold < folds; fold++) {
    const inside = treebank.filter((_, i) => i % folds !== fold)
    const writer = new ModelWriter()
    writeLexicon(writer, { tags: tagSets(inside, 3), ...parts })
    const memory = new WordMemory(new Lexicon(readModel('fold', writer.bytes().buffer)))
    const features = new Int32Array(FEATURES)
    const perceptron = new Perceptron(labels)
    const random = seededRandom(100 + fold)
    const examples = inside.map(({ tokens }) => ({
      words: tokens.map((t) => memory.of(t.form)),
      gold: tokens.map((t) => labels.indexOf(`${t.upos}|${t.xpos}`)),
    }))
    for (let round = 0; round < rounds; round++) {
      for (const { words, gold } of shuffle(examples.slice(), random)) {
        const tags = new Int32Array(words.length)
        const letters = letterCase(words)
        for (let i = 0; i < words.length; i++) {
          tags[i] = perceptron.learn(features, tagFeatures(words, i, tags, letters, features), gold[i]!)
        }
      }
    }
    perceptron.average()
    let right = 0
    let total = 0
    treebank.forEach(({ tokens }, at) => {
      if (at % folds !== fold) return
      const words = tokens.map((t) => memory.of(t.form))
      const tags = new Int32Array(words.length)
      const letters = letterCase(words)
      for (let i = 0; i < words.length; i++) {
        tags[i] = perceptron.predict(features, tagFeatures(words, i, tags, letters, features))
        if (labels[tags[i]!]!.startsWith(`${tokens[i]!.upos}|`)) right++
        total++
      }
      tagged[at] = Array.from(tags, (tag) => labels[tag]!)
    })
    log(`tags: fold ${fold + 1} of ${folds}, UPOS ${((100 * right) / total).toFixed(2)}`)
  }
  return tagged
}
