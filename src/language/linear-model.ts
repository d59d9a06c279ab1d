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
 * ones lying closer together). A feature is looked up where its upper bits say that its kind begins: a handful of places
 * side by side, so that loading lays out nothing but sums.
 */
export class LinearModel {
  readonly labels: readonly string[]
  readonly scores: Int32Array
  /** Score × scale = score of the perceptron. */
  readonly scale: number
  private readonly shift: number
  /** For each value of the upper 16 bits, where its features begin in `low`. */
  private readonly begins: Uint32Array
  private readonly low: Uint16Array
  /** For each feature, where its entries begin. */
  private readonly first: Uint32Array
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
    this.shift = 32 - bits - 2
    this.filter = new Int32Array((1 << (bits + 2)) >>> 5)
    this.low = low
    this.begins = new Uint32Array(65537)
    this.first = new Uint32Array(low.length + 1)
    let at = 0
    for (let high = 0; high < 65536; high++) {
      this.begins[high] = at
      for (const end = at + buckets[high]!; at < end; at++) {
        const bit = ((high << 16) | low[at]!) >>> this.shift
        this.filter[bit >>> 5]! |= 1 << (bit & 31)
        this.first[at + 1] = this.first[at]! + count[at]!
      }
    }
    this.begins[65536] = at
  }

  clear(): void {
    this.scores.fill(0)
  }

  /** Adds the weights of one feature to the scores; an unknown feature adds nothing. */
  add(feature: number): void {
    const bit = feature >>> this.shift
    if (((this.filter[bit >>> 5]! >>> (bit & 31)) & 1) === 0) return
    const { begins, low, first, entry, scores, levels } = this
    const high = feature >>> 16
    const wanted = feature & 0xffff
    for (let i = begins[high]!, end = begins[high + 1]!; i < end; i++) {
      if (low[i] !== wanted) continue
      for (let at = first[i]!, last = first[i + 1]!; at < last; at++) {
        const e = entry[at]!
        scores[e >> 8]! += levels[e & 255]!
      }
      return
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
