import type { Tree } from '../language/tree.ts'
import { placesOf } from './act-place.ts'
import type { Stage, StepName } from './claim.ts'
import type { Event } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { ACT_RULES } from './rules/en/act-rules.ts'
import type { ActRule } from './rules/en/act-rules.ts'

/** What a rule has found in a clause. */
export interface Found {
  readonly instrument: number
  readonly rule: string
  readonly stage: Stage | null
  readonly step: StepName | null
  readonly refusal: boolean
  readonly named: boolean
}

const rulesByVerb = new Map<string, ActRule[]>()
for (const rule of ACT_RULES)
  for (const verb of rule.verbs) {
    const known = rulesByVerb.get(verb)
    if (known) known.push(rule)
    else rulesByVerb.set(verb, [rule])
  }
/** One for each instrument that stands in the slot of the first rule that fits ("working on a draft and a framework"). */
export function byVerb(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found[] {
  if (event.sort !== 'verb') return []
  for (const rule of rulesByVerb.get(event.lemma) ?? []) {
    const { id, stage, step, refusal = false } = rule
    const found = placesOf(tree, event, rule, s, index)
      .filter((place) => !rule.only || index.kindOf(place.instrument) === rule.only)
      .filter(() => !rule.nouns || rule.nouns.includes(index.nounNear(s, event.token) ?? ''))
      .map((place) => ({ ...place, rule: id, stage, step, refusal }))
    if (found.length > 0) return found
  }
  return []
}
