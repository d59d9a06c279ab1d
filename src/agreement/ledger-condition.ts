import type { StepName } from '../claim/claim.ts'

/**
 * What a step waits for, read from its words.
 *
 * - `step`: after a step of the same agreement, `offset` later ("120 days after the 60th ratification": `count` 60)
 * - `event`: something outside the ledger ("end of active hostilities"), known by its words
 */
export type Condition =
  | {
      readonly sort: 'step'
      readonly step: StepName
      readonly count: number | null
      readonly offset: string | null
    }
  | { readonly sort: 'event'; readonly words: string; readonly offset: string | null }

const STEP_WORDS: readonly (readonly [RegExp, StepName])[] = [
  [/\bexchange of (?:instruments|notes)\b/i, 'exchange-instruments'],
  [
    /\b(?:entry|entered|enters?|come|comes|coming) into (?:force|effect)\b|\btakes? effect\b/i,
    'enter-into-force',
  ],
  [/\bratif\w+/i, 'ratify'],
  [/\b(?:signature|signing|signed|signs?)\b/i, 'sign'],
  [/\binitial(?:led|ling|s)\b/i, 'initial'],
  [/\b(?:approv\w+|consent|adopt\w+)\b/i, 'approve'],
]

const UNITS: Record<string, string> = { day: 'D', week: 'W', month: 'M', year: 'Y' }
const NUMBERS = 'one two three four five six seven eight nine ten eleven twelve'.split(' ')
const ORDINALS = 'first second third fourth fifth sixth seventh eighth ninth tenth'.split(' ')
const TENS: Record<string, number> = {
  twentieth: 20,
  thirtieth: 30,
  fortieth: 40,
  fiftieth: 50,
  sixtieth: 60,
  hundredth: 100,
}

/** Never fails: words that name no step are an event. */
export function parseCondition(words: string): Condition {
  const offset = offsetOf(words)
  for (const [pattern, step] of STEP_WORDS)
    if (pattern.test(words)) return { sort: 'step', step, count: countOf(words), offset }
  return { sort: 'event', words: words.replace(/^.*?\bafter\s+/i, '').trim(), offset }
}

function offsetOf(words: string): string | null {
  const match = /\b(\d+|[a-z]+)[ -](day|week|month|year)s?\b(?=.*\b(?:after|following|from|later)\b)/i.exec(
    words,
  )
  if (!match) return null
  const number = /^\d+$/.test(match[1]!) ? Number(match[1]) : NUMBERS.indexOf(match[1]!.toLowerCase()) + 1
  return number > 0 ? `P${number}${UNITS[match[2]!.toLowerCase()]!}` : null
}

function countOf(words: string): number | null {
  const figure = /\b(\d+)(?:st|nd|rd|th)\b/i.exec(words)
  if (figure) return Number(figure[1])
  for (const word of words.toLowerCase().split(/[^a-z]+/)) {
    if (TENS[word]) return TENS[word]
    const at = ORDINALS.indexOf(word)
    if (at > 0) return at + 1
  }
  return null
}
