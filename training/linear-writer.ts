import type { ModelWriter } from './model-writer.ts'

export interface WeightedFeature {
  /** The feature's hash. */
  readonly key: number
  /** Labels with their weights, each label once. */
  readonly weights: readonly (readonly [label: number, weight: number])[]
}

/**
 * Writes a linear model with int8 weights as src/language/linear-model.ts reads it.
 *
 * `prune`: a weight smaller than this (absolutely) is left out. `clip`: the share of weights that may saturate; none
 * by default, for the few large ones belong to the most frequent features. Sizes are spaced closer the smaller they
 * are, as the many small ones decide together.
 */
export function writeLinear(
  writer: ModelWriter,
  name: string,
  labels: readonly string[],
  weighted: readonly WeightedFeature[],
  options: { prune?: number; clip?: number } = {},
): { features: number; entries: number } {
  const prune = options.prune ?? 0
  const sizes = Float64Array.from(
    weighted.flatMap(({ weights }) => weights.map(([, w]) => Math.abs(w)).filter((w) => w > prune)),
  ).sort()
  const top = sizes[Math.max(0, Math.floor(sizes.length * (1 - (options.clip ?? 0))) - 1)] ?? 1
  // Level q is worth q² of the smallest: 127² = 16129 of it make the largest.
  const levels = Array.from({ length: 128 }, (_, q) => q * q)
  const scale = top / levels[127]!
  const features: { key: number; entries: number[] }[] = []
  for (const { key, weights } of weighted) {
    const entries: number[] = []
    for (const [label, weight] of weights) {
      if (Math.abs(weight) <= prune) continue
      const q = Math.sign(weight) * nearest(levels, Math.abs(weight) / scale)
      if (q !== 0) entries.push((label << 8) | (q & 255))
    }
    entries.sort((a, b) => a - b)
    if (entries.length > 255) entries.length = 255
    if (entries.length > 0) features.push({ key: key >>> 0, entries })
  }
  features.sort((a, b) => a.key - b.key)
  const entryTotal = features.reduce((sum, feature) => sum + feature.entries.length, 0)
  const low = new Uint16Array(features.length)
  const count = new Uint8Array(features.length)
  const entry = new Uint16Array(entryTotal)
  let at = 0
  features.forEach(({ key, entries }, i) => {
    low[i] = key & 0xffff
    count[i] = entries.length
    for (const e of entries) entry[at++] = e
  })
  writer.meta[name] = { labels, scale, levels }
  writer.add(`${name}.buckets`, bucketSizes(features.map(({ key }) => key)))
  writer.add(`${name}.low`, low).add(`${name}.count`, count).add(`${name}.entry`, entry)
  return { features: features.length, entries: entryTotal }
}

/** Index of the level nearest to `size`. */
function nearest(levels: readonly number[], size: number): number {
  let q = Math.min(127, Math.floor(Math.sqrt(size)))
  if (q < 127 && levels[q + 1]! - size < size - levels[q]!) q++
  return q
}

/** How many of the keys there are for each value of their upper 16 bits. */
export function bucketSizes(keys: readonly number[]): Uint8Array {
  const sizes = new Uint8Array(65536)
  for (const key of keys) {
    const high = key >>> 16
    if (sizes[high] === 255)
      throw new Error('more than 255 keys share their upper 16 bits: too many features')
    sizes[high]!++
  }
  return sizes
}
