import type { SentenceView } from './sentence-view.ts'
import { CLOSING, INSIDE, OPENING, OUTSIDE } from './sentence-view.ts'

/** Sentences whose tokens may belong to a cue's source and content. */
export interface CueWindow {
  /** First and last sentence, inclusive. */
  readonly from: number
  readonly to: number
  /** Tokens of each of these sentences that count: [first, last), by sentence from `from` on. */
  readonly clip: readonly (readonly [number, number])[]
  /** Tokens in all. */
  readonly size: number
}

/** Tokens on either side of a cue that are looked at; sentences before and after at most. */
const REACH = 160
const MOST_SENTENCES = 8
const MOST_TOKENS = 420

/**
 * The cue's own sentence, and those that a quotation in it runs into or that go on quoting right after it. A cue that is
 * itself quoted stays in its sentence.
 */
export function cueWindow(views: readonly SentenceView[], s: number, cue: number): CueWindow {
  const own = views[s]!
  const first = Math.max(0, cue - REACH)
  const last = Math.min(own.n, cue + REACH)
  const before: (readonly [number, number])[] = []
  const after: (readonly [number, number])[] = []
  let size = last - first
  let from = s
  let to = s
  if (own.quote[cue] === OUTSIDE) {
    while (from > 0 && s - from < MOST_SENTENCES && first === 0 && views[from]!.opensInQuote) {
      const view = views[from - 1]!
      if (size + view.n > MOST_TOKENS) break
      before.unshift([0, view.n])
      size += view.n
      from--
    }
    while (
      to + 1 < views.length &&
      to - s < MOST_SENTENCES &&
      last === own.n &&
      goesOn(views[to]!, views[to + 1]!)
    ) {
      const view = views[to + 1]!
      if (size + view.n > MOST_TOKENS) break
      after.push([0, view.n])
      size += view.n
      to++
    }
  }
  return { from, to, clip: [...before, [first, last], ...after], size }
}

function goesOn(view: SentenceView, next: SentenceView): boolean {
  if (next.opensInQuote) return true
  const blocks = next.sentence.block - view.sentence.block
  if (next.quote[0] === OPENING) {
    const lastQuote = view.quote[view.n - 1]!
    return (
      blocks === 0 ||
      (blocks === 1 &&
        (lastQuote === INSIDE || lastQuote === CLOSING || view.tokens[view.n - 1]!.text === ':'))
    )
  }
  return false
}
