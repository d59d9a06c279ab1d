import type { Token } from '../../language/sentence.ts'

/** `planned`: "was due to", of which the words do not tell whether it lies behind. */
export type Tense = 'past' | 'future' | 'planned' | null

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
const SCHEDULED = /^(?:scheduled|expected|planned|slated|set)$/i
const BREAK = /^[;:()"“”]$|^``$|^''$|^(?:but|while|although|though)$/i
const REACH = 14
const REACH_AFTER = 30

/** Past participles that have become conjunctions and prepositions. */
const NO_VERB =
  /^(?:provided|given|including|according|following|regarding|concerning|based|united|so-called)$/i
const SKIPPED = /^(?:on|in|by|at|until|since|from|before|after|early|late|the|and|but|,)$/i
const OPENS = /^(?:,|;|:|and|but|–|—|-|"|“)$/i

/**
 * Tense of the clause around tokens [from, to): the nearest verb before decides, else the nearest after it; the other way
 * round where the expression opens its clause. A modal, a plan ("agreed to meet") and the time-table's present make a
 * future; an infinitive of purpose says nothing, save that a `deadline` ("to finish by December") lies ahead of it. A
 * possessive ("Friday's vote") goes by the verb after it. Null where no verb tells.
 */
export function tenseAround(tokens: readonly Token[], from: number, to: number, deadline: boolean): Tense {
  const possessive = /^['’]s?$/.test(tokens[to]?.text ?? '')
  if (possessive) return tenseAfter(tokens, to, deadline, true)
  const before = (): Tense => tenseBefore(tokens, from, deadline)
  const after = (): Tense => tenseAfter(tokens, to, deadline, false)
  const tense = opensClause(tokens, from) ? (after() ?? before()) : (before() ?? after())
  return tense ?? (isHeadline(tokens) ? 'future' : null)
}

/** "Leaders to meet Thursday": an infinitive without a finite verb is a headline's future. */
function isHeadline(tokens: readonly Token[]): boolean {
  if (tokens.length > 24 || tokens.some(({ xpos }) => /^(?:VBD|VBZ|VBP|MD)$/.test(xpos))) return false
  return tokens.some(
    ({ text, xpos }, i) => xpos === 'VB' && i > 1 && /^to$/i.test(tokens[i - 1]!.text) && /^\w/.test(text),
  )
}

/** Whether only a preposition stands between the expression and the beginning of its clause. */
function opensClause(tokens: readonly Token[], from: number): boolean {
  let at = from - 1
  let opened = false
  while (at >= 0 && at >= from - 4 && SKIPPED.test(tokens[at]!.text)) {
    opened ||= OPENS.test(tokens[at]!.text)
    at--
  }
  return opened || at < 0 || OPENS.test(tokens[at]!.text)
}

function tenseBefore(tokens: readonly Token[], from: number, deadline: boolean): Tense {
  for (let i = from - 1; i >= 0 && i >= from - REACH; i--) {
    if (BREAK.test(tokens[i]!.text)) return null
    const tense = tenseAt(tokens, i, deadline)
    if (tense) return tense
  }
  return null
}

function tenseAfter(tokens: readonly Token[], to: number, deadline: boolean, possessive: boolean): Tense {
  for (let i = to; i < tokens.length && i < to + REACH_AFTER; i++) {
    if (BREAK.test(tokens[i]!.text)) return null
    if (possessive && tokens[i]!.xpos === 'VBG') continue
    const tense = tenseAt(tokens, i, deadline)
    if (tense) return tense
  }
  return null
}

function tenseAt(tokens: readonly Token[], i: number, deadline: boolean): Tense {
  const token = tokens[i]!
  const tag = token.xpos
  const word = token.text
  if (NO_VERB.test(word)) return null
  if (/^due$/i.test(word))
    return /^(?:was|were)$/i.test(tokens[i - 1]?.text ?? '')
      ? 'planned'
      : /^been$/i.test(tokens[i - 1]?.text ?? '')
        ? 'past'
        : 'future'
  if (AHEAD.test(word) && !(word === 'May' && i > 0)) return 'future'
  if (tag === 'VB' || tag === 'VBN' || tag === 'VBG') {
    return auxiliaryBefore(tokens, i) ?? (deadline && tag !== 'VBN' ? 'future' : null)
  }
  if (SCHEDULED.test(word)) return auxiliaryBefore(tokens, i)
  if (tag === 'VBD' || PAST.test(word)) return 'past'
  if ((tag === 'VBZ' || tag === 'VBP') && TIMETABLE.test(word) && !/^W/.test(tokens[i - 1]?.xpos ?? ''))
    return 'future'
  return null
}

/** What the words before a base form or participle make of it: "will be", "agreed to", "is to", "had". */
function auxiliaryBefore(tokens: readonly Token[], i: number): Tense {
  const tag = tokens[i]!.xpos
  for (let j = i - 1; j >= 0 && j >= i - 5; j--) {
    const { text, xpos } = tokens[j]!
    if (AHEAD.test(text) || xpos === 'MD') return dueInThePast(tokens, j) ? 'planned' : 'future'
    if (/^to$/i.test(text)) return infinitive(tokens, j, tag)
    if (/^(?:was|were|had|did|have|has|been|'ve|’ve)$/i.test(text)) return 'past'
    if (/^(?:is|are|'re|’re|'s|’s|am)$/i.test(text)) {
      return tag === 'VBG' || SCHEDULED.test(tokens[i]!.text) ? 'future' : null
    }
    if (!/^(?:RB|VB|VBN|VBG|MD|TO)$/.test(xpos)) break
  }
  const word = tokens[i]!.text
  if (/^set$/i.test(word)) return /^(?:for|to)$/i.test(tokens[i + 1]?.text ?? '') ? 'future' : 'past'
  if (/^(?:previously|originally|earlier|once|as)$/i.test(tokens[i - 1]?.text ?? '')) return 'past'
  if (SCHEDULED.test(word)) return tag === 'VBN' ? 'future' : null
  if (tag === 'VBN' || tag === 'VBD') return 'past'
  return null
}

/** A plan before "to": "agreed to meet" lies ahead, "had been due to expire" behind; a purpose ("flew in to sign") says nothing. */
function infinitive(tokens: readonly Token[], to: number, tag: string): Tense {
  const before = tokens[to - 1]
  if (!before || (tag !== 'VB' && tokens[to + 1]!.xpos !== 'VB')) return null
  for (let k = to - 2; k >= to - 3; k--) if (/^(?:had|been)$/i.test(tokens[k]?.text ?? '')) return 'past'
  if (dueInThePast(tokens, to - 1)) return 'planned'
  return PLANNING.test(before.text) || /^(?:plan|schedul|expect)/i.test(before.lemma) ? 'future' : null
}

function dueInThePast(tokens: readonly Token[], i: number): boolean {
  return (
    /^(?:due|scheduled|slated|expected|supposed|meant|intended|planned|set)$/i.test(tokens[i]!.text) &&
    /^(?:was|were|been)$/i.test(tokens[i - 1]?.text ?? '')
  )
}
