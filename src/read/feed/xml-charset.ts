/** Character set that an XML declaration names at the head of bytes, or null. */
export function xmlCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 200)).toString('latin1')
  return /^\s*<\?xml[^>]{0,150}encoding\s*=\s*["']([\w.:-]{2,40})["']/i.exec(head)?.[1] ?? null
}
