import { aboutFeatures } from './about-features.ts'
import type { Place, Told } from './about-features.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { linkingModel } from './instruments.ts'
import type { Reading } from './reading.ts'
import { weigh } from './weighing.ts'

/** Instruments of an article that are weighed for one fact; those spoken of most. Keeps the cost linear. */
const MOST = 24

/**
 * The instrument of the article that a fact told at a word is about: by the weights of models/linking, of all that the
 * article names, the one that the grammar of the clause gives (`chosen`; `named` in it) among them.
 */
export function instrumentAbout(
  reading: Reading,
  index: InstrumentIndex,
  at: { readonly sentence: number; readonly token: number },
  told: Told,
  chosen: number,
  named: boolean,
): number {
  if (index.clusters.length < 2) return chosen
  const place: Place = { reading, index, ...at, told, chosen, named }
  const { about } = linkingModel()
  let best = chosen
  let most = -Infinity
  for (const instrument of candidates(index, chosen)) {
    const score = weigh(about, aboutFeatures(place, instrument))
    if (score > most) [best, most] = [instrument, score]
  }
  return best
}

function candidates(index: InstrumentIndex, chosen: number): number[] {
  const all = index.clusters.map((_, i) => i)
  if (all.length <= MOST) return all
  const size = (i: number): number => index.clusters[i]!.phrases.length
  const most = all.sort((a, b) => size(b) - size(a) || a - b).slice(0, MOST)
  return most.includes(chosen) ? most : [...most, chosen]
}
