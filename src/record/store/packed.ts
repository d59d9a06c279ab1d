import { deflateSync, inflateSync } from 'node:zlib'

/** Below this many bytes, deflating gains little and hides the text from other readers of the file. */
const SMALL = 512

/** JSON as bytes: as it is where small, deflated (zlib) where large; the first byte tells which. */
export function pack(value: unknown): Uint8Array {
  const bytes = Buffer.from(JSON.stringify(value))
  return bytes.length < SMALL ? bytes : deflateSync(bytes, { level: 3 })
}

/** The value back from {@link pack}. */
export function unpack<T>(bytes: Uint8Array): T {
  const plain = bytes[0] === 0x78 ? inflateSync(bytes) : Buffer.from(bytes)
  return JSON.parse(plain.toString('utf8')) as T
}
