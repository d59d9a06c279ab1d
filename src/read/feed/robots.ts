import { createRequire } from 'node:module'
import type { Answer } from '../http-get.ts'
import type { Problem } from '../problem.ts'

/** What a site's robots.txt allows us. */
export interface Robots {
  allows(address: string): boolean
  /** Seconds between requests that it asks for, or null. */
  readonly delay: number | null
}

/** Our name in robots.txt. */
const AGENT = 'rapporteur'
/** RFC 9309: at least 500 KiB must be read; more is a mistake or malice. */
export const ROBOTS_SIZE = 512_000
const ALL: Robots = { allows: () => true, delay: null }
const NONE: Robots = { allows: () => false, delay: null }
const require = createRequire(import.meta.url)

/**
 * Rules by the answer to a request for robots.txt (RFC 9309): none where there is no such file (4xx); while the server fails or cannot
 * be reached nothing is allowed, and the problem says so.
 */
export function robotsOf(
  address: string,
  answer: Answer | { readonly problem: Problem },
): Robots | { readonly problem: Problem } {
  const unknown = (why: string): { problem: Problem } => ({
    problem: {
      code: 'robots',
      source: address,
      place: null,
      message: `its robots.txt cannot be had (${why}), so nothing is fetched`,
      wayOut: 'it is tried again later',
    },
  })
  if ('problem' in answer) {
    const { code, message } = answer.problem
    return code === 'too-large' ? NONE : code === 'refused-address' ? answer : unknown(message)
  }
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 429) return ALL
  if (answer.status !== 200) return unknown(`the server answered ${answer.status}`)
  // A site that answers everything with its front page has no robots.txt.
  if (/^\s*</.test(Buffer.from(answer.bytes.subarray(0, 200)).toString('latin1'))) return ALL
  const parse = require('robots-parser') as unknown as (url: string, text: string) => RobotsFile
  const file = parse(address, Buffer.from(answer.bytes).toString('utf8'))
  return {
    allows: (page) => file.isAllowed(page, AGENT) !== false,
    delay: file.getCrawlDelay(AGENT) ?? null,
  }
}

interface RobotsFile {
  isAllowed(url: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}
