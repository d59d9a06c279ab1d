import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { hashSlice, hashString, mix } from '../../src/language/feature-hash.ts'
import { LinearModel } from '../../src/language/linear-model.ts'
import { loadModel, modelPath, readModel } from '../../src/language/model-file.ts'
import { ModelWriter } from '../../training/model-writer.ts'
import { Perceptron } from '../../training/perceptron.ts'
import { seededRandom, shuffle } from '../../training/random.ts'

test('a model file gives back the sections that were written', () => {
  const writer = new ModelWriter()
  writer.meta['labels'] = ['a', 'b']
  writer
    .add('bytes', Int8Array.of(-1, 2, 3))
    .add('words', Uint32Array.of(1, 0xffffffff))
    .addText('text', 'Élysée')
  const file = readModel('x', writer.bytes().buffer)
  assert.deepEqual(file.meta['labels'], ['a', 'b'])
  assert.deepEqual([...file.i8('bytes')], [-1, 2, 3])
  assert.deepEqual([...file.u32('words')], [1, 0xffffffff])
  assert.equal(file.text('text'), 'Élysée')
  assert.ok(file.has('bytes') && !file.has('none'))
})

test('what is no model, a section that is not there and a missing model are named in one line', () => {
  assert.throws(() => readModel('x', new ArrayBuffer(3), '/a/b.bin'), /^Error: \/a\/b.bin: not a model file/)
  const file = readModel('x', new ModelWriter().bytes().buffer)
  assert.throws(() => file.u8('none'), /no section none of type u8/)
  assert.throws(() => loadModel('no-such-model'), /no-such-model.*missing/)
  assert.match(modelPath('tagger'), /models.tagger.weights\.bin$/)
})

test('a perceptron learns, and the saved model decides as it does', () => {
  const labels = ['even', 'odd', 'zero']
  const perceptron = new Perceptron(labels)
  const example = (n: number): Int32Array => Int32Array.of(mix(1, n % 2), mix(2, n === 0 ? 1 : 0), mix(3, n))
  const gold = (n: number): number => (n === 0 ? 2 : n % 2)
  const random = seededRandom(1)
  for (let round = 0; round < 20; round++) {
    for (const n of shuffle([...Array(50).keys()], random)) perceptron.learn(example(n), 3, gold(n))
  }
  perceptron.average()
  const writer = new ModelWriter()
  perceptron.save(writer, 'm')
  const model = LinearModel.from(readModel('x', writer.bytes().buffer), 'm')
  for (let n = 0; n < 60; n++) {
    assert.equal(labels[model.predict(example(n), 3)], labels[gold(n)])
  }
})

test('the same seed gives the same bytes', () => {
  const trained = (): Uint8Array => {
    const perceptron = new Perceptron(['a', 'b'])
    const random = seededRandom(5)
    for (let i = 0; i < 500; i++) {
      const n = Math.floor(random() * 100)
      perceptron.learn(Int32Array.of(mix(1, n), mix(2, n >> 3)), 2, n % 3 === 0 ? 1 : 0)
    }
    perceptron.average()
    const writer = new ModelWriter()
    perceptron.save(writer, 'm')
    return writer.bytes()
  }
  assert.deepEqual(trained(), trained())
})

test('the hash of a slice is the hash of the string it holds', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (a, b, c) => {
      assert.equal(hashSlice(a + b + c, a.length, a.length + b.length), hashString(b))
    }),
  )
})
