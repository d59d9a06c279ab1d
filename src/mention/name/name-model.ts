import { LinearModel } from '../../language/linear-model.ts'
import { loadModel } from '../../language/model-file.ts'
import type { ModelFile } from '../../language/model-file.ts'
import type { Token } from '../../language/sentence.ts'
import { tagger } from '../../language/tagger.ts'
import type { Match } from './gazetteer.ts'
import { NAME_FEATURES, nameFeatures, nameInput } from './name-features.ts'

export type NameLabel = 'person' | 'organisation' | 'place'

export interface TaggedName {
  readonly from: number
  readonly to: number
  readonly label: NameLabel
}

const TYPES: readonly NameLabel[] = ['person', 'organisation', 'place']

/** Outside, then for each type: begins, goes on, ends, stands alone. */
export const NAME_LABELS: readonly string[] = [
  'O',
  ...TYPES.flatMap((type) => ['B', 'I', 'L', 'U'].map((part) => `${part}-${type}`)),
]

/** Labels of a sentence's tokens, from spans that do not overlap. */
export function encodeNames(
  names: readonly { from: number; to: number; label: string }[],
  length: number,
): Int32Array {
  const labels = new Int32Array(length)
  for (const { from, to, label } of names) {
    const base = 1 + 4 * TYPES.indexOf(label as NameLabel)
    if (to - from === 1) labels[from] = base + 3
    else {
      labels.fill(base + 1, from, to)
      labels[from] = base
      labels[to - 1] = base + 2
    }
  }
  return labels
}

/** Spans from labels; a name that is begun and not ended in order ends where its type does. */
export function decodeNames(labels: Int32Array, length: number): TaggedName[] {
  const names: TaggedName[] = []
  for (let i = 0; i < length;) {
    const label = labels[i]!
    if (label === 0) {
      i++
      continue
    }
    const type = (label - 1) >> 2
    let part = (label - 1) & 3
    let to = i + 1
    while (part < 2 && to < length && labels[to]! > 0 && (labels[to]! - 1) >> 2 === type) {
      const next = (labels[to]! - 1) & 3
      if (next === 0 || next === 3) break
      part = next
      to++
    }
    names.push({ from: i, to, label: TYPES[type]! })
    i = to
  }
  return names
}

/** Pairs of labels that can stand side by side: `allowed[from * labels + to]`. A name once begun must end. */
export function allowedPairs(): Uint8Array {
  const size = NAME_LABELS.length
  const allowed = new Uint8Array(size * size)
  for (let from = 0; from < size; from++)
    for (let to = 0; to < size; to++) {
      const open = from > 0 && ((from - 1) & 3) < 2
      const inside = to > 0 && (((to - 1) & 3) === 1 || ((to - 1) & 3) === 2)
      const sameType = from > 0 && to > 0 && (from - 1) >> 2 === (to - 1) >> 2
      allowed[from * size + to] = open ? (inside && sameType ? 1 : 0) : inside ? 0 : 1
    }
  return allowed
}

const NEVER = -1_000_000_000

/**
 * Finds names of persons, organisations and places with the weights of `models/names`: a linear chain, decoded to the
 * best row of labels. Weights are integers, so the result is the same on every machine.
 */
export class NameTagger {
  private readonly model: LinearModel
  private readonly pairs: Int32Array
  private readonly features = new Int32Array(NAME_FEATURES)
  private scores = new Int32Array(0)
  private from = new Uint8Array(0)

  constructor(file: ModelFile) {
    this.model = LinearModel.from(file, 'names')
    this.pairs = file.i32('names.pairs')
  }

  /** `matches`: the known names of the same tokens, which are features here. */
  tag(tokens: readonly Token[], matches: readonly Match[]): TaggedName[] {
    const n = tokens.length
    const size = NAME_LABELS.length
    if (n * size > this.scores.length) {
      this.scores = new Int32Array(n * size * 2)
      this.from = new Uint8Array(n * size * 2)
    }
    const { scores, from, pairs, features, model } = this
    const input = nameInput(tokens, tagger().memory, matches)
    for (let i = 0; i < n; i++) {
      model.clear()
      model.addAll(features, nameFeatures(input, i, features))
      const here = i * size
      for (let to = 0; to < size; to++) {
        let best = NEVER
        let chosen = 0
        if (i === 0) best = pairs[size * size + to]!
        else
          for (let k = 0; k < size; k++) {
            const score = scores[here - size + k]! + pairs[k * size + to]!
            if (score > best) {
              best = score
              chosen = k
            }
          }
        const total = best + model.scores[to]!
        // Only differences count: sums are kept near zero, however long the sentence.
        scores[here + to] = total < NEVER / 2 ? NEVER / 2 : total
        from[here + to] = chosen
      }
      const base = scores[here]!
      for (let to = 0; to < size; to++) scores[here + to] = Math.max(NEVER / 2, scores[here + to]! - base)
    }
    const labels = new Int32Array(n)
    let label = 0
    const last = (n - 1) * size
    for (let to = 1; to < size; to++)
      if (((to - 1) & 3) >= 2 && scores[last + to]! > scores[last + label]!) label = to
    for (let i = n - 1; i >= 0; i--) {
      labels[i] = label
      label = from[i * size + label]!
    }
    return decodeNames(labels, n)
  }
}

let shared: NameTagger | null = null

/** The tagger of `models/names`, loaded at the first call. */
export function nameTagger(): NameTagger {
  return (shared ??= new NameTagger(loadModel('names')))
}
