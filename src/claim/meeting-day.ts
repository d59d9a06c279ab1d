import type { TimeMention } from '../mention/time/time-mention.ts'
import { timeOfEvent } from './event-time.ts'
import type { Reading } from './reading.ts'

/** Whole days and longer, up to a month, are the day of a meeting; a year is not. */
function isDay(time: TimeMention): boolean {
  if (time.type === 'DURATION' || time.type === 'SET' || time.edtf === null || !/^\d/.test(time.edtf))
    return false
  if (/_REF$/.test(time.value)) return false
  if (time.bound === 'until' || time.bound === 'by' || time.bound === 'since') return false
  return !/^\d{4}~?$/.test(time.edtf)
}

const REACH = 160

/**
 * EDTF day of a meeting: the time below its noun, below its verb, the nearest in the sentence, or the last one before it
 * in the paragraph. `far` where only the paragraph tells. Null where nothing does.
 */
export function meetingDay(
  reading: Reading,
  s: number,
  token: number,
  predicate: number | null,
): { readonly on: string; readonly far: boolean } | null {
  const under = timeOfEvent(reading, s, token)
  if (under && isDay(under)) return near(under)
  const beside = predicate === null || predicate === token ? null : timeOfEvent(reading, s, predicate)
  if (beside && isDay(beside)) return near(beside)
  const at = reading.sentences[s]!.tokens[token]!.start
  let best: TimeMention | null = null
  for (const time of reading.in[s]!.times)
    if (isDay(time) && (best === null || Math.abs(time.start - at) < Math.abs(best.start - at))) best = time
  if (best && Math.abs(best.start - at) <= REACH) return near(best)
  const { block } = reading.sentences[s]!
  for (
    let before = s - 1;
    before >= s - 4 && before >= 0 && reading.sentences[before]!.block === block;
    before--
  ) {
    const last = reading.in[before]!.times.filter(isDay).at(-1)
    if (last) return { on: dayPart(last.edtf!), far: true }
  }
  return null
}

/** Paragraphs at the head of a report in which what has no day of its own is the news of the day. */
const LEAD_PARAGRAPHS = 2

/** Day of the report, for what its first paragraphs tell; null further down, and where the report has no date. */
export function leadDay(reading: Reading, s: number): string | null {
  const { written } = reading
  const { blocks } = reading.article
  const own = reading.sentences[s]!.block
  const before = blocks.filter((block, i) => i < own && block.role === 'body').length
  return blocks[own]?.role === 'body' && before < LEAD_PARAGRAPHS ? (written?.slice(0, 10) ?? null) : null
}

const near = (time: TimeMention): { on: string; far: boolean } => ({ on: dayPart(time.edtf!), far: false })
/** The hour is no part of a meeting's day. */
const dayPart = (edtf: string): string => edtf.replace(/T[^/]*/g, '')
