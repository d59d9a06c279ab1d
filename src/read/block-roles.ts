import type { Block } from './article.ts'
import { isSectionHeading } from './line-shape.ts'
import { PROSE_WORDS, findRule, markedUnit } from './marked-unit.ts'
import type { MarkedUnit, RoleHint } from './marked-unit.ts'
import { markHead } from './report-head.ts'
import { markInside } from './report-inside.ts'
import { markTail, takeRest } from './report-tail.ts'
import { takeEverywhere } from './take-anywhere.ts'
import type { TextUnit } from './text-unit.ts'

/**
 * Gives every unit its role. Rules first (data, {@link FURNITURE_RULES}), then place and shape: what stands before the first
 * paragraph of reporting is headline, deck or furniture; after the last one, only lists and whole sentences are
 * reporting. `title` is the article's title where known; `hints[i]` what a page says of `units[i]`. Linear in the text.
 */
export function blockRoles(
  units: readonly TextUnit[],
  title: string | null,
  hints: readonly (RoleHint | null)[] = [],
): Block[] {
  const marked = units.map((unit, i) => markedUnit(unit, hints[i] ?? null))
  takeEverywhere(marked)
  takeRest(marked)
  const [head, tail] = reportSpan(marked)
  markHead(marked.slice(0, head), title)
  markTail(marked.slice(tail))
  markInside(marked.slice(head, tail))
  return marked.map(({ unit, role, rule }) => ({
    start: unit.start,
    end: unit.end,
    role: role ?? 'body',
    ...(rule === undefined ? {} : { rule }),
  }))
}

/** [first, after last) unit of reporting. Without any whole sentence the first unmarked unit opens it. */
function reportSpan(all: readonly MarkedUnit[]): [number, number] {
  const open = (m: MarkedUnit): boolean => m.role === null || m.role === 'list' || m.role === 'body'
  const report = (m: MarkedUnit): boolean => open(m) && m.prose && !findRule(m, ['edges'])
  let head = all.findIndex((m, i) => report(m) && (m.words >= PROSE_WORDS || followed(all, i, report)))
  if (head < 0) head = all.findIndex(report)
  const section = all.findIndex((m) => m.role === null && isSectionHeading(m))
  if (section >= 0 && section < head) head = section
  if (head < 0) return [all.length, all.length]
  let tail = all.length
  while (tail > head && !report(all[tail - 1]!)) tail--
  // A list at the end of the report belongs to it.
  while (tail < all.length && open(all[tail]!) && all[tail]!.bullet && all[tail]!.words > 2) tail++
  return [head, tail]
}

function followed(all: readonly MarkedUnit[], i: number, report: (m: MarkedUnit) => boolean): boolean {
  const next = all[i + 1]
  return next !== undefined && report(next)
}
