import { httpGet } from './http-get.ts'
import type { GetOptions } from './http-get.ts'
import type { Problem } from './problem.ts'

export type FetchOptions = Pick<GetOptions, 'maxSize' | 'timeLimit' | 'allowPrivate'>

/** A page as it came, with the address that it came from after redirects. */
export interface Page {
  readonly bytes: Uint8Array
  readonly url: string
  readonly contentType: string | null
}

/** What can be read: pages and texts, feeds, PDF, archives; and what servers call anything. */
export const READABLE =
  /^(?:text\/|message\/rfc822|application\/(?:[\w.-]+\+)?(?:xhtml|xml|rss|atom|json|pdf|x-pdf|ndjson|x-ndjson|jsonl|jsonlines|gzip|x-gzip|warc|mbox|octet-stream)\b)/i

/** Headers of a request for a page. */
export const PAGE_HEADERS: Readonly<Record<string, string>> = {
  accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.5',
}

/** Fetches one page on a person's request, within limits of time and size ({@link httpGet}). Never throws. */
export async function fetchPage(address: string, options: GetOptions): Promise<Page | { problem: Problem }> {
  const answer = await httpGet(address, { headers: PAGE_HEADERS, types: READABLE, ...options })
  if ('problem' in answer) return answer
  const problem = (code: Problem['code'], message: string, wayOut: string): { problem: Problem } => ({
    problem: { code, source: address, place: null, message, wayOut },
  })
  if (answer.status !== 200)
    return problem(
      'unreachable',
      `the server answered ${answer.status}`,
      'open it in a browser, save the page and give the file',
    )
  const contentType = answer.headers.get('content-type') ?? null
  if (contentType !== null && !READABLE.test(contentType))
    return problem(
      'kind',
      `not a page (${contentType.slice(0, 40)})`,
      'give a page, a feed, a PDF or an archive',
    )
  return { bytes: answer.bytes, url: answer.url, contentType }
}
