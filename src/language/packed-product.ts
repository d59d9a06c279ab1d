/** Three sums share one double: the second counts so many times more, the third so many times more again. */
const SECOND = 2 ** 18
const THIRD = 2 ** 36
/** Adding and taking away 1.5 · 2^(52+k) rounds a double to a multiple of 2^k. */
const TO_SECOND = 1.5 * 2 ** 70
const TO_THIRD = 1.5 * 2 ** 88
const TO_WHOLE = 1.5 * 2 ** 52

/** Activations are whole numbers from -63 to 63. */
export const ACTIVATION = 63

/** Largest sum of a column's weights, signs aside, so that no sum leaves its bits of the double. */
export function weightLimit(column: number, columns: number): number {
  return Math.floor(((column < (columns / 3) * 2 ? 2 ** 17 : 2 ** 16) - 1) / ACTIVATION)
}

/**
 * A matrix of int8 weights that multiplies rows of small whole numbers, three weights to a double.
 *
 * A double holds whole numbers of 53 bits exactly, and a sum of products of weights with activations needs 17 or 18. So
 * one multiplication does the work of three, and nothing is rounded: the same result on every machine, about four times
 * as fast as one by one. The sums of a column's weights must keep within {@link weightLimit}; training sees to it.
 */
export class PackedMatrix {
  readonly inputs: number
  /** A multiple of 3. */
  readonly outputs: number
  private readonly third: number
  /** Groups of three rows, one for each third of the columns. */
  private readonly packed: Float64Array
  /** What one of a column's sums counts, the place of its third in the double taken off. */
  private readonly scales: Float64Array

  /** `weights[k * outputs + j]` × `scales[j]` is the weight from input `k` to output `j`. */
  constructor(weights: Int8Array, scales: Float32Array, inputs: number) {
    const outputs = scales.length
    const third = outputs / 3
    this.inputs = inputs
    this.outputs = outputs
    this.third = third
    this.scales = Float64Array.from(scales, (scale, j) =>
      j < third ? scale : j < 2 * third ? scale / SECOND : scale / THIRD,
    )
    this.packed = new Float64Array(Math.ceil(third / 3) * 3 * inputs)
    for (let k = 0; k < inputs; k++) {
      const row = k * outputs
      for (let j = 0; j < third; j++) {
        this.packed[j * inputs + k] =
          weights[row + j]! + SECOND * weights[row + j + third]! + THIRD * weights[row + j + 2 * third]!
      }
    }
  }

  /**
   * Adds to `y[t * outputs …]` the product of row `t` of `x`, of whose whole numbers one counts `steps[t]`. `x` and `steps`
   * must have room for `rows` rounded up to 4.
   */
  multiply(x: Float64Array, steps: Float64Array, rows: number, y: Float64Array | Float32Array): void {
    const { packed, inputs, outputs, third } = this
    // Four rows at a time; one or two left over go one by one.
    const left = rows & 3
    const together = left === 3 ? rows : rows - left
    for (let t = together; t < rows; t++) this.multiplyRow(x, t, steps[t]!, y)
    for (let t = 0; t < together; t += 4) {
      const xa = t * inputs
      const xb = xa + inputs
      const xc = xb + inputs
      const xd = xc + inputs
      const y0 = t * outputs
      for (let j = 0; j < third; j += 3) {
        let a0 = 0
        let a1 = 0
        let a2 = 0
        let b0 = 0
        let b1 = 0
        let b2 = 0
        let c0 = 0
        let c1 = 0
        let c2 = 0
        let d0 = 0
        let d1 = 0
        let d2 = 0
        const w0 = j * inputs
        const w1 = w0 + inputs
        const w2 = w1 + inputs
        for (let k = 0; k < inputs; k++) {
          const p = packed[w0 + k]!
          const q = packed[w1 + k]!
          const r = packed[w2 + k]!
          let v = x[xa + k]!
          a0 += v * p
          a1 += v * q
          a2 += v * r
          v = x[xb + k]!
          b0 += v * p
          b1 += v * q
          b2 += v * r
          v = x[xc + k]!
          c0 += v * p
          c1 += v * q
          c2 += v * r
          v = x[xd + k]!
          d0 += v * p
          d1 += v * q
          d2 += v * r
        }
        this.unpack(a0, a1, a2, y, y0, j, steps[t]!)
        if (t + 1 < rows) this.unpack(b0, b1, b2, y, y0 + outputs, j, steps[t + 1]!)
        if (t + 2 < rows) this.unpack(c0, c1, c2, y, y0 + 2 * outputs, j, steps[t + 2]!)
        if (t + 3 < rows) this.unpack(d0, d1, d2, y, y0 + 3 * outputs, j, steps[t + 3]!)
      }
    }
  }

  private multiplyRow(x: Float64Array, t: number, step: number, y: Float64Array | Float32Array): void {
    const { packed, inputs, outputs, third } = this
    const at = t * inputs
    for (let j = 0; j < third; j += 3) {
      let a0 = 0
      let a1 = 0
      let a2 = 0
      const w0 = j * inputs
      const w1 = w0 + inputs
      const w2 = w1 + inputs
      for (let k = 0; k < inputs; k++) {
        const v = x[at + k]!
        a0 += v * packed[w0 + k]!
        a1 += v * packed[w1 + k]!
        a2 += v * packed[w2 + k]!
      }
      this.unpack(a0, a1, a2, y, t * outputs, j, step)
    }
  }

  private unpack(
    first: number,
    second: number,
    last: number,
    y: Float64Array | Float32Array,
    at: number,
    j: number,
    step: number,
  ): void {
    this.unpackOne(first, y, at, j, step)
    if (j + 1 < this.third) this.unpackOne(second, y, at, j + 1, step)
    if (j + 2 < this.third) this.unpackOne(last, y, at, j + 2, step)
  }

  private unpackOne(sum: number, y: Float64Array | Float32Array, at: number, j: number, step: number): void {
    const { scales, third } = this
    const high = sum + TO_THIRD - TO_THIRD
    const rest = sum - high
    const middle = rest + TO_SECOND - TO_SECOND
    y[at + j]! += (rest - middle) * step * scales[j]!
    y[at + j + third]! += middle * step * scales[j + third]!
    y[at + j + 2 * third]! += high * step * scales[j + 2 * third]!
  }
}

/** Writes `count` values within [-1, 1] as activations; one counts 1 / {@link ACTIVATION}. */
export function quantiseBounded(from: Float64Array, count: number, to: Float64Array): void {
  for (let i = 0; i < count; i++) to[i] = from[i]! * ACTIVATION + TO_WHOLE - TO_WHOLE
}

/** Writes `count` values of any size as activations from `at` on; returns what one counts. */
export function quantise(from: Float64Array, count: number, to: Float64Array, at: number): number {
  let top = 0
  for (let i = 0; i < count; i++) {
    const size = Math.abs(from[i]!)
    if (size > top) top = size
  }
  // So little that its inverse would not be finite counts as nothing.
  const scale = top < 1e-300 ? 0 : ACTIVATION / top
  for (let i = 0; i < count; i++) to[at + i] = from[i]! * scale + TO_WHOLE - TO_WHOLE
  return top / ACTIVATION
}
