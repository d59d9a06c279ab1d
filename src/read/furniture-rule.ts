import type { BlockRole } from './article.ts'

/**
 * One habit of news sites. A rule says what a unit looks like, where on the page it is believed, and what follows
 * from it. Examples must come out with the rule's role where the rule looks, counter-examples must not: the tests run them.
 */
export interface FurnitureRule {
  readonly id: string
  readonly reason: string
  readonly pattern: RegExp
  /** `head`: before the first paragraph of reporting; `tail`: after the last; `edges`: either. */
  readonly where: 'anywhere' | 'head' | 'tail' | 'edges'
  /** `line`: this unit; `touching`: the short lines right below it too; `next`: the paragraph after it too; `section`: the link-like units after it; `rest`: all after it. */
  readonly takes: 'line' | 'touching' | 'next' | 'section' | 'rest'
  readonly role: Extract<BlockRole, 'furniture' | 'caption'>
  /** Longest unit (UTF-16 units) that the rule looks at. */
  readonly longest: number
  readonly examples: readonly string[]
  readonly counterExamples: readonly string[]
}

type Short = Omit<FurnitureRule, 'role' | 'longest' | 'where' | 'takes'> & Partial<FurnitureRule>
/** A rule with the usual defaults filled in. */
export const rule = (r: Short): FurnitureRule => ({
  role: 'furniture',
  longest: 160,
  where: 'anywhere',
  takes: 'line',
  ...r,
})
