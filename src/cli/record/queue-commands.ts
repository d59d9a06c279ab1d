import type { Article } from '../../read/article.ts'
import { problemLine } from '../../read/problem.ts'
import { readInputs } from '../../read/read-inputs.ts'
import { harmless } from '../../view/harmless.ts'
import type { Values } from '../commands.ts'
import { print } from '../io.ts'
import type { Io } from '../io.ts'
import { inputOptions } from '../option-values.ts'
import { progressOn, recordPlace, reported, untilStopped, withRecord } from './with-record.ts'

/** `rapporteur serve-queue`: articles into the queue, for workers to read. */
export async function serveQueueCommand(
  operands: readonly string[],
  values: Values,
  io: Io,
): Promise<number> {
  return reported(io, async () => {
    const { openQueue } = await import('../../record/queue/queue.ts')
    const { queueArticles } = await import('../../record/queue/serve-queue.ts')
    const boss = await openQueue(recordPlace(values, io))
    const progress = progressOn(io)
    const failed = { inputs: 0 }
    try {
      const articles = readable(operands, values, io, failed)
      const queued = await queueArticles(boss, articles, (n) => progress.show(`queued ${n}`))
      progress.clear()
      await print(io.stderr, `${queued} ${queued === 1 ? 'article' : 'articles'} queued.\n`)
      return failed.inputs > 0 ? 1 : 0
    } finally {
      await boss.stop({ graceful: true, timeout: 5000 })
    }
  })
}

/** Articles of the operands; what cannot be read is told and counted. */
async function* readable(
  operands: readonly string[],
  values: Values,
  io: Io,
  failed: { inputs: number },
): AsyncGenerator<Article> {
  for await (const read of readInputs(operands, inputOptions(values, io))) {
    if ('problem' in read) {
      failed.inputs++
      await print(io.stderr, `rapporteur: ${harmless(problemLine(read.problem))}\n`)
    } else yield read.article
  }
}

/** `rapporteur work`: batches of the queue into the record. */
export async function workCommand(_: readonly string[], values: Values, io: Io): Promise<number> {
  return withRecord(values, io, 'read', async (record) => {
    const { openQueue } = await import('../../record/queue/queue.ts')
    const { workOn } = await import('../../record/queue/work.ts')
    const boss = await openQueue(recordPlace(values, io))
    const { signal, release } = untilStopped()
    const progress = progressOn(io)
    let done = 0
    try {
      const added = await workOn(boss, record, {
        once: values['once'] === true,
        signal,
        onAdded: ({ article }) => {
          progress.show(`${++done} read, last [${article}]`)
          if (values['json']) io.stdout.write(`${article}\n`)
        },
      })
      progress.clear()
      await print(io.stderr, `${added} ${added === 1 ? 'article' : 'articles'} read.\n`)
      return 0
    } finally {
      release()
      await boss.stop({ graceful: true, timeout: 5000 })
    }
  })
}

/** `rapporteur extract`: articles to what each tells by itself, a JSON line each. No store, no state. */
export async function extractCommand(operands: readonly string[], values: Values, io: Io): Promise<number> {
  const { extractOf } = await import('../../record/extract.ts')
  const failed = { inputs: 0 }
  for await (const article of readable(operands.length > 0 ? operands : ['-'], values, io, failed))
    await print(io.stdout, `${JSON.stringify(extractOf(article))}\n`)
  return failed.inputs > 0 ? 1 : 0
}
