/** "10 MB", for messages. */
export function sizeName(bytes: number): string {
  if (bytes >= 1e6) return `${+(bytes / 1e6).toFixed(1)} MB`
  return bytes >= 1e3 ? `${+(bytes / 1e3).toFixed(1)} kB` : `${bytes} bytes`
}
