import type { Sentence } from '../language/sentence.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import {
  DEED_NOUNS,
  DEED_VERBS,
  PROVIDING_VERBS,
  TALK_VERBS,
  UNDERTAKING_VERBS,
} from './rules/en/term-words.ts'
import { mentions } from './term-passage.ts'

/**
 * What a sentence is like by itself, as names: provisions stand together, so that what holds of the sentences before
 * and after a clause tells of the clause.
 */
export function sentenceTraits(reading: Reading, index: InstrumentIndex, s: number): string[] {
  const sentence = reading.sentences[s]!
  const { tokens } = sentence
  const events = eventsOf(sentence)
  const out: string[] = []
  const flag = (holds: boolean, name: string): void => {
    if (holds) out.push(name)
  }
  const root = events.find((event) => tokens[event.token]!.head < 0)
  out.push(`root:${root ? tenseOf(root) : 'none'}`)
  flag(root !== undefined && TALK_VERBS.has(root.lemma), 'root-talks')
  flag(root !== undefined && UNDERTAKING_VERBS.has(root.lemma), 'root-undertakes')
  flag(index.inSentence(s).length > 0, 'named')
  flag(
    events.some((event) => laysDown(index, s, event)),
    'lays-down',
  )
  flag(
    events.some((event) => isBound(event)),
    'bound',
  )
  flag(mentions(tokens, DEED_NOUNS) || events.some((event) => DEED_VERBS.has(event.lemma)), 'deed')
  flag(reading.in[s]!.amounts.length > 0 || reading.in[s]!.times.some((t) => t.type === 'DURATION'), 'figure')
  flag(
    tokens.some((t) =>
      /^(yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|saturday|sunday)$/i.test(t.text),
    ),
    'weekday',
  )
  flag(
    tokens.some((t) => /^["“”]$/.test(t.text)),
    'quoted',
  )
  flag(
    reading.in[s]!.names.some((name) => name.entity.kind === 'person' && name.form !== 'pronoun'),
    'person',
  )
  out.push(`opens:${openingOf(sentence)}`)
  return out
}

function tenseOf(event: Event): string {
  if (event.auxiliaries.some((w) => /^(shall|must)$/.test(w))) return 'must'
  if (event.auxiliaries.some((w) => /^(would|should|could|might)$/.test(w))) return 'would'
  if (event.auxiliaries.some((w) => /^(may|can)$/.test(w))) return 'may'
  if (event.auxiliaries.some((w) => /^(has|have|had)$/.test(w))) return 'perfect'
  return event.tense
}

function laysDown(index: InstrumentIndex, s: number, event: Event): boolean {
  return PROVIDING_VERBS.has(event.lemma) && event.agents.some((i) => index.at(s, i) !== null)
}

function isBound(event: Event): boolean {
  return (
    event.auxiliaries.some((w) => /^(will|shall|must|would|may|'ll|’ll)$/.test(w)) &&
    DEED_VERBS.has(event.lemma)
  )
}

/** The sort of word a sentence opens with. */
function openingOf({ tokens }: Sentence): string {
  const first = tokens.find((token) => token.upos !== 'PUNCT')
  if (!first) return 'none'
  const word = first.text.toLowerCase()
  if (
    /^(it|they|both|each|neither|all|under|in|at|on|by|for|but|and|the|a|no|he|she|if|once|until|after)$/.test(
      word,
    )
  )
    return word
  return first.upos === 'NOUN' && first.xpos === 'NNS' ? 'plural' : first.upos
}
