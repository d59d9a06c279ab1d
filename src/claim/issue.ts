import { caseOf, childrenBy, treeOf } from '../language/tree.ts'
import type { Tree } from '../language/tree.ts'
import { spanOfSentence, spanOfTokens } from './clause.ts'
import type { IssueClaim } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import type { Reading } from './reading.ts'
import { ISSUE_NOUNS, ISSUE_VERBS } from './rules/en/issue-words.ts'
import { voiceAt } from './voice.ts'

/** What is still open: the thing said to be disputed, undecided or in the way, in the article's own words. */
export function issueClaims(reading: Reading, index: InstrumentIndex): IssueClaim[] {
  const claims: IssueClaim[] = []
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    const tree = treeOf(sentence)
    for (const token of tree.tokens) {
      const topic = topicOf(tree, token.i)
      if (topic === null) continue
      const instrument = index.inSentence(s)[0] ?? index.salientAt(s)
      if (instrument === null || instrument === undefined) continue
      const from = tree.first[topic]!
      const span = spanOfTokens(
        sentence,
        startOfTopic(tree, topic, from),
        Math.min(tree.last[topic]!, from + 14),
      )
      const voice = voiceAt(reading, s, token.start)
      claims.push({
        fact: 'issue',
        instrument,
        issue: reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' '),
        positions: [],
        factuality: 'asserted',
        speaker: voice?.speaker ?? null,
        via: voice?.via ?? [],
        evidence: evidenceFor(reading, spanOfSentence(sentence), 'issue', voice),
      })
    }
  }
  return claims
}

/** "a dispute over fishing rights", "the question of the border", "differ on quotas": head of what it is about. */
function topicOf(tree: Tree, i: number): number | null {
  const token = tree.tokens[i]!
  const lemma = token.lemma.toLowerCase()
  const cases =
    token.upos === 'NOUN'
      ? ISSUE_NOUNS.get(lemma)
      : token.upos === 'VERB'
        ? ISSUE_VERBS.get(lemma)
        : undefined
  if (!cases) return null
  const relations = token.upos === 'NOUN' ? ['nmod', 'acl'] : ['obl']
  for (const child of childrenBy(tree, i, ...relations)) if (cases.includes(caseOf(tree, child))) return child
  return null
}

function startOfTopic(tree: Tree, topic: number, from: number): number {
  const cases = childrenBy(tree, topic, 'case', 'mark').filter((i) => i < topic)
  return Math.min(topic, Math.max(from, ...cases.map((i) => i + 1)))
}
