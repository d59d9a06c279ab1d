import type { Kind } from './claim.ts'

/** Kinds that tell little: they clash with no other. */
export const LOOSE_KINDS: ReadonlySet<Kind | null> = new Set<Kind | null>([
  null,
  'other',
  'framework',
  'declaration',
])

/** Kinds that newsrooms use for one and the same thing. */
const SISTERS: readonly (readonly [Kind, Kind])[] = [
  ['security-guarantee', 'defence-cooperation'],
  ['ceasefire', 'humanitarian'],
  ['trade', 'resources'],
]

const areSisters = (a: Kind, b: Kind): boolean =>
  SISTERS.some(([x, y]) => (a === x && b === y) || (a === y && b === x))

/** How two kinds go together; where only one is told, or none, `one` or `none`. */
export function compareKinds(
  a: Kind | null,
  b: Kind | null,
): 'same' | 'loose-same' | 'sister' | 'loose' | 'clash' | 'one' | 'none' {
  if (!a || !b) return a || b ? 'one' : 'none'
  if (a === b) return LOOSE_KINDS.has(a) ? 'loose-same' : 'same'
  if (areSisters(a, b)) return 'sister'
  return LOOSE_KINDS.has(a) || LOOSE_KINDS.has(b) ? 'loose' : 'clash'
}

/** The kind most often told; kinds that tell little give way to any that tells more. */
export function likeliestKind(counts: Iterable<readonly [Kind, number]>): Kind | null {
  const all = [...counts]
  const firm = all.filter(([kind]) => !LOOSE_KINDS.has(kind))
  const ranked = (firm.length > 0 ? firm : all).sort((a, b) => b[1] - a[1])
  return ranked[0]?.[0] ?? null
}
