import { decodeText } from './decode-text.ts'
import { declaredCharset } from './html-article.ts'
import type { SourceMap } from './source-map.ts'

/**
 * A file or page as text, nothing taken out: what the offsets of a source map count into. `contentType` is as a server declared it.
 */
export function sourceText(bytes: Uint8Array, contentType: string | null = null): string {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? declaredCharset(bytes)
  return decodeText(bytes, charset).text
}

/**
 * A map into text with `\n` line ends and no byte order mark, cut off before `start`, turned into one into `source`, which
 * has them as they came. A line end of two units ends its run: it is found at its first.
 */
export function intoSource(map: SourceMap, source: string, start: number): SourceMap {
  const mark = source.charCodeAt(0) === 0xfeff ? 1 : 0
  const pairs: number[] = []
  for (let at = source.indexOf('\r\n'); at >= 0; at = source.indexOf('\r\n', at + 2))
    pairs.push(at - pairs.length - mark)
  if (start + mark === 0 && pairs.length === 0) return map
  let passed = 0
  const moved = (at: number): number => {
    while (passed > 0 && pairs[passed - 1]! >= at) passed--
    while (passed < pairs.length && pairs[passed]! < at) passed++
    return at + passed + mark
  }
  return map.flatMap((run) => {
    const at = run.source + start
    if (run.written !== undefined) {
      const from = moved(at)
      return [{ ...run, source: from, written: moved(at + run.written) - from }]
    }
    const parts = []
    let done = 0
    while (done < run.length) {
      const from = moved(at + done)
      const next = pairs[passed]
      const length = Math.min(run.length - done, next === undefined ? Infinity : next + 1 - (at + done))
      parts.push({ text: run.text + done, source: from, length })
      done += length
    }
    return parts
  })
}
