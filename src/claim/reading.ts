import { analyse } from '../language/analyse.ts'
import type { Sentence } from '../language/sentence.ts'
import { findAmounts } from '../mention/amount/find-amounts.ts'
import type { Amount, NameMention } from '../mention/mention.ts'
import { findNames } from '../mention/name/find-names.ts'
import { findTimes } from '../mention/time/find-times.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Article } from '../read/article.ts'
import type { Attribution, Quotation } from '../speech/attribution.ts'
import { findAttributions } from '../speech/find-attributions.ts'
import { namedDays, writtenAmong } from './written-day.ts'
import type { NamedDay } from './written-day.ts'

/** One article with everything found in it before any claim is made: the input of every file of this room. */
export interface Reading {
  readonly article: Article
  /** EDTF day of publication, else the day about which the article was written; null where nothing tells. */
  readonly written: string | null
  /** Days that an article without a date names, from which `written` follows; empty where it has a date. */
  readonly named: readonly NamedDay[]
  readonly sentences: readonly Sentence[]
  readonly names: readonly NameMention[]
  readonly amounts: readonly Amount[]
  readonly times: readonly TimeMention[]
  readonly attributions: readonly Attribution[]
  readonly quotations: readonly Quotation[]
  /** The same by sentence, in order of position. */
  readonly in: readonly InSentence[]
}

export interface InSentence {
  readonly names: readonly NameMention[]
  readonly amounts: readonly Amount[]
  readonly times: readonly TimeMention[]
  /** Attributions whose content overlaps the sentence, innermost (shortest content) first. */
  readonly attributions: readonly Attribution[]
}

/**
 * Runs the rooms to the left over one article. Deterministic; linear in the length of the text. `others` are the EDTF days of
 * other reports of the story: they give an article without a date its year, and nothing else.
 */
export function readingOf(article: Article, others: readonly string[] = []): Reading {
  const sentences = analyse(article.text, article.blocks)
  const names = findNames(article.text, sentences)
  const named = article.published === null ? namedIn(article, sentences) : []
  const written = article.published ?? writtenAmong(named, others)
  const amounts = findAmounts(article.text, sentences)
  const times = findTimes(article.text, sentences, { published: written })
  const { attributions, quotations } = findAttributions(article, sentences, names, times)
  const lists = sentences.map(() => ({
    names: [] as NameMention[],
    amounts: [] as Amount[],
    times: [] as TimeMention[],
    attributions: [] as Attribution[],
  }))
  for (const name of names) lists[name.sentence]?.names.push(name)
  for (const amount of amounts) lists[amount.sentence]?.amounts.push(amount)
  for (const time of times) lists[time.sentence]?.times.push(time)
  for (const attribution of attributions)
    for (const span of attribution.content)
      for (
        let s = sentenceAt(sentences, span.start);
        s < sentences.length && sentences[s]!.start < span.end;
        s++
      )
        if (!lists[s]!.attributions.includes(attribution)) lists[s]!.attributions.push(attribution)
  for (const list of lists) list.attributions.sort((a, b) => contentLength(a) - contentLength(b))
  return {
    article,
    written,
    named,
    sentences,
    names,
    amounts,
    times,
    attributions,
    quotations,
    in: lists,
  }
}

function namedIn({ text }: Article, sentences: readonly Sentence[]): NamedDay[] {
  return namedDays(text, findTimes(text, sentences, { published: null }))
}

/** Index of the sentence that holds the offset, or of the next one; `sentences.length` past the end. */
export function sentenceAt(sentences: readonly Sentence[], offset: number): number {
  let low = 0
  let high = sentences.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (sentences[middle]!.end <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function contentLength(attribution: Attribution): number {
  return attribution.content.reduce((sum, span) => sum + span.end - span.start, 0)
}
