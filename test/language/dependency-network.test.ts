import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { sigmoid, tanh } from '../../src/language/bounded-functions.ts'
import {
  ACTIVATION,
  PackedMatrix,
  quantise,
  quantiseBounded,
  weightLimit,
} from '../../src/language/packed-product.ts'

/** Weights whose columns keep within their limit; `extreme` fills them to the brim. */
function weightsOf(inputs: number, outputs: number, numbers: readonly number[], extreme: boolean): Int8Array {
  const weights = new Int8Array(inputs * outputs)
  for (let j = 0; j < outputs; j++) {
    let left = weightLimit(j, outputs)
    for (let k = 0; k < inputs; k++) {
      const wanted = extreme
        ? 127 * Math.sign(numbers[j % numbers.length]! || 1)
        : numbers[(k * 7 + j) % numbers.length]!
      const weight = Math.sign(wanted) * Math.min(Math.abs(wanted), left)
      left -= Math.abs(weight)
      weights[k * outputs + j] = weight
    }
  }
  return weights
}

test('three weights to a double give exactly the product of one by one', () => {
  const whole = fc.array(fc.integer({ min: -127, max: 127 }), { minLength: 11, maxLength: 40 })
  fc.assert(
    fc.property(
      whole,
      whole,
      fc.integer({ min: 1, max: 130 }),
      fc.integer({ min: 1, max: 9 }),
      fc.integer({ min: 1, max: 7 }),
      fc.boolean(),
      (numbers, signs, inputs, thirds, rows, extreme) => {
        const outputs = 3 * thirds
        const weights = weightsOf(inputs, outputs, numbers, extreme)
        const matrix = new PackedMatrix(weights, new Float32Array(outputs).fill(1), inputs)
        const x = Float64Array.from({ length: (rows + 4) * inputs }, (_, i) =>
          extreme
            ? ACTIVATION * Math.sign(signs[i % signs.length]! || 1)
            : Math.round((signs[i % signs.length]! * ACTIVATION) / 127),
        )
        const y = new Float64Array(rows * outputs)
        matrix.multiply(x, new Float64Array(rows + 4).fill(1), rows, y)
        for (let t = 0; t < rows; t++) {
          for (let j = 0; j < outputs; j++) {
            let sum = 0
            for (let k = 0; k < inputs; k++) sum += x[t * inputs + k]! * weights[k * outputs + j]!
            assert.equal(y[t * outputs + j], sum)
          }
        }
      },
    ),
  )
})

test('activations are whole numbers that count what is returned', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), { minLength: 1, maxLength: 50 }),
      (values) => {
        const from = Float64Array.from(values)
        const to = new Float64Array(values.length)
        const step = quantise(from, values.length, to, 0)
        values.forEach((value, i) => {
          assert.ok(Number.isInteger(to[i]) && Math.abs(to[i]!) <= ACTIVATION)
          assert.ok(Math.abs(to[i]! * step - value) <= step * 0.51 + 1e-299)
        })
      },
    ),
  )
  const bounded = new Float64Array(3)
  quantiseBounded(Float64Array.of(-1, 0.5, 1), 3, bounded)
  assert.deepEqual([...bounded], [-63, 32, 63])
})

test('the tables keep near the functions they stand for', () => {
  for (let x = -20; x <= 20; x += 0.013) {
    assert.ok(Math.abs(tanh(x) - Math.tanh(x)) < 0.0025, `tanh ${x}`)
    assert.ok(Math.abs(sigmoid(x) - 1 / (1 + Math.exp(-x))) < 0.001, `sigmoid ${x}`)
  }
})
