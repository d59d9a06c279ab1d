import { DEPENDENCY_FEATURES, DependencyState } from './dependency-features.ts'
import { LinearModel } from './linear-model.ts'
import { loadModel } from './model-file.ts'
import type { Token } from './sentence.ts'

/** Where the stack may get deeper than this, it is reduced: nothing on earth is nested so deep. */
const features = new Int32Array(DEPENDENCY_FEATURES)
let model: LinearModel | null = null
let kinds = new Uint8Array(0)
let relations: string[] = []

function load(): LinearModel {
  if (model) return model
  model = LinearModel.from(loadModel('parser'), 'parse')
  kinds = Uint8Array.from(model.labels, (label) => 'SLR'.indexOf(label[0]!))
  relations = model.labels.map((label) => label.slice(2))
  return model
}

/**
 * Fills head and relation of one sentence's tokens, whose tags and lemmas are there already. Always a tree with one
 * root. Linear in the number of tokens; never throws.
 */
export function parse(tokens: readonly Token[]): void {
  if (tokens.length === 0) return
  const linear = load()
  const state = new DependencyState(tokens)
  const { n } = state
  while (!state.done) {
    const count = state.features(features)
    linear.clear()
    linear.addAll(features, count)
    const can = [state.can(0), state.can(1), state.can(2)]
    let best = -1
    const { scores } = linear
    for (let at = 0; at < scores.length; at++) {
      if (!can[kinds[at]!]) continue
      if ((relations[at] === 'root') !== (kinds[at] === 1 && state.front === n)) continue
      if (best < 0 || scores[at]! > scores[best]!) best = at
    }
    state.apply(kinds[best]!, best)
  }
  for (let i = 0; i < n; i++) {
    const token = tokens[i]!
    const head = state.head[i]!
    token.head = head === n ? -1 : head
    token.deprel = head === n ? 'root' : relations[state.label[i]!]!
  }
}
