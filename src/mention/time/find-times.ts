import type { Sentence } from '../../language/sentence.ts'
import { boundBefore } from './bound.ts'
import { dayNumber, daysIn } from './calendar.ts'
import { durationEdtf } from './duration-value.ts'
import { edtfOf, edtfRange } from './edtf-value.ts'
import { eventAfter } from './event-anchor.ts'
import { notATime } from './not-times.ts'
import { statedParts, partsOf } from './parts.ts'
import { recognise } from './recognise.ts'
import type { Candidate } from './recognise.ts'
import { remember } from './reference-time.ts'
import type { ReferenceTime } from './reference-time.ts'
import { resolve } from './resolve.ts'
import type { Resolution } from './resolve.ts'
import { tenseAround } from './tense.ts'
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
    previousSentence: -9,
    accounts: null,
  }
  const mentions: TimeMention[] = []
  sentences.forEach((sentence, index) => {
    const candidates = recognise(text, sentence, index).filter(
      (candidate) => notATime(text, candidate, sentence) === null,
    )
    for (const candidate of candidates) mentions.push(read(text, sentence, candidate, reference))
  })
  return mentions
}

function read(text: string, sentence: Sentence, candidate: Candidate, reference: ReferenceTime): TimeMention {
  const { reading, start, end } = candidate
  const words = text.slice(start, end)
  const tense = tenseAround(sentence.tokens, candidate.from, candidate.to)
  const resolution = resolve(reading.meaning, { reference, tense, sentence: candidate.sentence })
  if (resolution.moment && resolution.moment.year !== undefined && resolution.type !== 'SET')
    remember(reference, resolution.moment, candidate.sentence)
  const bound = boundBefore(text, start)
  const stated = statedParts(reading.meaning)
  const anchor = anchorOf(candidate, sentence, bound)
  return {
    start,
    end,
    sentence: candidate.sentence,
    text: words,
    type: reading.type ?? resolution.type,
    value: resolution.value,
    mod: reading.mod ?? null,
    edtf: edtf(words, resolution, candidate, bound),
    stated,
    implied: resolution.moment ? partsOf(resolution.moment).filter((part) => !stated.includes(part)) : [],
    relativeTo: resolution.relativeTo ? edtfOf(resolution.relativeTo, null, 'whole') : null,
    anchor,
    bound,
    rule: candidate.rule.id,
  }
}

function edtf(
  words: string,
  resolution: Resolution,
  candidate: Candidate,
  bound: TimeMention['bound'],
): string | null {
  const { moment, to } = resolution
  if (!moment) return resolution.edtf
  if (to) return edtfRange(moment, to)
  const deadline = bound === 'by' || bound === 'before' || bound === 'until'
  const point = /^(?:the )?(?:very )?(?:beginning|start|end|close|turn)\b/i.test(words)
  const whole = /^(?:earlier|later|sometime)\b/i.test(words)
  return edtfOf(
    moment,
    candidate.reading.mod ?? null,
    whole ? 'whole' : point ? (deadline ? 'exact' : 'point') : 'third',
  )
}

function anchorOf(
  candidate: Candidate,
  sentence: Sentence,
  bound: TimeMention['bound'],
): TimeMention['anchor'] {
  const { meaning } = candidate.reading
  if (meaning.is !== 'duration' && !(meaning.is === 'offset' && meaning.event)) return null
  const found = eventAfter(sentence.tokens, candidate.to, bound === 'within')
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
