/** Shares of one page: how much of what was taken is right, and how much of what is right was taken. */
export interface PageScore {
  readonly precision: number
  readonly recall: number
}

/**
 * Runs of four words of two texts as bags, as in the public article-extraction benchmark: what both have, over what was taken (precision)
 * and over what should have been (recall). A text of nothing scores 0 against one of something.
 */
export function pageScore(truth: string, taken: string): PageScore {
  const [a, b] = [runs(truth), runs(taken)]
  let both = 0
  for (const [run, count] of a) both += Math.min(count, b.get(run) ?? 0)
  const [inTruth, inTaken] = [total(a), total(b)]
  return { precision: inTaken === 0 ? 0 : both / inTaken, recall: inTruth === 0 ? 0 : both / inTruth }
}

/** F1 of the means of precision and recall over pages, in percent; each page weighs the same. */
export function meanF1(scores: readonly PageScore[]): { precision: number; recall: number; f1: number } {
  const mean = (of: (score: PageScore) => number): number =>
    (100 * scores.reduce((sum, s) => sum + of(s), 0)) / scores.length
  const [precision, recall] = [mean((s) => s.precision), mean((s) => s.recall)]
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  }
}

function runs(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? []
  const bag = new Map<string, number>()
  for (let i = 0; i < Math.max(1, words.length - 3); i++) {
    const run = words.slice(i, i + 4).join(' ')
    if (run !== '') bag.set(run, (bag.get(run) ?? 0) + 1)
  }
  return bag
}

function total(bag: ReadonlyMap<string, number>): number {
  return [...bag.values()].reduce((sum, count) => sum + count, 0)
}
