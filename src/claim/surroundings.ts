import { partyIdsOf } from './party.ts'
import { mediatorsIn } from './mediation.ts'
import type { PartyRole } from './party-role.ts'
import type { Reading } from './reading.ts'
import { INSTRUMENT_NOUNS } from './rules/en/instrument-nouns.ts'

/** What a sentence speaks of beside its instruments. */
export interface Surroundings {
  /** Parties named in it, and how; one entry a mention. Pronouns are left out. */
  readonly parties: readonly { readonly id: string; readonly role: PartyRole }[]
  /** Its nouns, lower-case lemmas, those that name instruments left out. */
  readonly nouns: readonly string[]
  /** Its days (EDTF, to the day or month), durations, and amounts with their units. */
  readonly figures: readonly string[]
}

const known = new WeakMap<Reading, Map<number, Surroundings>>()

/** Surroundings of one sentence; worked out once. */
export function surroundingsOf(reading: Reading, sentence: number): Surroundings {
  let bySentence = known.get(reading)
  if (!bySentence) known.set(reading, (bySentence = new Map()))
  let found = bySentence.get(sentence)
  if (!found)
    bySentence.set(
      sentence,
      (found = {
        parties: partiesIn(reading, sentence),
        nouns: nounsIn(reading, sentence),
        figures: figuresIn(reading, sentence),
      }),
    )
  return found
}

function partiesIn(reading: Reading, sentence: number): Surroundings['parties'] {
  const { tokens } = reading.sentences[sentence]!
  const named = reading.in[sentence]!.names.flatMap((name) => {
    if (name.form === 'pronoun') return []
    const role = /^nsubj/.test(tokens[name.headToken]?.deprel ?? '') ? 'subject' : 'near'
    return partyIdsOf(name.entity).map((id) => ({ id, role }) as const)
  })
  const speakers = reading.in[sentence]!.attributions.flatMap(({ speaker: { party } }) =>
    party === null ? [] : [{ id: party, role: 'speaks' } as const],
  )
  const mediators = mediatorsIn(reading, sentence).map((id) => ({ id, role: 'mediates' }) as const)
  return [...named, ...speakers, ...mediators]
}

function nounsIn(reading: Reading, sentence: number): string[] {
  return reading.sentences[sentence]!.tokens.flatMap((token) => {
    const noun = token.lemma.toLowerCase()
    const nominal = token.upos === 'NOUN' || token.upos === 'PROPN'
    return nominal && noun.length > 2 && !INSTRUMENT_NOUNS.has(noun) ? [noun] : []
  })
}

const EXACT = /^(\d{4}-\d{2}(-\d{2})?|P\d.*)$/

function figuresIn(reading: Reading, sentence: number): string[] {
  const { times, amounts } = reading.in[sentence]!
  return [
    ...times.flatMap(({ edtf }) => (edtf !== null && EXACT.test(edtf) ? [edtf] : [])),
    ...amounts.map(({ number, unit }) => `${number} ${unit.toLowerCase().replace(/s$/, '')}`),
  ]
}
