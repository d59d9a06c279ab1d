import { childrenBy, isBelow, treeOf, withConjuncts } from '../language/tree.ts'
import { partyIdsOf } from './party.ts'
import type { Reading } from './reading.ts'

const MEDIATES =
  /^(mediate|broker|host|facilitate|sponsor|convene|oversee|guarantee|chair|arbitrate|shuttle|chaperone)$/
const MEDIATOR =
  /^(mediator|broker|facilitator|envoy|guarantor|sponsor|host|mediation|chair|chairman|go-between|intermediary)$/

/** Parties that the sentence shows as go-betweens: who mediates, whose envoy it is, under whose mediation. */
export function mediatorsIn(reading: Reading, sentence: number): string[] {
  const { tokens } = reading.sentences[sentence]!
  const tree = treeOf(reading.sentences[sentence]!)
  const { names } = reading.in[sentence]!
  const found = new Set<string>()
  const add = (i: number): void => {
    for (const name of names)
      if (name.from <= i && i < name.to && name.form !== 'pronoun')
        for (const id of partyIdsOf(name.entity)) found.add(id)
  }
  for (const token of tokens) {
    const lemma = token.lemma.toLowerCase()
    if (token.upos === 'VERB' && MEDIATES.test(lemma)) {
      const passive = childrenBy(tree, token.i, 'obl:agent')
      for (const child of passive.length > 0 ? passive : childrenBy(tree, token.i, 'nsubj'))
        for (const i of withConjuncts(tree, child)) add(i)
    }
    if (token.upos === 'NOUN' && MEDIATOR.test(lemma))
      for (const name of names)
        if (isBelow(tree, name.headToken, token.i) && name.from <= token.i + 6) add(name.headToken)
  }
  // "an Egyptian-mediated truce", "US-brokered talks".
  for (const token of tokens)
    if (
      /^(brokered|mediated|hosted|sponsored|facilitated)$/i.test(token.text) &&
      tokens[token.i - 1]?.text === '-'
    )
      add(token.i - 2)
  return [...found]
}
