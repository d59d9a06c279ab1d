import { isListed, isNameLine } from './line-shape.ts'
import { FRAGMENT_WORDS, findRule, take } from './marked-unit.ts'
import type { MarkedUnit } from './marked-unit.ts'

/** Comments and biographies are believed only once this many words of reporting, or half of all, stand before them. */
const REPORT_WORDS = 60

/** Comments take all that follows, "about the author" the paragraph that follows; both only after enough reporting. */
export function takeRest(all: readonly MarkedUnit[]): void {
  const total = all.reduce((sum, m) => sum + (m.prose && m.role === null ? m.words : 0), 0)
  let before = 0
  for (let i = 0; i < all.length; i++) {
    const m = all[i]!
    if (m.role !== null) continue
    const enough = before >= REPORT_WORDS || (before > 0 && before * 2 >= total)
    const rule = enough ? findRule(m, ['tail']) : null
    if (rule?.takes === 'rest') {
      for (const later of all.slice(i)) if (later.role !== 'furniture') take(later, 'furniture', rule.id)
      break
    }
    if (rule?.takes === 'next') {
      take(m, 'furniture', rule.id)
      const next = all[i + 1]
      if (next && next.role === null) take(next, 'furniture', rule.id)
    } else if (m.prose) before += m.words
  }
  takeBack(all, before)
}

/** From the end upwards: biographies and notes, until something reads as reporting. Half of the report always stays. */
function takeBack(all: readonly MarkedUnit[], total: number): void {
  let taken = 0
  for (let i = all.length - 1; i >= 0; i--) {
    const m = all[i]!
    if (m.role === 'furniture' || m.role === 'caption') continue
    const rule = m.role === null ? findRule(m, ['tail', 'edges']) : null
    if (rule && (taken + m.words) * 2 <= total) {
      if (m.prose) taken += m.words
      take(m, rule.role, rule.id)
    } else if (m.prose || m.bullet || m.words > FRAGMENT_WORDS) return
  }
}

/** After the report: by rule, else whole sentences and lists stay, fragments go. */
export function markTail(tail: readonly MarkedUnit[]): void {
  for (const [i, m] of tail.entries()) {
    if (m.role !== null) continue
    const rule = findRule(m, ['tail', 'edges'])
    if (rule) take(m, rule.role, rule.id)
    else if (isNameLine(m)) take(m, 'furniture', 'name-line')
    else if (isListed(tail, i)) take(m, 'list', 'list')
    else if (!m.bullet && m.words <= FRAGMENT_WORDS && !/[.!?…]["'”’»)\]]*(?:\s|$)/u.test(m.unit.text))
      take(m, 'furniture', 'tail-fragment')
    else if (m.words === 0) take(m, 'furniture', 'tail-fragment')
  }
}
