import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { findInputs, inputProblem, isUrl, unreadable } from './find-inputs.ts'
import type { Found } from './find-inputs.ts'
import type { Problem } from './problem.ts'
import { readArticle } from './read-article.ts'
import type { Reading, ReadingHint } from './read-article.ts'
import { sizeName } from './size-name.ts'

export interface InputOptions {
  /** EDTF date for articles that do not say when they were published. */
  readonly published?: string | null
  /** Outlet for articles that do not name theirs. */
  readonly outlet?: string | null
  /** Largest input in bytes; 10 MB where not given. */
  readonly maxSize?: number
  readonly allowPrivate?: boolean
  /** Milliseconds for one address; 20 s where not given. */
  readonly timeLimit?: number
  /** What `-` reads; the process's standard input where not given. */
  readonly stdin?: AsyncIterable<Uint8Array>
  /** Told before each input is read, with its place in the row. */
  readonly onProgress?: (source: string, done: number, of: number) => void
}

export const MAX_SIZE = 10_000_000
export const TIME_LIMIT = 20_000

/**
 * Reads files, folders (all `.txt .md .html .htm` under them, in order of their paths), addresses and `-`, in the
 * order given. Every input yields one or more readings; a problem with one never keeps the others from being read.
 *
 * ```ts
 * for await (const read of readInputs(['reports', 'https://example.org/a'])) {
 *   if ('problem' in read) console.error(problemLine(read.problem))
 *   else articles.push(read.article)
 * }
 * ```
 */
export async function* readInputs(
  args: readonly string[],
  options: InputOptions = {},
): AsyncGenerator<Reading> {
  const found: Found[] = []
  for (const arg of args) for (const input of await findInputs(arg)) found.push(input)
  const names = new Map<string, number>()
  for (const input of found) {
    const name = 'problem' in input ? null : nameOf(input.source)
    if (name !== null) names.set(name, (names.get(name) ?? 0) + 1)
  }
  const taken = new Set<string>()
  for (const [i, input] of found.entries()) {
    if ('problem' in input) {
      yield input
      continue
    }
    options.onProgress?.(input.source, i, found.length)
    const reading = await read(input, options)
    if ('problem' in reading) yield reading
    else {
      const name = nameOf(input.source)
      const unique = name !== null && names.get(name) === 1
      const id = free(unique ? name : reading.article.sha256.slice(0, 12), taken)
      yield { ...reading, article: { ...reading.article, id } }
    }
  }
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

function nameOf(source: string): string | null {
  if (source === '-' || isUrl(source)) return null
  return basename(source, extname(source)) || null
}

async function read(input: Exclude<Found, { problem: Problem }>, options: InputOptions): Promise<Reading> {
  const { source, kind } = input
  const limit = options.maxSize ?? MAX_SIZE
  const hint: ReadingHint = { source, published: options.published ?? null, outlet: options.outlet ?? null }
  if (kind === 'url') {
    const timeLimit = options.timeLimit ?? TIME_LIMIT
    // Loaded here: most runs touch no network, and its modules take a tenth of their time.
    const { fetchPage } = await import('./fetch-page.ts')
    const page = await fetchPage(source, {
      maxSize: limit,
      timeLimit,
      allowPrivate: options.allowPrivate ?? false,
    })
    if ('problem' in page) return page
    return readArticle(page.bytes, { ...hint, source: page.url, contentType: page.contentType })
  }
  const tooLarge = (size: string): Reading =>
    inputProblem(
      'too-large',
      source,
      `${size}larger than the limit of ${sizeName(limit)}`,
      'raise --max-size or split it',
    )
  try {
    if (kind === 'file') {
      const { size } = await stat(source)
      if (size > limit) return tooLarge(`${sizeName(size)}, `)
      return readArticle(await readFile(source), hint)
    }
    const stream = kind === 'stdin' ? (options.stdin ?? process.stdin) : createReadStream(source)
    const bytes = await collect(stream, limit)
    return bytes === null ? tooLarge('') : readArticle(bytes, hint)
  } catch (error) {
    return unreadable(source, error)
  }
}

/** All bytes of a stream, or null where they are more than `limit`. */
async function collect(
  stream: AsyncIterable<Uint8Array | string>,
  limit: number,
): Promise<Uint8Array | null> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of stream) {
    const bytes = Buffer.from(chunk as Uint8Array)
    size += bytes.length
    if (size > limit) return null
    chunks.push(bytes)
  }
  return Buffer.concat(chunks)
}
