import type { Span } from '../mention.ts'
import type { Token } from '../../language/sentence.ts'

export interface EventAnchor {
  readonly direction: 'before' | 'after'
  readonly event: Span
}

const LINK = /^(?:after|before|following|from|since|of)$/i
const STOP =
  /^(?:[,.;:!?()"“”—–]|--|and|but|or|when|while|as|if|because|although|though|unless|which|who|he|she|they|we|i|it|in|on|at|with|for|under|will|would|could|should|may|must|says?|said)$/i
const LONGEST = 14

/**
 * The event from which the expression ending before token `to` is counted: the words after "after", "before", "following",
 * "from", "since" or, within a deadline, "of". The event ends at punctuation, a new clause or a modal. Null where none is named.
 */
export function eventAfter(tokens: readonly Token[], to: number, deadline: boolean): EventAnchor | null {
  let at = to
  if (/^(?:immediately|shortly|or less|right)$/i.test(tokens[at]?.text ?? '')) at++
  const link = tokens[at]
  if (!link || !LINK.test(link.text)) return null
  const word = link.text.toLowerCase()
  if (word === 'of' && !deadline) return null
  if (word === 'since' || (word === 'from' && /^(?:now|today)$/i.test(tokens[at + 1]?.text ?? '')))
    return null
  const first = at + 1
  let end = first
  while (end < tokens.length && end - first < LONGEST) {
    const text = tokens[end]!.text
    if ((STOP.test(text) || (word === 'from' && /^to$/i.test(text))) && end > first) break
    if (end === first && /^[,.;:!?"“”]$/.test(text)) return null
    end++
  }
  if (end === first || /^(?:that|this|then|all)$/i.test(tokens[first]!.text)) return null
  return {
    direction: word === 'before' ? 'before' : 'after',
    event: { start: tokens[first]!.start, end: tokens[end - 1]!.end },
  }
}
