import type { Agreement } from '../agreement/agreement.ts'

/** An agreement that the record has had in a story: its id and the words by which it was named. */
export interface Held {
  readonly id: string
  readonly spans: ReadonlySet<string>
}

/** The words by which an agreement's instruments are named, as `article:start-end`. */
export function spansOf(agreement: Agreement): Set<string> {
  return new Set(agreement.evidence.map(({ article, start, end }) => `${article}:${start}-${end}`))
}

/**
 * Ids for agreements as newly merged: each keeps the id of the held one with which it shares most naming words, the
 * most shared first; the rest get their slug, numbered where `taken` knows it. Held ids are given out once.
 */
export async function keepIds(
  agreements: readonly Agreement[],
  held: readonly Held[],
  taken: (id: string) => Promise<boolean>,
): Promise<Agreement[]> {
  const ids = new Map<Agreement, string>()
  const used = new Set<string>()
  for (const { agreement, id } of pairs(agreements, held)) {
    if (ids.has(agreement) || used.has(id)) continue
    ids.set(agreement, id)
    used.add(id)
  }
  for (const agreement of agreements) {
    if (ids.has(agreement)) continue
    let id = agreement.id
    for (let n = 2; used.has(id) || (await taken(id)); n++) id = `${agreement.id}-${n}`
    ids.set(agreement, id)
    used.add(id)
  }
  return agreements.map((agreement) => ({ ...agreement, id: ids.get(agreement)! }))
}

/** Of agreements that left the record: the one of `now` that took over most of the naming words. */
export function heirOf(gone: Held, now: readonly Agreement[]): string | null {
  return pairs(now, [gone])[0]?.agreement.id ?? null
}

function pairs(agreements: readonly Agreement[], held: readonly Held[]) {
  const found: { agreement: Agreement; id: string; shared: number }[] = []
  const heldAt = new Map<string, string[]>()
  for (const { id, spans } of held)
    for (const span of spans) heldAt.set(span, [...(heldAt.get(span) ?? []), id])
  for (const agreement of agreements) {
    const shared = new Map<string, number>()
    for (const span of spansOf(agreement))
      for (const id of heldAt.get(span) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    for (const [id, count] of shared) found.push({ agreement, id, shared: count })
  }
  return found.sort(
    (a, b) =>
      b.shared - a.shared ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) ||
      (a.agreement.id < b.agreement.id ? -1 : 1),
  )
}
