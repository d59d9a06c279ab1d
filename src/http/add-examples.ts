import { fileURLToPath } from 'node:url'
import { readInputs } from '../read/read-inputs.ts'
import type { OpenRecord } from '../record/record.ts'

/** Reads the two examples into a record; again changes nothing. */
export async function addExamples(record: OpenRecord): Promise<void> {
  const folder = fileURLToPath(new URL('../../examples', import.meta.url))
  async function* nothing(): AsyncGenerator<Uint8Array> {}
  const options = { published: null, outlet: null, allowPrivate: false, stdin: nothing() }
  for await (const read of readInputs([folder], options))
    if ('article' in read) await record.add(read.article, { by: 'examples' })
}
