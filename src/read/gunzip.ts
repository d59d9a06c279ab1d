import { Readable, pipeline } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { sizeName } from './size-name.ts'

/** Thrown out of a stream that cannot be unpacked to its end; said as a problem by whoever reads the stream. */
export class BadArchive extends Error {
  readonly wayOut: string
  constructor(message: string, wayOut: string) {
    super(message)
    this.wayOut = wayOut
  }
}

/** News text packs to a fifth, the dullest log to a fiftieth: what unpacks to more than this many times its size is a trap. */
const MOST_TIMES = 200
const TRAP_FROM = 32_000_000

/**
 * Unpacks gzip, as many members as there are (WARC has one for each record). Throws {@link BadArchive} for a stream that is cut off,
 * damaged, or a bomb; everything before is handed out first.
 */
export async function* gunzip(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let packed = 0
  let unpacked = 0
  async function* counted(): AsyncGenerator<Uint8Array> {
    for await (const chunk of source) {
      packed += chunk.length
      yield chunk
    }
  }
  const unpacking = pipeline(Readable.from(counted()), createGunzip(), () => undefined)
  try {
    for await (const chunk of unpacking as AsyncIterable<Buffer>) {
      unpacked += chunk.length
      if (unpacked > TRAP_FROM && unpacked > packed * MOST_TIMES)
        throw new BadArchive(
          `unpacks to more than ${MOST_TIMES} times its size (${sizeName(unpacked)} so far)`,
          'unpack it by hand if you trust it',
        )
      yield chunk
    }
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (error instanceof BadArchive || !code.startsWith('Z_')) throw error
    throw code === 'Z_BUF_ERROR'
      ? new BadArchive(
          `cut off after ${sizeName(packed)}`,
          'get the whole file again; what came before the cut was read',
        )
      : new BadArchive(
          `damaged within its first ${sizeName(packed)}`,
          'get the file again; what came before was read',
        )
  }
}
