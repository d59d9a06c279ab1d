import { createRequire } from 'node:module'

/** Text of an input with the name of the encoding it was read in. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
}

const require = createRequire(import.meta.url)
const SAMPLE = 4096

/** Signatures of files that are not text, with the name a reader knows them by. */
const SIGNATURES: readonly { readonly name: string; readonly bytes: readonly number[] }[] = [
  { name: 'PDF', bytes: [0x25, 0x50, 0x44, 0x46, 0x2d] },
  { name: 'ZIP or Office', bytes: [0x50, 0x4b, 0x03, 0x04] },
  { name: 'gzip', bytes: [0x1f, 0x8b] },
  { name: 'PNG', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { name: 'JPEG', bytes: [0xff, 0xd8, 0xff] },
  { name: 'GIF', bytes: [0x47, 0x49, 0x46, 0x38] },
  { name: 'ELF', bytes: [0x7f, 0x45, 0x4c, 0x46] },
  { name: 'old Word', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
]

/**
 * Name of the binary kind, or null where the bytes look like text. Bytes without a known signature count as
 * binary where more than one in fifty of the first 4096 are control characters and they are not UTF-16.
 */
export function binaryKind(bytes: Uint8Array): string | null {
  for (const { name, bytes: sign } of SIGNATURES) if (sign.every((b, i) => bytes[i] === b)) return name
  if (bomOf(bytes) || utf16Guess(bytes)) return null
  const sample = bytes.subarray(0, SAMPLE)
  let controls = 0
  for (const b of sample) if (b < 9 || (b > 13 && b < 32) || b === 127) controls++
  return controls * 50 > sample.length ? 'binary' : null
}

/**
 * Bytes to text. In this order: byte order mark, UTF-16 without a mark (by where its zeros stand), the declared
 * character set, UTF-8 where valid, else Windows-1252, which reads any byte. Never throws: what cannot be
 * decoded becomes U+FFFD. `declared` is a label of the WHATWG Encoding Standard, from a header or a `<meta>`.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const bom = bomOf(bytes)
  if (bom) return { text: decodeAs(bytes.subarray(bom.length), bom.encoding) ?? '', encoding: bom.encoding }
  const wide = utf16Guess(bytes)
  if (wide) return { text: decodeAs(bytes, wide) ?? '', encoding: wide }
  const utf8 = strictUtf8(bytes)
  const label = declared?.trim().toLowerCase() ?? null
  // A page that is valid UTF-8 with non-ASCII letters in it is UTF-8, whatever it declares.
  if (utf8 !== null && (label === null || /^utf-?8$/.test(label) || /[^\x00-\x7f]/.test(utf8)))
    return { text: utf8, encoding: 'utf-8' }
  if (label !== null && !/^utf-?8$/.test(label)) {
    const text = decodeAs(bytes, label)
    if (text !== null) return { text, encoding: label }
  }
  if (utf8 !== null) return { text: utf8, encoding: 'utf-8' }
  return mostlyUtf8(bytes)
    ? { text: new TextDecoder('utf-8').decode(bytes), encoding: 'utf-8' }
    : { text: decodeAs(bytes, 'windows-1252') ?? '', encoding: 'windows-1252' }
}

function bomOf(bytes: Uint8Array): { encoding: string; length: number } | null {
  const [a, b, c, d] = bytes
  if (a === 0xef && b === 0xbb && c === 0xbf) return { encoding: 'utf-8', length: 3 }
  if (a === 0xff && b === 0xfe && c === 0 && d === 0) return { encoding: 'utf-32le', length: 4 }
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { encoding: 'utf-32be', length: 4 }
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', length: 2 }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', length: 2 }
  return null
}

/** Western text in UTF-16 has a zero in every other byte. */
function utf16Guess(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, SAMPLE) & ~1
  if (length < 4) return null
  let even = 0
  let odd = 0
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) even++
    if (bytes[i + 1] === 0) odd++
  }
  const half = length / 2
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le'
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be'
  return null
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return null
  }
}

/** A cut or broken byte in a long UTF-8 text does not make it Windows-1252: count valid sequences against invalid. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let good = 0
  let bad = 0
  for (let i = 0; i < bytes.length; i++) {
    const b = bytes[i]!
    if (b < 0x80) continue
    const more = b >= 0xf0 && b < 0xf5 ? 3 : b >= 0xe0 ? 2 : b >= 0xc2 ? 1 : 0
    let k = 1
    while (k <= more && ((bytes[i + k] ?? 0) & 0xc0) === 0x80) k++
    if (more > 0 && b < 0xf5 && k > more) {
      good++
      i += more
    } else bad++
  }
  return good > bad * 4
}

function decodeAs(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label).decode(bytes)
  } catch {
    const iconv = require('iconv-lite') as typeof import('iconv-lite')
    return iconv.encodingExists(label) ? iconv.decode(Buffer.from(bytes), label) : null
  }
}
