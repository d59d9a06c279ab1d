import type { Agreement } from '../agreement/agreement.ts'
import { unpack } from './store/packed.ts'

/** An agreement that the record has had in a story: its id and the words by which it was named. */
export interface Held {
  readonly id: string
  /** Kind and parties: what it is known by where its words are gone (another version, another run). */
  readonly sort: string
  readonly spans: ReadonlySet<string>
}

/** A held agreement from its row. */
export function heldOf(row: {
  readonly id: string
  readonly kind: string
  readonly parties: string
  readonly spans: Uint8Array
}): Held {
  return {
    id: row.id,
    sort: sortOf(row.kind, JSON.parse(row.parties) as string[]),
    spans: new Set(unpack<string[]>(row.spans)),
  }
}

const sortOf = (kind: string, parties: readonly string[]): string => `${kind} ${[...parties].sort().join()}`

/** The words by which an agreement's instruments are named, as `article:start-end`. */
export function spansOf(agreement: Agreement): Set<string> {
  const words = agreement.evidence.filter(({ rule }) => rule !== 'review')
  return new Set(words.map(({ article, start, end }) => `${article}:${start}-${end}`))
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
  const known = new Set(agreements.flatMap((agreement) => [...spansOf(agreement)]))
  for (const { agreement, id } of pairs(agreements, held)) {
    if (ids.has(agreement) || used.has(id)) continue
    ids.set(agreement, id)
    used.add(id)
  }
  for (const agreement of agreements) {
    if (ids.has(agreement)) continue
    const sort = sortOf(agreement.kind, agreement.parties)
    const alike = held.find(
      (one) => !used.has(one.id) && one.sort === sort && (lost(one, known) || one.id === agreement.id),
    )
    if (!alike) continue
    ids.set(agreement, alike.id)
    used.add(alike.id)
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

/** Whether none of its naming words is left. */
const lost = ({ spans }: Held, known: ReadonlySet<string>): boolean =>
  ![...spans].some((span) => known.has(span))

/** Of agreements that left the record: the one of `now` that took over most of the naming words. */
export function heirOf(gone: Held, now: readonly Agreement[]): string | null {
  return pairs(now, [gone])[0]?.agreement.id ?? null
}

function pairs(agreements: readonly Agreement[], held: readonly Held[]) {
  const found: { agreement: Agreement; id: string; shared: number; share: number }[] = []
  const sizes = new Map(held.map(({ id, spans }) => [id, spans.size]))
  const heldAt = new Map<string, string[]>()
  for (const { id, spans } of held)
    for (const span of spans) heldAt.set(span, [...(heldAt.get(span) ?? []), id])
  for (const agreement of agreements) {
    const shared = new Map<string, number>()
    for (const span of spansOf(agreement))
      for (const id of heldAt.get(span) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1)
    for (const [id, count] of shared)
      found.push({ agreement, id, shared: count, share: count / sizes.get(id)! })
  }
  return found.sort(
    (a, b) =>
      b.shared - a.shared ||
      b.share - a.share ||
      (a.id < b.id ? -1 : a.id > b.id ? 1 : 0) ||
      (a.agreement.id < b.agreement.id ? -1 : 1),
  )
}
