import { createReadStream } from 'node:fs'
import { open, readFile, stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type { Article } from './article.ts'
import type { PoliteVisitor } from './feed/polite-visitor.ts'
import { findInputs, inputProblem, isUrl, unreadable } from './find-inputs.ts'
import type { Found } from './find-inputs.ts'
import { KIND_SAMPLE, inputKind, isArchive } from './input-kind.ts'
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
  /** Fetch what a feed on disk only names, and the feeds of a list; those of a feed that was fetched itself always are. */
  readonly follow?: boolean
  /** Gives each reading a map from its text to the source. */
  readonly sourceMap?: boolean
  /** Told before each input is read, with its place in the row, and after each article of an archive, with their number so far. */
  readonly onProgress?: (source: string, done: number, of: number, articles: number) => void
}

export const MAX_SIZE = 10_000_000
export const TIME_LIMIT = 20_000

/**
 * Reads files, folders (all articles and archives under them, in order of their paths), addresses and `-`, in the order given:
 * text, Markdown, HTML, PDF, e-mail, JSON, and feeds, JSON Lines, mbox and web archives with any number of articles,
 * each as it comes. Every input yields one or more readings; a problem with one never keeps the others from being read.
 *
 * ```ts
 * for await (const read of readInputs(['reports', 'crawl.warc.gz', 'https://example.org/feed'])) {
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
  const visitor = lazyVisitor(options)
  for (const [i, input] of found.entries()) {
    if ('problem' in input) {
      yield input
      continue
    }
    options.onProgress?.(input.source, i, found.length, 0)
    let articles = 0
    for await (const reading of read(input, options, visitor)) {
      if ('problem' in reading) {
        yield reading
        continue
      }
      const { article } = reading
      const name = article.source === input.source ? nameOf(input.source) : null
      const own = name !== null && names.get(name) === 1 ? name : ownId(article)
      yield { ...reading, article: { ...article, id: free(own, taken) } }
      if (article.source !== input.source) options.onProgress?.(input.source, i, found.length, ++articles)
    }
  }
}

/** What the article is called by itself: as a line of JSON says, else by its hash. */
function ownId({ id, publishedFrom, sha256, source }: Article): string {
  return source.includes('#') || publishedFrom === 'json' ? id : sha256.slice(0, 12)
}

function free(wanted: string, taken: Set<string>): string {
  let id = wanted
  for (let n = 2; taken.has(id); n++) id = `${wanted}-${n}`
  taken.add(id)
  return id
}

function nameOf(source: string): string | null {
  if (source === '-' || isUrl(source)) return null
  const unpacked = source.replace(/\.gz$/i, '')
  return basename(unpacked, extname(unpacked)) || null
}

/** One for all inputs, made when the first feed needs it. */
function lazyVisitor(options: InputOptions): () => Promise<PoliteVisitor> {
  let visitor: Promise<PoliteVisitor> | null = null
  return () =>
    (visitor ??= import('./feed/polite-visitor.ts').then(({ politeVisitor }) =>
      politeVisitor({
        maxSize: options.maxSize ?? MAX_SIZE,
        timeLimit: options.timeLimit ?? TIME_LIMIT,
        allowPrivate: options.allowPrivate ?? false,
      }),
    ))
}

async function* read(
  input: Exclude<Found, { problem: Problem }>,
  options: InputOptions,
  visitor: () => Promise<PoliteVisitor>,
): AsyncGenerator<Reading> {
  const { source, kind } = input
  const maxSize = options.maxSize ?? MAX_SIZE
  const hint: ReadingHint = {
    source,
    published: options.published ?? null,
    outlet: options.outlet ?? null,
    sourceMap: options.sourceMap ?? false,
  }
  if (kind === 'url') {
    // Loaded here: most runs touch no network, and its modules take a tenth of their time.
    const { fetchPage } = await import('./fetch-page.ts')
    const page = await fetchPage(source, {
      maxSize,
      timeLimit: options.timeLimit ?? TIME_LIMIT,
      allowPrivate: options.allowPrivate ?? false,
    })
    if ('problem' in page) yield page
    else
      yield* readBytes(
        page.bytes,
        { ...hint, source: page.url, contentType: page.contentType },
        maxSize,
        visitor,
      )
    return
  }
  const followed = options.follow ? visitor : null
  try {
    if (kind === 'file') yield* readFileOf(source, hint, maxSize, followed)
    else
      yield* readChunks(
        kind === 'stdin' ? (options.stdin ?? process.stdin) : createReadStream(source),
        hint,
        maxSize,
        followed,
      )
  } catch (error) {
    yield unreadable(source, error)
  }
}

/** A small file is read at once; of a large one only an archive is read, as it comes. */
async function* readFileOf(
  source: string,
  hint: ReadingHint,
  maxSize: number,
  visitor: (() => Promise<PoliteVisitor>) | null,
): AsyncGenerator<Reading> {
  const { size } = await stat(source)
  if (size <= maxSize) {
    yield* readBytes(await readFile(source), hint, maxSize, visitor)
    return
  }
  const file = await open(source)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(KIND_SAMPLE), 0, KIND_SAMPLE, 0)
    if (!isArchive(inputKind(buffer.subarray(0, bytesRead), { name: source }))) {
      yield inputProblem(
        'too-large',
        source,
        `${sizeName(size)}, larger than the limit of ${sizeName(maxSize)}`,
        'raise --max-size or split it',
      )
      return
    }
    yield* readChunks(file.createReadStream({ start: 0, autoClose: false }), hint, maxSize, visitor)
  } finally {
    await file.close()
  }
}

/** The usual case, a page or a text, without the modules for anything else. */
async function* readBytes(
  bytes: Uint8Array,
  hint: ReadingHint,
  maxSize: number,
  visitor: (() => Promise<PoliteVisitor>) | null,
): AsyncGenerator<Reading> {
  const kind = inputKind(bytes, { name: hint.source, contentType: hint.contentType ?? null })
  if (kind === 'text' || kind === 'html') yield readArticle(bytes, hint)
  else yield* readChunks([bytes], hint, maxSize, visitor)
}

async function* readChunks(
  chunks: AsyncIterable<Uint8Array | string> | readonly Uint8Array[],
  hint: ReadingHint,
  maxSize: number,
  visitor: (() => Promise<PoliteVisitor>) | null,
): AsyncGenerator<Reading> {
  const { readStream } = await import('./read-stream.ts')
  yield* readStream(chunks, hint, { maxSize, visitor })
}
