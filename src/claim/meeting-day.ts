import type { TimeMention } from '../mention/time/time-mention.ts'
import { timeOfEvent } from './event-time.ts'
import type { Reading } from './reading.ts'

/** When a meeting took place, as EDTF, and how near the words for it stand. */
export interface MeetingDay {
  readonly on: string
  /** Below its noun; below its verb; elsewhere in the sentence; earlier in the paragraph; the day of the report. */
  readonly from: 'own' | 'verb' | 'sentence' | 'paragraph' | 'report'
}

/** Days and longer, up to a year, are the day of a meeting; the hour, what recurs and open ends are not. */
function isDay(time: TimeMention): boolean {
  if (time.type === 'DURATION' || time.type === 'SET' || time.edtf === null || !/^\d/.test(time.edtf))
    return false
  if (/_REF$/.test(time.value)) return false
  if (time.bound === 'until' || time.bound === 'by') return false
  return !/^\d{4}~?$/.test(time.edtf)
}

const REACH = 160

/**
 * Day of a meeting: the time below its noun, below its verb, the nearest in the sentence, the last one before it in the
 * paragraph, or, in the first paragraphs, the day of the report. Null where nothing tells. `past`: it has been, so that a
 * day without a year that would lie ahead of the report was last year's.
 */
export function meetingDay(
  reading: Reading,
  s: number,
  token: number,
  predicate: number | null,
  past: boolean,
): MeetingDay | null {
  const found = (time: TimeMention, from: MeetingDay['from']): MeetingDay => {
    const on = spanOf(reading, s, time)
    return { on: past && isLastYears(time, on, reading.written) ? yearBefore(on) : on, from }
  }
  const under = timeOfEvent(reading, s, token)
  if (under && isDay(under)) return found(under, 'own')
  const beside = predicate === null || predicate === token ? null : timeOfEvent(reading, s, predicate)
  if (beside && isDay(beside)) return found(beside, 'verb')
  const at = reading.sentences[s]!.tokens[token]!.start
  let best: TimeMention | null = null
  for (const time of reading.in[s]!.times)
    if (isDay(time) && (best === null || Math.abs(time.start - at) < Math.abs(best.start - at))) best = time
  if (best && Math.abs(best.start - at) <= REACH) return found(best, 'sentence')
  const { block } = reading.sentences[s]!
  for (
    let before = s - 1;
    before >= s - 4 && before >= 0 && reading.sentences[before]!.block === block;
    before--
  ) {
    const last = reading.in[before]!.times.filter(isDay).at(-1)
    if (last) return { on: dayPart(last.edtf!), from: 'paragraph' }
  }
  const lead = leadDay(reading, s)
  return lead === null ? null : { on: lead, from: 'report' }
}

/** "from 9 to 13 June": both ends, where the words give them as two. */
function spanOf(reading: Reading, s: number, time: TimeMention): string {
  const { times } = reading.in[s]!
  const i = times.indexOf(time)
  const [first, last] =
    time.bound === 'from'
      ? [time, times[i + 1]]
      : time.bound === 'until'
        ? [times[i - 1], time]
        : [time, undefined]
  const paired =
    first?.bound === 'from' && last?.bound === 'until' && last.start - first.end <= 12 && last.edtf !== null
  if (!paired || first.edtf === null || /\//.test(first.edtf + last.edtf!)) return dayPart(time.edtf!)
  const [from, to] = [dayPart(first.edtf), dayPart(last.edtf!)]
  return from < to ? `${from}/${to}` : dayPart(time.edtf!)
}

/** "accepted on 27 February", told in December: a day of the calendar without its year. */
const isLastYears = ({ stated, implied }: TimeMention, on: string, written: string | null): boolean =>
  written !== null &&
  stated.includes('month') &&
  implied.includes('year') &&
  on.slice(0, 7) > written.slice(0, 7)

const yearBefore = (on: string): string => on.replace(/\d{4}(?=-)/g, (year) => String(Number(year) - 1))

/** Paragraphs at the head of a report in which what has no day of its own is the news of the day. */
const LEAD_PARAGRAPHS = 2

/** Day of the report, for what its first paragraphs tell; null further down, and where the report has no date. */
function leadDay(reading: Reading, s: number): string | null {
  const { blocks } = reading.article
  const own = reading.sentences[s]!.block
  const before = blocks.filter((block, i) => i < own && block.role === 'body').length
  return blocks[own]?.role === 'body' && before < LEAD_PARAGRAPHS
    ? (reading.written?.slice(0, 10) ?? null)
    : null
}

/** The hour is no part of a meeting's day. */
const dayPart = (edtf: string): string => edtf.replace(/T[^/]*/g, '')
