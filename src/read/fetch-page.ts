import { request as httpRequest } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { isIP } from 'node:net'
import type { Readable } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { RefusedAddress, checkedLookup } from './checked-lookup.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { isPublicAddress } from './public-address.ts'
import { sizeName } from './size-name.ts'

export interface FetchOptions {
  /** Largest body in bytes, after decompression. */
  readonly maxSize: number
  /** Milliseconds for everything: names, connections, redirects, body. */
  readonly timeLimit: number
  /** Allows loopback, private and link-local addresses. */
  readonly allowPrivate: boolean
}

/** A page as it came, with the address that it came from after redirects. */
export interface Page {
  readonly bytes: Uint8Array
  readonly url: string
  readonly contentType: string | null
}

const REDIRECTS = 5
const READABLE = /^(?:text\/|application\/(?:xhtml\+xml|xml|rss\+xml|atom\+xml))/i

/**
 * Fetches a page within limits of time and size. Every hop's address is resolved once, checked, and connected to as
 * checked, so that a name cannot change its mind in between. Never throws.
 */
export async function fetchPage(
  address: string,
  options: FetchOptions,
): Promise<Page | { problem: Problem }> {
  const fail = (code: ProblemCode, message: string, wayOut: string) => ({
    problem: { code, source: address, place: null, message, wayOut },
  })
  const deadline = AbortSignal.timeout(options.timeLimit)
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return fail('unreachable', 'not an address', 'give it as https://host/path')
  }
  try {
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return fail(
          'refused-address',
          `leads to ${url.protocol}, which is not fetched`,
          'save the page and give the file',
        )
      const response = await open(url, options, deadline)
      const status = response.statusCode ?? 0
      const location = response.headers.location
      if (status >= 300 && status < 400 && location !== undefined) {
        response.destroy()
        url = new URL(location, url)
        continue
      }
      if (status !== 200) {
        response.destroy()
        return fail(
          'unreachable',
          `the server answered ${status}`,
          'open it in a browser, save the page and give the file',
        )
      }
      const contentType = response.headers['content-type'] ?? null
      if (contentType !== null && !READABLE.test(contentType)) {
        response.destroy()
        return fail('kind', `not a page (${contentType.slice(0, 40)})`, 'give a page of text or HTML')
      }
      const bytes = await bodyOf(response, options.maxSize)
      if (bytes === null)
        return fail(
          'too-large',
          `larger than ${sizeName(options.maxSize)}`,
          'raise --max-size or save the text alone',
        )
      return { bytes, url: url.href, contentType }
    }
    return fail('unreachable', `more than ${REDIRECTS} redirects`, 'give the address that it ends at')
  } catch (error) {
    if (error instanceof RefusedAddress)
      return fail('refused-address', error.message, 'pass --allow-private if you trust it')
    if (deadline.aborted)
      return fail(
        'unreachable',
        `no answer within ${options.timeLimit / 1000} s`,
        'try again later or save the page and give the file',
      )
    return fail(
      'unreachable',
      `cannot be fetched (${reason(error)})`,
      'check the address, or save the page and give the file',
    )
  }
}

function open(url: URL, options: FetchOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !options.allowPrivate && !isPublicAddress(host))
    return Promise.reject(new RefusedAddress(`${host} is not a public address`))
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const headers = {
      'user-agent': "rapporteur (reads one page at a time on a person's request)",
      accept: 'text/html, application/xhtml+xml, text/plain;q=0.9, */*;q=0.1',
      'accept-encoding': 'gzip, deflate, br',
    }
    request(url, { headers, signal, agent: false, lookup: checkedLookup(options.allowPrivate) }, resolve)
      .on('error', reject)
      .end()
  })
}

/** Bytes of the body, decompressed; null where they are more than `limit`. */
function bodyOf(response: IncomingMessage, limit: number): Promise<Uint8Array | null> {
  if (Number(response.headers['content-length'] ?? 0) > limit) {
    response.destroy()
    return Promise.resolve(null)
  }
  return new Promise((resolve, reject) => {
    const stream = decompressed(response)
    const chunks: Buffer[] = []
    let size = 0
    stream.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else {
        resolve(null)
        response.destroy()
        stream.destroy()
      }
    })
    stream.on('end', () => resolve(Buffer.concat(chunks)))
    stream.on('error', reject)
    response.on('error', reject)
  })
}

function decompressed(response: IncomingMessage): Readable {
  const encoding = (response.headers['content-encoding'] ?? '').toLowerCase()
  if (encoding === 'gzip' || encoding === 'x-gzip') return response.pipe(createGunzip())
  if (encoding === 'deflate') return response.pipe(createInflate())
  return encoding === 'br' ? response.pipe(createBrotliDecompress()) : response
}

const REASONS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no such host',
  EAI_AGAIN: 'no answer from the name server',
  ECONNREFUSED: 'the host refuses connections',
  ECONNRESET: 'the connection broke off',
  ETIMEDOUT: 'the host does not answer',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'no way to the network',
  CERT_HAS_EXPIRED: 'its certificate has expired',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'its certificate is its own',
}

function reason(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const code = (error as NodeJS.ErrnoException).code
  return code === undefined ? error.message.split('\n', 1)[0]!.slice(0, 80) : (REASONS[code] ?? code)
}
