import type { TimeMention } from './time-mention.ts'

type Bound = NonNullable<TimeMention['bound']>

const WORDS: readonly (readonly [RegExp, Bound])[] = [
  [/(?:\bby|\b(?:no|not) later than)$/i, 'by'],
  [/(?:\buntil|\btill|\bthrough|\bup to|\bthru)$/i, 'until'],
  [/\bsince$/i, 'since'],
  [
    /(?:\bfrom|\bas from|\bas of|\bstarting|\bbeginning|\beffective|\bwith effect from|\bas early as|\bas soon as|\bbetween)$/i,
    'from',
  ],
  [/(?:\bwithin|\binside)$/i, 'within'],
  [/(?:\bbefore|\bprior to|\bahead of)$/i, 'before'],
  [/(?:\bafter|\bfollowing|\bpast|\bpost)$/i, 'after'],
]

/** What the words before an expression bound by: "no later than March 1" is `by`, "starting on Monday" is `from`. */
export function boundBefore(text: string, start: number): Bound | null {
  const before = text
    .slice(Math.max(0, start - 40), start)
    .replace(/\s+$/, '')
    .replace(/\s+/g, ' ')
    .replace(/ (?:on|at|in|a period of|a maximum of|about|around)$/i, '')
  for (const [pattern, bound] of WORDS) if (pattern.test(before)) return bound
  return null
}
