import { isNameLine, isPlaceLine, keyOf } from './line-shape.ts'
import { findRule, take } from './marked-unit.ts'
import type { MarkedUnit } from './marked-unit.ts'

/** Heads the points in brief that some sites put above the report. */
const SUMMARY =
  /^(?:summary|key (?:points|takeaways|facts|developments)|highlights|at a glance|in brief|in short|what you need to know|the main points|pinned summary)\s*:?$/i

/** Before the report: furniture by rule, else headline, deck, or a short first sentence. */
export function markHead(head: readonly MarkedUnit[], title: string | null): void {
  const seen = new Set<string>()
  const titleKey = title === null ? null : keyOf(title)
  let headline = head.some((m) => m.role === 'headline')
  let summary = false
  const titleAhead = head.findIndex((m) => titleKey !== null && keyOf(m.unit.text) === titleKey)
  for (const [i, m] of head.entries()) {
    if (m.role !== null) {
      if (m.role === 'headline') seen.add(keyOf(m.unit.text))
      continue
    }
    const key = keyOf(m.unit.text)
    if (key !== '' && seen.has(key)) take(m, 'furniture', 'headline-repeat')
    else if (key === titleKey) {
      take(m, 'headline', 'title')
      headline = true
    } else {
      const rule = findRule(m, ['head', 'edges'])
      if (rule) take(m, rule.role, rule.id)
      else if (SUMMARY.test(m.unit.text)) {
        take(m, 'heading', 'summary')
        summary = true
      } else if (m.bullet || (summary && !m.prose)) take(m, 'list', summary ? 'summary' : 'list')
      else if (isNameLine(m) && (headline || titleKey !== null)) take(m, 'furniture', 'name-line')
      else if (isPlaceLine(m) || m.words === 0) take(m, 'furniture', 'kicker')
      else if (m.prose || m.unit.text.endsWith(':')) m.role = null
      else if (titleAhead > i) take(m, 'furniture', 'masthead')
      else {
        take(m, 'headline', headline ? 'deck' : 'first-line')
        headline = true
      }
    }
    if (m.role === 'headline') seen.add(key)
  }
}
