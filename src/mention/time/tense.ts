import type { Token } from '../../language/sentence.ts'

export type Tense = 'past' | 'future' | null

/** Modals and words of planning: what stands with them lies ahead. */
const AHEAD =
  /^(?:will|'ll|’ll|wo|shall|would|due|upcoming|payable|effective|could|should|must|can|might|may)$/i
/** Participles and verbs of planning: ahead only after "is", "are", "be" and before "to" or the time itself. */
const PLANNING =
  /^(?:scheduled|expected|planned|slated|set|due|likely|bound|ready|plan|plans|planning|expect|expects|expecting|intend|intends|intending|hope|hopes|hoping|aim|aims|aiming|agree|agrees|agreed|decide|decided|promise|promised|vow|vowed|pledge|pledged|want|wants|need|needs|prepare|prepares|preparing|about|going|is|are|be|'s|’s|'re|’re|have|has|deadline|deadlines|invitation|invited|proposal|offer|offered|urged|ordered|told|asked|refused|threatened|threatens|continue|continues|remain|remains|intention|agreement|vote|effort)$/i
const PAST =
  /^(?:said|was|were|had|did|told|met|went|took|made|came|got|began|fell|rose|held|left|gave|saw|won|lost|sent|spoke|kept|became|led|brought|struck|wrote|found|been|ended|died)$/i
/** Verbs whose present tense speaks of the time-table: "the talks resume Monday". */
const TIMETABLE =
  /^(?:meet|travel|visit|begin|start|open|close|resume|vote|return|head|arrive|leave|expire|host|convene|reconvene|fly|sign|take|go|depart|end|reopen|come|hold|face|gather)s?(?:es)?$/i
const BREAK = /^[;:()"“”]$|^``$|^''$|^(?:but|while|although|though)$/i
const REACH = 14

/**
 * Tense of the clause around tokens [from, to): the nearest verb before decides, else the nearest after it. A modal, a
 * plan ("agreed to meet") and the time-table's present make a future; an infinitive of purpose says nothing. A possessive
 * ("Friday's vote") goes by the verb after it. Null where no verb tells.
 */
export function tenseAround(tokens: readonly Token[], from: number, to: number): Tense {
  const possessive = /^['’]s?$/.test(tokens[to]?.text ?? '')
  if (!possessive) {
    for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
      if (BREAK.test(tokens[i]!.text)) break
      const tense = tenseAt(tokens, i)
      if (tense) return tense
    }
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
  if (AHEAD.test(word) && !(word === 'May' && i > 0)) return 'future'
  if (tag === 'VB' || tag === 'VBN' || tag === 'VBG') return auxiliaryBefore(tokens, i)
  if (/^(?:scheduled|expected|planned|slated|set)$/i.test(word)) return auxiliaryBefore(tokens, i)
  if (tag === 'VBD' || PAST.test(word)) return 'past'
  if ((tag === 'VBZ' || tag === 'VBP') && TIMETABLE.test(word)) return 'future'
  return null
}

/** What the words before a base form or participle make of it: "will be", "agreed to", "is to", "had". */
function auxiliaryBefore(tokens: readonly Token[], i: number): Tense {
  const tag = tokens[i]!.xpos
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const { text, xpos } = tokens[j]!
    if (AHEAD.test(text) || xpos === 'MD') return 'future'
    if (/^to$/i.test(text)) {
      if (tokens[j + 1]!.xpos !== 'VB' && tag !== 'VB') return null
      const before = tokens[j - 1]
      if (!before) return null
      if (/^(?:had|been)$/i.test(tokens[j - 2]?.text ?? '') || /^had$/i.test(tokens[j - 3]?.text ?? ''))
        return 'past'
      return PLANNING.test(before.text) || /^plan|^schedul|^expect/i.test(before.lemma) ? 'future' : null
    }
    if (/^(?:was|were|had|did|have|has|been|'ve|’ve)$/i.test(text)) return 'past'
    if (/^(?:is|are|'re|’re|'s|’s|am)$/i.test(text)) {
      return tag === 'VBG' || /^(?:scheduled|expected|planned|slated|set)$/i.test(tokens[i]!.text)
        ? 'future'
        : null
    }
    if (!/^(?:RB|VB|VBN|VBG|MD|TO)$/.test(xpos)) break
  }
  if (tag === 'VBN' || tag === 'VBD')
    return /^(?:scheduled|expected|slated|set)$/i.test(tokens[i]!.text) ? 'future' : 'past'
  return null
}
