import { CAPTION_RULES } from './caption-rules.ts'
import { CHROME_RULES } from './chrome-rules.ts'
import { CREDIT_RULES } from './credit-rules.ts'
import type { FurnitureRule } from './furniture-rule.ts'
import { LINK_RULES } from './link-rules.ts'

/**
 * All rules, in the order in which they are asked; the first that matches takes the unit. Letters are written out as ranges of
 * the Latin script: a Unicode property under the `i` flag costs many times as much to compile, at every start of the program.
 */
export const FURNITURE_RULES: readonly FurnitureRule[] = [
  ...CHROME_RULES,
  ...LINK_RULES,
  ...CREDIT_RULES,
  ...CAPTION_RULES,
]
