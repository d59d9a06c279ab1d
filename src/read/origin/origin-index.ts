import { copyLink } from './copy-link.ts'
import type { CopyLink, Print } from './copy-link.ts'

/**
 * Where articles are found by the keys of their fingerprints. The record keeps two tables for it (`key → article`, `article → print`);
 * `memoryIndex` is the same in memory.
 */
export interface OriginIndex {
  /** Articles that share keys with these, the ones that share most first; at most `most`. */
  sharing(keys: readonly number[], most: number): readonly Print[]
  add(print: Print): void
}

/** One key in so many articles is a formula of the trade (a disclaimer, a boast of the outlet): later ones are not listed. */
export const MOST_UNDER_KEY = 64
/** Candidates compared: a true copy shares more keys than any chance likeness, so it is among the first. */
export const MOST_COMPARED = 32

/** Index in memory. Time for one article depends on its keys, not on how many articles there are. */
export function memoryIndex(): OriginIndex {
  const byKey = new Map<number, number[]>()
  const prints: Print[] = []
  return {
    sharing(keys, most) {
      const shared = new Map<number, number>()
      for (const key of keys) for (const at of byKey.get(key) ?? []) shared.set(at, (shared.get(at) ?? 0) + 1)
      return [...shared]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, most)
        .map(([at]) => prints[at]!)
    },
    add(print) {
      const at = prints.push(print) - 1
      for (const key of print.fingerprint.keys) {
        const under = byKey.get(key)
        if (!under) byKey.set(key, [at])
        else if (under.length < MOST_UNDER_KEY) under.push(at)
      }
    },
  }
}

/**
 * Links of one article with those in the index, likest first: it may be a copy of some, and some may be copies of it. Does not
 * add it. An article belongs to the origin of its own best link as a copy; links in which it is the original are for its copies.
 */
export function copiesOf(print: Print, index: OriginIndex): CopyLink[] {
  return index
    .sharing(print.fingerprint.keys, MOST_COMPARED)
    .flatMap((other) => (other.id === print.id ? [] : (copyLink(print, other) ?? [])))
    .sort((a, b) => b.share - a.share || (a.original < b.original ? -1 : 1))
}
