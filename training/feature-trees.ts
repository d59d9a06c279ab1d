import type { Tree, Weighing } from '../src/claim/weighing.ts'
import { weigh } from '../src/claim/weighing.ts'

export interface TreeGrowth {
  readonly trees: number
  /** Decisions from the root to a leaf at most. */
  readonly depth: number
  /** Share of its best value that a leaf is given. */
  readonly rate: number
  /** Examples that a leaf has at least. */
  readonly least: number
  /** How firmly a leaf's value is held at nothing. */
  readonly penalty: number
}

/** A yes or no with the weight it has in the whole. */
export interface Labelled {
  readonly features: readonly string[]
  readonly yes: boolean
  readonly worth?: number
}

/**
 * Trees over named features on top of a weighing: gradient boosting of what its sums leave unexplained, on the whole set.
 * No chance: same bytes every time.
 */
export function growOn(base: Weighing, examples: readonly Labelled[], growth: TreeGrowth): Weighing {
  const names = [...new Set(examples.flatMap(({ features }) => features))].sort()
  const number = new Map(names.map((name, i) => [name, i]))
  const rows = examples.map(({ features }) => Int32Array.from(new Set(features), (name) => number.get(name)!))
  const score = Float64Array.from(examples, ({ features }) => weigh(base, features) / 1000)
  const slope = new Float64Array(rows.length)
  const bend = new Float64Array(rows.length)
  const trees: Tree[] = []
  const all = Int32Array.from(rows, (_, i) => i)
  for (let n = 0; n < growth.trees; n++) {
    examples.forEach(({ yes, worth = 1 }, i) => {
      const p = 1 / (1 + Math.exp(-score[i]!))
      slope[i] = worth * ((yes ? 1 : 0) - p)
      bend[i] = worth * p * (1 - p)
    })
    trees.push(grow({ names, rows, slope, bend, score, growth }, all, growth.depth))
  }
  return { ...base, trees }
}

interface Ground {
  readonly names: readonly string[]
  readonly rows: readonly Int32Array[]
  readonly slope: Float64Array
  readonly bend: Float64Array
  /** Raised by the value of the leaf that an example falls into. */
  readonly score: Float64Array
  readonly growth: TreeGrowth
}

function grow(ground: Ground, members: Int32Array, depth: number): Tree {
  const { names, rows, slope, bend, score, growth } = ground
  const { least, penalty, rate } = growth
  let slopes = 0
  let bends = 0
  for (const i of members) {
    slopes += slope[i]!
    bends += bend[i]!
  }
  const worth = (g: number, h: number): number => (g * g) / (h + penalty)
  let best = -1
  let bestGain = 1e-6
  if (depth > 0 && members.length >= 2 * least) {
    const g = new Float64Array(names.length)
    const h = new Float64Array(names.length)
    const count = new Int32Array(names.length)
    for (const i of members)
      for (const f of rows[i]!) {
        g[f]! += slope[i]!
        h[f]! += bend[i]!
        count[f]!++
      }
    const whole = worth(slopes, bends)
    for (let f = 0; f < names.length; f++) {
      if (count[f]! < least || members.length - count[f]! < least) continue
      const gain = worth(g[f]!, h[f]!) + worth(slopes - g[f]!, bends - h[f]!) - whole
      if (gain > bestGain) [best, bestGain] = [f, gain]
    }
  }
  if (best < 0) {
    const value = Math.round((1000 * rate * slopes) / (bends + penalty))
    for (const i of members) score[i]! += value / 1000
    return value
  }
  const holds = (i: number): boolean => rows[i]!.includes(best)
  return [
    names[best]!,
    grow(ground, members.filter(holds), depth - 1),
    grow(
      ground,
      members.filter((i) => !holds(i)),
      depth - 1,
    ),
  ]
}
