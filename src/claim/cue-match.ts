import type { Sentence, Token } from '../language/sentence.ts'
import type { Cue } from './rules/en/cue.ts'
import { CUES } from './rules/en/cues.ts'

/** A cue in a sentence: the token that is its predicate, and which of the cue's patterns matched. */
export interface CueMatch {
  readonly cue: Cue
  readonly token: number
  readonly pattern: number
  /** The cue itself says that something is not so ("no progress"): a negation in its clause is its own. */
  readonly negative: boolean
}

/** Words that may lie between two of a pattern. */
const GAP = 4

interface Part {
  readonly words: ReadonlySet<string>
  readonly tag: 'V' | 'M' | 'N' | 'A' | null
  /** Up to GAP words may stand before it. */
  readonly loose: boolean
}
interface Pattern {
  readonly cue: Cue
  readonly number: number
  readonly parts: readonly Part[]
  readonly predicate: number
}

function compile(cue: Cue, text: string, number: number): Pattern {
  const parts: Part[] = []
  let predicate = 0
  let loose = false
  for (const piece of text.split(' ')) {
    if (piece === '..') {
      loose = true
      continue
    }
    if (piece.includes('*')) predicate = parts.length
    const [words, tag] = piece.replace('*', '').split('/') as [string, string | undefined]
    parts.push({ words: new Set(words.split('|')), tag: (tag as Part['tag']) ?? null, loose })
    loose = false
  }
  return { cue, number, parts, predicate }
}

const byFirstWord = new Map<string, Pattern[]>()
for (const cue of CUES)
  cue.patterns.forEach((text, number) => {
    const pattern = compile(cue, text, number)
    for (const word of pattern.parts[0]!.words) {
      const known = byFirstWord.get(word)
      if (known) known.push(pattern)
      else byFirstWord.set(word, [pattern])
    }
  })

const TAGS = { V: /^(VERB|AUX)$/, M: /^VERB$/, N: /^(NOUN|PROPN)$/, A: /^ADJ$/ } as const

const fits = (part: Part, token: Token): boolean =>
  (part.words.has(token.lemma.toLowerCase()) || part.words.has(token.text.toLowerCase())) &&
  (part.tag === null || TAGS[part.tag].test(token.upos))

/** All cues of the sentence, in order of their predicates; one for each cue and predicate. Linear in its length. */
export function cuesIn(sentence: Sentence): CueMatch[] {
  const { tokens } = sentence
  const found: CueMatch[] = []
  for (const token of tokens) {
    const words = new Set([token.lemma.toLowerCase(), token.text.toLowerCase()])
    for (const word of words)
      for (const pattern of byFirstWord.get(word) ?? []) {
        const match = matchAt(pattern, tokens, token.i)
        if (match === null) continue
        const { predicate, last } = match
        if (found.some(({ cue, token: t }) => cue === pattern.cue && t === predicate)) continue
        const negative = tokens.slice(token.i, last + 1).some(({ text }) => NEGATIVE.test(text))
        found.push({ cue: pattern.cue, token: predicate, pattern: pattern.number, negative })
      }
  }
  return found.sort((a, b) => a.token - b.token)
}

const NEGATIVE = /^(no|not|n't|never|nor|neither|nobody|nothing|without)$/i

/** Tokens of the predicate and of the last word where the pattern matches from `start`, else null. */
function matchAt(
  pattern: Pattern,
  tokens: readonly Token[],
  start: number,
): { readonly predicate: number; readonly last: number } | null {
  let at = start
  let predicate = start
  for (const [n, part] of pattern.parts.entries()) {
    if (n > 0) {
      const limit = Math.min(tokens.length - 1, at + 1 + (part.loose ? GAP : 0))
      let next = at + 1
      while (next <= limit && !fits(part, tokens[next]!))
        next = /^[;:.!?]$/.test(tokens[next]!.text) ? limit + 1 : next + 1
      if (next > limit) return null
      at = next
    } else if (!fits(part, tokens[at]!)) return null
    if (n === pattern.predicate) predicate = at
  }
  return { predicate, last: at }
}
