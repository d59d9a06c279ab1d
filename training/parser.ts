import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { score, sets } from '../measure/parser.ts'
import { DependencyParser } from '../src/language/dependency-parser.ts'
import { normalise } from '../src/language/lexicon.ts'
import { readModel } from '../src/language/model-file.ts'
import { tag } from '../src/language/tagger.ts'
import { clusterWords } from './clusters.ts'
import { readTreebank } from './conllu.ts'
import type { TreebankSentence } from './conllu.ts'
import { encodeSets, numberWords } from './dependency-data.ts'
import type { ParserExample } from './dependency-data.ts'
import { jackknifedTags } from './dependency-tags.ts'
import { addNetwork, readWeights } from './dependency-weights.ts'
import { ModelWriter } from './model-writer.ts'
import { unlabelledSentences } from './unlabelled-text.ts'

/** Sizes of the network and how it is trained; chosen on the dev splits. */
const SETTINGS = { epochs: 12, seed: 1 }

/**
 * Trains the parser on the train splits of EWT and GUM, with tags as a tagger gives them that has not seen the sentence.
 * The network itself is trained by dependency-network.cpp, compiled here: needs g++ and a processor with AVX2.
 */
export async function train({ data, out }: { data: string; out: string }): Promise<void> {
  const log = (line: string): void => console.log(line)
  const treebank = [...readTreebank(data, 'ewt', 'train'), ...readTreebank(data, 'gum', 'train')]
  const words = unlabelledSentences(data).map((sentence) => sentence.map(normalise))
  const numbers = numberWords(
    treebank,
    clusterWords(words, { clusters: 400, minimum: 3, rounds: 12 }),
    clusterWords(words, { clusters: 60, minimum: 3, rounds: 12 }),
    2,
  )
  const tags = jackknifedTags(data, treebank, { folds: 5, rounds: 4, log })
  const gold = treebank.map(({ tokens }, at): ParserExample => ({ tokens, tags: tags[at]!, weight: 1 }))
  const dev = (['ewt', 'gum'] as const).map((name) => readTreebank(data, name, 'dev').map(withOurTags))
  const weights = trainNetwork(encodeSets([gold, [], ...dev], numbers), SETTINGS)

  const writer = new ModelWriter()
  addNetwork(writer, readWeights(weights), numbers)
  const size = writer.write(join(out, 'weights.bin'))
  log(`${(size / 1e6).toFixed(2)} MB`)
  const parser = new DependencyParser(readModel('parser', writer.bytes().buffer))
  for (const { name, sentences } of sets(data).filter((set) => !set.name.includes('test'))) {
    const { uas, las } = score(sentences, 'ours', (tokens) => parser.parse(tokens))
    log(`${name}: UAS ${uas.toFixed(2)}, LAS ${las.toFixed(2)}`)
  }
}

/** Compiles the program and runs it in a folder of its own; returns the weights it wrote. */
function trainNetwork(input: Int32Array, settings: Readonly<Record<string, number>>): Buffer {
  const source = fileURLToPath(new URL('./dependency-network.cpp', import.meta.url))
  const folder = mkdtempSync(join(tmpdir(), 'parser-'))
  try {
    const program = join(folder, 'network')
    execFileSync(
      'g++',
      [
        '-O3',
        '-mavx2',
        '-mfma',
        '-fno-math-errno',
        '-fno-trapping-math',
        '-std=c++17',
        '-o',
        program,
        source,
      ],
      { stdio: 'inherit' },
    )
    const from = join(folder, 'input.bin')
    const to = join(folder, 'output.bin')
    writeFileSync(from, input)
    const options = Object.entries(settings).map(([key, value]) => `${key}=${value}`)
    const { status } = spawnSync(program, [from, to, ...options], { stdio: 'inherit' })
    if (status !== 0) throw new Error(`training of the network ended with status ${status}`)
    return readFileSync(to)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function withOurTags({ tokens }: TreebankSentence): ParserExample {
  const tagged = tokens.map(({ form }, i) => ({
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
  tag(tagged)
  return { tokens, tags: tagged.map(({ upos, xpos }) => `${upos}|${xpos}`), weight: 1 }
}
