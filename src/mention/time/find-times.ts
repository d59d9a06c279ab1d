import type { Sentence } from '../../language/sentence.ts'
import { boundBefore } from './bound.ts'
import { dayNumber, daysIn } from './calendar.ts'
import { durationEdtf } from './duration-value.ts'
import { edtfOf } from './edtf-value.ts'
import { eventAfter } from './event-anchor.ts'
import { withListedDays } from './listed-days.ts'
import { notATime } from './not-times.ts'
import { statedParts, partsOf } from './parts.ts'
import { recognise } from './recognise.ts'
import type { Candidate } from './recognise.ts'
import { remember } from './reference-time.ts'
import type { ReferenceTime } from './reference-time.ts'
import { resolve } from './resolve.ts'
import { tenseAround } from './tense.ts'
import { mentionEdtf, openInterval } from './time-edtf.ts'
import type { TimeMention } from './time-mention.ts'

export interface TimeContext {
  /** EDTF date or date-time of publication; null where it is not known, and relative expressions stay open. */
  readonly published: string | null
}

/**
 * Every time expression of a text, in order. Offsets are UTF-16 code units into `text`; `sentences` are of the same text
 * and in its order. The pipeline, in this order because each step needs the one before: the rules read every token; what
 * only looks like a time is dropped; the rest is resolved from left to right, since "two days later" counts from what
 * was said before it; bounds and events are read from the words around it. Never throws.
 *
 *     findTimes('They met on Jan. 6.', analyse('They met on Jan. 6.'), { published: '2026-01-08' })
 *     // [{ text: 'Jan. 6', value: '2026-01-06', edtf: '2026-01-06', stated: ['month', 'day'], implied: ['year'], … }]
 */
export function findTimes(text: string, sentences: readonly Sentence[], context: TimeContext): TimeMention[] {
  const reference: ReferenceTime = {
    published: publishedDay(context.published),
    previous: null,
    previousDay: null,
    statedDay: null,
    previousSentence: -9,
    accounts: null,
    statedYear: null,
  }
  const mentions: TimeMention[] = []
  sentences.forEach((sentence, index) => {
    // A match may run over the end of a sentence that was cut at "Nov."; what it covers is not read again.
    const covered = mentions.at(-1)?.end ?? 0
    const times = recognise(text, sentence, index).filter(
      (candidate) => candidate.start >= covered && notATime(text, candidate) === null,
    )
    for (const candidate of withListedDays(text, times, sentence))
      mentions.push(read(text, sentence, candidate, reference, mentions.at(-1)))
  })
  return mentions
}

function read(
  text: string,
  sentence: Sentence,
  candidate: Candidate,
  reference: ReferenceTime,
  last: TimeMention | undefined,
): TimeMention {
  const { reading, start, end } = candidate
  const bound = boundAt(text, start, last)
  const { tokens } = sentence
  // The second end of a span lies where the first does, not ahead of the report.
  const paired =
    bound === 'until' &&
    last?.bound === 'from' &&
    last.sentence === candidate.sentence &&
    start - last.end <= 12
  const deadline = !paired && (bound === 'by' || bound === 'until')
  const tense =
    tenseAround(tokens, candidate.from, candidate.to, deadline) ??
    (deadline || bound === 'from' ? 'future' : null)
  const resolution = resolve(reading.meaning, { reference, tense, deadline, sentence: candidate.sentence })
  if (resolution.moment?.year !== undefined && !(reading.meaning.is === 'offset' && reading.meaning.event))
    remember(reference, resolution.moment, candidate.sentence, reading.meaning)
  const stated = statedParts(reading.meaning)
  const edtf = mentionEdtf(text, candidate, resolution, bound)
  const type = reading.type ?? resolution.type
  const ends =
    type === 'DURATION' || type === 'SET' ? (bound === 'by' || bound === 'from' ? null : bound) : bound
  return {
    start,
    end,
    sentence: candidate.sentence,
    text: text.slice(start, end),
    type,
    value: resolution.value,
    mod: reading.mod ?? null,
    edtf,
    interval: openInterval(edtf, type, bound),
    stated,
    implied: resolution.moment ? partsOf(resolution.moment).filter((part) => !stated.includes(part)) : [],
    relativeTo: resolution.relativeTo ? edtfOf(resolution.relativeTo, null, 'whole') : null,
    anchor: anchorOf(candidate, sentence, bound),
    bound: ends,
    rule: candidate.rule.id,
  }
}

/** "from Jan. 6 to Thursday": the second end of a span is bound by the first. */
function boundAt(text: string, start: number, last: TimeMention | undefined): TimeMention['bound'] {
  const bound = boundBefore(text, start)
  if (bound !== null || last?.bound !== 'from' || start - last.end > 12) return bound
  return /^\s*(?:to|and|through|until|till|-|–|—)\s+(?:the\s+)?$/i.test(text.slice(last.end, start))
    ? 'until'
    : null
}

function anchorOf(
  candidate: Candidate,
  sentence: Sentence,
  bound: TimeMention['bound'],
): TimeMention['anchor'] {
  const { meaning } = candidate.reading
  if (meaning.is !== 'duration' && !(meaning.is === 'offset' && meaning.event)) return null
  const found = eventAfter(sentence.tokens, candidate.to, bound === 'within' || meaning.is === 'offset')
  const offset = found && durationEdtf(meaning.quantity, meaning.unit)
  return found && offset ? { offset, direction: found.direction, event: found.event } : null
}

/** Number of the day of an EDTF date or date-time; null for anything coarser than a day. */
function publishedDay(published: string | null): number | null {
  const m = /^(\d{4})-(\d\d)-(\d\d)/.exec(published ?? '')
  if (!m) return null
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])]
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
    ? dayNumber(year, month, day)
    : null
}
