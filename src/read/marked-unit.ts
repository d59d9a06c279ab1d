import type { BlockRole } from './article.ts'
import { FURNITURE_RULES } from './furniture-rules.ts'
import type { FurnitureRule } from './furniture-rule.ts'
import { mayHold, requiredWords } from './required-words.ts'
import type { RequiredWords } from './required-words.ts'
import { BULLET, SENTENCE_END, wordCount } from './text-unit.ts'
import type { TextUnit } from './text-unit.ts'

/** What the source itself says of a unit: its element in a page. Plain text says nothing. */
export type RoleHint = 'headline' | 'heading' | 'list' | 'caption' | 'furniture' | 'body'

/** A unit on its way to a role: null until something has taken it. */
export interface MarkedUnit {
  readonly unit: TextUnit
  readonly hint: RoleHint | null
  readonly words: number
  /** Reads as reporting: a sentence with an end, long enough to carry news. */
  readonly prose: boolean
  readonly bullet: boolean
  role: BlockRole | null
  rule: string | undefined
}

/** A whole sentence of news has at least this many words, where nothing else speaks for it. */
export const PROSE_WORDS = 12
const SHORT_PROSE_WORDS = 6
/** A line without the end of a sentence is a fragment up to this many words. */
export const FRAGMENT_WORDS = 16

/** A page's headlines, captions and furniture are believed; its headings and lists only where no rule says otherwise. */
export function markedUnit(unit: TextUnit, hint: RoleHint | null): MarkedUnit {
  const words = wordCount(unit.text)
  const bullet = hint === 'list' || BULLET.test(unit.text)
  const prose = words >= SHORT_PROSE_WORDS && hint !== 'heading' && SENTENCE_END.test(unit.text)
  const role = hint === 'headline' || hint === 'caption' || hint === 'furniture' ? hint : null
  return { unit, hint, words, prose, bullet, role, rule: role === null ? undefined : 'page' }
}

export function take(m: MarkedUnit, role: BlockRole, rule: string): void {
  m.role = role
  m.rule = rule
}

/** The first furniture rule for one of the places that matches, or null. */
export function findRule(m: MarkedUnit, where: readonly FurnitureRule['where'][]): FurnitureRule | null {
  const text = m.unit.text
  if (text.length > 900) return null
  for (const rule of FURNITURE_RULES)
    if (where.includes(rule.where) && text.length <= rule.longest && matches(rule, text)) return rule
  return null
}

const required = new Map<FurnitureRule, RequiredWords>()

/** Most patterns of most articles are never compiled. */
function matches(rule: FurnitureRule, text: string): boolean {
  let words = required.get(rule)
  if (words === undefined) required.set(rule, (words = requiredWords(rule.pattern)))
  return mayHold(words, text.toLowerCase()) && rule.pattern.test(text)
}
