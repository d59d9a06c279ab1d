import { join } from 'node:path'
import { readModel } from '../src/language/model-file.ts'
import { tagger } from '../src/language/tagger.ts'
import { matchNames } from '../src/mention/name/gazetteer.ts'
import { NAME_FEATURES, nameFeatures, nameInput } from '../src/mention/name/name-features.ts'
import { allowedPairs, encodeNames, NAME_LABELS, NameTagger } from '../src/mention/name/name-model.ts'
import { scoreNames } from '../measure/names.ts'
import { ChainTrainer, writeChain } from './chain-trainer.ts'
import { ModelWriter } from './model-writer.ts'
import { readNamed } from './names-corpus.ts'

/** Trains the name model on Universal NER EWT (train) and wikigold; epochs, dropout and pruning were chosen on EWT's dev split. */
export async function train({ data, out }: { data: string; out: string }): Promise<void> {
  const sentences = [...(readNamed(data, 'train') ?? []), ...(readNamed(data, 'wikigold') ?? [])]
  if (sentences.length === 0) throw new Error(`${data}: no folder ner with train.iob2`)
  const trainer = new ChainTrainer(NAME_LABELS, allowedPairs())
  const features = new Int32Array(NAME_FEATURES)
  for (const { tokens, names } of sentences) {
    tagger().tag(tokens)
    const input = nameInput(tokens, tagger().memory, matchNames(tokens))
    const gold = encodeNames(names, tokens.length)
    gold.forEach((label, i) => trainer.token(features, nameFeatures(input, i, features), label))
    trainer.endSequence(0)
  }
  const setting = (name: string, usual: number): number => Number(process.env[name] ?? usual)
  const chain = trainer.train({
    epochs: setting('EPOCHS', 12),
    rate: setting('RATE', 0.1),
    l2: setting('L2', 1e-4),
    dropout: setting('DROPOUT', 0.5),
    least: setting('LEAST', 3),
    seed: 5,
  })
  const writer = new ModelWriter()
  const saved = writeChain(writer, 'names', chain, {
    prune: setting('PRUNE', 0.05),
    top: setting('TOP', 2.5),
  })
  const model = new NameTagger(readModel('names', writer.bytes().buffer))
  const dev = readNamed(data, 'dev')
  if (dev) console.log(`dev ${JSON.stringify(scoreNames(dev, model))}`)
  const size = writer.write(join(out, 'weights.bin'))
  console.log(`${saved.features} features, ${saved.entries} weights, ${(size / 1e6).toFixed(2)} MB`)
}
