import type { Act } from './acts.ts'
import { spanOfSentence, spanOfTokens } from './clause.ts'
import type { StepClaim, StepState } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import { treeOf } from '../language/tree.ts'
import type { Reading } from './reading.ts'

/** What an act adds to the ledger: a step done, refused, scheduled or still owed, by whom, and after what. */
export function stepClaims(reading: Reading, acts: readonly Act[]): StepClaim[] {
  const isHeadline = (act: Act): boolean =>
    reading.article.blocks[reading.sentences[act.sentence]!.block]?.role === 'headline'
  // A headline shortens what the body says in full.
  const said = new Set(acts.filter((act) => !isHeadline(act)).map((act) => act.step))
  return acts.flatMap((act): StepClaim[] => {
    if (act.step === null || (isHeadline(act) && said.has(act.step))) return []
    const state = stateOf(act)
    if (state === null) return []
    const { voice } = act
    return [
      {
        fact: 'step',
        instrument: act.instrument,
        step: act.step,
        by: act.by,
        state,
        on: state === 'pending' ? null : act.on,
        body: act.body,
        after: state === 'done' ? null : conditionWords(reading, act),
        factuality: act.realis.factuality,
        speaker: voice?.speaker ?? null,
        via: voice?.via ?? [],
        evidence: evidenceFor(reading, spanOfSentence(reading.sentences[act.sentence]!), act.rule, voice),
      },
    ]
  })
}

function stateOf(act: Act): StepState | null {
  const { factuality, refused } = act.realis
  if (refused) return act.refusal ? null : 'refused'
  if (act.refusal) return factuality === 'asserted' ? 'refused' : null
  const owed =
    act.step === 'sign' || act.step === 'ratify' || act.step === 'approve' || act.step === 'enter-into-force'
  switch (factuality) {
    case 'asserted':
      return act.voice && !act.voice.attribution.affirmed ? null : 'done'
    case 'planned':
      return act.on ? 'scheduled' : act.step === 'propose' ? null : 'pending'
    case 'denied':
      return owed ? 'pending' : null
    case 'conditional':
    case 'hypothetical':
    case 'hoped':
      return owed ? 'pending' : null
  }
}

/** "once the fighting stops" → the words of the condition without its conjunction. */
function conditionWords(reading: Reading, act: Act): string | null {
  const { condition } = act.realis
  if (condition === null) return null
  const sentence = reading.sentences[act.sentence]!
  const tree = treeOf(sentence)
  const mark = tree.children[condition]!.filter(
    (i) => /^(mark|case|advmod)$/.test(tree.tokens[i]!.deprel) && i < condition,
  )
  const from = Math.min(Math.max(tree.first[condition]!, ...mark.map((i) => i + 1)), condition)
  const span = spanOfTokens(sentence, from, Math.min(tree.last[condition]!, from + 14))
  return reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
}
