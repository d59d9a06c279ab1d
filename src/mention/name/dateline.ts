import type { Token } from '../../language/sentence.ts'
import type { Candidate } from './candidate.ts'

/** "KYIV, Jan 8 (Reuters) –", "Moscow —". */
export function isDateline(tokens: readonly Token[], candidate: Candidate): boolean {
  if (candidate.from > 1) return false
  const next = tokens[candidate.to]
  if (!next) return true
  if (/^(?:—|–|-|:|\()$/.test(next.text)) return true
  if (next.text !== ',') return false
  const after = tokens[candidate.to + 1]
  return (
    after !== undefined &&
    (/^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/.test(after.text) ||
      /^\d/.test(after.text) ||
      /^(?:—|–|-)$/.test(after.text))
  )
}
