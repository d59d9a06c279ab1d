import { edtfOf, edtfRange } from './edtf-value.ts'
import type { Candidate } from './recognise.ts'
import type { Resolution } from './resolve.ts'
import type { TimeMention } from './time-mention.ts'

const POINT = /^(?:the )?(?:very )?(?:beginning|start|end|close|turn)\b/i
const WHOLE = /^(?:earlier|later|sometime)\b/i
const DOUBT =
  /\b(?:perhaps|possibly|maybe|probably|most likely|presumably|reportedly)(?: (?:in|on|by|at|as|early|soon|late|around)){0,3}$/i
const QUALIFIABLE = /^\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?[~]?$/

/**
 * The record's date of a mention: "late" and "early" cut a third, "the end of" is the last day (exactly, where the mention is
 * a deadline, else approximately), "earlier this" is the whole period, and "perhaps" makes it uncertain.
 */
export function mentionEdtf(
  text: string,
  candidate: Candidate,
  resolution: Resolution,
  bound: TimeMention['bound'],
): string | null {
  const { moment, to } = resolution
  if (!moment) return resolution.edtf
  if (to) return edtfRange(moment, to)
  const words = text.slice(candidate.start, candidate.end)
  const deadline = bound === 'by' || bound === 'before' || bound === 'until'
  const edge = WHOLE.test(words) ? 'whole' : POINT.test(words) ? (deadline ? 'exact' : 'point') : 'third'
  const edtf = edtfOf(moment, candidate.reading.mod ?? null, edge)
  if (edtf === null || !QUALIFIABLE.test(edtf)) return edtf
  const before = text.slice(Math.max(0, candidate.start - 40), candidate.start).trimEnd()
  if (!DOUBT.test(before) && !resolution.guessed) return edtf
  return edtf.endsWith('~') ? `${edtf.slice(0, -1)}%` : `${edtf}?`
}

/**
 * A date with the open end that its bound gives it: "since 2014" is `2014/..`, "until March" is `../2026-03`. Null where the
 * bound opens nothing or the date is none of the calendar (durations, weeks).
 */
export function openInterval(
  edtf: string | null,
  type: TimeMention['type'],
  bound: TimeMention['bound'],
): string | null {
  if (edtf === null || bound === null || type === 'DURATION' || type === 'SET' || !/^\d/.test(edtf))
    return null
  const [first, last] = edtf.split('/') as [string, string?]
  if (bound === 'since' || bound === 'from') return `${first}/..`
  if (bound === 'after') return `${last ?? first}/..`
  if (bound === 'until' || bound === 'by') return `../${last ?? first}`
  return bound === 'before' ? `../${first}` : null
}
