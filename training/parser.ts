import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { score, sets } from '../measure/parser.ts'
import { DependencyParser } from '../src/language/dependency-parser.ts'
import { normalise } from '../src/language/lexicon.ts'
import { readModel } from '../src/language/model-file.ts'
import { tag } from '../src/language/tagger.ts'
import { clusterWords } from './clusters.ts'
import { readTreebank } from './conllu.ts'
import { encodeSets, numberWords } from './dependency-data.ts'
import type { ParserExample } from './dependency-data.ts'
import { compileNetwork } from './dependency-program.ts'
import { jackknifedTags } from './dependency-tags.ts'
import { addNetwork, readWeights } from './dependency-weights.ts'
import { ModelWriter } from './model-writer.ts'
import { unlabelledSentences } from './unlabelled-text.ts'

/** The larger network, which is not shipped: it reads the unlabelled text to the smaller one. */
const TEACHER = { D: 96, H: 112, A: 64, R: 80, layers: 3, dropHidden: 0.33, epochs: 8, seed: 1 }
/**
 * The network that is shipped. `teaching`: how much the teacher's opinion counts beside a gold tree; `share`: how much
 * of the unlabelled text it meets in one round.
 */
const PUPIL = { D: 96, H: 64, A: 48, R: 72, layers: 2, epochs: 8, seed: 2, teaching: 0.3, share: 0.34 }
/** What a sentence without a gold tree counts. */
const SILVER = 0.6
/** A word seen so often in the unlabelled text gets a row of its own in the pupil's table. */
const OFTEN = 5

/**
 * Trains the parser on the train splits of EWT and GUM, with tags as a tagger gives them that has not seen the sentence,
 * and on the unlabelled text as a larger network sees it. The networks are trained by dependency-network.cpp, compiled
 * here: needs g++ and a processor with AVX2. The dev splits are only measured.
 */
export async function train({ data, out }: { data: string; out: string }): Promise<void> {
  const log = (line: string): void => console.log(`${line}   (${Math.round(process.uptime())} s)`)
  // Loaded before the long work, so that model and code are of one time.
  ourTags(['Peace'])
  const treebank = [...readTreebank(data, 'ewt', 'train'), ...readTreebank(data, 'gum', 'train')]
  const text = unlabelledSentences(data)
  const words = text.map((sentence) => sentence.map(normalise))
  const clusters = {
    fine: clusterWords(words, { clusters: 400, minimum: 3, rounds: 12 }),
    coarse: clusterWords(words, { clusters: 60, minimum: 3, rounds: 12 }),
  }
  log('clusters made')
  const tags = jackknifedTags(treebank, text, clusters, { folds: 2, rounds: 3, log })
  const gold = treebank.map(({ tokens }, at): ParserExample => ({ tokens, tags: tags[at]!, weight: 1 }))
  const dev = (['ewt', 'gum'] as const).map((name) =>
    readTreebank(data, name, 'dev').map(({ tokens }): ParserExample => ({
      tokens,
      tags: ourTags(tokens.map(({ form }) => form)),
      weight: 1,
    })),
  )
  // The unlabelled text opens with the treebanks' own.
  const unlabelled = text.slice(treebank.length).filter(({ length }) => length >= 3 && length <= 80)
  const silver = unlabelled.map((sentence): ParserExample => ({
    tokens: sentence.map((form) => ({ form, head: -2, deprel: 'dep' })),
    tags: ourTags(sentence),
    weight: SILVER,
  }))

  const folder = mkdtempSync(join(tmpdir(), 'parser-'))
  const writer = new ModelWriter()
  try {
    const network = compileNetwork(folder)
    const fewer = numberWords(treebank, clusters)
    network.train('teacher', encodeSets([gold, [], ...dev], fewer), TEACHER)
    log('teacher trained')
    network.label('opinions', encodeSets([gold, silver, [], []], fewer), 'teacher', TEACHER)
    log(`${silver.length} sentences read by the teacher`)
    const more = numberWords(treebank, clusters, oftenSeen(unlabelled))
    const weights = network.train('pupil', encodeSets([gold, silver, ...dev], more), PUPIL, 'opinions')
    addNetwork(writer, readWeights(weights), more)
  } finally {
    rmSync(folder, { recursive: true })
  }
  const size = writer.write(join(out, 'weights.bin'))
  log(`${(size / 1e6).toFixed(2)} MB`)
  const parser = new DependencyParser(readModel('parser', writer.bytes().buffer))
  for (const { name, sentences } of sets(data)) {
    if (name.includes('test')) continue
    const { uas, las } = score(sentences, 'ours', (tokens) => parser.parse(tokens))
    log(`${name}: UAS ${uas.toFixed(2)}, LAS ${las.toFixed(2)}`)
  }
}

function oftenSeen(sentences: readonly (readonly string[])[]): string[] {
  const counts = new Map<string, number>()
  for (const sentence of sentences) {
    for (const form of sentence) {
      const word = normalise(form)
      counts.set(word, (counts.get(word) ?? 0) + 1)
    }
  }
  return [...counts].filter(([, n]) => n >= OFTEN).map(([word]) => word)
}

function ourTags(forms: readonly string[]): string[] {
  const tokens = forms.map((form, i) => ({
    i,
    text: form,
    start: 0,
    end: form.length,
    upos: 'X',
    xpos: 'FW',
    lemma: form,
    head: -1,
    deprel: 'root',
  }))
  tag(tokens)
  return tokens.map(({ upos, xpos }) => `${upos}|${xpos}`)
}
