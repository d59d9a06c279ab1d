import type { Standing } from './claim.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { partiesAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { PROPOSING_VERBS, REJECTING_VERBS, SEEKING_VERBS } from './rules/en/term-words.ts'
import type { TermContext } from './term-context.ts'
import type { Voice } from './voice.ts'

export interface TermStanding {
  readonly standing: Standing
  readonly by: string | null
}

const PLANS = /^(plan|proposal|offer|draft|initiative|blueprint|roadmap)$/
/** Verbs that seek only where a party is their subject: "the text asks" lays down. */
const FIRM = /^(need|expect|claim|stipulate|hold|refuse|condition|argue|call)$/

/**
 * How a term stands: turned down or wanted by the party that governs its clause, put forward in a plan, on the word of
 * somebody who is not a party, or agreed. `by` is the party where one wants, offers or refuses it.
 */
export function termStanding(
  reading: Reading,
  s: number,
  index: InstrumentIndex,
  instrument: number,
  context: TermContext,
  voice: Voice | null,
): TermStanding {
  const all = index.partiesOf(instrument)
  for (const event of context.chain) {
    const rejects = REJECTING_VERBS.has(event.lemma) && event.token !== context.chain[0]?.token
    const seeks = SEEKING_VERBS.has(event.lemma) && !FIRM.test(event.lemma)
    const proposes = PROPOSING_VERBS.has(event.lemma)
    if (!rejects && !seeks && !proposes) continue
    const who = partiesAt(reading, s, event.agents, all).parties
    const by = who.length === 1 ? who[0]! : null
    if (rejects && !event.negated) return { standing: 'rejected', by }
    if (seeks && (who.length > 0 || event.agents.every((i) => index.at(s, i) === null)))
      return { standing: 'sought', by: by ?? voice?.speaker.party ?? null }
    if (proposes) return { standing: 'proposed', by }
  }
  const party = voice?.speaker.party ?? null
  if (voice?.attribution.kind === 'demands' || voice?.attribution.kind === 'asks')
    return { standing: 'sought', by: party }
  if (voice?.attribution.kind === 'offers') return { standing: 'proposed', by: party }
  if (context.features.includes('modal:should') && party) return { standing: 'sought', by: party }
  const noun = index.nounNear(s, context.chain[0]?.token ?? 0) ?? ''
  if (PLANS.test(noun)) return { standing: 'proposed', by: null }
  const kind = voice?.speaker.class
  if (kind === 'outlet' || kind === 'unnamed-official' || kind === 'expert')
    return { standing: 'reported', by: null }
  return { standing: 'agreed', by: null }
}
