import { weightLimit } from '../src/language/packed-product.ts'
import type { ModelWriter } from './model-writer.ts'
import type { ParserNumbers } from './dependency-data.ts'
import type { NetworkSizes } from '../src/language/dependency-network.ts'

interface Weights {
  readonly rows: number
  readonly columns: number
  readonly values: Float32Array
}

/** Reads the arrays that training/dependency-network.cpp wrote. */
export function readWeights(bytes: Buffer): Map<string, Weights> {
  const all = new Map<string, Weights>()
  for (let at = 0; at < bytes.length;) {
    const name = bytes.toString('latin1', at, at + 24).replace(/\0.*$/s, '')
    const rows = bytes.readInt32LE(at + 24)
    const columns = bytes.readInt32LE(at + 28)
    at += 32
    const values = new Float32Array(rows * columns)
    for (let i = 0; i < values.length; i++) values[i] = bytes.readFloatLE(at + 4 * i)
    at += 4 * values.length
    all.set(name, { rows, columns, values })
  }
  return all
}

/** Adds the network to a model: heavy matrices and the table as int8 with a scale per column or row, the rest as it is. */
export function addNetwork(writer: ModelWriter, weights: Map<string, Weights>, numbers: ParserNumbers): void {
  const get = (name: string): Weights => {
    const found = weights.get(name)
    if (!found) throw new Error(`the network has no ${name}`)
    return found
  }
  const table = get('table')
  const hidden = get('in0').columns / 8
  let layers = 0
  while (weights.has(`in${layers}`)) layers++
  const sizes: NetworkSizes = {
    row: table.columns,
    hidden,
    layers,
    arc: get('rootArc').columns,
    relation: get('rootRelation').columns,
    layout: numbers.layout,
    tags: numbers.tags,
    relations: numbers.relations,
  }
  writer.meta['network'] = sizes
  addScaled(writer, 'table', table, 'rows')
  // One matrix for all that depends on the word alone: its part in its left neighbour, in itself, in its right one
  // (where it is the window's last, middle and first row block), and past the layers.
  const first = get('in0')
  const skip = get('skip')
  const row = table.columns
  const width = 3 * first.columns + skip.columns
  const joined = new Float32Array(row * width)
  for (let d = 0; d < row; d++) {
    for (let block = 0; block < 3; block++) {
      for (let j = 0; j < first.columns; j++) {
        joined[d * width + block * first.columns + j] = first.values[(block * row + d) * first.columns + j]!
      }
    }
    for (let j = 0; j < skip.columns; j++) {
      joined[d * width + 3 * first.columns + j] = skip.values[d * skip.columns + j]!
    }
  }
  addScaled(writer, 'first', { rows: row, columns: width, values: joined }, 'columns')
  for (let layer = 0; layer < layers; layer++) {
    if (layer > 0) addScaled(writer, `in${layer}`, get(`in${layer}`), 'columns')
    writer.add(`inBias${layer}`, get(`inBias${layer}`).values)
    writer.add(`peephole${layer}`, get(`peephole${layer}`).values)
  }
  addScaled(writer, 'mix', get('mix'), 'columns')
  for (const name of ['mixBias', 'rootArc', 'rootRelation', 'distance', 'distanceHead', 'distanceRelation']) {
    writer.add(name, get(name).values)
  }
  // Columns without a relation fill it up to a multiple of three.
  const out = get('out')
  const filled = Math.ceil(out.columns / 3) * 3
  const wide = new Float32Array(out.rows * filled)
  for (let a = 0; a < out.rows; a++) {
    wide.set(out.values.subarray(a * out.columns, (a + 1) * out.columns), a * filled)
  }
  addScaled(writer, 'out', { rows: out.rows, columns: filled, values: wide }, 'columns')
  const outBias = new Float32Array(filled)
  outBias.set(get('outBias').values)
  writer.add('outBias', outBias)
  const { rows, clusters, coarse } = numbers.known
  const hashes = [...new Set([...rows.keys(), ...clusters.keys(), ...coarse.keys()])].sort((a, b) => a - b)
  writer.add('words.hash', Int32Array.from(hashes))
  writer.add(
    'words.row',
    Uint16Array.from(hashes, (hash) => rows.get(hash) ?? 0),
  )
  writer.add(
    'words.cluster',
    Uint16Array.from(hashes, (hash) => clusters.get(hash) ?? 0),
  )
  writer.add(
    'words.coarse',
    Uint8Array.from(hashes, (hash) => coarse.get(hash) ?? 0),
  )
}

/**
 * As int8 with one scale a row, or a column; columns as src/language/packed-product.ts wants them, where the sum of a
 * column's weights is limited, too.
 */
function addScaled(writer: ModelWriter, name: string, from: Weights, by: 'rows' | 'columns'): void {
  const { rows, columns, values } = from
  const small = new Int8Array(values.length)
  const lines = by === 'rows' ? rows : columns
  const length = by === 'rows' ? columns : rows
  const scales = new Float32Array(lines)
  for (let line = 0; line < lines; line++) {
    const at = (i: number): number => (by === 'rows' ? line * columns + i : i * columns + line)
    let top = 0
    for (let i = 0; i < length; i++) top = Math.max(top, Math.abs(values[at(i)]!))
    if (top === 0) continue
    const limit = by === 'rows' ? Infinity : weightLimit(line, columns)
    for (let scale = Math.fround(top / 127); ; scale = Math.fround(scale * 1.01)) {
      let sum = 0
      for (let i = 0; i < length; i++) {
        const weight = Math.max(-127, Math.min(127, Math.round(values[at(i)]! / scale)))
        small[at(i)] = weight
        sum += Math.abs(weight)
      }
      scales[line] = scale
      if (sum <= limit) break
    }
  }
  writer.add(name, small)
  writer.add(`${name}.scale`, scales)
}
