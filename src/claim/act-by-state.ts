import { caseOf, childrenBy } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { Found } from './act-by-verb.ts'
import { instrumentsAt } from './act-place.ts'
import type { Event } from './event.ts'
import { spokenOf } from './instrument-index.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { NEARLY, STATE_RULES } from './rules/en/act-rules.ts'

/** What is said of it rather than done to it. */
export function byStatement(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  return (
    byTalks(tree, event, s, index) ?? byExistence(tree, event, s, index) ?? byState(tree, event, s, index)
  )
}

const TALKS = /^(talks?|negotiations?|meeting|summit|round|discussions?|session)$/i
const FRUIT =
  /^(agreement|deal|accord|breakthrough|progress|result|outcome|consensus|resolution|treaty|text)$/i

/** "Talks ended without an agreement", "negotiations have stalled": what they were about is stalled. */
function byTalks(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  if (event.sort !== 'verb') return null
  const subjects = event.passive ? event.patients : event.agents
  if (!subjects.some((i) => TALKS.test(tree.tokens[i]!.text))) return null
  const barren = event.obliques.some(
    (phrase) => phrase.case === 'without' && FRUIT.test(tree.tokens[phrase.token]!.text),
  )
  const stopped = /^(stall|collapse|falter|fail|break|deadlock|founder|suspend|adjourn)$/.test(event.lemma)
  if (!barren && !stopped) return null
  const instrument = spokenOf(index, s)
  if (instrument === null || instrument === undefined) return null
  return {
    instrument,
    rule: 'state.talks-stalled',
    stage: 'stalled',
    step: null,
    refusal: false,
    named: true,
  }
}

const HELD = new Set(['deal', 'agreement', 'accord', 'truce', 'ceasefire', 'treaty', 'pact'])

/** "There is a deal", "we have an agreement"; with "no", that they are still at it. */
function byExistence(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  if (event.sort !== 'verb' || (event.lemma !== 'be' && event.lemma !== 'have' && event.lemma !== 'exist'))
    return null
  for (const i of event.lemma === 'have' ? event.patients : event.agents) {
    const token = tree.tokens[i]!
    if (
      !HELD.has(token.lemma.toLowerCase()) ||
      childrenBy(tree, i, 'det').every((d) => /^(the|this|that)$/i.test(tree.tokens[d]!.text))
    )
      continue
    const instrument = index.at(s, i)?.instrument ?? index.salientAt(s) ?? index.main
    if (instrument === null) continue
    const rule = event.negated ? 'state.none' : 'state.exists'
    return {
      instrument,
      rule,
      stage: event.negated ? 'negotiating' : 'text-agreed',
      step: null,
      refusal: false,
      named: true,
    }
  }
  return null
}

function byState(tree: Tree, event: Event, s: number, index: InstrumentIndex): Found | null {
  const word = tree.tokens[event.token]!
  const rule = STATE_RULES.find(
    ({ words }) => words.includes(event.lemma) || words.includes(word.text.toLowerCase()),
  )
  if (!rule) return null
  if (event.sort === 'verb' && !event.passive) return null
  if (rule.id === 'state.in-force' && caseOf(tree, event.token) !== 'in') return null
  const place = instrumentsAt(event.sort === 'copular' ? event.agents : event.patients, s, index)[0]
  if (!place) return null
  const nearly = rule.nearly && nearlySo(tree, event.token)
  return { ...place, rule: rule.id, stage: nearly ? rule.nearly! : rule.stage, step: null, refusal: false }
}

function nearlySo(tree: Tree, i: number): boolean {
  return tree.children[i]!.some((child) => {
    const text = tree.tokens[child]!.text.toLowerCase()
    return (
      NEARLY.has(text) ||
      (text === 'all' && tree.tokens[child + 1]?.text === 'but') ||
      /%|per cent|percent/.test(text)
    )
  })
}
