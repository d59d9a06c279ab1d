import { writeLinear } from './linear-writer.ts'
import type { WeightedFeature } from './linear-writer.ts'
import type { ModelWriter } from './model-writer.ts'

/**
 * A multinomial log-linear model over hashed features, trained by AdaGrad. Against the averaged perceptron it needs
 * fewer rounds and errs less, and it wants more memory: features × labels × 8 bytes.
 *
 *     const model = new LogLinear(labels)
 *     for each example: model.count(features, n)
 *     model.begin(4)                                  // features met at least four times have weights
 *     for each round, each example: model.learn(features, n, gold, 0.1)
 *     model.save(writer, 'tag', { prune: 0.2 })
 */
export class LogLinear {
  readonly labels: readonly string[]
  readonly scores: Float64Array
  private readonly bits: number
  private readonly keys: Int32Array
  private readonly counts: Int32Array
  private rows = new Int32Array(0)
  private distinct = 0
  private weights = new Float32Array(0)
  private squares = new Float32Array(0)
  private readonly active = new Int32Array(256)

  constructor(labels: readonly string[], bits = 23) {
    this.labels = labels
    this.scores = new Float64Array(labels.length)
    this.bits = bits
    this.keys = new Int32Array(1 << bits)
    this.counts = new Int32Array(1 << bits)
  }

  count(features: Int32Array, n: number): void {
    for (let at = 0; at < n; at++) {
      const slot = this.slot(features[at]!)
      if (this.counts[slot] === 0) {
        if (++this.distinct > 0.9 * this.counts.length) throw new Error('too many features: give more bits')
        this.keys[slot] = features[at]!
      }
      this.counts[slot]!++
    }
  }

  /** Ends counting. Returns how many features have weights. */
  begin(minimum: number): number {
    this.rows = new Int32Array(this.counts.length).fill(-1)
    let rows = 0
    for (let slot = 0; slot < this.counts.length; slot++) {
      if (this.counts[slot]! >= minimum) this.rows[slot] = rows++
    }
    this.weights = new Float32Array(rows * this.labels.length)
    this.squares = new Float32Array(rows * this.labels.length)
    return rows
  }

  predict(features: Int32Array, n: number): number {
    this.score(features, n)
    const { scores } = this
    let best = 0
    for (let label = 1; label < scores.length; label++) if (scores[label]! > scores[best]!) best = label
    return best
  }

  /** Predicts, then moves the weights towards `gold` (not where it is negative). Returns the prediction. */
  learn(features: Int32Array, n: number, gold: number, rate: number): number {
    const known = this.score(features, n)
    const { scores, active, weights, squares } = this
    const size = scores.length
    let best = 0
    for (let label = 1; label < size; label++) if (scores[label]! > scores[best]!) best = label
    if (gold < 0) return best
    const top = scores[best]!
    let sum = 0
    for (let label = 0; label < size; label++) sum += scores[label] = Math.exp(scores[label]! - top)
    for (let label = 0; label < size; label++) {
      const slope = scores[label]! / sum - (label === gold ? 1 : 0)
      if (slope < 0.002 && slope > -0.002) continue
      for (let at = 0; at < known; at++) {
        const w = active[at]! + label
        const square = (squares[w]! += slope * slope)
        weights[w]! -= (rate * slope) / (0.1 + Math.sqrt(square))
      }
    }
    return best
  }

  /** Sets weights smaller than `below` to nothing, for good; what is left learns to do without them. */
  prune(below: number): void {
    for (let at = 0; at < this.weights.length; at++) {
      if (Math.abs(this.weights[at]!) >= below) continue
      this.weights[at] = 0
      // Steps are divided by the root of this: none from now on.
      this.squares[at] = Infinity
    }
  }

  save(
    writer: ModelWriter,
    name: string,
    options: { prune?: number } = {},
  ): { features: number; entries: number } {
    const features: WeightedFeature[] = []
    const size = this.labels.length
    const prune = options.prune ?? 0
    for (let slot = 0; slot < this.rows.length; slot++) {
      const row = this.rows[slot]!
      if (row < 0) continue
      const weights: [number, number][] = []
      for (let label = 0; label < size; label++) {
        const w = this.weights[row * size + label]!
        if (Math.abs(w) > prune) weights.push([label, w])
      }
      if (weights.length > 0) features.push({ key: this.keys[slot]!, weights })
    }
    return writeLinear(writer, name, this.labels, features, options)
  }

  /** Fills `scores`; leaves the rows of the known features in `active` and returns how many they are. */
  private score(features: Int32Array, n: number): number {
    const { scores, weights, active } = this
    const size = scores.length
    scores.fill(0)
    let known = 0
    for (let at = 0; at < n; at++) {
      const row = this.rows[this.slot(features[at]!)]!
      if (row < 0) continue
      const base = row * size
      active[known++] = base
      for (let label = 0; label < size; label++) scores[label]! += weights[base + label]!
    }
    return known
  }

  /** Where a feature stands, or the free slot where it would. */
  private slot(key: number): number {
    const mask = this.counts.length - 1
    let slot = key >>> (32 - this.bits)
    while (this.counts[slot] !== 0 && this.keys[slot] !== key) slot = (slot + 1) & mask
    return slot
  }
}
