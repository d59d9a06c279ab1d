import { isDue } from './feed-state.ts'
import type { FeedState, PollStep } from './feed-state.ts'
import { pollFeed } from './poll-feed.ts'
import type { PollOptions } from './poll-feed.ts'

export interface WatchOptions extends PollOptions {
  /** Polls every feed that is due once, and ends. */
  readonly once?: boolean
  /** Feeds asked at one time; 8 where not given. Hosts are never asked more than once at a time. */
  readonly atOnce?: number
  /** Ends the watch at once; what is under way is begun again the next time. */
  readonly signal?: AbortSignal
}

/** The list of feeds is asked for anew at least so often (seconds), so that new ones are taken up. */
const LOOK_AGAIN = 60
const AT_ONCE = 8

/**
 * Polls many feeds, each when it is due, for ever or once. A feed goes on only after its last step has been taken, so whoever keeps the
 * states keeps them in order; a feed that hangs holds up no other. `feeds` gives the states as they are kept now.
 */
export async function* watchFeeds(
  feeds: () => Promise<readonly FeedState[]>,
  options: WatchOptions,
): AsyncGenerator<PollStep> {
  const now = options.now ?? (() => new Date())
  const { signal } = options
  const polls = new Map<string, AsyncGenerator<PollStep>>()
  const steps = new Map<string, Promise<{ url: string; result: IteratorResult<PollStep> }>>()
  const done = new Set<string>()
  const advance = (url: string): void =>
    void steps.set(
      url,
      polls
        .get(url)!
        .next()
        .then((result) => ({ url, result })),
    )
  const aborted = new Promise<null>((end) => signal?.addEventListener('abort', () => end(null)))
  let states: readonly FeedState[] = []
  while (!signal?.aborted) {
    if (steps.size < (options.atOnce ?? AT_ONCE)) states = await feeds()
    for (const state of states) {
      if (steps.size >= (options.atOnce ?? AT_ONCE)) break
      if (polls.has(state.url) || done.has(state.url) || !isDue(state, now())) continue
      if (options.once) done.add(state.url)
      polls.set(state.url, pollFeed(state, options))
      advance(state.url)
    }
    if (steps.size === 0) {
      if (options.once) return
      await sleep(untilNext(states, now()), signal)
      continue
    }
    const first = await Promise.race([...steps.values(), aborted])
    if (first === null) return
    const { url, result } = first
    steps.delete(url)
    if (result.done) polls.delete(url)
    else {
      yield result.value
      advance(url)
    }
  }
}

function untilNext(states: readonly FeedState[], now: Date): number {
  const next = states.flatMap(({ gone, nextPollAt }) =>
    gone || nextPollAt === null ? [] : [(Date.parse(nextPollAt) - now.getTime()) / 1000],
  )
  return Math.max(1, Math.min(LOOK_AGAIN, ...next))
}

function sleep(seconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer)
      signal?.removeEventListener('abort', end)
      resolve()
    }
    const timer = setTimeout(end, seconds * 1000)
    signal?.addEventListener('abort', end)
  })
}
