/**
 * The best labelling of a cue's window under what every attribution has: some content, and one source at most.
 *
 * Labels are 0 outside, 1-2 source, 3-4 content (begin, inside). Viterbi's algorithm over labels and what has been seen
 * so far (nothing, a source, content, both). Integer scores; linear in the number of tokens.
 */
const LABELS = 5
const SEEN = 4
const WIDTH = LABELS * SEEN
const IMPOSSIBLE = -1e15

/** For every label, what it makes seen, and what must not be seen before it. */
const MAKES = [0, 1, 0, 2, 0]

let score = new Float64Array(1024 * WIDTH)
let from = new Uint8Array(1024 * WIDTH)

export interface Decoded {
  /** Score of the labelling chosen. */
  readonly score: number
  /** Scores of the best labelling with a source and of the best without one; both with content. */
  readonly sourced: number
  readonly sourceless: number
}

/**
 * `emit`: label scores by token; `pairs`: label to label, then the row of the start. A labelling without a source is
 * taken only where it is better by more than `penalty`.
 */
export function decodeSpans(
  emit: Int32Array,
  pairs: Int32Array,
  n: number,
  penalty: number,
  out: Uint8Array,
): Decoded {
  if (score.length < n * WIDTH) {
    score = new Float64Array(2 * n * WIDTH)
    from = new Uint8Array(2 * n * WIDTH)
  }
  score.fill(IMPOSSIBLE, 0, n * WIDTH)
  for (let label = 0; label < LABELS; label++) {
    const pair = pairs[LABELS * LABELS + label]!
    if (pair > -500_000) score[MAKES[label]! * LABELS + label] = emit[label]! + pair
  }
  for (let t = 1; t < n; t++) {
    const base = t * WIDTH
    const before = base - WIDTH
    for (let seen = 0; seen < SEEN; seen++) {
      for (let last = 0; last < LABELS; last++) {
        const sum = score[before + seen * LABELS + last]!
        if (sum <= IMPOSSIBLE / 2) continue
        for (let label = 0; label < LABELS; label++) {
          if (label === 1 && (seen & 1) === 1) continue
          const pair = pairs[last * LABELS + label]!
          if (pair < -500_000) continue
          const state = (seen | MAKES[label]!) * LABELS + label
          const value = sum + pair + emit[t * LABELS + label]!
          if (value > score[base + state]!) {
            score[base + state] = value
            from[base + state] = seen * LABELS + last
          }
        }
      }
    }
  }
  const bestOf = (seen: number): number => {
    let best = seen * LABELS
    for (let label = 1; label < LABELS; label++)
      if (score[(n - 1) * WIDTH + seen * LABELS + label]! > score[(n - 1) * WIDTH + best]!)
        best = seen * LABELS + label
    return best
  }
  const withSource = bestOf(3)
  const without = bestOf(2)
  const sourced = score[(n - 1) * WIDTH + withSource]!
  const sourceless = score[(n - 1) * WIDTH + without]!
  let state = sourceless - penalty > sourced ? without : withSource
  if (Math.max(sourced, sourceless) <= IMPOSSIBLE / 2) state = bestOf(0)
  const chosen = score[(n - 1) * WIDTH + state]!
  for (let t = n - 1; t >= 0; t--) {
    out[t] = state % LABELS
    state = from[t * WIDTH + state]!
  }
  return { score: chosen, sourced, sourceless }
}
