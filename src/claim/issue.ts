import { treeOf } from '../language/tree.ts'
import { spanOfSentence, spanOfTokens } from './clause.ts'
import type { IssueClaim } from './claim.ts'
import { evidenceFor } from './evidence.ts'
import { spokenOf } from './instrument-index.ts'
import type { InstrumentIndex } from './instrument-index.ts'
import { contestsOf } from './issue-contest.ts'
import { topicsOf } from './issue-topic.ts'
import { positionsOn } from './issue-position.ts'
import { undisclosedIn } from './undisclosed.ts'
import type { Reading } from './reading.ts'
import { voiceAt } from './voice.ts'

/**
 * What is still open: the thing said to be disputed, undecided or in the way, in the article's own words, with what
 * parties say of it in the same paragraph. It goes to the instrument of its sentence, else to the one spoken of last,
 * else to the article's main one.
 */
export function issueClaims(reading: Reading, index: InstrumentIndex): IssueClaim[] {
  const claims: IssueClaim[] = []
  const contests = contestsOf(reading, index)
  for (const [s, sentence] of reading.sentences.entries()) {
    if (index.skip(s)) continue
    const tree = treeOf(sentence)
    const topics = [
      ...topicsOf(tree),
      ...undisclosedIn(tree),
      ...contests.filter((contest) => contest.sentence === s),
    ]
    if (topics.length === 0) continue
    const instrument = spokenOf(index, s)
    if (instrument === null) continue
    for (const topic of topics) {
      const span = spanOfTokens(sentence, topic.from, topic.to)
      const issue = reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ')
      const voice = voiceAt(reading, s, sentence.tokens[topic.from]!.start)
      claims.push({
        fact: 'issue',
        instrument,
        issue,
        positions: positionsOn(reading, s, issue),
        factuality: 'asserted',
        speaker: voice?.speaker ?? null,
        via: voice?.via ?? [],
        evidence: evidenceFor(reading, spanOfSentence(sentence), topic.rule, voice),
      })
    }
  }
  return claims
}
