import type { ByteReader } from '../byte-reader.ts'
import { inputProblem } from '../find-inputs.ts'
import type { Reading, ReadingHint } from '../read-article.ts'
import { sizeName } from '../size-name.ts'
import { jsonArticle } from './json-article.ts'

const UTF8 = new TextDecoder('utf-8')

/** JSON Lines: one article a line, read as it comes. A wrong line is a problem that names it; the others are read. */
export async function* readJsonLines(
  bytes: ByteReader,
  hint: ReadingHint,
  maxSize: number,
): AsyncGenerator<Reading> {
  for (let number = 1; ; number++) {
    const line = await bytes.line(maxSize)
    if (line === null) return
    if (line.bytes.length === 0) continue
    const at = `line ${number}`
    if (line.cut) {
      const { problem } = inputProblem(
        'too-large',
        hint.source,
        `larger than the limit of ${sizeName(maxSize)}`,
        'raise --max-size or split it',
      )
      yield { problem: { ...problem, place: at } }
      continue
    }
    const text = UTF8.decode(line.bytes).trim()
    if (text === '') continue
    yield placed(jsonOf(text, { ...hint, source: `${hint.source}#${number}` }), hint.source, at)
  }
}

/** One JSON document: an article, or a list of articles. */
export function* readJson(text: string, hint: ReadingHint): Generator<Reading> {
  const value = parsed(text)
  if ('error' in value) {
    yield inputProblem('json', hint.source, value.error, 'check that the file is whole')
    return
  }
  if (!Array.isArray(value.json)) {
    yield jsonArticle(value.json, hint)
    return
  }
  for (const [i, each] of (value.json as unknown[]).entries())
    yield placed(
      jsonArticle(each, { ...hint, source: `${hint.source}#${i + 1}` }),
      hint.source,
      `item ${i + 1}`,
    )
}

function jsonOf(text: string, hint: ReadingHint): Reading {
  const value = parsed(text)
  return 'error' in value
    ? inputProblem('json', hint.source, value.error, 'write one whole object a line')
    : jsonArticle(value.json, hint)
}

function parsed(text: string): { readonly json: unknown } | { readonly error: string } {
  try {
    return { json: JSON.parse(text) }
  } catch (error) {
    return {
      error: `not valid JSON (${(error as Error).message
        .split('\n', 1)[0]!
        .replace(/ in JSON.*$/, '')
        .slice(0, 60)})`,
    }
  }
}

/** A problem inside names the file and the place in it. */
export function placed(reading: Reading, source: string, place: string): Reading {
  return 'problem' in reading
    ? { problem: { ...reading.problem, source, place: reading.problem.place ?? place } }
    : reading
}
