import { LEAF } from '../src/speech/boosted-trees.ts'
import type { ModelWriter } from './model-writer.ts'

export interface TreeOptions {
  readonly trees: number
  /** Leaves of a tree. */
  readonly leaves: number
  /** Share of a leaf's best value that it is given. */
  readonly rate: number
  /** Examples that a leaf has at least. */
  readonly least: number
  readonly lambda: number
  /** Share of the features, and of the examples, that a tree may look at. */
  readonly features: number
  readonly examples: number
  readonly seed: number
}

interface Tree {
  /** Rows of the tree: feature (LEAF at a leaf), threshold or value, rows to skip. */
  readonly rows: { feature: number; value: number; skip: number }[]
}

export interface TrainedTrees {
  readonly trees: readonly Tree[]
  readonly start: number
}

interface Leaf {
  readonly id: number
  readonly rows: Int32Array
  readonly gain: number
  readonly feature: number
  readonly bin: number
  readonly slopes: number
  readonly bends: number
}

const BINS = 64

/**
 * Gradient boosting of decision trees for a yes or no (src/speech/boosted-trees.ts), over histograms, leaf by leaf.
 *
 * `columns[f][i]` is feature `f` of example `i`, a whole number of 16 bits; `target[i]` is from 0 (no) to 1 (yes).
 */
export function growTrees(
  columns: readonly Int16Array[],
  target: Float32Array,
  options: TreeOptions,
): TrainedTrees {
  const n = target.length
  const cuts = columns.map(cutsOf)
  const binned = columns.map((column, f) => Uint8Array.from(column, (value) => binOf(cuts[f]!, value)))
  let mean = 0
  for (let i = 0; i < n; i++) mean += target[i]! / n
  const start = Math.log(mean / (1 - mean))
  const score = new Float64Array(n).fill(start)
  const slope = new Float64Array(n)
  const bend = new Float64Array(n)
  const random = noise(options.seed)
  const sums = new Float64Array(BINS * 2)
  const counts = new Int32Array(BINS)

  const leafOf = (id: number, rows: Int32Array, chosen: readonly number[]): Leaf => {
    let slopes = 0
    let bends = 0
    for (const row of rows) {
      slopes += slope[row]!
      bends += bend[row]!
    }
    const worth = (g: number, h: number): number => (g * g) / (h + options.lambda)
    let gain = 1e-6
    let feature = -1
    let bin = 0
    if (rows.length >= 2 * options.least)
      for (const f of chosen) {
        const bins = cuts[f]!.length + 1
        const column = binned[f]!
        sums.fill(0)
        counts.fill(0)
        for (const row of rows) {
          const b = column[row]!
          sums[2 * b]! += slope[row]!
          sums[2 * b + 1]! += bend[row]!
          counts[b]!++
        }
        let g = 0
        let h = 0
        let count = 0
        for (let b = 0; b + 1 < bins; b++) {
          g += sums[2 * b]!
          h += sums[2 * b + 1]!
          count += counts[b]!
          if (count < options.least) continue
          if (rows.length - count < options.least) break
          const better = worth(g, h) + worth(slopes - g, bends - h) - worth(slopes, bends)
          if (better > gain) {
            gain = better
            feature = f
            bin = b
          }
        }
      }
    return { id, rows, gain, feature, bin, slopes, bends }
  }

  const trees: Tree[] = []
  while (trees.length < options.trees) {
    for (let i = 0; i < n; i++) {
      const p = 1 / (1 + Math.exp(-score[i]!))
      slope[i] = p - target[i]!
      bend[i] = Math.max(1e-6, p * (1 - p))
    }
    const chosen = columns.map((_, f) => f).filter(() => random() < options.features)
    const rows: number[] = []
    for (let i = 0; i < n; i++) if (random() < options.examples) rows.push(i)
    const splits = new Map<number, { feature: number; bin: number; left: number; right: number }>()
    let ids = 0
    const leaves: Leaf[] = [leafOf(ids++, Int32Array.from(rows), chosen)]
    while (leaves.length < options.leaves) {
      let best = -1
      leaves.forEach((leaf, at) => {
        if (leaf.feature >= 0 && (best < 0 || leaf.gain > leaves[best]!.gain)) best = at
      })
      if (best < 0) break
      const { id, rows: inside, feature, bin } = leaves[best]!
      const column = binned[feature]!
      const left = ids++
      const right = ids++
      splits.set(id, { feature, bin, left, right })
      leaves[best] = leafOf(
        left,
        inside.filter((row) => column[row]! <= bin),
        chosen,
      )
      leaves.push(
        leafOf(
          right,
          inside.filter((row) => column[row]! > bin),
          chosen,
        ),
      )
    }
    const values = new Map(
      leaves.map(({ id, slopes, bends }) => [id, (-slopes / (bends + options.lambda)) * options.rate]),
    )
    const tree: Tree = { rows: [] }
    const lay = (id: number): void => {
      const split = splits.get(id)
      if (!split) {
        tree.rows.push({ feature: LEAF, value: Math.round(1000 * values.get(id)!), skip: 0 })
        return
      }
      const row = { feature: split.feature, value: cuts[split.feature]![split.bin]!, skip: 0 }
      const at = tree.rows.push(row) - 1
      lay(split.left)
      row.skip = tree.rows.length - at
      lay(split.right)
    }
    lay(0)
    trees.push(tree)
    for (let i = 0; i < n; i++) score[i]! += valueAt(tree, columns, i) / 1000
  }
  return { trees, start: Math.round(1000 * start) }
}

/** The mean of several forests: steadier than any of them. */
export function meanTrees(forests: readonly TrainedTrees[]): TrainedTrees {
  const share = (value: number): number => Math.round(value / forests.length)
  return {
    start: share(forests.reduce((sum, { start }) => sum + start, 0)),
    trees: forests.flatMap(({ trees }) =>
      trees.map(({ rows }) => ({
        rows: rows.map((row) => (row.feature === LEAF ? { ...row, value: share(row.value) } : row)),
      })),
    ),
  }
}

export function writeTrees(writer: ModelWriter, name: string, { trees, start }: TrainedTrees): void {
  const rows = trees.flatMap((tree) => tree.rows)
  const roots: number[] = []
  let at = 0
  for (const tree of trees) {
    roots.push(at)
    at += tree.rows.length
  }
  writer.meta[name] = start
  writer.add(
    `${name}.feature`,
    Uint8Array.from(rows, (row) => row.feature),
  )
  writer.add(
    `${name}.value`,
    Int16Array.from(rows, (row) => row.value),
  )
  writer.add(
    `${name}.skip`,
    Uint8Array.from(rows, (row) => row.skip),
  )
  writer.add(`${name}.roots`, Uint32Array.from(roots))
}

function valueAt({ rows }: Tree, columns: readonly Int16Array[], example: number): number {
  let at = 0
  while (rows[at]!.feature !== LEAF)
    at += columns[rows[at]!.feature]![example]! <= rows[at]!.value ? 1 : rows[at]!.skip
  return rows[at]!.value
}

/** Thresholds that part a column into at most BINS shares: all its values, or quantiles of them. */
function cutsOf(column: Int16Array): Int16Array {
  const sorted = column.slice().sort()
  const values = [...new Set(sorted)]
  if (values.length <= BINS) return Int16Array.from(values.slice(0, -1))
  const cuts = new Set<number>()
  for (let b = 1; b < BINS; b++) cuts.add(sorted[Math.floor((b * sorted.length) / BINS)]!)
  cuts.delete(values.at(-1)!)
  return Int16Array.from(cuts)
}

/** The first bin whose threshold a value does not exceed. */
function binOf(cuts: Int16Array, value: number): number {
  let low = 0
  let high = cuts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (value > cuts[middle]!) low = middle + 1
    else high = middle
  }
  return low
}

function noise(seed: number): () => number {
  let state = seed | 1
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) / 4294967296
  }
}
