import { LinearModel } from '../language/linear-model.ts'
import type { ModelFile } from '../language/model-file.ts'

/**
 * A linear chain over a sequence's tokens: scores of labels at a token, and of pairs of labels side by side; the best
 * sequence is found by Viterbi's algorithm. All scores are integers. Arrays are kept between calls and grow as needed.
 */
export class ChainModel {
  readonly labels: readonly string[]
  private readonly model: LinearModel
  readonly pairs: Int32Array
  private emit = new Int32Array(1024)
  private forward = new Float64Array(1024)
  private backward = new Float64Array(1024)
  private from = new Uint8Array(1024)
  private to = new Uint8Array(1024)

  constructor(file: ModelFile, name: string) {
    this.model = LinearModel.from(file, name)
    this.labels = this.model.labels
    this.pairs = file.i32(`${name}.pairs`)
  }

  /** Makes room for a sequence of `n` tokens. */
  begin(n: number): void {
    const need = n * this.labels.length
    if (this.emit.length >= need) return
    const size = need * 2
    this.emit = new Int32Array(size)
    this.forward = new Float64Array(size)
    this.backward = new Float64Array(size)
    this.from = new Uint8Array(size)
    this.to = new Uint8Array(size)
  }

  /** Scores token `t` by its features. */
  score(t: number, features: Int32Array, count: number): void {
    this.model.clear()
    this.model.addAll(features, count)
    this.emit.set(this.model.scores, t * this.labels.length)
  }

  /** Label scores of the tokens scored so far, token by token. */
  get emissions(): Int32Array {
    return this.emit
  }

  /** Adds to one label's score at one token (a ban, a nudge). */
  nudge(t: number, label: number, by: number): void {
    this.emit[t * this.labels.length + label]! += by
  }

  /** Best labels of the `n` tokens scored, and the score of the whole. */
  best(n: number, out: Uint8Array): number {
    this.runForward(n)
    const L = this.labels.length
    const last = (n - 1) * L
    let label = 0
    for (let l = 1; l < L; l++) if (this.forward[last + l]! > this.forward[last + label]!) label = l
    const score = this.forward[last + label]!
    for (let t = n - 1; t >= 0; t--) {
      out[t] = label
      label = this.from[t * L + label]!
    }
    return score
  }

  /** Score of the sequence with label 0 throughout. */
  silent(n: number): number {
    const L = this.labels.length
    let score = this.pairs[L * L]!
    for (let t = 0; t < n; t++) score += this.emit[t * L]! + (t > 0 ? this.pairs[0]! : 0)
    return score
  }

  /**
   * For every token and label, by how much the best sequence through it falls short of (0 or less) the best of all:
   * `out[t * L + label]`. Call after {@link best}.
   */
  shortfalls(n: number, best: number, out: Int32Array): void {
    this.runBackward(n)
    for (let at = 0; at < n * this.labels.length; at++)
      out[at] = this.forward[at]! + this.backward[at]! - best
  }

  /** The label after `label` at `t`, on the best way from there. Call after {@link shortfalls}. */
  nextLabel(t: number, label: number): number {
    return this.to[t * this.labels.length + label]!
  }

  /** The label before `label` at `t`, on the best way to there. */
  previousLabel(t: number, label: number): number {
    return this.from[t * this.labels.length + label]!
  }

  private runForward(n: number): void {
    const { emit, forward, from, pairs } = this
    const L = this.labels.length
    for (let l = 0; l < L; l++) forward[l] = emit[l]! + pairs[L * L + l]!
    for (let t = 1; t < n; t++) {
      const base = t * L
      for (let l = 0; l < L; l++) {
        let best = -Infinity
        let which = 0
        for (let k = 0; k < L; k++) {
          const score = forward[base - L + k]! + pairs[k * L + l]!
          if (score > best) {
            best = score
            which = k
          }
        }
        forward[base + l] = best + emit[base + l]!
        from[base + l] = which
      }
    }
  }

  private runBackward(n: number): void {
    const { emit, backward, to, pairs } = this
    const L = this.labels.length
    backward.fill(0, (n - 1) * L, n * L)
    for (let t = n - 2; t >= 0; t--) {
      const next = (t + 1) * L
      for (let k = 0; k < L; k++) {
        let best = -Infinity
        let which = 0
        for (let l = 0; l < L; l++) {
          const score = pairs[k * L + l]! + emit[next + l]! + backward[next + l]!
          if (score > best) {
            best = score
            which = l
          }
        }
        backward[t * L + k] = best
        to[t * L + k] = which
      }
    }
  }
}
