import type { ByteReader } from '../byte-reader.ts'

const LINE = 1_000_000

/** The mails of an mbox file, one after the other, each at most `limit` bytes; null for one that is larger. */
export async function* mailsOf(bytes: ByteReader, limit: number): AsyncGenerator<Buffer | null> {
  let lines: Buffer[] = []
  let size = 0
  let blank = true
  let begun = false
  for (let line = await bytes.line(LINE); line !== null; line = await bytes.line(LINE)) {
    const first = line.bytes.toString('latin1', 0, 200)
    if (blank && /^From \S+.*\d{4}$/.test(first.trimEnd())) {
      if (begun) yield size > limit ? null : Buffer.concat(lines)
      begun = true
      lines = []
      size = 0
    } else {
      size += line.bytes.length + 1
      // ">From " is how a line that began with "From " was kept.
      const kept = /^>+From /.test(first) ? line.bytes.subarray(1) : line.bytes
      if (size <= limit) lines.push(kept, Buffer.from('\n'))
    }
    blank = line.bytes.length === 0
  }
  if (begun) yield size > limit ? null : Buffer.concat(lines)
}
