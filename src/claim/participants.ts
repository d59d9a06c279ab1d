import { childrenBy, treeOf, withConjuncts } from '../language/tree.ts'
import type { NameMention } from '../mention/mention.ts'
import { partyIdsOf } from './party.ts'
import type { Reading } from './reading.ts'

/** Who acts in a clause: party ids in order, and the organ where one is named ("parliament"), or the person. */
export interface Participants {
  readonly parties: readonly string[]
  readonly body: string | null
  readonly person: string | null
}

const BOTH_SIDES =
  /^(side|party|president|leader|government|country|capital|state|nation|delegation|camp|parliament|legislature|minister|negotiator|signatory|member)$/

/**
 * Parties at the given tokens of a sentence. A phrase that stands for all of them ("the two sides", "both
 * presidents", "they") gives `all`, the parties of the instrument in question.
 */
export function partiesAt(
  reading: Reading,
  s: number,
  tokens: readonly number[],
  all: readonly string[],
): Participants {
  const parties: string[] = []
  let body: string | null = null
  let person: string | null = null
  const tree = treeOf(reading.sentences[s]!)
  const add = (id: string | null): void => {
    if (id && !parties.includes(id)) parties.push(id)
  }
  for (const top of tokens) {
    for (const i of withConjuncts(tree, top)) {
      const name = nameAt(reading, s, i)
      const many = tree.tokens[i]!.xpos === 'NNS' && BOTH_SIDES.test(tree.tokens[i]!.lemma)
      if (name && many && (name.form === 'description' || name.form === 'title')) {
        for (const party of name.entity.parties ?? (all.length > 0 ? all : partyIdsOf(name.entity)))
          add(party)
        body ??= name.entity.name
        continue
      }
      if (name) {
        for (const party of partyIdsOf(name.entity)) add(party)
        if (name.entity.kind === 'organ') body ??= name.entity.name
        if (name.entity.kind === 'person') person ??= name.entity.name
        continue
      }
      const token = tree.tokens[i]!
      const plural = token.xpos === 'NNS' || token.text.toLowerCase() === 'they'
      const own = childrenBy(tree, i, 'nmod:poss', 'amod', 'compound', 'nmod')
        .map((child) => nameAt(reading, s, child))
        .filter((found) => found !== null)
      for (const owner of own) for (const party of partyIdsOf(owner.entity)) add(party)
      if (
        own.length === 0 &&
        ((plural && BOTH_SIDES.test(token.lemma)) || token.text.toLowerCase() === 'they')
      )
        for (const party of all) add(party)
    }
  }
  return { parties, body, person }
}

/** The name that covers the token, or null. */
export function nameAt(reading: Reading, s: number, token: number): NameMention | null {
  return reading.in[s]!.names.find((name) => name.from <= token && token < name.to) ?? null
}
