import { isCrossHeading, isListed, isNumberedHeading, isSectionHeading } from './line-shape.ts'
import { PROSE_WORDS, findRule, take } from './marked-unit.ts'
import type { MarkedUnit } from './marked-unit.ts'

/** Inside the report: cross-headings, lists, and repeats of the headline. */
export function markInside(inside: readonly MarkedUnit[]): void {
  // A deck may read as the report's first paragraph: dates, names and buttons still follow it.
  const second = inside.findIndex((m, i) => i > 0 && m.role === null && m.prose && m.words >= PROSE_WORDS)
  for (let i = 0; i < inside.length; i++) {
    const m = inside[i]!
    if (m.role !== null) continue
    const early = i < second && !m.prose ? findRule(m, ['head', 'edges']) : null
    if (early) take(m, early.role, early.id)
    else if (m.words === 0) take(m, 'furniture', 'ornament')
    else if (isSectionHeading(m)) take(m, 'heading', 'section-heading')
    else if (isNumberedHeading(inside, i)) take(m, 'heading', 'numbered-heading')
    else if (m.bullet || isListed(inside, i)) take(m, 'list', 'list')
    else if (isCrossHeading(inside, i)) take(m, 'heading', 'cross-heading')
  }
}
