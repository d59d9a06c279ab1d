import { analyse } from '../language/analyse.ts'
import type { Sentence } from '../language/sentence.ts'
import { findAmounts } from '../mention/amount/find-amounts.ts'
import type { Amount, NameMention } from '../mention/mention.ts'
import { findNames } from '../mention/name/find-names.ts'
import { shareSides } from '../mention/name/share-sides.ts'
import { findTimes } from '../mention/time/find-times.ts'
import type { TimeMention } from '../mention/time/time-mention.ts'
import type { Article } from '../read/article.ts'
import type { Attribution, Quotation } from '../speech/attribution.ts'
import { findAttributions } from '../speech/find-attributions.ts'

/** One article with everything found in it before any claim is made: the input of every file of this room. */
export interface Reading {
  readonly article: Article
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

/** Sentences and names of one article: what reports of one story can tell each other before they are read further. */
export interface Found {
  readonly sentences: readonly Sentence[]
  readonly names: readonly NameMention[]
}

/** Sentences and names of one article. */
export function findIn(article: Article): Found {
  const sentences = analyse(article.text, article.blocks)
  return { sentences, names: findNames(article.text, sentences) }
}

/**
 * Sentences and names of the reports of one story, each report knowing what the others tell of whose side a person is
 * on. The order of the articles does not matter.
 */
export function findTogether(articles: readonly Article[]): Found[] {
  const found = articles.map(findIn)
  const shared = shareSides(found.map(({ names }) => names))
  return found.map(({ sentences }, i) => ({ sentences, names: shared[i]! }))
}

/** Runs the rooms to the left over one article. Deterministic; linear in the length of the text. */
export function readingOf(article: Article, found: Found = findIn(article)): Reading {
  const { sentences, names } = found
  const amounts = findAmounts(article.text, sentences)
  const times = findTimes(article.text, sentences, { published: article.published })
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
  return { article, sentences, names, amounts, times, attributions, quotations, in: lists }
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
