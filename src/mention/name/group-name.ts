import type { Token } from '../../language/sentence.ts'
import { isCapitalised } from './fold.ts'

/** Tokens [from, to) of a sentence. */
export interface Stretch {
  readonly from: number
  readonly to: number
}

/** Last words of the names that armed groups give themselves. */
const HEAD =
  /^(?:Fronts?|Army|Armies|Movements?|Forces?|Brigades?|Tigers|Organi[sz]ation|Alliance|Union|Unity|Guerrillas?|Fighters)$/
/** Words that make any such name a fighting one's, whatever its last word; and those that do so for a few only. */
const FIGHTS = /^(?:Liberation|Re-Liberation|Resistance|Insurgents?|Guerrilla|Rebel|Mujahid[ei]+n|Mujahedin)$/
const FIGHTS_WITH: Readonly<Record<string, RegExp>> = {
  Revolutionary: /^(?:Front|Army|Movement|Unity)$/,
  Independence: /^(?:Front|Army)$/,
  Salvation: /^Front$/,
  Patriotic: /^Front$/,
}
/** A cause of another kind: "the women's liberation movement". */
const OTHER_CAUSE = /^(?:Women|Women[’']s|Gay|Animal|Earth|Black|Lesbian|Sexual|Antimicrobial|Squash)$/
const LINK = /^(?:of|for|the|to|and|in|de|['’]s?)$/

/**
 * Names in a sentence that say of themselves that they are armed groups': "Sudan Liberation Movement", "Front for the
 * Liberation of the Cape". A film company called "Western Front" is none, nor is "the Salvation Army".
 */
export function namesOfGroups(tokens: readonly Token[]): Stretch[] {
  const out: Stretch[] = []
  for (let head = 0; head < tokens.length; head++) {
    const { text } = tokens[head]!
    if (text.length < 4 || !isCapitalised(text) || !HEAD.test(text)) continue
    const span = aroundHead(tokens, head)
    if (span) {
      out.push(span)
      head = span.to - 1
    }
  }
  return out
}

function aroundHead(tokens: readonly Token[], head: number): Stretch | null {
  let from = head
  while (from > 0 && head - from < 7 && belongs(tokens, from - 1)) from--
  if (/^(?:The|['’]s?)$/.test(tokens[from]!.text)) from++
  let to = head + 1
  // "Front for the Liberation of the Cape": what is fought for follows.
  for (let i = to; i < to + 4 && i < tokens.length && i < head + 12; i++) {
    if (isCapitalised(tokens[i]!.text) && i > head + 1) to = i + 1
    else if (!/^(?:of|for|the)$/.test(tokens[i]!.text)) break
  }
  if (isCapitalised(tokens[to]?.text ?? '')) return null
  let fights = false
  for (let i = from; i < to; i++) {
    const word = tokens[i]!.text
    if (OTHER_CAUSE.test(word)) return null
    const heads = FIGHTS_WITH[word]
    if (i !== head && (FIGHTS.test(word) || heads?.test(tokens[head]!.text))) fights = true
  }
  return fights && to - from > 1 ? { from, to } : null
}

function belongs(tokens: readonly Token[], i: number): boolean {
  const { text } = tokens[i]!
  // "the People's Front" is one name, "Foo's Patriotic Front" is a person's.
  if (/^['’]s?$/.test(text))
    return /^(?:People|Peoples|Lord|Farmers|Workers)$/.test(tokens[i - 1]?.text ?? '')
  return text === '-' ? isCapitalised(tokens[i - 1]?.text ?? '') : isCapitalised(text)
}

/** Whether a name ends as groups' names do, armed or not. */
export function endsAsGroup(token: Token): boolean {
  return HEAD.test(token.text)
}

/** Whether the token may stand within a long name between capitalised ones. */
export function isLink(token: Token): boolean {
  return LINK.test(token.text)
}
