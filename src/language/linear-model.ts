import type { ModelFile } from './model-file.ts'

/**
 * A multiclass linear model over hashed features with int8 weights, as trained by `training/perceptron.ts`.
 *
 *     const model = LinearModel.from(loadModel('tagger'), 'pos')
 *     model.clear()
 *     model.add(mix(1, hashString(word)))
 *     const label = model.labels[model.best()]
 *
 * Scores are integers: the same on every machine. At most 256 labels.
 *
 * In the file, features stand in the order of their hash: `buckets` says how many there are for each value of the
 * upper 16 bits, `low` holds the lower 16, `count` the number of labels a feature speaks for, and `entry` these labels
 * with their weights (label << 8 | weight; the header's `levels` say what the 127 sizes of a weight are worth, small
 * ones lying closer together). From that an open-addressing table is laid out at loading.
 */
export class LinearModel {
  readonly labels: readonly string[]
  readonly scores: Int32Array
  /** Score × scale = score of the perceptron. */
  readonly scale: number
  private readonly mask: number
  private readonly shift: number
  /** Pairs: feature hash, then first entry << 8 | number of entries; 0 in the second marks a free slot. */
  private readonly table: Int32Array
  private readonly entry: Uint16Array
  /** A bit for every value of a feature's upper bits: most features of a text are unknown, and this says so quickly. */
  private readonly filter: Int32Array
  /** What each of the 256 weight bytes is worth. */
  private readonly levels: Int32Array

  static from(file: ModelFile, name: string): LinearModel {
    return new LinearModel(file, name)
  }

  private constructor(file: ModelFile, name: string) {
    const meta = file.meta[name] as { labels: string[]; scale: number; levels?: number[] }
    this.labels = meta.labels
    this.scale = meta.scale
    this.scores = new Int32Array(meta.labels.length)
    const buckets = bucketsOf(file, name)
    const low = file.u16(`${name}.low`)
    const count = file.u8(`${name}.count`)
    this.entry = file.u16(`${name}.entry`)
    this.levels = new Int32Array(256)
    for (let byte = 0; byte < 256; byte++) {
      const q = (byte << 24) >> 24
      this.levels[byte] = meta.levels ? Math.sign(q) * meta.levels[Math.min(127, Math.abs(q))]! : q
    }
    let bits = 4
    while (1 << bits < low.length * 1.6) bits++
    this.mask = (1 << bits) - 1
    this.shift = 32 - bits
    this.table = new Int32Array(2 << bits)
    this.filter = new Int32Array((1 << (bits + 2)) >>> 5)
    let at = 0
    let first = 0
    for (let high = 0; high < 65536; high++) {
      for (const end = at + buckets[high]!; at < end; at++) {
        const key = (high << 16) | low[at]! | 0
        const bit = key >>> (this.shift - 2)
        this.filter[bit >>> 5]! |= 1 << (bit & 31)
        let slot = key >>> this.shift
        while (this.table[2 * slot + 1] !== 0) slot = (slot + 1) & this.mask
        this.table[2 * slot] = key
        this.table[2 * slot + 1] = (first << 8) | count[at]!
        first += count[at]!
      }
    }
  }

  clear(): void {
    this.scores.fill(0)
  }

  /** Adds the weights of one feature to the scores; an unknown feature adds nothing. */
  add(feature: number): void {
    const bit = feature >>> (this.shift - 2)
    if (((this.filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return
    const { table, mask, entry, scores, levels } = this
    let slot = feature >>> this.shift
    for (;;) {
      const place = table[2 * slot + 1]!
      if (place === 0) return
      if (table[2 * slot] === feature) {
        let at = place >>> 8
        for (const end = at + (place & 255); at < end; at++) {
          const e = entry[at]!
          scores[e >> 8]! += levels[e & 255]!
        }
        return
      }
      slot = (slot + 1) & mask
    }
  }

  /** Adds the first `count` of the features. */
  addAll(features: Int32Array, count: number): void {
    for (let at = 0; at < count; at++) this.add(features[at]!)
  }

  /** Adds sums made before from the same model: whole numbers, so the order is nothing. */
  addScores(sums: Int32Array): void {
    const { scores } = this
    for (let label = 0; label < scores.length; label++) scores[label]! += sums[label]!
  }

  /** Index of the label with the highest score; of equals, the first. */
  best(): number {
    const { scores } = this
    let best = 0
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
    return best
  }

  /** Clears, adds and returns the best label: the whole of a prediction. */
  predict(features: Int32Array, count: number): number {
    this.clear()
    this.addAll(features, count)
    return this.best()
  }
}

/**
 * How many keys there are for each value of the upper 16 bits; older files say where each value's keys begin instead.
 */
export function bucketsOf(file: ModelFile, name: string): Uint8Array | Uint32Array {
  if (!file.has(`${name}.dir`)) return file.u8(`${name}.buckets`)
  const begins = file.u32(`${name}.dir`)
  const sizes = new Uint32Array(begins.length - 1)
  for (let at = 0; at < sizes.length; at++) sizes[at] = begins[at + 1]! - begins[at]!
  return sizes
}
