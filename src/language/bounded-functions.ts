const RANGE = 8
const SIZE = 4096
const STEP = SIZE / (2 * RANGE)

/** e^x for x in [-16, 0] by sums and products alone: the same on every machine, as Math.exp need not be. */
function exponential(x: number): number {
  const part = x / 64
  let term = 1
  let sum = 1
  for (let k = 1; k < 12; k++) {
    term *= part / k
    sum += term
  }
  for (let k = 0; k < 6; k++) sum *= sum
  return sum
}

const tanhTable = new Float64Array(SIZE + 1)
for (let i = 0; i <= SIZE; i++) {
  const x = i / STEP - RANGE
  const e = exponential(-2 * Math.abs(x))
  const value = (1 - e) / (1 + e)
  tanhTable[i] = x < 0 ? -value : value
}

const sigmoidTable = new Float64Array(SIZE + 1)
for (let i = 0; i <= SIZE; i++) {
  const x = i / STEP - RANGE
  const e = exponential(-Math.abs(x))
  sigmoidTable[i] = (x < 0 ? e : 1) / (1 + e)
}

/** Hyperbolic tangent within 0.001, by table. */
export function tanh(x: number): number {
  return tanhTable[place(x)]!
}

/** 1 / (1 + e^-x) within 0.0004, by table. */
export function sigmoid(x: number): number {
  return sigmoidTable[place(x)]!
}

function place(x: number): number {
  const at = (x * STEP + (SIZE / 2 + 0.5)) | 0
  return at < 0 ? 0 : at > SIZE ? SIZE : at
}
