import { createHash } from 'node:crypto'
import { decodeText } from '../decode-text.ts'
import type { Answer } from '../http-get.ts'
import { inputKind } from '../input-kind.ts'
import type { Problem, ProblemCode } from '../problem.ts'
import { cleanText } from '../read-article.ts'
import { FAILING_INTERVAL, MOST_KNOWN, QUIET_INTERVAL, SHORTEST_INTERVAL } from './feed-state.ts'
import type { FeedState, OwedItem, PollStep } from './feed-state.ts'
import type { Feed, FeedItem, FeedRefusal } from './feed-item.ts'
import { feedsNamedBy } from './feeds-named-by.ts'
import { parseFeed } from './parse-feed.ts'
import { parseSitemap } from './parse-list.ts'
import type { PoliteVisitor } from './polite-visitor.ts'
import { readItem } from './read-item.ts'
import { maxAge, retryAfter } from './retry-after.ts'
import { xmlCharset } from './xml-charset.ts'

export interface PollOptions {
  readonly visitor: PoliteVisitor
  /** EDTF day: older items are taken for known and not read. */
  readonly since?: string | null
  /** Most items read in one poll, the newest; the others wait for the next, which comes soon. 200 where not given. */
  readonly most?: number
  readonly now?: () => Date
}

const FEED_HEADERS = {
  accept:
    'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5',
}
const MOST_ITEMS = 200
/** An item whose page cannot be had is given up after so many polls. */
const MOST_TRIES = 5
/** After so many pages in a row that cannot be had the rest waits for the next poll: the site is down. */
const DOWN_AFTER = 3

/**
 * Asks a feed once, when it changed (ETag, Last-Modified), and reads what is new in it, oldest first. One step for each item with the
 * state after it, then one last step with the feed's new validators and the time of the next poll: see {@link PollStep}. RSS, Atom, RDF, JSON
 * Feed and sitemaps; never throws.
 *
 * ```ts
 * const visitor = politeVisitor()
 * for await (const { state, reading, problem } of pollFeed(feed, { visitor })) {
 *   await store.transaction(() => { if (reading && 'article' in reading) add(reading.article); keep(state) })
 *   if (problem) console.error(problemLine(problem))
 * }
 * ```
 */
export async function* pollFeed(state: FeedState, options: PollOptions): AsyncGenerator<PollStep> {
  const now = options.now ?? (() => new Date())
  const answer = await options.visitor.get(state.location, { ...FEED_HEADERS, ...conditions(state) })
  const asked = await feedOf(answer, state)
  if ('problem' in asked) {
    yield failed(state, asked.problem, answer, options.visitor.restOf(state.location), now())
    return
  }
  const { feed } = asked
  const fresh = feed ? freshItems(feed, state, options) : { items: [], old: [], left: 0 }
  let current = withKnown(state, fresh.old, feed)
  let news = 0
  let down = 0
  const rows = [...state.owed.map(itemOfOwed), ...fresh.items]
  for (const item of rows) {
    if (down >= DOWN_AFTER && item.html === null) {
      current = owing(current, item)
      continue
    }
    const { reading, again } = await readItem(
      item,
      { title: feed?.title ?? state.title },
      state.url,
      options.visitor,
    )
    down = again ? down + 1 : 0
    const tries = (state.owed.find(({ key }) => key === keyOf(item))?.tries ?? 0) + 1
    if (again && tries < MOST_TRIES) {
      current = owing(current, item, tries)
      continue
    }
    current = withKnown(current, [keyOf(item)], feed)
    news++
    yield { state: current, reading, problem: null }
  }
  yield {
    state: settled(current, feed, answer as Answer, { news, left: fresh.left, now: now() }),
    reading: null,
    problem: asked.note,
  }
}

function conditions(state: FeedState): Record<string, string> {
  return {
    ...(state.etag ? { 'if-none-match': state.etag } : {}),
    ...(state.lastModified ? { 'if-modified-since': state.lastModified } : {}),
  }
}

/** The feed of an answer, null where it has not changed; or what is wrong. */
async function feedOf(
  answer: Answer | { problem: Problem },
  state: FeedState,
): Promise<{ feed: Feed | null; note: Problem | null } | { problem: Problem }> {
  const problem = (code: ProblemCode, message: string, wayOut: string): Problem => ({
    code,
    source: state.url,
    place: null,
    message,
    wayOut,
  })
  if ('problem' in answer) return { problem: { ...answer.problem, source: state.url } }
  if (answer.status === 304) return { feed: null, note: null }
  if (answer.status === 410)
    return { problem: problem('feed', 'is gone for good (410)', 'it is not asked again; drop it') }
  if (answer.status !== 200)
    return {
      problem: problem('unreachable', `the server answered ${answer.status}`, 'it is tried again later'),
    }
  const feed = await parsed(answer)
  if ('message' in feed) return { problem: problem('feed', feed.message, feed.wayOut) }
  if (feed.items.length === 0 && feed.lists.length > 0)
    return {
      problem: problem(
        'feed',
        `a list of ${feed.lists.length} others, not a feed`,
        `watch those, as ${feed.lists[0]}`,
      ),
    }
  return {
    feed,
    note: feed.damage ? problem('feed', `${feed.damage}; the rest was read`, 'tell its publisher') : null,
  }
}

async function parsed(answer: Answer): Promise<Feed | FeedRefusal> {
  const contentType = answer.headers.get('content-type') ?? null
  const kind = inputKind(answer.bytes, { contentType })
  const charset = /charset\s*=\s*["']?([\w.:-]+)/i.exec(contentType ?? '')?.[1] ?? xmlCharset(answer.bytes)
  const text = cleanText(decodeText(answer.bytes, charset).text)
  if (kind === 'feed') return parseFeed(text, answer.url)
  if (kind === 'sitemap') return parseSitemap(text, answer.url)
  const [named] = kind === 'html' ? feedsNamedBy(text, answer.url) : []
  return {
    message: kind === 'html' ? 'a page, not a feed' : answer.bytes.length === 0 ? 'empty' : 'not a feed',
    wayOut: named
      ? `watch the feed that it names, ${named}`
      : 'give the address of an RSS, Atom or JSON feed or a news sitemap',
  }
}

/** What is told apart by: the same item under a new headline is read again, for it may have a new text. */
function keyOf(item: Pick<FeedItem, 'guid' | 'title'>): string {
  return createHash('sha256')
    .update(`${item.guid}\n${item.title ?? ''}`)
    .digest('hex')
    .slice(0, 16)
}

/** Items not seen yet, oldest first, at most `most`; keys of those before `since`; and how many are left for the next poll. */
function freshItems(
  feed: Feed,
  state: FeedState,
  options: PollOptions,
): { items: FeedItem[]; old: string[]; left: number } {
  const known = new Set([...state.known, ...state.owed.map(({ key }) => key)])
  const fresh: FeedItem[] = []
  const old: string[] = []
  for (const item of feed.items) {
    const key = keyOf(item)
    if (known.has(key)) continue
    known.add(key)
    if (options.since && item.published && item.published < options.since) old.push(key)
    else fresh.push(item)
  }
  // Feeds list the newest first, most of them; those whose dates say otherwise are believed by their dates.
  const byDate = fresh
    .map((item, i) => ({ item, i }))
    .sort((a, b) => {
      const [from, to] = [a.item.published, b.item.published]
      return from !== null && to !== null && from !== to ? (from < to ? 1 : -1) : a.i - b.i
    })
  const most = options.most ?? MOST_ITEMS
  const items = byDate.slice(0, most).map(({ item }) => item)
  return { items: items.reverse(), old, left: Math.max(0, fresh.length - most) }
}

function withKnown(state: FeedState, keys: readonly string[], feed: Feed | null): FeedState {
  if (keys.length === 0) return state
  const gone = new Set(keys)
  return {
    ...state,
    known: [...state.known.filter((key) => !gone.has(key)), ...keys].slice(
      -(MOST_KNOWN + (feed?.items.length ?? 0)),
    ),
    owed: state.owed.filter(({ key }) => !gone.has(key)),
  }
}

function owing(state: FeedState, item: FeedItem, tries?: number): FeedState {
  const key = keyOf(item)
  const before = state.owed.find((owed) => owed.key === key)
  const row: OwedItem = {
    key,
    guid: item.guid,
    url: item.url!,
    title: item.title,
    published: item.published,
    tries: tries ?? before?.tries ?? 0,
  }
  return { ...state, owed: [...state.owed.filter((owed) => owed.key !== key), row] }
}

function itemOfOwed({ guid, url, title, published }: OwedItem): FeedItem {
  return { guid, url, title, published, byline: null, outlet: null, html: null }
}

function settled(
  state: FeedState,
  feed: Feed | null,
  answer: Answer,
  poll: { readonly news: number; readonly left: number; readonly now: Date },
): FeedState {
  const wish = Math.max(feed?.ttl ?? 0, maxAge(answer.headers.get('cache-control')) ?? 0)
  const least = Math.max(SHORTEST_INTERVAL, Math.min(wish, QUIET_INTERVAL))
  const interval = Math.round(
    Math.min(QUIET_INTERVAL, Math.max(least, state.interval * (poll.news > 0 ? 0.7 : 1.3))),
  )
  const unfinished = poll.left > 0
  const header = (name: string): string | null => answer.headers.get(name) ?? null
  return {
    ...state,
    location: answer.permanent,
    title: feed?.title ?? state.title,
    // With items left the next answer must be whole, or they would be lost behind a "not modified".
    etag: unfinished ? null : (header('etag') ?? (feed ? null : state.etag)),
    lastModified: unfinished ? null : (header('last-modified') ?? (feed ? null : state.lastModified)),
    polledAt: poll.now.toISOString(),
    newsAt: poll.news > 0 ? poll.now.toISOString() : state.newsAt,
    nextPollAt: later(
      poll.now,
      unfinished || state.owed.length > 0 ? Math.min(interval, 2 * SHORTEST_INTERVAL) : interval,
    ),
    interval,
    failures: 0,
  }
}

/** Twice the pause after each failure, a day at most; longer where the server says so. */
function failed(
  state: FeedState,
  problem: Problem,
  answer: Answer | { problem: Problem },
  rest: number,
  now: Date,
): PollStep {
  const asked = 'problem' in answer ? null : retryAfter(answer.headers.get('retry-after'), now)
  const failures = state.failures + 1
  const pause = Math.min(FAILING_INTERVAL, state.interval * 2 ** Math.min(failures, 10))
  const gone = !('problem' in answer) && answer.status === 410
  const next = gone ? null : later(now, Math.max(pause, asked ?? 0, rest))
  return {
    state: { ...state, failures, polledAt: now.toISOString(), nextPollAt: next, gone },
    reading: null,
    problem: gone
      ? problem
      : { ...problem, wayOut: `${problem.wayOut} (next try ${next!.slice(0, 16).replace('T', ' ')} UTC)` },
  }
}

function later(now: Date, seconds: number): string {
  return new Date(now.getTime() + seconds * 1000).toISOString()
}
