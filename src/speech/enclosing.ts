import type { Span } from '../mention/mention.ts'

const BUCKET = 2048

/**
 * For every attribution, the one in whose content its cue stands: the smallest such, or -1. Content that holds the
 * outer cue too (each within the other) does not count. Close to linear: spans are sought by buckets of offsets.
 */
export function enclosing(
  all: readonly { readonly cue: readonly Span[]; readonly content: readonly Span[] }[],
): Int32Array {
  const buckets = new Map<number, { readonly index: number; readonly span: Span }[]>()
  all.forEach(({ content }, index) => {
    for (const span of content)
      for (let b = Math.floor(span.start / BUCKET); b * BUCKET < span.end; b++) {
        const bucket = buckets.get(b)
        if (bucket) bucket.push({ index, span })
        else buckets.set(b, [{ index, span }])
      }
  })
  return Int32Array.from(all, ({ cue, content }, index) => {
    const at = cue[0]
    if (!at) return -1
    let best = -1
    let bestLength = Infinity
    for (const outer of buckets.get(Math.floor(at.start / BUCKET)) ?? []) {
      if (outer.index === index || outer.span.start > at.start || outer.span.end < at.end) continue
      const outerCue = all[outer.index]!.cue[0]
      if (outerCue && content.some((span) => span.start <= outerCue.start && span.end >= outerCue.end))
        continue
      const length = outer.span.end - outer.span.start
      if (length < bestLength) {
        best = outer.index
        bestLength = length
      }
    }
    return best
  })
}
