import type { Problem } from '../problem.ts'
import type { Reading } from '../read-article.ts'

/**
 * What is kept of one feed between polls: a plain object that survives JSON. Whoever keeps it looks only at `url` and
 * `nextPollAt`; the rest belongs to {@link pollFeed}. Instants are ISO 8601 in UTC.
 */
export interface FeedState {
  /** Version of this shape. */
  readonly version: 1
  /** As subscribed: the feed's name for ever. */
  readonly url: string
  /** Where it is fetched now: another address after a permanent redirect. */
  readonly location: string
  /** As the feed names itself; null until it has been read. */
  readonly title: string | null
  readonly etag: string | null
  readonly lastModified: string | null
  /** Last poll that was finished, and last one that found something new. */
  readonly polledAt: string | null
  readonly newsAt: string | null
  /** Not to be polled before; null for at once. */
  readonly nextPollAt: string | null
  /** Seconds between polls, as the feed's own pace and its wishes (ttl, Cache-Control) have made it. */
  readonly interval: number
  /** Polls that failed in a row. */
  readonly failures: number
  /** True once the server has said that it is gone for good (410): not polled any more. */
  readonly gone: boolean
  /** Hashes of the items that have been seen, newest last, at most {@link MOST_KNOWN} more than the feed lists. */
  readonly known: readonly string[]
  /** Items whose page could not be had yet. */
  readonly owed: readonly OwedItem[]
}

/** An item of a feed whose page is still to be fetched. */
export interface OwedItem {
  readonly key: string
  readonly guid: string
  readonly url: string
  readonly title: string | null
  readonly published: string | null
  readonly tries: number
}

/**
 * One thing that a poll has come to. Keep `reading` and `state` in one transaction: then a process killed in between loses nothing
 * and doubles nothing. The validators (ETag, Last-Modified) move only with the last step, so a poll cut short is begun again.
 */
export interface PollStep {
  readonly state: FeedState
  /** An article, or what was wrong with one item; null in the last step of every poll. */
  readonly reading: Reading | null
  /** What was wrong with the feed itself; only in the last step. */
  readonly problem: Problem | null
}

export const MOST_KNOWN = 1000
/** Seconds between polls: before a feed's pace is known; at least; of a quiet feed; of one that keeps failing. */
export const FIRST_INTERVAL = 900
export const SHORTEST_INTERVAL = 300
export const QUIET_INTERVAL = 4 * 3600
export const FAILING_INTERVAL = 24 * 3600

/** State of a feed that has never been polled. */
export function newFeed(url: string): FeedState {
  return {
    version: 1,
    url,
    location: url,
    title: null,
    etag: null,
    lastModified: null,
    polledAt: null,
    newsAt: null,
    nextPollAt: null,
    interval: FIRST_INTERVAL,
    failures: 0,
    gone: false,
    known: [],
    owed: [],
  }
}

/** True where a feed may be polled at this instant. */
export function isDue(state: FeedState, now: Date): boolean {
  return !state.gone && (state.nextPollAt === null || state.nextPollAt <= now.toISOString())
}
