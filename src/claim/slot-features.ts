import { caseOf, treeOf } from '../language/tree.ts'
import type { Act } from './acts.ts'
import type { Event } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { nameAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { GOVERNORS } from './rules/en/governors.ts'
import { INSTRUMENT_NOUNS } from './rules/en/instrument-nouns.ts'

/** Who and what fill the places of the clause: the instrument, a party, an organ, a person, something else. */
export function slotFeatures(
  reading: Reading,
  index: InstrumentIndex,
  act: Act,
  label: string,
  event: Event | null,
): string[] {
  const s = act.sentence
  const tree = treeOf(reading.sentences[s]!)
  const out: string[] = []
  const both = (name: string): void => void out.push(name, `${act.rule}:${name}`)
  const add = (place: string, tokens: readonly number[]): void => {
    const filled = new Set(tokens.map((i) => fillerOf(reading, index, s, i)))
    if (filled.size === 0) filled.add('none')
    for (const one of filled) {
      both(`${place}:${one}`)
      out.push(`${label}:${place}:${one}`)
    }
  }
  if (event) {
    add('subject', event.passive ? event.patients : event.agents)
    if (!event.passive) add('object', event.patients)
    for (const { case: kase, token } of event.obliques) {
      const filler = fillerOf(reading, index, s, token)
      if (filler === 'instrument' || filler === 'taken up') both(`${kase.split(' ')[0]} instrument`)
    }
  }
  if (event?.token !== act.token) {
    add(
      'complement',
      tree.children[act.token]!.filter((i) => /^(nmod|nmod:poss|compound|obl)$/.test(tree.tokens[i]!.deprel)),
    )
    both(`case:${caseOf(tree, act.token).split(' ')[0]}`)
    const over = event ? GOVERNORS.get(event.lemma) : undefined
    if (over) out.push(`verb over:${over}`, `${label}:verb over:${over}`)
  }
  both(`tag:${tree.tokens[act.token]!.xpos}`)
  return out
}

const TALKS = /^(talks?|negotiations?|meeting|summit|round|discussions?|session|process|consultations?)$/i
const SIDES =
  /^(side|party|president|leader|government|country|capital|state|nation|delegation|camp|parliament|legislature|minister|negotiator|signatory|member|team|envoy|official|lawmaker|ally|power)$/

function fillerOf(reading: Reading, index: InstrumentIndex, s: number, i: number): string {
  const found = index.at(s, i)
  if (found) return found.pronoun ? 'taken up' : 'instrument'
  const { text, upos, lemma } = reading.sentences[s]!.tokens[i]!
  const name = nameAt(reading, s, i)
  if (name)
    return name.entity.kind !== 'person' ? name.entity.kind : name.entity.party ? 'official' : 'person'
  if (TALKS.test(text)) return 'talks'
  if (upos === 'PRON') {
    if (/^(we|they|both|all|us|them)$/i.test(text)) return 'they'
    return /^(it|this|that|which)$/i.test(text) ? 'it' : 'pronoun'
  }
  if (upos === 'NOUN') {
    if (INSTRUMENT_NOUNS.has(lemma.toLowerCase())) return 'instrument noun'
    return SIDES.test(lemma) ? 'sides' : 'thing'
  }
  return upos === 'NUM' ? 'number' : 'other'
}
