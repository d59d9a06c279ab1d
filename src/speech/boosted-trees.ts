import type { ModelFile } from '../language/model-file.ts'

/** Marks a leaf where an inner node has the number of its feature. */
export const LEAF = 255

/**
 * A sum of decision trees over whole numbers, as `training/tree-booster.ts` grows them. Every node is one row: at a leaf
 * its value, else a feature and a threshold; what does not exceed it goes on with the next row, the rest `skip` rows
 * further. Sums of integers: the same on every machine.
 */
export class BoostedTrees {
  private readonly feature: Uint8Array
  private readonly value: Int16Array
  private readonly skip: Uint8Array
  private readonly roots: Uint32Array
  /** Score of an example before any tree has spoken, in hundredths of a logit like all of them. */
  private readonly start: number

  constructor(file: ModelFile, name: string) {
    this.feature = file.u8(`${name}.feature`)
    this.value = file.i16(`${name}.value`)
    this.skip = file.u8(`${name}.skip`)
    this.roots = file.u32(`${name}.roots`)
    this.start = Number(file.meta[name] ?? 0)
  }

  /** 0 where yes and no are alike, 100 more for each logit. */
  score(example: Int32Array): number {
    const { feature, value, skip, roots } = this
    let sum = this.start
    for (let tree = 0; tree < roots.length; tree++) {
      let at = roots[tree]!
      for (let f = feature[at]!; f !== LEAF; f = feature[at]!) at += example[f]! <= value[at]! ? 1 : skip[at]!
      sum += value[at]!
    }
    return Math.round(sum / 10)
  }
}
