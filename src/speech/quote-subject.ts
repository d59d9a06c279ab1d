import type { Sentence } from '../language/sentence.ts'
import { quotedIn, quotesOver } from './quote-cover.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import { subjectOf } from './quote-source.ts'
import type { FoundSpans } from './spoken-by-rule.ts'

/**
 * A quotation's attribution with the subject of its verb where it has no source ("…, asking “…”"), and with the subject
 * of the clause before a colon where the nearest noun was taken for it.
 */
export function withSubject(
  text: string,
  sentences: readonly Sentence[],
  quotes: readonly QuotedSpan[],
  one: FoundSpans,
): FoundSpans {
  const cue = one.cue[0]
  if (!cue || quotesOver(quotes, one).length === 0) return one
  const sentence = sentences[one.sentence]!
  const colon = text.slice(cue.start, cue.end) === ':'
  const verb = colon ? clauseBefore(sentence, one.cueToken) : one.cueToken
  if (verb < 0 || (!colon && (one.source.length > 0 || sentence.tokens[verb]!.xpos !== 'VBG'))) return one
  const subject = subjectOf(sentence, verb, quotedIn(quotes))
  return subject && subject.end <= cue.start ? { ...one, source: [subject] } : one
}

/** The finite verb of the clause that ends with a colon; -1 where a bare name stands there. */
function clauseBefore({ tokens }: Sentence, colon: number): number {
  for (let at = colon - 1, step = 0; at >= 0 && step < 40; step++) {
    if (/^VB[DZP]$/.test(tokens[at]!.xpos) && tokens[at]!.upos === 'VERB') return at
    const { head } = tokens[at]!
    if (head < 0 || head >= colon) return -1
    at = head
  }
  return -1
}
