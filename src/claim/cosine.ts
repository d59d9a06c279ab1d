/** Cosine of two vectors of weights by key, 0 to 1; 0 where either is empty. */
export function cosine(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): number {
  let dot = 0
  for (const [key, x] of a) dot += x * (b.get(key) ?? 0)
  return dot === 0 ? 0 : dot / Math.sqrt(squares(a) * squares(b))
}

function squares(vector: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const x of vector.values()) sum += x * x
  return sum
}

/** Which of the steps the value lies below, as a feature's name: `0`, `<0.15`, …, `most`. */
export function band(value: number, steps: readonly number[]): string {
  if (value === 0) return '0'
  const step = steps.find((edge) => value < edge)
  return step === undefined ? 'most' : `<${step}`
}
