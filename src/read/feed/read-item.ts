import { PAGE_HEADERS, READABLE } from '../fetch-page.ts'
import type { Answer } from '../http-get.ts'
import type { Problem } from '../problem.ts'
import type { Reading } from '../read-article.ts'
import { readDocument } from '../read-document.ts'
import type { Feed, FeedItem } from './feed-item.ts'
import { carrierOf, carriesWhole, itemArticle, wordsOf } from './item-article.ts'
import type { PoliteVisitor } from './polite-visitor.ts'

/** A summary of so many words is worth reading where the page cannot be had. */
const SUMMARY_WORDS = 25
/** Answers that asking again will not change. */
const FINAL_STATUS = new Set([400, 401, 402, 403, 404, 405, 406, 410, 451])
const FINAL_PROBLEM = new Set<Problem['code']>(['too-large', 'kind', 'refused-address'])

/** The article of one item; `again` where its page could not be had now and may be had later. */
export interface ItemReading {
  readonly reading: Reading
  readonly again: boolean
}

/**
 * Reads one item of a feed: the text that the feed carries where that is whole, else its page, else (the page is forbidden, gone or
 * empty) the summary, with a notice. `visitor` null: the network is not touched.
 */
export async function readItem(
  item: FeedItem,
  feed: Pick<Feed, 'title'>,
  source: string,
  visitor: PoliteVisitor | null,
): Promise<ItemReading> {
  const own = item.url ?? `${source}#${item.guid}`
  const summary = (why: Problem): Reading => {
    const read = wordsOf(item.html ?? '') >= SUMMARY_WORDS ? itemArticle(item, feed, { source: own }) : null
    return read && 'article' in read
      ? { ...read, notices: [...read.notices, `${own}: only the feed's summary was read (${why.message})`] }
      : { problem: why }
  }
  if (carriesWhole(item) || item.url === null) {
    const read = itemArticle(item, feed, { source: own })
    if (read && ('article' in read || item.url === null)) return { reading: read, again: false }
  }
  const nothing = (message: string, wayOut: string): Problem => ({
    code: 'no-text',
    source: own,
    place: null,
    message,
    wayOut,
  })
  if (item.url === null)
    return {
      reading: summary(nothing('an item without a text or an address', 'ask the publisher')),
      again: false,
    }
  if (visitor === null)
    return {
      reading: summary(nothing('the feed does not carry its text', 'pass --follow to fetch its page')),
      again: false,
    }
  const answer = await visitor.get(item.url, PAGE_HEADERS, READABLE)
  const missing = missingOf(answer, item.url)
  if (missing) return { reading: summary(missing.problem), again: missing.again }
  return { reading: await pageReading(answer as Answer, item, feed, summary), again: false }
}

function missingOf(
  answer: Answer | { problem: Problem },
  url: string,
): { problem: Problem; again: boolean } | null {
  if ('problem' in answer) {
    const { problem } = answer
    const final =
      FINAL_PROBLEM.has(problem.code) || (problem.code === 'robots' && /allow it/.test(problem.message))
    return { problem, again: !final }
  }
  const type = answer.headers.get('content-type')
  const kind = answer.status === 200 && type !== undefined && !READABLE.test(type)
  if (answer.status === 200 && !kind) return null
  const problem: Problem = {
    code: kind ? 'kind' : 'unreachable',
    source: url,
    place: null,
    message: kind ? `not a page (${type.slice(0, 40)})` : `the server answered ${answer.status}`,
    wayOut: 'open it in a browser, save the page and give the file',
  }
  return { problem, again: !kind && !FINAL_STATUS.has(answer.status) }
}

async function pageReading(
  answer: Answer,
  item: FeedItem,
  feed: Pick<Feed, 'title'>,
  summary: (why: Problem) => Reading,
): Promise<Reading> {
  const hint = {
    source: answer.url,
    contentType: answer.headers.get('content-type') ?? null,
    carrier: { ...carrierOf(item, feed, false), url: answer.url },
  }
  for await (const reading of readDocument(answer.bytes, hint))
    return 'problem' in reading ? summary(reading.problem) : reading
  return summary({
    code: 'no-text',
    source: answer.url,
    place: null,
    message: 'nothing in it',
    wayOut: 'open it in a browser',
  })
}
