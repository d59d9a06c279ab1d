import type { BlockRole } from './article.ts'
import { findRule, take } from './marked-unit.ts'
import type { MarkedUnit } from './marked-unit.ts'
import { SENTENCE_END } from './text-unit.ts'

/** A link's words are at most this many. */
const LINK_WORDS = 22
const MOST_LINKS = 12
const SHORT_PROSE_WORDS = 6
const TOUCHING_WORDS = 24

/** Rules that need no place, and the link-like units that follow a head of links. */
export function takeEverywhere(all: readonly MarkedUnit[]): void {
  let headlineSeen = false
  for (let i = 0; i < all.length; i++) {
    const m = all[i]!
    headlineSeen ||= i > 0 && all[i - 1]!.words >= 4
    if (m.role !== null) continue
    const rule = findRule(m, ['anywhere'])
    if (!rule) continue
    take(m, rule.role, rule.id)
    // A credit above the headline is a masthead: no picture stands there yet.
    if (rule.role === 'caption' && rule.takes === 'touching' && !headlineSeen) continue
    if (rule.takes === 'section') i = takeSection(all, i + 1, rule.id) - 1
    if (rule.takes === 'touching') i = takeTouching(all, i + 1, rule.id, rule.role) - 1
  }
}

/** Takes short units with no blank line between: what an advertisement says; or the words under a credit. */
function takeTouching(all: readonly MarkedUnit[], from: number, rule: string, role: BlockRole): number {
  let i = from
  for (; i < all.length && i < from + 3; i++) {
    const m = all[i]!
    if (m.role !== null || m.prose || m.words > TOUCHING_WORDS || (m.unit.apart && role === 'furniture'))
      break
    take(m, role, rule)
    if (role === 'caption') return i + 1
  }
  return i
}

/** Takes links: units in one shape (bullets, numbers) or without the end of a sentence. Returns the first not taken. */
function takeSection(all: readonly MarkedUnit[], from: number, rule: string): number {
  let i = from
  for (; i < all.length && i < from + MOST_LINKS; i++) {
    const m = all[i]!
    if (m.role !== null && m.role !== 'list') break
    const bulletLink = m.bullet || /^\d{1,2}\s{2,}\S/.test(m.unit.text)
    if (m.words > LINK_WORDS) break
    if (m.unit.apart && i > from && !bulletLink && all[i - 1]!.bullet) break
    if (
      !bulletLink &&
      SENTENCE_END.test(m.unit.text) &&
      !/[?!]["'”’]?$/.test(m.unit.text) &&
      m.words >= SHORT_PROSE_WORDS
    )
      break
    take(m, 'furniture', rule)
  }
  return i
}
