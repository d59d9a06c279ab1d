import type { IssueClaim } from './claim.ts'
import type { Sentence } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import { isInQuestion } from './clause.ts'
import { standsIn } from './issue-stand.ts'
import type { Reading } from './reading.ts'

type Position = IssueClaim['positions'][number]
const MOST = 4
const LONGEST = 160

/**
 * Where sides stand by the grammar of the issue's own sentence, then what parties are reported to say of an issue: attributions in its paragraph whose words share a content word with it,
 * each party once. Position words are the article's own.
 */
export function positionsOn(reading: Reading, s: number, issue: string): Position[] {
  const words = contentWords(issue)
  if (words.size === 0) return []
  const { block } = reading.sentences[s]!
  const positions: Position[] = []
  for (const stand of standsIn(reading, s))
    if (positions.length < MOST && !positions.some(({ party }) => party === stand.party))
      positions.push(stand)
  for (let at = Math.max(0, s - 3); at <= s + 3 && at < reading.sentences.length; at++) {
    if (reading.sentences[at]!.block !== block) continue
    for (const { speaker, cue, content, affirmed, kind } of reading.in[at]!.attributions) {
      if (isAskedIn(reading.sentences[at]!, cue[0])) continue
      if (positions.length >= MOST) return positions
      const { party } = speaker
      if (party === null || positions.some((known) => known.party === party)) continue
      const [span] = content
      if (!span || span.end - span.start > LONGEST * 2) continue
      const said = reading.article.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim()
      if (said.length > LONGEST || ![...contentWords(said)].some((word) => words.has(word))) continue
      positions.push({ party, position: affirmed && kind !== 'denies' ? said : `denies: ${said}` })
    }
  }
  return positions
}

function isAskedIn(sentence: Sentence, cue: Span | undefined): boolean {
  const token = cue === undefined ? undefined : sentence.tokens.find(({ end }) => end > cue.start)
  return token !== undefined && isInQuestion(sentence, token.i)
}

const SMALL =
  /^(with|from|over|about|between|their|this|that|these|those|which|whether|what|would|will|have|been|were|they|them|than|then|when|where|more|most|some|such|also|into|only|must|should|could)$/
const contentWords = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [])
      .filter((word) => !SMALL.test(word))
      .map((word) => word.replace(/(ies|es|s|ing|ed)$/, '')),
  )
