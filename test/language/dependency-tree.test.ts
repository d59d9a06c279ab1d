import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { bestTree } from '../../src/language/dependency-tree.ts'

/** Best tree by trying every choice of heads. */
function bruteForce(scores: readonly number[], columns: number, n: number): number {
  let best = -Infinity
  const heads = new Array<number>(n).fill(0)
  const go = (i: number, sum: number): void => {
    if (i === n) {
      if (isTree(heads) && sum > best) best = sum
      return
    }
    for (let h = -1; h < n; h++) {
      if (h === i) continue
      heads[i] = h
      go(i + 1, sum + scores[i * columns + h + 1]!)
    }
  }
  go(0, 0)
  return best
}

function isTree(heads: readonly number[]): boolean {
  if (heads.filter((h) => h === -1).length !== 1) return false
  return heads.every((_, i) => {
    let at = i
    for (let steps = 0; at >= 0 && steps <= heads.length; steps++) at = heads[at]!
    return at === -1
  })
}

test('the tree found has one root, no cycle, and the best sum of all trees', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 30, maxLength: 30 }),
      (n, numbers) => {
        const columns = n + 1
        const scores = Float64Array.from({ length: n * columns }, (_, at) =>
          at % columns === Math.floor(at / columns) + 1 ? -Infinity : numbers[at]!,
        )
        const heads = new Int32Array(n)
        bestTree(scores, columns, n, heads)
        assert.ok(isTree([...heads]), `${[...heads]} is no tree`)
        const sum = heads.reduce((total, h, i) => total + scores[i * columns + h + 1]!, 0)
        assert.equal(sum, bruteForce([...scores], columns, n))
      },
    ),
    { numRuns: 300 },
  )
})

test('cycles in cycles are taken apart', () => {
  // Every token likes its neighbour best, pairs like each other, and nothing likes the root.
  const n = 60
  const columns = n + 4
  const scores = new Float64Array(n * columns).fill(-50)
  for (let i = 0; i < n; i++) {
    scores[i * columns] = -1000 - i
    scores[i * columns + 1 + (i ^ 1)] = 100
    scores[i * columns + 1 + ((i ^ 2) % n)] = 50
    scores[i * columns + 1 + i] = -Infinity
  }
  const heads = new Int32Array(n)
  bestTree(scores, columns, n, heads)
  assert.ok(isTree([...heads]))
  assert.equal(heads[0], -1)
})
