import type { ByteReader } from '../byte-reader.ts'
import { BadArchive } from '../gunzip.ts'

/** One record of a web archive (ISO 28500), block and all. */
export interface WarcRecord {
  /** From 1, in order. */
  readonly number: number
  /** `response`, `resource`, `conversion`, `warcinfo`, `request`, … */
  readonly type: string
  readonly url: string | null
  readonly contentType: string | null
  /** Null where it was not asked for or is larger than the limit. */
  readonly block: Buffer | null
  readonly tooLarge: boolean
}

const LONGEST_HEADER = 65_536

/**
 * Reads records one after the other; holds one block at a time, and only those of types that `wanted` says yes to. Throws
 * {@link BadArchive} where what should be a record is none, or breaks off.
 */
export async function* warcRecords(
  bytes: ByteReader,
  limit: number,
  wanted: (type: string) => boolean,
): AsyncGenerator<WarcRecord> {
  for (let number = 1; ; number++) {
    const headers = await headerOf(bytes, number)
    if (headers === null) return
    const length = Number(headers.get('content-length') ?? NaN)
    if (!Number.isSafeInteger(length) || length < 0)
      throw new BadArchive(
        `record ${number} does not say how long it is`,
        'get the archive again; the records before it were read',
      )
    const type = headers.get('warc-type')?.toLowerCase() ?? ''
    const asked = wanted(type)
    const fits = length <= limit
    const block = asked && fits ? await bytes.take(length) : null
    if ((block?.length ?? (await bytes.skip(length))) < length)
      throw new BadArchive(
        `cut off in record ${number}`,
        'get the whole archive again; the records before it were read',
      )
    yield {
      number,
      type,
      url: headers.get('warc-target-uri')?.replace(/^<|>$/g, '') ?? null,
      contentType: headers.get('content-type') ?? null,
      block,
      tooLarge: asked && !fits,
    }
  }
}

/** Header of the next record; null at the end of the archive. */
async function headerOf(bytes: ByteReader, number: number): Promise<Map<string, string> | null> {
  let line = await bytes.line(LONGEST_HEADER)
  while (line !== null && line.bytes.length === 0) line = await bytes.line(LONGEST_HEADER)
  if (line === null) return null
  if (!/^WARC\/\d/.test(line.bytes.toString('latin1')))
    throw new BadArchive(
      `no record where record ${number} should begin`,
      'get the archive again; the records before it were read',
    )
  const headers = new Map<string, string>()
  let last = ''
  for (let size = 0; size < LONGEST_HEADER;) {
    const next = await bytes.line(LONGEST_HEADER)
    if (next === null || next.bytes.length === 0) break
    const text = next.bytes.toString('utf8')
    size += text.length + 2
    const colon = text.indexOf(':')
    if (/^[ \t]/.test(text)) headers.set(last, `${headers.get(last) ?? ''} ${text.trim()}`)
    else if (colon > 0)
      headers.set((last = text.slice(0, colon).trim().toLowerCase()), text.slice(colon + 1).trim())
  }
  return headers
}
