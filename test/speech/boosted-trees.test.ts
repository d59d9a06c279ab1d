import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readModel } from '../../src/language/model-file.ts'
import { BoostedTrees } from '../../src/speech/boosted-trees.ts'
import { ModelWriter } from '../../training/model-writer.ts'
import { growTrees, writeTrees } from '../../training/tree-booster.ts'

const OPTIONS = {
  trees: 40,
  leaves: 6,
  rate: 0.2,
  least: 5,
  lambda: 1,
  features: 1,
  examples: 0.8,
  seed: 3,
}

/** Yes where the first number exceeds 10 and the second is even: no sum of single thresholds tells that. */
const columns = [
  Int16Array.from({ length: 400 }, (_, i) => i % 20),
  Int16Array.from({ length: 400 }, (_, i) => (i * 7) % 2),
]
const target = Float32Array.from({ length: 400 }, (_, i) =>
  columns[0]![i]! > 10 && columns[1]![i] === 0 ? 1 : 0,
)

const bytes = (): Uint8Array<ArrayBuffer> => {
  const writer = new ModelWriter()
  writeTrees(writer, 'trees', growTrees(columns, target, OPTIONS))
  return writer.bytes()
}

test('trees learn what takes two questions, and score it from the file', () => {
  const trees = new BoostedTrees(readModel('trees', bytes().buffer), 'trees')
  for (let i = 0; i < 400; i++) {
    const score = trees.score(Int32Array.of(columns[0]![i]!, columns[1]![i]!))
    assert.equal(score > 0, target[i] === 1, `example ${i}: ${score}`)
    assert.ok(Number.isInteger(score))
  }
})

test('the same examples make the same bytes', () => {
  assert.deepEqual(bytes(), bytes())
})

test('numbers beyond those of training fall on the nearer side', () => {
  const trees = new BoostedTrees(readModel('trees', bytes().buffer), 'trees')
  assert.ok(trees.score(Int32Array.of(2_000_000, 0)) > 0)
  assert.ok(trees.score(Int32Array.of(-2_000_000, 0)) < 0)
})
