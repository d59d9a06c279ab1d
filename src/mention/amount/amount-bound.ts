import type { Amount } from '../mention.ts'

/** Words before a number that bound it: phrase, bound. The longest that ends at the number holds. */
const BOUNDS: readonly (readonly [string, NonNullable<Amount['bound']>])[] = [
  ['up to', 'up-to'],
  ['as many as', 'up-to'],
  ['as much as', 'up-to'],
  ['no more than', 'up-to'],
  ['not more than', 'up-to'],
  ['at most', 'up-to'],
  ['a maximum of', 'up-to'],
  ['less than', 'up-to'],
  ['fewer than', 'up-to'],
  ['under', 'up-to'],
  ['below', 'up-to'],
  ['capped at', 'up-to'],
  ['at least', 'at-least'],
  ['more than', 'at-least'],
  ['no less than', 'at-least'],
  ['no fewer than', 'at-least'],
  ['not less than', 'at-least'],
  ['a minimum of', 'at-least'],
  ['over', 'at-least'],
  ['above', 'at-least'],
  ['upwards of', 'at-least'],
  ['about', 'about'],
  ['around', 'about'],
  ['some', 'about'],
  ['roughly', 'about'],
  ['approximately', 'about'],
  ['nearly', 'about'],
  ['almost', 'about'],
  ['an estimated', 'about'],
  ['estimated', 'about'],
  ['close to', 'about'],
]
const SPLIT = BOUNDS.map(([phrase, bound]) => ({ words: phrase.split(' '), bound })).sort(
  (a, b) => b.words.length - a.words.length,
)

/** Bound told by the words before token `from`; an article between them is passed over ("up to a 15% tariff"). */
export function boundBefore(words: readonly string[], from: number, range: boolean): Amount['bound'] {
  for (const skip of [0, 1]) {
    if (skip === 1 && !/^(?:a|an|the)$/.test(words[from - 1] ?? '')) continue
    const end = from - skip
    for (const { words: phrase, bound } of SPLIT) {
      if (end < phrase.length) continue
      if (phrase.every((word, i) => words[end - phrase.length + i] === word)) {
        // "between over" does not occur; "about 5 to 7" does.
        return range && bound === 'up-to' ? 'up-to' : bound
      }
    }
  }
  return null
}
