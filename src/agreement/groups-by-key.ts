import { isNaming } from './link-keys.ts'

/**
 * How many groups an instrument is held against at most: those that share most keys, of these the nearest in time. Twice as
 * many make no dossier of corpus/ another, and in a crowd of stories they bring together more of what is not one.
 */
export const MOST_LOOKED_AT = 8

/**
 * Parties and field tell of an agreement only while it is being made: how many quarters may lie between an article and the
 * nearest of a group that it shares no letters or title with. Three years, as a ratification may take; later the same two
 * make another pact of the kind.
 */
const WINDOW = 12

/** What stands under one key: places in the order in which they came, and by the quarter of each of their members. */
interface Shelf {
  readonly places: Set<number>
  readonly byQuarter: Map<number, Set<number>>
}

/**
 * Groups, known by their places in a list, under the keys and quarters (see quarter-of.ts) of their members. What a look-up
 * costs is bounded by {@link MOST_LOOKED_AT}, the keys and the window, however many groups there are.
 */
export class GroupsByKey {
  readonly #shelves = new Map<string, Shelf>()
  readonly #quarters = new Map<number, Set<number>>()

  /** A null quarter is that of an article that does not tell its time. */
  add(place: number, keys: readonly string[], quarter: number | null): void {
    let quarters = this.#quarters.get(place)
    if (!quarters) this.#quarters.set(place, (quarters = new Set()))
    if (quarter !== null) quarters.add(quarter)
    for (const key of keys) {
      let shelf = this.#shelves.get(key)
      if (!shelf) this.#shelves.set(key, (shelf = { places: new Set(), byQuarter: new Map() }))
      shelf.places.add(place)
      if (quarter === null) continue
      const known = shelf.byQuarter.get(quarter)
      if (known) known.add(place)
      else shelf.byQuarter.set(quarter, new Set([place]))
    }
  }

  /** Places of the likeliest groups under any of the keys, in order; at most {@link MOST_LOOKED_AT}. */
  near(keys: readonly string[], quarter: number | null): number[] {
    const found = new Set<number>()
    for (const key of keys) {
      const shelf = this.#shelves.get(key)
      if (!shelf) continue
      const always = isNaming(key)
      for (const place of nearest(shelf, quarter))
        if (always || this.#gap(place, quarter) <= WINDOW) found.add(place)
    }
    const places = found.size > MOST_LOOKED_AT ? this.#likeliest(found, keys, quarter) : [...found]
    return places.sort((a, b) => a - b)
  }

  /** Those that share names, then those that share most keys, then the nearest in time, then those that came first. */
  #likeliest(places: Iterable<number>, keys: readonly string[], quarter: number | null): number[] {
    const shelves = keys.flatMap((key) => {
      const shelf = this.#shelves.get(key)
      return shelf ? { places: shelf.places, weight: isNaming(key) ? keys.length : 1 } : []
    })
    return Array.from(places, (place) => ({
      place,
      shared: shelves.reduce((sum, shelf) => sum + (shelf.places.has(place) ? shelf.weight : 0), 0),
      gap: this.#gap(place, quarter),
    }))
      .sort((a, b) => b.shared - a.shared || a.gap - b.gap || a.place - b.place)
      .slice(0, MOST_LOOKED_AT)
      .map(({ place }) => place)
  }

  /** Quarters between an article and the nearest of a group; the window's width where either does not tell. */
  #gap(place: number, quarter: number | null): number {
    const quarters = this.#quarters.get(place)!
    if (quarter === null || quarters.size === 0) return WINDOW
    let least = Infinity
    for (const one of quarters) least = Math.min(least, Math.abs(one - quarter))
    return least
  }
}

/** So many places of a shelf at most as are looked at: those nearest in time first, then as they came. */
function nearest({ places, byQuarter }: Shelf, quarter: number | null): Iterable<number> {
  if (places.size <= MOST_LOOKED_AT) return places
  const found = new Set<number>()
  if (quarter !== null)
    for (let gap = 0; gap <= WINDOW; gap++)
      for (const at of gap === 0 ? [quarter] : [quarter - gap, quarter + gap])
        for (const place of byQuarter.get(at) ?? []) {
          if (found.size === MOST_LOOKED_AT) return found
          found.add(place)
        }
  for (const place of places) {
    if (found.size === MOST_LOOKED_AT) break
    found.add(place)
  }
  return found
}
