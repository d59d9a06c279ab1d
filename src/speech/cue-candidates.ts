import type { ChainModel } from './chain-model.ts'
import { CUE_FEATURES, cueFeatures } from './cue-features.ts'
import type { SentenceView } from './sentence-view.ts'

/** A run of tokens that may be a cue. */
export interface CueCandidate {
  readonly from: number
  readonly to: number
  /** Score of the best labelling with a cue beginning here less that of the best without: above 0 where it is believed. */
  readonly margin: number
}

const features = new Int32Array(CUE_FEATURES)
const BEGIN = 1
const INSIDE = 2

/**
 * Cues of a sentence by the first model: its best guess as marks (1 begins, 2 goes on), and every other run whose
 * margin is at least `least`.
 */
export function cueCandidates(
  model: ChainModel,
  view: SentenceView,
  least: number,
): { marks: Uint8Array; candidates: CueCandidate[] } {
  const { n } = view
  const marks = new Uint8Array(n)
  model.begin(n)
  for (let i = 0; i < n; i++) model.score(i, features, cueFeatures(view, i, features))
  const best = model.best(n, marks)
  const short = new Int32Array(n * 3)
  model.shortfalls(n, best, short)
  const candidates: CueCandidate[] = []
  for (let i = 0; i < n; i++) {
    const margin = short[3 * i + BEGIN]! - Math.max(short[3 * i]!, short[3 * i + INSIDE]!)
    if (margin < least) continue
    let to = i + 1
    let label = BEGIN
    while (to < n && (label = model.nextLabel(to - 1, label)) === INSIDE) to++
    candidates.push({ from: i, to, margin })
  }
  return { marks, candidates }
}
