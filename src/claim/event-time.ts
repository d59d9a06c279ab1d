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
    if (!isDated(time)) continue
    const at = sentence.tokens.findIndex((t) => t.end > time.start)
    if (at < 0 || !isBelow(tree, at, token)) continue
    const distance = stepsUp(tree.tokens, at, token) * 4 + Math.abs(at - token) / 10
    if (distance < bestDistance) [best, bestDistance] = [time, distance]
  }
  return best
}

/**
 * The day of an event, from the nearest words that tell: those below it in the tree, else any in its sentence, else the
 * last in the sentences before it in the same paragraph. Null where the paragraph names none.
 */
export function dayOfEvent(reading: Reading, s: number, token: number): TimeMention | null {
  const own = timeOfEvent(reading, s, token) ?? timeNear(reading, s, token)
  if (own) return own
  const { block } = reading.sentences[s]!
  for (let before = s - 1; before >= 0 && reading.sentences[before]!.block === block; before--) {
    const last = reading.in[before]!.times.filter(isDated).at(-1)
    if (last) return last
  }
  return null
}

/** The dated expression nearest to the token in the sentence, whatever it hangs from; null where there is none. */
export function timeNear(reading: Reading, s: number, token: number): TimeMention | null {
  const at = reading.sentences[s]!.tokens[token]!.start
  let best: TimeMention | null = null
  for (const time of reading.in[s]!.times) {
    if (!isDated(time)) continue
    if (best === null || Math.abs(time.start - at) < Math.abs(best.start - at)) best = time
  }
  return best
}

function isDated(time: TimeMention): boolean {
  if (time.type === 'DURATION' || time.type === 'SET' || time.edtf === null || !/^[-\d]/.test(time.edtf))
    return false
  return time.bound !== 'until' && time.bound !== 'by' && time.bound !== 'since'
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
