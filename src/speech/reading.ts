import type { Cue } from './span-features.ts'

/** Tokens [from, to) of a sentence. */
export interface TokenRun {
  readonly sentence: number
  readonly from: number
  readonly to: number
}

/** One cue with source and content, in tokens: what the judge keeps or drops. */
export interface Reading {
  readonly cue: Cue
  /** How much the cue model believes in the cue. */
  readonly margin: number
  readonly source: readonly TokenRun[]
  readonly content: readonly TokenRun[]
  /** By how much the labelling beats one without source and content. */
  readonly gain: number
  /** By how much the best labelling with a source beats the best without one. */
  readonly sourceGap: number
  /** Candidates near by that the cue model likes better, at most 2. */
  readonly rivals: number
  /** Whether the cue model's own best guess has this very cue. */
  readonly agreed: boolean
}

/** How many tokens runs have in all. */
export function sizeOf(runs: readonly TokenRun[]): number {
  let size = 0
  for (const run of runs) size += run.to - run.from
  return size
}

/** How many tokens two sets of runs share. */
export function shared(a: readonly TokenRun[], b: readonly TokenRun[]): number {
  let count = 0
  for (const one of a)
    for (const other of b)
      if (one.sentence === other.sentence)
        count += Math.max(0, Math.min(one.to, other.to) - Math.max(one.from, other.from))
  return count
}

/** Whether a token lies in one of the runs. */
export function holds(runs: readonly TokenRun[], sentence: number, token: number): boolean {
  return runs.some((run) => run.sentence === sentence && token >= run.from && token < run.to)
}
