import type { Attribution } from './attribution.ts'
import type { QuotedSpan } from './quotation-marks.ts'

/** Attributions by the sentence of their cue. */
export class NearbyAttributions {
  private readonly all: readonly Attribution[]
  private readonly bySentence = new Map<number, number[]>()

  constructor(all: readonly Attribution[]) {
    this.all = all
    all.forEach((one, i) => {
      const list = this.bySentence.get(one.sentence)
      if (list) list.push(i)
      else this.bySentence.set(one.sentence, [i])
    })
  }

  /**
   * The attribution whose content holds most of the quoted words and whose cue is not among them, the shortest of
   * several; -1 where there is none. `from` and `to` are the sentences of the quotation.
   */
  holding(from: number, to: number, quote: QuotedSpan): number {
    let best = -1
    let bestLength = Infinity
    for (let s = Math.max(0, from - 8); s <= to + 2; s++)
      for (const i of this.near(s, quote)) {
        const one = this.all[i]!
        if (one.cue.some((cue) => cue.start >= quote.open && cue.end <= quote.close)) continue
        let shared = 0
        let length = 0
        for (const span of one.content) {
          shared += Math.max(0, Math.min(span.end, quote.end) - Math.max(span.start, quote.start))
          length += span.end - span.start
        }
        if (shared * 2 > quote.end - quote.start && length < bestLength) {
          best = i
          bestLength = length
        }
      }
    return best
  }

  /** The attribution of the sentence whose cue stands nearest to the quotation, outside of it; -1 where there is none. */
  beside(sentence: number, quote: QuotedSpan): number {
    let best = -1
    let bestDistance = Infinity
    for (const i of this.near(sentence, quote)) {
      const cue = this.all[i]!.cue[0]
      if (!cue || (cue.start >= quote.open && cue.end <= quote.close)) continue
      const distance = cue.start < quote.open ? quote.open - cue.end : 40 + cue.start - quote.close
      if (distance < bestDistance) {
        best = i
        bestDistance = distance
      }
    }
    return best
  }

  /** Those of a sentence; of a sentence without end, only those in reach of the quotation. */
  private near(sentence: number, quote: QuotedSpan): readonly number[] {
    const list = this.bySentence.get(sentence) ?? []
    if (list.length <= 200) return list
    return list.filter((i) => Math.abs((this.all[i]!.cue[0]?.start ?? 0) - quote.start) < 4000)
  }
}
