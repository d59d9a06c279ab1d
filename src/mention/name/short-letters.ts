import type { Token } from '../../language/sentence.ts'
import { isCapitalised } from './fold.ts'
import { isLink } from './group-name.ts'
import type { Stretch } from './group-name.ts'

/** A full name and the letters that the article says are short for it. */
export interface ShortLetters {
  readonly full: Stretch
  readonly letters: Stretch
}

/**
 * "Liberians United for Reconciliation and Democracy (LURD)", "the Movement for Democracy in Liberia, or MODEL": full names
 * with their letters. The letters decide where the name begins; a name whose letters stand for words of another language is
 * left out.
 */
export function shortLettersIn(tokens: readonly Token[]): ShortLetters[] {
  const out: ShortLetters[] = []
  for (let at = 2; at < tokens.length; at++) {
    if (tokens[at]!.text.length < 3 || !isCapitalised(tokens[at]!.text) || !isLetters(tokens[at]!.text))
      continue
    const end = endBefore(tokens, at)
    if (end === 0) continue
    const from = startOf(tokens, end, tokens[at]!.text)
    if (from !== null) out.push({ full: { from, to: end }, letters: { from: at, to: at + 1 } })
  }
  return out
}

/** "LURD", "MFDC", "SPLM-N": three capitals or more. */
export function isLetters(word: string): boolean {
  return /^\p{Lu}{3,}(?:[-/]\p{Lu}+)?$/u.test(word)
}

/** "(FMLN)" or ", or FMLN," right after a name, whatever language the letters come from. */
export function lettersAfter(tokens: readonly Token[], to: number): Stretch | null {
  const text = (i: number): string => tokens[i]?.text ?? ''
  const at = text(to) === '(' ? to + 1 : text(to) === ',' && text(to + 1) === 'or' ? to + 2 : -1
  return isLetters(text(at)) && /^[),]$/.test(text(at + 1)) ? { from: at, to: at + 1 } : null
}

/** End of the name that the letters at `at` stand for, or 0. */
function endBefore(tokens: readonly Token[], at: number): number {
  const before = tokens[at - 1]!.text
  if (before === '(') return at - 1
  if (!/^(?:or|as)$/.test(before)) return 0
  let i = at - 2
  if (before === 'as') {
    if (!/^known$/.test(tokens[i]?.text ?? '')) return 0
    i--
    if (/^(?:also|better)$/.test(tokens[i]?.text ?? '')) i--
  }
  if (tokens[i]?.text === ',') return i
  return before === 'as' ? i + 1 : 0
}

/** A name in the sentence that the letters are the initials of, where the article nowhere says so; null where there is none. */
export function spelledOut(tokens: readonly Token[], letters: string): Stretch | null {
  for (let to = tokens.length; to > 1; to--) {
    const { text } = tokens[to - 1]!
    if (!isCapitalised(text) || isLetters(text)) continue
    const from = startOf(tokens, to, letters)
    if (from === null || isCapitalised(tokens[to]?.text ?? '')) continue
    const initials = tokens
      .slice(from, to)
      .flatMap((token) => (isCapitalised(token.text) ? token.text[0]! : ''))
    const given = initials.join('')
    if (given === letters || (letters.length > 3 && given.length > 2 && within(letters, given)))
      return { from, to }
  }
  return null
}

function startOf(tokens: readonly Token[], end: number, letters: string): number | null {
  const wanted = letters.replace(/\P{Lu}/gu, '')
  const sorted = [...wanted].sort().join('')
  let initials = ''
  for (let i = end - 1; i >= 0 && i >= end - 14; i--) {
    const { text } = tokens[i]!
    if (!isCapitalised(text)) {
      if (isLink(tokens[i]!)) continue
      return null
    }
    initials = text[0]! + initials
    if (initials.length < 2 || (text[0] !== wanted[0] && initials.length < wanted.length)) continue
    if ([...initials].sort().join('') === sorted) return i
    if (text[0] === wanted[0] && spells(tokens, i, end, wanted) && within(wanted, initials)) return i
  }
  return null
}

/** "MODEL" from "Movement for Democracy in Liberia": the letters in order, of whatever words. */
function spells(tokens: readonly Token[], from: number, to: number, wanted: string): boolean {
  let found = 0
  for (let i = from; i < to && found < wanted.length; i++)
    for (const letter of tokens[i]!.text.toUpperCase()) if (letter === wanted[found]) found++
  return found === wanted.length
}

function within(word: string, initials: string): boolean {
  let found = 0
  for (const letter of word) if (letter === initials[found]) found++
  return found === initials.length
}
