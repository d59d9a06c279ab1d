import { caseOf, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import type { RelationClaim } from './claim.ts'
import { spanOfSentence } from './clause.ts'
import { eventsOf } from './event.ts'
import type { Event } from './event.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { realisOf } from './realis.ts'
import { RELATION_RULES } from './rules/en/relation-rules.ts'
import type { RelationRule } from './rules/en/relation-rules.ts'
import { voiceAt } from './voice.ts'

/** How instruments named in one sentence stand to each other, where its words tell. */
export function relationClaims(reading: Reading, index: InstrumentIndex): RelationClaim[] {
  return reading.sentences.flatMap((sentence, s) => {
    if (index.skip(s) || index.inSentence(s).length < 2) return []
    const tree = treeOf(sentence)
    const found = [
      ...eventsOf(sentence).flatMap((event) => byVerb(index, s, event)),
      ...sentence.tokens.flatMap(({ i }) => byNoun(index, s, tree, i)),
    ]
    return found
      .filter(({ from, to }) => from !== to)
      .map(({ rule, from, to, token, event }): RelationClaim => {
        const voice = voiceAt(reading, s, sentence.tokens[token]!.start)
        return {
          fact: 'relation',
          instrument: from,
          to,
          how: rule.how,
          factuality: event ? realisOf(sentence, event).factuality : 'asserted',
          speaker: voice?.speaker ?? null,
          via: voice?.via ?? [],
          evidence: evidenceFor(reading, spanOfSentence(sentence), rule.id, voice),
        }
      })
      .filter(({ factuality }) => factuality !== 'denied')
  })
}

interface Found {
  readonly rule: RelationRule
  readonly from: number
  readonly to: number
  readonly token: number
  readonly event?: Event
}

function byVerb(index: InstrumentIndex, s: number, event: Event): Found[] {
  const rule = RELATION_RULES.find(({ verbs }) => verbs?.has(event.lemma))
  if (!rule) return []
  const from = first(index, s, event.agents)
  const behind = event.obliques.filter((oblique) => rule.cases?.has(oblique.case)).map(({ token }) => token)
  const to = first(index, s, rule.cases ? behind : event.patients)
  return from === null || to === null ? [] : [{ rule, from, to, token: event.token, event }]
}

function byNoun(index: InstrumentIndex, s: number, tree: Tree, token: number): Found[] {
  const rule = RELATION_RULES.find(({ nouns }) => nouns?.has(tree.tokens[token]!.lemma.toLowerCase()))
  const from = rule ? index.at(s, token) : null
  if (!rule || !from || from.pronoun) return []
  // The phrase right behind the noun, whatever the tree hangs it from.
  const complements = tree.tokens.flatMap(({ i }) =>
    tree.first[i] === token + 1 && rule.cases?.has(caseOf(tree, i)) ? [i] : [],
  )
  const to = first(index, s, complements)
  return to === null ? [] : [{ rule, from: from.instrument, to, token }]
}

/** The first of the tokens that stands for an instrument; null where none does. */
function first(index: InstrumentIndex, s: number, tokens: readonly number[]): number | null {
  for (const token of tokens) {
    const at = index.at(s, token)
    if (at) return at.instrument
  }
  return null
}
