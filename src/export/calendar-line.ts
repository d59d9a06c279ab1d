import { harmless } from '../view/harmless.ts'

/** A content line of RFC 5545 with a TEXT value: escaped, and folded so that no line is longer than 75 octets. */
export function calendarLine(name: string, value: string): string {
  const text = harmless(value.replace(/\r\n?/g, '\n'))
    .toWellFormed()
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\n/g, '\\n')
  return folded(`${name}:${text}`)
}

/** Folds between characters, never inside one: the octets of UTF-8 count. */
export function folded(line: string): string {
  const lines: string[] = []
  let part = ''
  let octets = 0
  for (const character of line) {
    const size = Buffer.byteLength(character)
    if (octets + size > 75) {
      lines.push(part)
      part = ' '
      octets = 1
    }
    part += character
    octets += size
  }
  return [...lines, part].join('\r\n')
}
