import { writeLinear } from './linear-writer.ts'
import type { WeightedFeature } from './linear-writer.ts'
import type { ModelWriter } from './model-writer.ts'

/**
 * An averaged multiclass perceptron over hashed features (src/language/feature-hash.ts), sparse in features and labels.
 *
 *     const p = new Perceptron(['B', 'I', 'O'])
 *     for each example: p.learn(features, count, gold)     // predicts, and corrects itself where wrong
 *     p.average(); p.save(writer, 'names', { prune: 1.5 })
 *
 * At most 256 labels. After `average` it predicts with the averaged weights and must learn no more.
 */
export class Perceptron {
  readonly labels: readonly string[]
  readonly scores: Float64Array
  private keys = new Int32Array(1 << 16)
  /** Row + 1 per slot, 0 for a free one. */
  private rows = new Int32Array(1 << 16)
  private bits = 16
  private rowCount = 0
  private head = new Int32Array(1 << 15).fill(-1)
  private entryCount = 0
  private next = new Int32Array(1 << 17)
  private label = new Uint8Array(1 << 17)
  private weight = new Float32Array(1 << 17)
  private total = new Float64Array(1 << 17)
  private stamp = new Int32Array(1 << 17)
  private clock = 0

  constructor(labels: readonly string[]) {
    if (labels.length > 256) throw new Error(`${labels.length} labels: at most 256`)
    this.labels = labels
    this.scores = new Float64Array(labels.length)
  }

  /** Best label; `allowed`, where given, says which labels may be chosen (1 per allowed label). */
  predict(features: Int32Array, count: number, allowed?: Uint8Array): number {
    const { scores } = this
    scores.fill(0)
    for (let at = 0; at < count; at++) {
      const row = this.find(features[at]!)
      if (row < 0) continue
      for (let e = this.head[row]!; e >= 0; e = this.next[e]!) scores[this.label[e]!]! += this.weight[e]!
    }
    let best = -1
    for (let label = 0; label < scores.length; label++) {
      if (allowed && allowed[label] === 0) continue
      if (best < 0 || scores[label]! > scores[best]!) best = label
    }
    return best
  }

  /** Predicts and, where the guess is wrong, corrects the weights. Returns the guess. */
  learn(features: Int32Array, count: number, gold: number, allowed?: Uint8Array): number {
    const guess = this.predict(features, count, allowed)
    this.clock++
    if (guess !== gold && guess >= 0) this.update(features, count, gold, guess)
    return guess
  }

  /** Moves the weights towards `gold` and away from `guess`; the clock is `learn`'s, or call `tick` yourself. */
  update(features: Int32Array, count: number, gold: number, guess: number, by = 1): void {
    for (let at = 0; at < count; at++) {
      const row = this.findOrMake(features[at]!)
      this.change(row, gold, by)
      this.change(row, guess, -by)
    }
  }

  /** One more example seen: averaging weighs by the clock. */
  tick(): void {
    this.clock++
  }

  /** Weights become their mean over all examples seen. */
  average(): void {
    for (let e = 0; e < this.entryCount; e++) {
      const total = this.total[e]! + (this.clock - this.stamp[e]!) * this.weight[e]!
      this.weight[e] = total / Math.max(1, this.clock)
    }
  }

  /** How many features have weights. */
  get size(): number {
    return this.rowCount
  }

  /** Writes the averaged weights as {@link writeLinear} does. */
  save(
    writer: ModelWriter,
    name: string,
    options: { prune?: number; clip?: number } = {},
  ): { features: number; entries: number } {
    const features: WeightedFeature[] = []
    for (let slot = 0; slot < this.keys.length; slot++) {
      if (this.rows[slot] === 0) continue
      const weights: [number, number][] = []
      for (let e = this.head[this.rows[slot]! - 1]!; e >= 0; e = this.next[e]!) {
        weights.push([this.label[e]!, this.weight[e]!])
      }
      features.push({ key: this.keys[slot]!, weights })
    }
    return writeLinear(writer, name, this.labels, features, options)
  }

  private find(key: number): number {
    const mask = this.keys.length - 1
    for (let slot = key >>> (32 - this.bits); ; slot = (slot + 1) & mask) {
      if (this.rows[slot] === 0) return -1
      if (this.keys[slot] === key) return this.rows[slot]! - 1
    }
  }

  private findOrMake(key: number): number {
    const found = this.find(key)
    if (found >= 0) return found
    if (this.rowCount * 2 >= this.keys.length) this.grow()
    const row = this.rowCount++
    if (row >= this.head.length) {
      const head = new Int32Array(this.head.length * 2).fill(-1)
      head.set(this.head)
      this.head = head
    }
    this.place(key, row)
    return row
  }

  private place(key: number, row: number): void {
    const mask = this.keys.length - 1
    let slot = key >>> (32 - this.bits)
    while (this.rows[slot] !== 0) slot = (slot + 1) & mask
    this.keys[slot] = key
    this.rows[slot] = row + 1
  }

  private grow(): void {
    const { keys, rows } = this
    this.bits++
    this.keys = new Int32Array(keys.length * 2)
    this.rows = new Int32Array(rows.length * 2)
    for (let slot = 0; slot < keys.length; slot++) {
      if (rows[slot] !== 0) this.place(keys[slot]!, rows[slot]! - 1)
    }
  }

  private change(row: number, label: number, by: number): void {
    let e = this.head[row]!
    while (e >= 0 && this.label[e] !== label) e = this.next[e]!
    if (e < 0) e = this.addEntry(row, label)
    this.total[e]! += (this.clock - this.stamp[e]!) * this.weight[e]!
    this.stamp[e] = this.clock
    this.weight[e]! += by
  }

  private addEntry(row: number, label: number): number {
    const e = this.entryCount++
    if (e >= this.label.length) {
      const size = this.label.length * 2
      this.next = copied(this.next, new Int32Array(size))
      this.label = copied(this.label, new Uint8Array(size))
      this.weight = copied(this.weight, new Float32Array(size))
      this.total = copied(this.total, new Float64Array(size))
      this.stamp = copied(this.stamp, new Int32Array(size))
    }
    this.label[e] = label
    this.next[e] = this.head[row]!
    this.head[row] = e
    return e
  }
}

function copied<T extends { set(from: T): void }>(from: T, to: T): T {
  to.set(from)
  return to
}
