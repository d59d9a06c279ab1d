/** Weights by key, laid out to be compared with others again and again. */
export interface Vector {
  readonly weights: ReadonlyMap<string, number>
  /** Sum of their squares. */
  readonly squares: number
}

export function vectorOf(weights: Iterable<readonly [string, number]>): Vector {
  const known = new Map(weights)
  let squares = 0
  for (const x of known.values()) squares += x * x
  return { weights: known, squares }
}

/** Cosine of two vectors, 0 to 1; 0 where either is empty. */
export function cosineOf(a: Vector, b: Vector): number {
  const [few, many] = a.weights.size <= b.weights.size ? [a, b] : [b, a]
  let dot = 0
  for (const [key, x] of few.weights) {
    const y = many.weights.get(key)
    if (y !== undefined) dot += x * y
  }
  return dot === 0 ? 0 : dot / Math.sqrt(a.squares * b.squares)
}
