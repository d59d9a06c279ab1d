import type { Token } from '../../language/sentence.ts'

export type Tense = 'past' | 'future' | null

const FUTURE =
  /^(?:will|'ll|’ll|wo|shall|due|scheduled|expected|planned|slated|expects|plans|upcoming|deadline|intends|hopes|aims|would|payable|effective|may|could|should|must|can|might)$/i
const PAST =
  /^(?:said|was|were|had|did|told|met|went|took|made|came|got|began|fell|rose|held|left|gave|saw|won|lost|sent|spoke|kept|became|led|brought|struck|wrote|found|has|have|been|ended|died)$/i
const BREAK = /^[;:()"“”]$|^(?:but|while|although|though)$/i
const REACH = 14

/**
 * Tense of the clause around tokens [from, to): the nearest verb before decides, else the nearest after it. An
 * infinitive, a modal and words of planning make a future. Null where no verb tells.
 */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    if (BREAK.test(tokens[i]!.text)) break
    const tense = tenseAt(tokens, i)
    if (tense) return tense
  }
  for (let i = to; i < tokens.length && i < to + REACH; i++) {
    if (BREAK.test(tokens[i]!.text)) break
    const tense = tenseAt(tokens, i)
    if (tense) return tense
  }
  return null
}

function tenseAt(tokens: readonly Token[], i: number): Tense {
  const token = tokens[i]!
  const tag = token.xpos
  const word = token.text
  if (FUTURE.test(word) && (word !== 'May' || i === 0)) return 'future'
  if (tag === 'VB' || tag === 'VBN' || tag === 'VBG') {
    const auxiliary = auxiliaryBefore(tokens, i)
    if (auxiliary) return auxiliary
    return tag === 'VBN' ? 'past' : null
  }
  if (tag === 'VBD' || PAST.test(word)) return 'past'
  if ((tag === 'VBZ' || tag === 'VBP') && !/^(?:says|is|are|'s|’s|do|does)$/i.test(word)) return 'future'
  return null
}

/** What the words before a base form or participle make of it: "will be", "to", "is to", "had". */
function auxiliaryBefore(tokens: readonly Token[], i: number): Tense {
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const token = tokens[j]!
    if (FUTURE.test(token.text) || token.xpos === 'MD') return 'future'
    if (token.xpos === 'TO' && tokens[j + 1]!.xpos === 'VB') return 'future'
    if (/^(?:was|were|had|has|have|did|been|'ve|’ve)$/i.test(token.text)) return 'past'
    if (/^(?:is|are|'re|’re|'s|’s)$/i.test(token.text)) return tokens[i]!.xpos === 'VBG' ? 'future' : null
    if (!/^(?:RB|VB|VBN|VBG|MD|TO)$/.test(token.xpos)) return null
  }
  return null
}
