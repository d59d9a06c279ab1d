import { httpGet } from '../http-get.ts'
import type { Answer, GetOptions } from '../http-get.ts'
import type { Problem } from '../problem.ts'
import { retryAfter } from './retry-after.ts'
import { ROBOTS_SIZE, robotsOf } from './robots.ts'
import type { Robots } from './robots.ts'

/** Fetches for many feeds without being a burden to any host: share one among all feeds of a process. */
export interface PoliteVisitor {
  /**
   * One GET when it is this host's turn. Asks robots.txt before every hop, keeps a pause between requests to one host, and stays
   * away from a host that has said so (429, 503 with Retry-After). Never throws.
   */
  get(
    address: string,
    headers?: Readonly<Record<string, string>>,
    types?: RegExp,
  ): Promise<Answer | { problem: Problem }>
  /** Seconds for which a host has asked to be left alone, 0 for none. */
  restOf(address: string): number
}

export interface PoliteOptions extends Partial<Pick<GetOptions, 'maxSize' | 'timeLimit' | 'allowPrivate'>> {
  /** Seconds between two requests to one host, from the end of one to the begin of the next; 1 where not given. */
  readonly pause?: number
  /** The clock and the wait, for tests. */
  readonly now?: () => Date
  readonly wait?: (seconds: number) => Promise<void>
}

interface Host {
  /** Ends when the last request to it that was queued has ended. */
  turn: Promise<unknown>
  freeAt: number
  restUntil: number
}

/** A site's wish for a longer pause is followed up to this many seconds. */
const LONGEST_PAUSE = 30
const ROBOTS_FRESH = 24 * 3600
/** A robots.txt that could not be had is asked for again after so many seconds. */
const ROBOTS_RETRY = 600
const MOST_HOSTS = 10_000

export function politeVisitor(options: PoliteOptions = {}): PoliteVisitor {
  const now = options.now ?? (() => new Date())
  const wait = options.wait ?? ((seconds) => new Promise((go) => setTimeout(go, seconds * 1000)))
  const limits = {
    maxSize: options.maxSize ?? 10_000_000,
    timeLimit: options.timeLimit ?? 20_000,
    allowPrivate: options.allowPrivate ?? false,
  }
  const hosts = new Map<string, Host>()
  const robots = new Map<string, { readonly rules: Robots | { problem: Problem }; readonly until: number }>()
  const seconds = (): number => now().getTime() / 1000

  const hostOf = (url: URL): Host => {
    const known = hosts.get(url.host)
    if (known) return known
    if (hosts.size >= MOST_HOSTS) hosts.delete(hosts.keys().next().value!)
    const host = { turn: Promise.resolve(), freeAt: 0, restUntil: 0 }
    hosts.set(url.host, host)
    return host
  }

  /** Waits until a host's pause is over, and begins the next one. */
  const pace = async (url: URL, delay: number): Promise<void> => {
    const host = hostOf(url)
    const left = host.freeAt - seconds()
    if (left > 0) await wait(left)
    host.freeAt = seconds() + delay
  }

  const rulesOf = async (url: URL): Promise<Robots | { problem: Problem }> => {
    const known = robots.get(url.origin)
    if (known && known.until > seconds()) return known.rules
    const address = new URL('/robots.txt', url).href
    await pace(url, 0)
    const answer = await httpGet(address, {
      ...limits,
      maxSize: ROBOTS_SIZE,
      headers: { accept: 'text/plain, */*;q=0.1' },
    })
    const rules = robotsOf(address, answer)
    if (robots.size >= MOST_HOSTS) robots.delete(robots.keys().next().value!)
    robots.set(url.origin, { rules, until: seconds() + ('problem' in rules ? ROBOTS_RETRY : ROBOTS_FRESH) })
    return rules
  }

  const mayVisit = async (url: URL): Promise<{ problem: Problem } | null> => {
    const problem = (code: Problem['code'], message: string, wayOut: string) => ({
      problem: { code, source: url.href, place: null, message, wayOut },
    })
    const rest = hostOf(url).restUntil - seconds()
    if (rest > 0)
      return problem(
        'unreachable',
        `the host asked to be left alone for ${Math.ceil(rest)} s`,
        'it is tried again then',
      )
    const rules = await rulesOf(url)
    if ('problem' in rules) return { problem: { ...rules.problem, source: url.href } }
    if (!rules.allows(url.href))
      return problem(
        'robots',
        'its robots.txt does not allow it',
        'ask the publisher, or save the page and give the file',
      )
    await pace(url, Math.min(LONGEST_PAUSE, Math.max(options.pause ?? 1, rules.delay ?? 0)))
    return null
  }

  const visit: PoliteVisitor['get'] = async (address, headers, types) => {
    const answer = await httpGet(address, {
      ...limits,
      mayVisit,
      ...(headers ? { headers } : {}),
      ...(types ? { types } : {}),
    })
    const url = URL.parse('problem' in answer ? address : answer.url)
    if (url === null) return answer
    const host = hostOf(url)
    host.freeAt = Math.max(host.freeAt, seconds() + (options.pause ?? 1))
    if (!('problem' in answer) && (answer.status === 429 || answer.status === 503)) {
      const rest = retryAfter(answer.headers.get('retry-after'), now()) ?? (answer.status === 429 ? 60 : 0)
      host.restUntil = Math.max(host.restUntil, seconds() + rest)
    }
    return answer
  }

  return {
    get(address, headers, types) {
      const url = URL.parse(address)
      if (url === null) return visit(address, headers, types)
      const host = hostOf(url)
      const answer = host.turn.then(() => visit(address, headers, types))
      host.turn = answer.catch(() => undefined)
      return answer
    },
    restOf(address) {
      const url = URL.parse(address)
      return url === null ? 0 : Math.max(0, Math.ceil(hostOf(url).restUntil - seconds()))
    },
  }
}
