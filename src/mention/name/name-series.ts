import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'

/** "Kyiv and Washington", "Paris, London and Kyiv": first token of the row that the candidate stands in. */
export function firstOfSeries(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): number {
  let first = candidate.from
  for (let steps = 0; steps < 20; steps++) {
    let i = first - 1
    if (!/^(?:and|,|or)$/i.test(tokens[i]?.text ?? '')) return first
    if (/^,$/.test(tokens[i - 1]?.text ?? '')) i--
    const other = at.get(i - 1)
    if (!other || !isStateLike(other)) return first
    first = other.from
  }
  return first
}

/** Token after the row's last member. */
export function lastOfSeries(
  tokens: readonly Token[],
  at: ReadonlyMap<number, Candidate>,
  candidate: Candidate,
): number {
  let end = candidate.to
  for (let steps = 0; steps < 20; steps++) {
    let i = end
    if (!/^(?:and|,|or)$/i.test(tokens[i]?.text ?? '')) return end
    if (/^and$/i.test(tokens[i + 1]?.text ?? '')) i++
    if (/^the$/i.test(tokens[i + 1]?.text ?? '')) i++
    const other = at.get(i + 1)
    if (!other || !isStateLike(other)) return end
    end = other.to
  }
  return end
}

function isStateLike(candidate: Candidate): boolean {
  const { what } = candidate
  return (
    what.type === 'known' &&
    (what.entry.form === 'capital' ||
      what.entry.kind === 'state' ||
      what.entry.kind === 'body' ||
      what.entry.kind === 'armed-group')
  )
}
