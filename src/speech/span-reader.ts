import type { ChainModel } from './chain-model.ts'
import { cueWindow } from './cue-window.ts'
import type { CueWindow } from './cue-window.ts'
import type { Reading, TokenRun } from './reading.ts'
import type { SentenceView } from './sentence-view.ts'
import { decodeSpans } from './span-decoder.ts'
import { SPAN_FEATURES, SpanFeatures } from './span-features.ts'
import type { Cue } from './span-features.ts'

/** A cue as the cue model hands it on. */
export interface FoundCue {
  readonly cue: Cue
  readonly margin: number
  readonly rivals: number
  readonly agreed: boolean
}

const buffer = new Int32Array(SPAN_FEATURES)

/** Source and content of a cue: the best labelling of its window. */
export function readSpans(
  spans: ChainModel,
  views: readonly SentenceView[],
  marks: readonly Uint8Array[],
  found: FoundCue,
  sourceless: number,
): Reading {
  const { cue } = found
  const window = cueWindow(views, cue.sentence, cue.head)
  const of = new SpanFeatures(views, marks, cue, window)
  const n = window.size
  spans.begin(n)
  let t = 0
  window.clip.forEach(([first, last], k) => {
    for (let i = first; i < last; i++, t++) spans.score(t, buffer, of.of(window.from + k, i, buffer))
  })
  const silence = spans.silent(n)
  const labels = new Uint8Array(n)
  const {
    score,
    sourced,
    sourceless: unsourced,
  } = decodeSpans(spans.emissions, spans.pairs, n, sourceless, labels)
  return { ...found, ...runsOf(window, labels), gain: score - silence, sourceGap: sourced - unsourced }
}

function runsOf(window: CueWindow, labels: Uint8Array): { source: TokenRun[]; content: TokenRun[] } {
  const source: TokenRun[] = []
  const content: TokenRun[] = []
  let t = 0
  window.clip.forEach(([first, last], k) => {
    let open: { into: TokenRun[]; from: number } | null = null
    const close = (to: number): void => {
      if (open) open.into.push({ sentence: window.from + k, from: open.from, to })
      open = null
    }
    for (let i = first; i < last; i++, t++) {
      const label = labels[t]!
      if (label === 0 || label === 1 || label === 3) close(i)
      if (label === 1 || (label === 2 && !open)) open = { into: source, from: i }
      else if (label === 3 || (label === 4 && !open)) open = { into: content, from: i }
    }
    close(last)
  })
  return { source, content }
}
