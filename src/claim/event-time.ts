import { isBelow, treeOf } from '../language/tree.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Reading } from './reading.ts'

/**
 * When the event at a token took place, by the time expression that hangs nearest below it in the tree; durations
 * and expressions bounded by "until" or "by" do not date an event. Null where its clause names no time.
 */
export function timeOfEvent(reading: Reading, s: number, token: number): TimeMention | null {
  const sentence = reading.sentences[s]!
  const tree = treeOf(sentence)
  let best: TimeMention | null = null
  let bestDistance = Infinity
  for (const time of reading.in[s]!.times) {
    if (time.type === 'DURATION' || time.type === 'SET' || time.edtf === null || !/^[-\d]/.test(time.edtf))
      continue
    if (time.bound === 'until' || time.bound === 'by' || time.bound === 'since') continue
    const at = sentence.tokens.findIndex((t) => t.end > time.start)
    if (at < 0 || !isBelow(tree, at, token)) continue
    const distance = stepsUp(tree.tokens, at, token) * 4 + Math.abs(at - token) / 10
    if (distance < bestDistance) [best, bestDistance] = [time, distance]
  }
  return best
}

function stepsUp(
  tokens: readonly { readonly head: number; readonly upos: string }[],
  from: number,
  to: number,
): number {
  let steps = 0
  for (let at = from; at !== to && at >= 0 && steps < 50; at = tokens[at]!.head) {
    // A verb in between means that the time belongs to another event.
    steps += at !== from && tokens[at]!.upos === 'VERB' ? 3 : 1
  }
  return steps
}
