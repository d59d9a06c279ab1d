import type { Token } from '../../language/sentence.ts'
import { fold, isCapitalised } from './fold.ts'
import { isGivenName } from './person-name.ts'

export type NameLabel = 'person' | 'organisation' | 'place'

export interface TaggedName {
  readonly from: number
  readonly to: number
  readonly label: NameLabel
}

/** Names of persons, organisations and places in a sentence, left to right, not overlapping. */
export function tagNames(tokens: readonly Token[]): TaggedName[] {
  return givenNameRuns(tokens)
}

const WITHIN = new Set([
  'al',
  'el',
  'bin',
  'ibn',
  'de',
  'la',
  'der',
  'den',
  'van',
  'von',
  'del',
  'da',
  'dos',
  '-',
])

/** Runs of capitalised words that begin with a given name: what can be known without a model. */
function givenNameRuns(tokens: readonly Token[]): TaggedName[] {
  const out: TaggedName[] = []
  for (let at = 0; at < tokens.length; at++) {
    const text = tokens[at]!.text
    if (!isCapitalised(text) || !isGivenName(fold(text))) continue
    let to = at + 1
    while (to < tokens.length) {
      const word = tokens[to]!.text
      if (isCapitalised(word) && /^[\p{L}.'’]+$/u.test(word)) to++
      else if (WITHIN.has(word.toLowerCase()) && to + 1 < tokens.length && to > at) {
        let ahead = to + 1
        while (ahead < tokens.length && WITHIN.has(tokens[ahead]!.text.toLowerCase())) ahead++
        if (ahead >= tokens.length || !isCapitalised(tokens[ahead]!.text)) break
        to = ahead + 1
      } else break
    }
    if (to > at + 1) out.push({ from: at, to, label: 'person' })
    at = to - 1
  }
  return out
}
