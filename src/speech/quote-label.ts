import type { Sentence } from '../language/sentence.ts'
import type { Span } from '../mention/mention.ts'
import type { Speaker } from './attribution.ts'
import type { QuotedSpan } from './quotation-marks.ts'
import type { SpeakerFinder } from './speaker-finder.ts'

/** Words right beside the marks that say whose words these are, whatever the verb of the sentence. */
const AS_PUT =
  /^,?\s*(?:as|(?:is|was) how)\s+([^,.;:"“”]{2,80}?)\s+(?:[a-z]+ (?:to )?)?(?:put|puts|said|says|called|calls|phrased|phrases|described|describes|has)\b/u
const WORDS_OF = /^,?\s*in the (?:words|phrase) of\s+([^,.;:"“”]{2,80})/u
const IN_WORDS =
  /\b[Ii]n ([\p{L}' ’]{2,40}?)(?:['’]s?)? (?:own )?(?:words|phrase|telling|view|formulation),?\s*$/u
const FOR_WHOM = /^(?:For|To|According to)\s+([^,.;:"“”]{2,80}),\s*$/u
const PER = /(?:^|[\s,])[Pp]er (\p{Lu}[^,.;:"“”]{2,60}):\s[^.!?]*$/u
const BRACKETED = /^\s*\(([\p{Lu}][^()]{2,60})\)/u
const DASHED = /^\s*(?:―|—|–|--)\s*(\p{Lu}[^.!?\n]{2,80})/u

/**
 * The speaker that a label names: "“…”, as the envoy put it", "in the minister's words, “…”", "For the president, “…”",
 * "“…” (A. B.)", "“…” — A. B.", and whoever stands before a colon without a verb ("The envoy, on his way out: “…”").
 * Null where there is no label. `held`: an attribution has the words already; then the colon alone says nothing.
 */
export function labelledSpeaker(
  text: string,
  sentences: readonly Sentence[],
  from: number,
  to: number,
  quote: QuotedSpan,
  finder: SpeakerFinder,
  held: boolean,
): Speaker | null {
  const first = sentences[from]!
  const last = sentences[to]!
  const tail = text.slice(quote.close, Math.min(text.length, quote.close + 140))
  const head = text.slice(Math.max(first.start, quote.open - 140), quote.open)
  const inTail = (pattern: RegExp): Span | null => {
    const found = pattern.exec(tail)
    if (!found?.[1]) return null
    const start = quote.close + found.index + found[0].indexOf(found[1])
    return start < last.end ? { start, end: start + found[1].length } : null
  }
  const bracketed = BRACKETED.exec(tail)
  const next = sentences[to + 1]
  if (bracketed?.[1] && next && next.start === quote.close + bracketed[0].indexOf('(')) {
    // The brackets behind “….” are a sentence of their own.
    const start = next.start + 1
    const speaker = finder.find(to + 1, [{ start, end: start + bracketed[1].length }], null)
    if (speaker && speaker.class !== 'document') return speaker
  }
  const put = inTail(AS_PUT) ?? inTail(WORDS_OF) ?? inTail(BRACKETED)
  if (put) {
    const speaker = finder.find(to, [put], null)
    if (speaker && speaker.class !== 'document') return speaker
  }
  const dashed = DASHED.exec(tail)
  if (dashed?.[1]) {
    const start = quote.close + dashed.index + dashed[0].indexOf(dashed[1])
    const at = start < last.end ? to : to + 1
    const sentence = sentences[at]
    if (sentence && start >= sentence.start && start - quote.close < 8)
      return finder.named(at, start, Math.min(sentence.end, start + dashed[1].length))
  }
  const offset = quote.open - head.length
  const words = IN_WORDS.exec(head)
  if (words?.[1]) {
    const start = offset + words.index + words[0].indexOf(words[1])
    const span = { start, end: start + words[1].length }
    return /^(?:his|her|their|its)$/i.test(words[1].trim())
      ? (finder.lastBefore(from, 3) ?? finder.find(from, [span], null))
      : finder.find(from, [span], null)
  }
  const per = held ? null : PER.exec(head)
  if (per?.[1]) {
    const start = offset + per.index + per[0].indexOf(per[1])
    const speaker = finder.find(from, [{ start, end: start + per[1].length }], null)
    if (speaker) return speaker
  }
  if (/:\s*$/.test(head)) {
    const labelled = finder.rightBefore(from, offset + head.lastIndexOf(':'))
    if (labelled) return labelled
  }
  if (/^,?\s*(?:those|these) (?:were|are) (?:his|her|their) words/.test(tail))
    return from > 0 ? finder.subject(from - 1) : null
  if (quote.open - first.start < 100) {
    const whom = FOR_WHOM.exec(text.slice(first.start, quote.open))
    if (whom?.[1]) {
      const start = first.start + whom[0].indexOf(whom[1])
      return finder.find(from, [{ start, end: start + whom[1].length }], null)
    }
    if (!held && /^For (?:the|his|her|Mr|Ms|\p{Lu})/u.test(text.slice(first.start, quote.open))) {
      const person = finder.named(from, first.start, first.start + 40)
      if (person) return person
    }
    if (held || first.tokens.some((token) => token.end <= quote.open && /^(?:VERB|AUX)$/.test(token.upos)))
      return null
    const colon = /^([^:"“”]{2,90}):\s*$/u.exec(text.slice(first.start, quote.open))
    if (colon?.[1]) return finder.named(from, first.start, first.start + colon[1].length)
  }
  return null
}
