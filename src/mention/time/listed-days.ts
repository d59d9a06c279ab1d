import type { Sentence } from '../../language/sentence.ts'
import type { Candidate } from './recognise.ts'

const AND_DAY =
  /^(?:,| and| or|, and) (\d{1,2})(?=[.,;:)]|$| (?:in|at|to|for|and|with|between|by|after|but)\b)/

/**
 * "April 24 and 25": the second day has no month of its own. Adds it as an expression after the first. A number that counts
 * something is left alone, since only punctuation or a preposition may follow.
 */
export function withListedDays(
  text: string,
  candidates: readonly Candidate[],
  sentence: Sentence,
): Candidate[] {
  return candidates.flatMap((candidate, i) => {
    const { meaning } = candidate.reading
    if (meaning.is !== 'moment' || candidate.rule.id !== 'month-day' || meaning.to) return [candidate]
    const day = meaning.moment.day
    const next = AND_DAY.exec(text.slice(candidate.end, candidate.end + 24))
    const second = Number(next?.[1])
    if (!next || day === undefined || !(second > day && second <= Math.min(31, day + 14))) return [candidate]
    const end = candidate.end + next[0].length
    if (candidates[i + 1] && candidates[i + 1]!.start < end) return [candidate]
    let to = candidate.to
    while (to < sentence.tokens.length && sentence.tokens[to]!.end < end) to++
    if (to === sentence.tokens.length) return [candidate]
    const { weekday: _, ...moment } = meaning.moment
    const listed: Candidate = {
      ...candidate,
      start: end - next[1]!.length,
      end,
      from: to,
      to: to + 1,
      reading: { meaning: { ...meaning, moment: { ...moment, day: second } } },
    }
    return [candidate, listed]
  })
}
