import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib'

/** An answer of a server as an archive keeps it. */
export interface HttpMessage {
  readonly status: number
  readonly contentType: string | null
  /** The body as it was meant: chunks joined, unpacked; null where it cannot be, or is larger than the limit. */
  readonly body: Buffer | null
}

const HEAD_END = /\r?\n\r?\n/

/** Splits an HTTP/1 answer, and undoes chunked transfer and compression. Null where it is none. Never throws. */
export function httpMessage(bytes: Buffer, limit: number): HttpMessage | null {
  const head = HEAD_END.exec(bytes.toString('latin1', 0, Math.min(bytes.length, 65_536)))
  if (!head) return null
  const lines = bytes.toString('latin1', 0, head.index).split(/\r?\n/)
  const status = /^HTTP\/[\d.]+ (\d{3})/.exec(lines[0] ?? '')?.[1]
  if (status === undefined) return null
  const headers = new Map(
    lines.slice(1).map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim()] as const
    }),
  )
  const raw = bytes.subarray(head.index + head[0].length)
  const whole = /\bchunked\b/i.test(headers.get('transfer-encoding') ?? '') ? (unchunked(raw) ?? raw) : raw
  return {
    status: Number(status),
    contentType: headers.get('content-type') ?? null,
    body: unpacked(whole, headers.get('content-encoding')?.toLowerCase() ?? '', limit),
  }
}

/** Joins chunks; null where the bytes are not in chunks (many archives have joined them already). */
function unchunked(bytes: Buffer): Buffer | null {
  const parts: Buffer[] = []
  let at = 0
  while (at < bytes.length) {
    const end = bytes.indexOf('\r\n', at)
    if (end < 0 || end - at > 40) return parts.length > 0 ? Buffer.concat(parts) : null
    const size = /^[\da-f]{1,8}/i.exec(bytes.toString('latin1', at, end))?.[0]
    if (size === undefined) return parts.length > 0 ? Buffer.concat(parts) : null
    const length = parseInt(size, 16)
    if (length === 0) break
    parts.push(bytes.subarray(end + 2, end + 2 + length))
    at = end + 2 + length + 2
  }
  return Buffer.concat(parts)
}

function unpacked(bytes: Buffer, encoding: string, limit: number): Buffer | null {
  const options = { maxOutputLength: limit }
  try {
    // Some archives unpack the body and keep the header.
    if (encoding.includes('gzip'))
      return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes, options) : bytes
    if (encoding === 'br') return brotliDecompressSync(bytes, options)
    if (encoding === 'deflate')
      return (bytes[0]! & 0x0f) === 8 ? inflateSync(bytes, options) : inflateRawSync(bytes, options)
    return bytes.length <= limit ? bytes : null
  } catch {
    return null
  }
}
