import type { Sentence } from '../language/sentence.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import { firstFrom } from './speaker.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/**
 * EDTF of the day named in the cue's sentence outside of what was said, the one nearest to the cue; null where there is
 * none. `times` are in order of position.
 */
export function saidOn(sentence: Sentence, one: FoundSpans, times: readonly TimeMention[]): string | null {
  const cue = one.cue[0]
  if (!cue) return null
  let best: TimeMention | null = null
  let bestDistance = 250
  for (let at = firstFrom(times, sentence.start); at < times.length; at++) {
    const time = times[at]!
    if (time.start >= sentence.end) break
    if (time.type !== 'DATE' || time.edtf === null || time.bound !== null) continue
    if (one.content.some((span) => time.start >= span.start && time.end <= span.end)) continue
    if (one.source.some((span) => time.start >= span.start && time.end <= span.end)) continue
    const distance = Math.abs(time.start - cue.start)
    if (distance < bestDistance) {
      best = time
      bestDistance = distance
    } else if (time.start > cue.start) break
  }
  return best?.edtf ?? null
}
