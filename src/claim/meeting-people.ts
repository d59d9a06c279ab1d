import { caseOf, childrenBy, withConjuncts } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { NameMention } from '../mention/mention.ts'
import type { Event } from './event.ts'
import { nameAt } from './participants.ts'
import { partyIdOf } from './party.ts'
import type { Reading } from './reading.ts'
import { PEOPLE } from './rules/en/meeting-words.ts'

const ALL_SIDES =
  /^(side|party|president|leader|government|country|capital|state|nation|delegation|team|minister|negotiator|signatory|foe|enemy|rival|neighbour|neighbor|counterpart|delegate|they|envoy)$/
const WITH = /^(with|between|by|among|of|from|alongside|to|and)$/
/** Phrases that hang from a meeting by these cases name who takes part. */
const PARTICIPANT_CASES = /^(with|between|by|among|of|alongside)$/

/** The sides a name stands for: those of a group ("US and Russian envoys"), else its own; none for outlets and unknowns. */
export function sidesOf(name: NameMention): readonly string[] {
  if (name.entity.parties && name.entity.parties.length > 0) return name.entity.parties
  const id = partyIdOf(name.entity)
  return id === null ? [] : [id]
}

/** Who meets: party ids, and how many people and sides the words name, known or not. */
export interface Company {
  readonly parties: string[]
  readonly heads: number
}

/** Sides among the arguments of a meeting word itself; `all` where a phrase stands for every party ("the two sides"). */
export function companyOf(
  reading: Reading,
  s: number,
  tree: Tree,
  trigger: number,
  event: Event | null,
  all: readonly string[],
): Company {
  const parties: string[] = []
  let heads = 0
  const add = (tokens: readonly number[]): void => {
    for (const token of tokens) {
      heads += headsAt(reading, s, tree, token)
      for (const id of sidesAt(reading, s, tree, token, all)) if (!parties.includes(id)) parties.push(id)
    }
  }
  const word = tree.tokens[trigger]!
  if (word.upos !== 'VERB')
    for (const child of childrenBy(tree, trigger, 'nmod', 'nmod:poss', 'compound', 'amod')) {
      const how = caseOf(tree, child)
      if (how === '' || how === "'s" || PARTICIPANT_CASES.test(how)) add(withConjuncts(tree, child))
    }
  if (event) {
    add(event.agents)
    if (event.patients.length > 0) add(event.patients.filter((i) => i !== trigger))
    add(event.obliques.filter((phrase) => WITH.test(phrase.case)).map(({ token }) => token))
  }
  return { parties, heads }
}

/** Two for a plural that stands for the sides, one for a person or side, none for a thing. */
function headsAt(reading: Reading, s: number, tree: Tree, token: number): number {
  const word = tree.tokens[token]!
  if (
    word.lemma.toLowerCase() === 'they' ||
    (word.xpos === 'NNS' && ALL_SIDES.test(word.lemma.toLowerCase()))
  )
    return 2
  const name = nameAt(reading, s, token)
  return name !== null && (name.entity.kind === 'person' || sidesOf(name).length > 0) ? 1 : 0
}

function sidesAt(
  reading: Reading,
  s: number,
  tree: Tree,
  token: number,
  all: readonly string[],
): readonly string[] {
  const name = nameAt(reading, s, token)
  if (name) {
    const own = sidesOf(name)
    if (own.length > 1 || name.entity.kind !== 'group') return own
  }
  const word = tree.tokens[token]!
  const lemma = word.lemma.toLowerCase()
  if (!name && !PEOPLE.test(word.text) && !ALL_SIDES.test(lemma)) return []
  const owners = childrenBy(tree, token, 'nmod:poss', 'amod', 'compound', 'nmod')
    .filter((child) => /^(|'s|of|from|between|for)$/.test(caseOf(tree, child)))
    .flatMap((child) => withConjuncts(tree, child))
    .map((child) => nameAt(reading, s, child))
    .flatMap((found) => (found ? sidesOf(found) : []))
  if (name) owners.push(...sidesOf(name))
  if (owners.length > 0) return owners
  return ALL_SIDES.test(lemma) && (word.xpos === 'NNS' || lemma === 'they') ? all : []
}

/** Every side named in the sentence, save sites and whoever is only quoted for it. */
export function sidesInSentence(
  reading: Reading,
  s: number,
  isSite: (name: NameMention) => boolean,
): string[] {
  const parties: string[] = []
  const cues = reading.in[s]!.attributions
  for (const name of reading.in[s]!.names) {
    if (isSite(name)) continue
    const quoted = cues.some((cue) =>
      cue.source.some((span) => span.start <= name.start && name.end <= span.end),
    )
    if (quoted) continue
    for (const id of sidesOf(name)) if (!parties.includes(id)) parties.push(id)
  }
  return parties
}
