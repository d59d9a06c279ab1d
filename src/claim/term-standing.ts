import type { Standing, TermName } from './claim.ts'
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

const PLANS = /^(plan|proposal|offer|blueprint)$/
/** Nouns whose complement somebody wants or offers: "Oslo's demand for access". */
const WANTED: ReadonlyMap<string, Standing> = new Map([
  ['demand', 'sought'],
  ['request', 'sought'],
  ['insistence', 'sought'],
  ['precondition', 'sought'],
  ['wish', 'sought'],
  ['call', 'sought'],
  ['proposal', 'proposed'],
  ['offer', 'proposed'],
  ['suggestion', 'proposed'],
  ['idea', 'proposed'],
])
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
  term: TermName,
  token: number,
): TermStanding {
  const all = index.partiesOf(instrument)
  const wanted = wantedAbove(reading, s, token)
  if (wanted) return wanted
  for (const event of context.chain) {
    const rejects = REJECTING_VERBS.has(event.lemma) && event.token !== context.chain[0]?.token
    const seeks = SEEKING_VERBS.has(event.lemma) && !FIRM.test(event.lemma)
    const proposes = PROPOSING_VERBS.has(event.lemma)
    if (!rejects && !seeks && !proposes) continue
    if (seeks && event.agents.some((i) => index.at(s, i) !== null)) continue
    const who = partiesAt(reading, s, event.agents, all).parties
    const by = who.length === 1 ? who[0]! : null
    if (rejects && !event.negated) return { standing: 'rejected', by }
    if (seeks && (who.length > 0 || event.agents.every((i) => index.at(s, i) === null)))
      return { standing: 'sought', by: by ?? voice?.speaker.party ?? null }
    if (proposes) return { standing: 'proposed', by }
  }
  const before = soughtBefore(reading, s, index, token, all)
  if (before) return before
  const party = voice?.speaker.party ?? null
  // "the agreement calls for" is laid down, not wanted.
  const laid = context.chain.some((event) => event.agents.some((i) => index.at(s, i) !== null))
  if (voice?.speaker.class === 'document' || (laid && voice?.attribution.kind === 'demands'))
    return { standing: 'agreed', by: null }
  if (voice?.attribution.kind === 'demands' || voice?.attribution.kind === 'asks')
    return { standing: 'sought', by: party }
  if (voice?.attribution.kind === 'offers') return { standing: 'proposed', by: party }
  if (context.features.includes('modal:should') && party) return { standing: 'sought', by: party }
  if (term === 'condition' && party) return { standing: 'sought', by: party }
  const noun = index.nounNear(s, context.chain[0]?.token ?? 0) ?? ''
  if (PLANS.test(noun) || isPlan(index, instrument)) return { standing: 'proposed', by: null }
  const kind = voice?.speaker.class
  if (kind === 'outlet' || kind === 'unnamed-official' || kind === 'expert')
    return { standing: 'reported', by: null }
  return { standing: 'agreed', by: null }
}

/** A verb of seeking a few words before, in the same stretch between stops: where the tree has not hung the words from it. */
function soughtBefore(
  reading: Reading,
  s: number,
  index: InstrumentIndex,
  token: number,
  all: readonly string[],
): TermStanding | null {
  const { tokens } = reading.sentences[s]!
  for (let i = token - 1; i >= Math.max(0, token - 10); i--) {
    const word = tokens[i]!
    if (word.upos === 'PUNCT' && word.text !== '-') return null
    if (word.upos !== 'VERB') continue
    if (!SEEKING_VERBS.has(word.lemma) || FIRM.test(word.lemma)) return null
    const subjects = tokens.slice(Math.max(0, i - 6), i).map((before) => before.i)
    if (subjects.some((at) => index.at(s, at) !== null)) return null
    const who = partiesAt(reading, s, subjects, all).parties
    return who.length === 1 ? { standing: 'sought', by: who[0]! } : null
  }
  return null
}

/** The instrument is called a plan or an offer more often than not. */
function isPlan(index: InstrumentIndex, instrument: number): boolean {
  const phrases = index.clusters[instrument]?.phrases ?? []
  return phrases.filter(({ noun }) => PLANS.test(noun)).length * 2 > phrases.length
}

/** "Oslo's demand for …", "a proposal to …" above the token, through nouns only. */
function wantedAbove(reading: Reading, s: number, token: number): TermStanding | null {
  const { tokens } = reading.sentences[s]!
  let at = tokens[token]!.head
  for (let steps = 0; at >= 0 && steps < 4; steps++) {
    const above = tokens[at]!
    const standing = above.upos === 'NOUN' ? WANTED.get(above.lemma.toLowerCase()) : undefined
    if (standing) {
      const who = partiesAt(reading, s, [at], []).parties
      return { standing, by: who.length === 1 ? who[0]! : null }
    }
    at = above.head
  }
  return null
}
