import { sigmoid, tanh } from './bounded-functions.ts'
import { SLOTS, writeRows } from './dependency-words.ts'
import type { KnownWords, RowLayout } from './dependency-words.ts'
import type { ModelFile } from './model-file.ts'
import { ACTIVATION, PackedMatrix, quantise, quantiseBounded } from './packed-product.ts'
import type { Token } from './sentence.ts'

/** Longest piece of a sentence that is parsed in one go. */
export const LONGEST = 256

/** Sizes of the network, as the model's header gives them. */
export interface NetworkSizes {
  /** Width of a row of the table. */
  readonly row: number
  /** Width of one direction of a layer. */
  readonly hidden: number
  readonly layers: number
  /** Width of what a token is as dependent or head. */
  readonly arc: number
  readonly relation: number
  readonly layout: RowLayout
  /** `UPOS|XPOS`, numbered from 1. */
  readonly tags: readonly string[]
  readonly relations: readonly string[]
}

/** Words whose first products are kept, in each of two generations. */
const KEPT_WORDS = 2048
/** Words for which there is room at first: a report or two. */
const FIRST_WORDS = 512
/** Below this a negative sum counts a tenth. */
const LEAK = 0.1
const ROOT_DISTANCE = 26

/**
 * The network that scores arcs: two-way recurrent layers over the words, then, for each token, what it is as a dependent
 * and as a head; an arc's score is their product.
 *
 * The recurrence is light (each unit remembers only itself), so that all heavy products are of whole layers; those of
 * the first layer depend on the word and its tag alone and are kept for the words met lately.
 */
export class DependencyNetwork {
  readonly sizes: NetworkSizes
  /** Scores of heads: row `i` has the root first, then the tokens. */
  readonly arcs = new Float64Array(LONGEST * (LONGEST + 4))
  /** Width of a row of `arcs`. */
  columns = 0
  private readonly known: KnownWords
  private readonly tagNumbers = new Map<string, Map<string, number>>()
  private readonly table: Int8Array
  private readonly tableScales: Float32Array
  private readonly first: PackedMatrix
  private readonly layers: PackedMatrix[] = []
  private readonly biases: Float32Array[] = []
  private readonly peepholes: Float32Array[] = []
  private readonly mix: PackedMatrix
  private readonly mixBias: Float32Array
  private readonly rootArc: Float64Array
  private readonly rootRelation: Float32Array
  private readonly distance: Float32Array
  private readonly distanceHead: Float32Array
  private readonly distanceRelation: Float32Array
  private readonly out: PackedMatrix
  private readonly outBias: Float32Array

  private young = new Map<string, number>()
  private old = new Map<string, number>()
  private youngStore: Float32Array
  private oldStore: Float32Array
  private readonly places = new Int32Array(LONGEST)
  private readonly tags = new Int32Array(LONGEST)
  private readonly rows = new Int32Array(SLOTS)
  private readonly input: Float64Array
  private readonly quantised: Float64Array
  private readonly steps = new Float64Array(LONGEST + 4)
  private readonly fresh: Float32Array
  private readonly gates: Float64Array
  private readonly states: [Float64Array, Float64Array]
  private readonly mixed: Float64Array
  private readonly heads: Float64Array
  private readonly carry: Float64Array
  private readonly summed: Float64Array
  private readonly related: Float64Array

  constructor(file: ModelFile) {
    const sizes = file.meta['network'] as NetworkSizes
    this.sizes = sizes
    const { row, hidden, layers, arc, relation, tags } = sizes
    this.known = readWords(file)
    tags.forEach((tag, at) => {
      const cut = tag.indexOf('|')
      const xpos = tag.slice(cut + 1)
      const byXpos = this.tagNumbers.get(xpos) ?? new Map<string, number>()
      byXpos.set(tag.slice(0, cut), at + 1)
      this.tagNumbers.set(xpos, byXpos)
    })
    const matrix = (name: string, inputs: number): PackedMatrix =>
      new PackedMatrix(file.i8(name), file.f32(`${name}.scale`), inputs)
    this.table = file.i8('table')
    this.tableScales = file.f32('table.scale')
    this.first = matrix('first', row)
    for (let layer = 0; layer < layers; layer++) {
      if (layer > 0) this.layers.push(matrix(`in${layer}`, 2 * hidden))
      this.biases.push(file.f32(`inBias${layer}`))
      this.peepholes.push(file.f32(`peephole${layer}`))
    }
    this.mix = matrix('mix', 2 * hidden)
    this.mixBias = file.f32('mixBias')
    this.rootArc = Float64Array.from(file.f32('rootArc'))
    this.rootRelation = file.f32('rootRelation')
    this.distance = file.f32('distance')
    this.distanceHead = file.f32('distanceHead')
    this.distanceRelation = file.f32('distanceRelation')
    this.out = matrix('out', relation)
    this.outBias = file.f32('outBias')

    const width = this.first.outputs
    this.youngStore = new Float32Array(FIRST_WORDS * width)
    this.oldStore = new Float32Array(0)
    this.input = new Float64Array(row)
    this.quantised = new Float64Array((LONGEST + 4) * Math.max(row, 2 * hidden, relation))
    this.fresh = new Float32Array(LONGEST * width)
    this.gates = new Float64Array(LONGEST * 8 * hidden)
    this.states = [new Float64Array(LONGEST * 2 * hidden), new Float64Array(LONGEST * 2 * hidden)]
    this.mixed = new Float64Array(LONGEST * (2 * arc + 2 * relation))
    this.heads = new Float64Array((LONGEST + 4) * arc)
    this.carry = new Float64Array(hidden)
    this.summed = new Float64Array(relation)
    this.related = new Float64Array(LONGEST * this.out.outputs)
  }

  /** Fills {@link arcs} for the tokens [from, to); at most {@link LONGEST}. */
  score(tokens: readonly Token[], from: number, to: number): void {
    const n = to - from
    this.lookUp(tokens, from, n)
    this.gather(n)
    let state = this.states[0]
    this.recur(0, n, state, state)
    for (let layer = 1; layer < this.sizes.layers; layer++) {
      const below = state
      state = this.states[layer & 1]!
      this.product(this.layers[layer - 1]!, this.biases[layer]!, below, n, this.gates)
      this.recur(layer, n, below, state)
    }
    this.product(this.mix, null, state, n, this.mixed)
    this.scoreArcs(n)
  }

  /** Best relation of each token (of the piece scored last) under its head, -1 for the root; written to `best`. */
  relate(heads: Int32Array, n: number, best: Int32Array): void {
    const { arc, relation, relations } = this.sizes
    const width = 2 * arc + 2 * relation
    const { mixed, summed, quantised, steps, related, distanceRelation, out, outBias } = this
    for (let i = 0; i < n; i++) {
      const head = heads[i]!
      const atDependent = i * width + 2 * arc
      const atHead = head < 0 ? 0 : head * width + 2 * arc + relation
      const ofHead = head < 0 ? this.rootRelation : mixed
      const atDistance = (head < 0 ? ROOT_DISTANCE : distanceClass(head - i)) * relation
      for (let a = 0; a < relation; a++) {
        summed[a] = leak(mixed[atDependent + a]! + ofHead[atHead + a]! + distanceRelation[atDistance + a]!)
      }
      steps[i] = quantise(summed, relation, quantised, i * relation)
    }
    const wide = out.outputs
    for (let i = 0; i < n; i++) for (let k = 0; k < wide; k++) related[i * wide + k] = outBias[k]!
    out.multiply(quantised, steps, n, related)
    const root = relations.indexOf('root')
    for (let i = 0; i < n; i++) {
      if (heads[i]! < 0) {
        best[i] = root
        continue
      }
      let top = -1
      for (let k = 0; k < relations.length; k++) {
        if (k !== root && (top < 0 || related[i * wide + k]! > related[i * wide + top]!)) top = k
      }
      best[i] = top
    }
  }

  /** Finds the kept products of each word, making those that are missing. */
  private lookUp(tokens: readonly Token[], from: number, n: number): void {
    const { places, first, input, quantised, steps, fresh } = this
    const width = first.outputs
    if (this.young.size + n > KEPT_WORDS) {
      const { old, oldStore } = this
      this.old = this.young
      this.oldStore = this.youngStore
      this.young = old
      this.youngStore = oldStore
      this.young.clear()
    }
    this.makeRoom((this.young.size + n) * width)
    const missing: number[] = []
    for (let i = 0; i < n; i++) {
      const token = tokens[from + i]!
      const tag = this.tagNumbers.get(token.xpos)?.get(token.upos) ?? 0
      this.tags[i] = tag
      const text = token.text.length > 60 ? token.text.slice(0, 60) : token.text
      const key = String.fromCharCode(tag + 32) + text
      let place = this.young.get(key)
      if (place === undefined) {
        place = this.young.size
        this.young.set(key, place)
        const before = this.old.get(key)
        if (before !== undefined) {
          this.youngStore.set(this.oldStore.subarray(before * width, (before + 1) * width), place * width)
        } else {
          writeRows(text, tag, this.known, this.sizes.layout, this.rows, 0)
          this.sumRows()
          const row = this.sizes.row
          steps[missing.length] = quantise(input, row, quantised, missing.length * row)
          missing.push(place)
        }
      }
      places[i] = place
    }
    if (missing.length === 0) return
    fresh.fill(0, 0, missing.length * width)
    first.multiply(quantised, steps, missing.length, fresh)
    missing.forEach((place, at) => {
      this.youngStore.set(fresh.subarray(at * width, (at + 1) * width), place * width)
    })
  }

  private makeRoom(wanted: number): void {
    if (this.youngStore.length >= wanted) return
    const grown = new Float32Array(
      Math.max(wanted, Math.min(2 * this.youngStore.length, KEPT_WORDS * this.first.outputs)),
    )
    grown.set(this.youngStore)
    this.youngStore = grown
  }

  private sumRows(): void {
    const { input, table, tableScales, rows } = this
    const width = this.sizes.row
    input.fill(0)
    for (let slot = 0; slot < SLOTS; slot++) {
      const row = rows[slot]!
      const scale = tableScales[row]!
      const at = row * width
      for (let d = 0; d < width; d++) input[d]! += scale * table[at + d]!
    }
  }

  /** The first layer's sums: a word's own, its left and its right neighbour's part; and the words' part in the last. */
  private gather(n: number): void {
    const { places, youngStore, gates, mixed, mixBias } = this
    const bias = this.biases[0]!
    const wide = 8 * this.sizes.hidden
    const width = this.first.outputs
    const last = mixBias.length
    for (let t = 0; t < n; t++) {
      const own = places[t]! * width
      const at = t * wide
      const middle = own + wide
      for (let k = 0; k < wide; k++) gates[at + k] = bias[k]! + youngStore[middle + k]!
      if (t > 0) {
        const left = places[t - 1]! * width
        for (let k = 0; k < wide; k++) gates[at + k]! += youngStore[left + k]!
      }
      if (t + 1 < n) {
        const right = places[t + 1]! * width + 2 * wide
        for (let k = 0; k < wide; k++) gates[at + k]! += youngStore[right + k]!
      }
      const skip = own + 3 * wide
      for (let k = 0; k < last; k++) mixed[t * last + k] = mixBias[k]! + youngStore[skip + k]!
    }
  }

  /** One layer over the piece, forwards into the first half of `above`, backwards into the second. */
  private recur(layer: number, n: number, below: Float64Array, above: Float64Array): void {
    const { gates, carry } = this
    const { hidden } = this.sizes
    const peephole = this.peepholes[layer]!
    const half = (layer === 0 ? 4 : 3) * hidden
    for (let direction = 0; direction < 2; direction++) {
      const forget = direction * 2 * hidden
      const reset = forget + hidden
      carry.fill(0)
      for (let step = 0; step < n; step++) {
        const t = direction === 0 ? step : n - 1 - step
        const u = (2 * t + direction) * half
        const o = (2 * t + direction) * hidden
        for (let j = 0; j < hidden; j++) {
          const before = carry[j]!
          const f = sigmoid(gates[u + hidden + j]! + peephole[forget + j]! * before)
          const r = sigmoid(gates[u + 2 * hidden + j]! + peephole[reset + j]! * before)
          const c = f * before + (1 - f) * gates[u + j]!
          carry[j] = c
          const past = layer === 0 ? tanh(gates[u + 3 * hidden + j]!) : below[o + j]!
          above[o + j] = r * tanh(c) + (1 - r) * past
        }
      }
    }
  }

  /** `y` = bias + matrix × state; without a bias, added to what `y` holds. States lie within [-1, 1]. */
  private product(
    matrix: PackedMatrix,
    bias: Float32Array | null,
    state: Float64Array,
    n: number,
    y: Float64Array,
  ): void {
    const { quantised, steps } = this
    const { inputs, outputs } = matrix
    quantiseBounded(state, n * inputs, quantised)
    steps.fill(1 / ACTIVATION, 0, n)
    if (bias) for (let t = 0; t < n; t++) for (let j = 0; j < outputs; j++) y[t * outputs + j] = bias[j]!
    matrix.multiply(quantised, steps, n, y)
  }

  private scoreArcs(n: number): void {
    const { arc, relation } = this.sizes
    const width = 2 * arc + 2 * relation
    const { heads, mixed, arcs, tags, distance, distanceHead } = this
    const tagCount = this.sizes.tags.length + 1
    const columns = (n + 4) & ~3
    this.columns = columns
    for (let a = 0; a < arc; a++) heads[a] = leak(this.rootArc[a]!)
    for (let j = 1; j < columns; j++) {
      const at = (j - 1) * width + arc
      for (let a = 0; a < arc; a++) heads[j * arc + a] = j <= n ? leak(mixed[at + a]!) : 0
    }
    for (let i = 0; i < n; i++) {
      const dependent = i * width
      const row = i * columns
      for (let j = 0; j < columns; j += 4) {
        let s0 = 0
        let s1 = 0
        let s2 = 0
        let s3 = 0
        const h0 = j * arc
        const h1 = h0 + arc
        const h2 = h1 + arc
        const h3 = h2 + arc
        for (let a = 0; a < arc; a++) {
          const x = mixed[dependent + a]!
          s0 += x * heads[h0 + a]!
          s1 += x * heads[h1 + a]!
          s2 += x * heads[h2 + a]!
          s3 += x * heads[h3 + a]!
        }
        arcs[row + j] = s0
        arcs[row + j + 1] = s1
        arcs[row + j + 2] = s2
        arcs[row + j + 3] = s3
      }
      arcs[row]! += distance[ROOT_DISTANCE * tagCount + tags[i]!]!
      for (let j = 0; j < n; j++) {
        const place = distanceClass(j - i) * tagCount
        arcs[row + j + 1]! += distance[place + tags[i]!]! + distanceHead[place + tags[j]!]!
      }
      arcs[row + i + 1] = -Infinity
    }
  }
}

function leak(x: number): number {
  return x > 0 ? x : LEAK * x
}

const CLASSES = new Uint8Array(46)
for (let a = 1; a < 46; a++)
  CLASSES[a] = a <= 6 ? a - 1 : a <= 8 ? 6 : a <= 11 ? 7 : a <= 15 ? 8 : a <= 20 ? 9 : a <= 30 ? 10 : 11

/** Class of a distance from dependent to head, as training/dependency-network.cpp has it. */
function distanceClass(distance: number): number {
  const size = distance < 0 ? -distance : distance
  const place = size > 45 ? 12 : CLASSES[size]!
  return distance < 0 ? place : 13 + place
}

function readWords(file: ModelFile): KnownWords {
  const hash = file.i32('words.hash')
  const row = file.u16('words.row')
  const cluster = file.u16('words.cluster')
  const coarse = file.u8('words.coarse')
  const rows = new Map<number, number>()
  const clusters = new Map<number, number>()
  const coarses = new Map<number, number>()
  for (let at = 0; at < hash.length; at++) {
    rows.set(hash[at]!, row[at]!)
    clusters.set(hash[at]!, cluster[at]!)
    coarses.set(hash[at]!, coarse[at]!)
  }
  return { rows, clusters, coarse: coarses }
}
