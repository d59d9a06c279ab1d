import { decodeText } from '../decode-text.ts'
import { inputProblem } from '../find-inputs.ts'
import { cleanText } from '../read-article.ts'
import type { Reading, ReadingHint } from '../read-article.ts'
import type { Feed, FeedRefusal } from './feed-item.ts'
import { parseFeed } from './parse-feed.ts'
import { parseFeedList, parseSitemap } from './parse-list.ts'
import type { PoliteVisitor } from './polite-visitor.ts'
import { readItem } from './read-item.ts'
import { xmlCharset } from './xml-charset.ts'

export type FeedKind = 'feed' | 'sitemap' | 'feed-list'
/** Lists of lists of lists end here. */
const DEEPEST = 2

/**
 * All articles of a feed, a sitemap, or a list of feeds, in its order. With a visitor, what it only names is fetched; without, only the texts
 * and summaries that it carries are read.
 */
export async function* readFeed(
  bytes: Uint8Array,
  kind: FeedKind,
  hint: ReadingHint,
  visitor: PoliteVisitor | null,
  depth = 0,
): AsyncGenerator<Reading> {
  const feed = await parsed(bytes, kind, hint)
  if ('message' in feed) {
    yield inputProblem('feed', hint.source, feed.message, feed.wayOut)
    return
  }
  if (feed.damage)
    yield inputProblem('feed', hint.source, `${feed.damage}; the rest was read`, 'get it again')
  if (feed.items.length === 0 && feed.lists.length === 0)
    yield inputProblem('no-articles', hint.source, 'a feed without items', 'try again when it has some')
  for (const item of feed.items) yield given((await readItem(item, feed, hint.source, visitor)).reading, hint)
  if (feed.lists.length > 0 && visitor === null)
    yield inputProblem(
      'kind',
      hint.source,
      `a list of ${feed.lists.length} feeds, not articles`,
      'pass --follow to fetch them',
    )
  else if (visitor !== null)
    for (const address of feed.lists) yield* listed(address, hint, visitor, depth + 1)
}

async function* listed(
  address: string,
  hint: ReadingHint,
  visitor: PoliteVisitor,
  depth: number,
): AsyncGenerator<Reading> {
  const answer = await visitor.get(address)
  if ('problem' in answer) {
    yield answer
    return
  }
  const { inputKind } = await import('../input-kind.ts')
  const contentType = answer.headers.get('content-type') ?? null
  const kind = answer.status === 200 ? inputKind(answer.bytes, { contentType }) : null
  const own = { ...hint, source: answer.url, contentType }
  if (kind === 'feed' || (depth < DEEPEST && kind === 'sitemap'))
    yield* readFeed(answer.bytes, kind, own, visitor, depth)
  else
    yield inputProblem(
      'feed',
      address,
      kind === null ? `the server answered ${answer.status}` : 'not a feed',
      'check the list',
    )
}

function parsed(bytes: Uint8Array, kind: FeedKind, hint: ReadingHint): Promise<Feed | FeedRefusal> {
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(hint.contentType ?? '')?.[1] ?? xmlCharset(bytes)
  const text = cleanText(decodeText(bytes, charset).text)
  const base = /^https?:/i.test(hint.source) ? hint.source : null
  return kind === 'feed'
    ? parseFeed(text, base)
    : kind === 'sitemap'
      ? parseSitemap(text, base)
      : parseFeedList(text)
}

/** What was given with the command fills in what neither page nor feed say. */
function given(reading: Reading, hint: ReadingHint): Reading {
  if ('problem' in reading) return reading
  const { article } = reading
  return {
    ...reading,
    article: {
      ...article,
      outlet: article.outlet ?? hint.outlet ?? null,
      published: article.published ?? hint.published ?? null,
      publishedFrom: article.published === null && hint.published ? 'given' : article.publishedFrom,
    },
  }
}
