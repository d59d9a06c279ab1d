import type { ArticleClaims } from '../claim/claims.ts'
import { GroupsByKey } from './groups-by-key.ts'
import type { InstrumentGroup, InstrumentRef } from './link.ts'
import { linkKeys } from './link-keys.ts'
import { quarterOf } from './quarter-of.ts'

/** Groups with which others may go on, looked up by key and time: cost does not grow with their number. */
export class Hosts {
  readonly #articles: readonly ArticleClaims[]
  readonly #groups: InstrumentGroup[] = []
  readonly #byKey = new GroupsByKey()

  constructor(articles: readonly ArticleClaims[]) {
    this.#articles = articles
  }

  add(group: InstrumentGroup): void {
    const place = this.#groups.push(group) - 1
    for (const ref of group.refs) this.#byKey.add(place, this.#keysOf(ref), this.#quarterOf(ref))
  }

  /** The likeliest hosts of a group, those that were added first in front. */
  near({ refs }: InstrumentGroup): InstrumentGroup[] {
    const keys = new Set(refs.flatMap((ref) => this.#keysOf(ref)))
    return this.#byKey.near([...keys], this.#quarterOf(refs[0]!)).map((place) => this.#groups[place]!)
  }

  #keysOf({ article, instrument }: InstrumentRef): string[] {
    return linkKeys(this.#articles[article]!, instrument)
  }

  #quarterOf({ article }: InstrumentRef): number | null {
    return quarterOf(this.#articles[article]!)
  }
}
