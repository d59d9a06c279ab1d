import { byteReader } from './byte-reader.ts'
import type { ByteReader } from './byte-reader.ts'
import { inputProblem } from './find-inputs.ts'
import { BadArchive, gunzip } from './gunzip.ts'
import { KIND_SAMPLE, inputKind } from './input-kind.ts'
import { readDocument } from './read-document.ts'
import type { Reading, ReadingHint } from './read-article.ts'
import type { PoliteVisitor } from './feed/polite-visitor.ts'
import { sizeName } from './size-name.ts'

export interface StreamOptions {
  /** Largest single article in bytes, unpacked. An archive may be of any size. */
  readonly maxSize: number
  /** Fetches pages that a feed only names; null: the network is not touched. */
  readonly visitor: (() => Promise<PoliteVisitor>) | null
}

/** Gzip within gzip within gzip is no archive. */
const MOST_LAYERS = 3

/**
 * Reads a stream of bytes, whatever it holds: one article, or an archive of any number (WARC, JSON Lines, mbox, a feed), packed or
 * not. An archive is read as it comes and never held whole. Never throws: a stream that breaks off is a problem after
 * the articles that came before.
 */
export async function* readStream(
  source: AsyncIterable<Uint8Array | string> | readonly Uint8Array[],
  hint: ReadingHint,
  options: StreamOptions,
  layers = 0,
): AsyncGenerator<Reading> {
  const bytes = byteReader(source)
  try {
    const kind = inputKind(await bytes.peek(KIND_SAMPLE), {
      name: hint.source,
      contentType: hint.contentType ?? null,
    })
    if (kind === 'gzip' && layers < MOST_LAYERS) {
      yield* readStream(gunzip(bytes.chunks()), hint, options, layers + 1)
      return
    }
    if (kind === 'warc')
      yield* (await import('./archive/warc-articles.ts')).readWarc(bytes, hint, options.maxSize)
    else if (kind === 'json-lines')
      yield* (await import('./archive/json-lines.ts')).readJsonLines(bytes, hint, options.maxSize)
    else if (kind === 'mbox') yield* readMbox(bytes, hint, options.maxSize)
    else yield* readWhole(bytes, hint, options, kind)
  } catch (error) {
    if (!(error instanceof BadArchive)) throw error
    yield inputProblem('archive', hint.source, error.message, error.wayOut)
  }
}

async function* readWhole(
  bytes: ByteReader,
  hint: ReadingHint,
  options: StreamOptions,
  kind: string,
): AsyncGenerator<Reading> {
  const whole = await bytes.rest(options.maxSize)
  if (whole === null) yield tooLarge(hint.source, options.maxSize)
  else if (kind === 'feed' || kind === 'sitemap' || kind === 'feed-list') {
    const { readFeed } = await import('./feed/read-feed.ts')
    yield* readFeed(whole, kind, hint, (await options.visitor?.()) ?? null)
  } else yield* readDocument(whole, hint)
}

async function* readMbox(bytes: ByteReader, hint: ReadingHint, maxSize: number): AsyncGenerator<Reading> {
  const [{ mailsOf }, { mailArticle }] = await Promise.all([
    import('./mail/mbox.ts'),
    import('./mail/mail-article.ts'),
  ])
  let number = 0
  for await (const mail of mailsOf(bytes, maxSize)) {
    number++
    const reading =
      mail === null
        ? tooLarge(hint.source, maxSize)
        : await mailArticle(mail, { ...hint, source: `${hint.source}#${number}` })
    yield 'problem' in reading
      ? { problem: { ...reading.problem, source: hint.source, place: `mail ${number}` } }
      : reading
  }
}

/** The problem of an input larger than what is read. */
export function tooLarge(source: string, limit: number, size = ''): Reading {
  return inputProblem(
    'too-large',
    source,
    `${size}larger than the limit of ${sizeName(limit)}`,
    'raise --max-size or split it',
  )
}
