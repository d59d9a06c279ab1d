import type { Article } from '../read/article.ts'
import type { SourceMap } from '../read/source-map.ts'
import { problemLine } from '../read/problem.ts'
import { readInputs } from '../read/read-inputs.ts'
import type { Values } from './commands.ts'
import { print } from './io.ts'
import { harmless } from '../view/harmless.ts'
import type { Io } from './io.ts'
import { clearProgress, inputOptions } from './option-values.ts'
import { optimiserFor } from './optimiser.ts'

/**
 * Articles of all operands; each problem and notice is one line on standard error. `failed` counts the problems. `sourceMaps[i]` is of
 * `articles[i]`, null where it has none or none was asked for.
 */
export async function gather(
  operands: readonly string[],
  values: Values,
  io: Io,
): Promise<{ articles: Article[]; sourceMaps: (SourceMap | null)[]; failed: number }> {
  const articles: Article[] = []
  const sourceMaps: (SourceMap | null)[] = []
  const optimise = optimiserFor()
  let failed = 0
  for await (const read of readInputs(operands, inputOptions(values, io))) {
    if ('problem' in read) {
      failed++
      await clearProgress(io)
      await print(io.stderr, `rapporteur: ${problemLine(read.problem)}\n`)
    } else {
      articles.push(read.article)
      sourceMaps.push(read.sourceMap ?? null)
      optimise(read.article.text.length)
      if (read.notices.length > 0) await clearProgress(io)
      for (const notice of read.notices) await print(io.stderr, `rapporteur: ${harmless(notice)}.\n`)
    }
  }
  await clearProgress(io)
  return { articles, sourceMaps, failed }
}
