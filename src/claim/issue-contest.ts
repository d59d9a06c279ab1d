import { childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { eventsOf } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { phraseFrom } from './issue-phrase.ts'
import type { Topic } from './issue-topic.ts'
import { sidesOf } from './meeting-people.ts'
import { nameAt } from './participants.ts'
import type { Reading } from './reading.ts'
import { INSTRUMENT_NOUNS } from './rules/en/instrument-nouns.ts'
import { AGAINST, EMPTY_TOPICS, WANTING } from './rules/en/issue-words.ts'

/** A noun that the sides speak of apart, with the sentence where it is put most fully. */
export interface Contest extends Topic {
  readonly sentence: number
}

interface Stance {
  readonly party: string
  readonly sentence: number
  readonly from: number
  readonly to: number
  /** Wants it, is against it, or only speaks of it. */
  readonly kind: 'wants' | 'against' | 'says'
}

const MOST = 2
/** Longer sentences are lists or tables. */
const LONGEST = 300

/**
 * What two sides want and refuse in one article, though no word says that it is open: nouns that stand in the demands,
 * refusals and statements of two parties at least, one of which is a demand or a refusal. The two with the most sides.
 */
export function contestsOf(reading: Reading, index: InstrumentIndex): Contest[] {
  const sides = new Map<
    string,
    { parties: Set<string>; kinds: Set<string>; at: { s: number; i: number }[] }
  >()
  for (const stance of stancesOf(reading, index))
    for (let i = stance.from; i <= stance.to; i++) {
      const token = reading.sentences[stance.sentence]!.tokens[i]!
      if (token.upos !== 'NOUN' && token.upos !== 'PROPN') continue
      const noun = token.lemma.toLowerCase()
      if (noun.length < 4 || EMPTY_TOPICS.has(noun) || INSTRUMENT_NOUNS.has(noun)) continue
      const name = nameAt(reading, stance.sentence, i)
      if (name && (name.entity.kind !== 'place' || name.form === 'metonym')) continue
      if (
        reading.in[stance.sentence]!.times.some((time) => time.start <= token.start && token.end <= time.end)
      )
        continue
      let known = sides.get(noun)
      if (!known) sides.set(noun, (known = { parties: new Set(), kinds: new Set(), at: [] }))
      known.parties.add(stance.party)
      known.kinds.add(stance.kind)
      known.at.push({ s: stance.sentence, i })
    }
  return [...sides]
    .filter(([, { parties, kinds }]) => parties.size > 1 && (kinds.has('wants') || kinds.has('against')))
    .sort((a, b) => weight(b[1]) - weight(a[1]) || (a[0] < b[0] ? -1 : 1))
    .slice(0, MOST)
    .map(([, { at }]) => {
      const first = at[0]!
      const tree = treeOf(reading.sentences[first.s]!)
      const span = phraseFrom(tree, startOf(tree, first.i)) ?? { from: first.i, to: first.i }
      return { ...span, sentence: first.s, rule: 'issue.contest' }
    })
}

const weight = (noun: { parties: Set<string>; kinds: Set<string>; at: readonly unknown[] }): number =>
  noun.parties.size * 2 + noun.kinds.size + Math.min(noun.at.length, 5) / 5

function stancesOf(reading: Reading, index: InstrumentIndex): Stance[] {
  const stances: Stance[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s) || sentence.tokens.length > LONGEST) continue
    const tree = treeOf(sentence)
    const last = sentence.tokens.length - 1
    for (const attribution of reading.in[s]!.attributions) {
      const { party } = attribution.speaker
      if (party === null) continue
      const kind = /^(demands|asks|hopes)$/.test(attribution.kind)
        ? 'wants'
        : /^(denies|refuses|warns|doubts)$/.test(attribution.kind) || !attribution.affirmed
          ? 'against'
          : 'says'
      const span = attribution.content.find((part) => part.start < sentence.end && part.end > sentence.start)
      if (!span) continue
      const from = sentence.tokens.findIndex((token) => token.end > span.start)
      let to = from
      while (to < last && sentence.tokens[to + 1]!.start < span.end) to++
      if (from >= 0) stances.push({ party, sentence: s, from, to, kind })
    }
    for (const event of eventsOf(sentence)) {
      const kind = WANTING.has(event.lemma) ? 'wants' : AGAINST.has(event.lemma) ? 'against' : null
      if (!kind) continue
      const name = event.agents
        .map((i) => nameAt(reading, s, i))
        .find((found) => found && sidesOf(found).length > 0)
      if (!name) continue
      for (const object of [
        ...event.patients,
        ...event.obliques.map(({ token }) => token),
        ...childrenBy(tree, event.token, 'ccomp', 'xcomp'),
      ])
        if (object > event.token)
          stances.push({
            party: sidesOf(name)[0]!,
            sentence: s,
            from: tree.first[object]!,
            to: tree.last[object]!,
            kind,
          })
    }
  }
  return stances
}

/** First of the adjectives and nouns that stand before a noun. */
function startOf(tree: Tree, noun: number): number {
  let from = noun
  while (from > 0 && noun - from < 3 && /^(ADJ|NOUN|PROPN|NUM)$/.test(tree.tokens[from - 1]!.upos)) from--
  return from
}
