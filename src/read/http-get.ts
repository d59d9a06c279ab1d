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

export interface GetOptions {
  /** Largest body in bytes, after decompression. */
  readonly maxSize: number
  /** Milliseconds for everything but `mayVisit`: names, connections, redirects, body. */
  readonly timeLimit: number
  /** Allows loopback, private and link-local addresses. */
  readonly allowPrivate: boolean
  /** Added to the usual ones. */
  readonly headers?: Readonly<Record<string, string>>
  /** Content types whose body is wanted; of others none is read. */
  readonly types?: RegExp
  /** Asked before each hop, the first too; what it says instead of null ends the matter. */
  readonly mayVisit?: (url: URL) => Promise<{ problem: Problem } | null>
}

/** A server's answer, whatever its status, with its body unpacked. */
export interface Answer {
  readonly status: number
  /** Names in lower case; several values joined by a comma. */
  readonly headers: ReadonlyMap<string, string>
  readonly bytes: Uint8Array
  /** Where the answer came from after redirects. */
  readonly url: string
  /** Where to ask from now on: the last address that only permanent redirects lead to. */
  readonly permanent: string
}

export const USER_AGENT = 'rapporteur/0.1 (news reader; asks seldom, obeys robots.txt)'
const REDIRECTS = 5
/** Bodies of answers that are no success are looked at no further than this. */
const ERROR_BODY = 65_536

/**
 * One GET within limits of time and size. Every hop's address is resolved once, checked, and connected to as checked, so that a
 * name cannot change its mind in between. Never throws: what kept the answer away is a problem.
 */
export async function httpGet(address: string, options: GetOptions): Promise<Answer | { problem: Problem }> {
  const fail = (code: ProblemCode, message: string, wayOut: string) => ({
    problem: { code, source: address, place: null, message, wayOut },
  })
  let deadline = AbortSignal.timeout(options.timeLimit)
  let left = options.timeLimit
  let url: URL
  try {
    url = new URL(address)
  } catch {
    return fail('unreachable', 'not an address', 'give it as https://host/path')
  }
  let permanent: string = url.href
  let allPermanent = true
  try {
    for (let hop = 0; hop <= REDIRECTS; hop++) {
      if (url.protocol !== 'http:' && url.protocol !== 'https:')
        return fail(
          'refused-address',
          `leads to ${url.protocol}, which is not fetched`,
          'save the page and give the file',
        )
      const refused = await options.mayVisit?.(url)
      if (refused) return refused
      const begun = performance.now()
      deadline = AbortSignal.timeout(Math.max(1, Math.round(left)))
      const response = await open(url, options, deadline)
      const status = response.statusCode ?? 0
      const location = response.headers.location
      if (status >= 300 && status < 400 && status !== 304 && location !== undefined) {
        response.destroy()
        left -= performance.now() - begun
        allPermanent &&= status === 301 || status === 308
        url = new URL(location, url)
        if (allPermanent) permanent = url.href
        continue
      }
      const headers = headersOf(response)
      const type = headers.get('content-type')
      const wanted = type === undefined || options.types === undefined || options.types.test(type)
      if (!wanted) response.destroy()
      const bytes = wanted ? await bodyOf(response, status === 200 ? options.maxSize : ERROR_BODY) : null
      if (bytes === null && wanted && status === 200)
        return fail(
          'too-large',
          `larger than ${sizeName(options.maxSize)}`,
          'raise --max-size or save the text alone',
        )
      return {
        status,
        headers,
        bytes: bytes ?? new Uint8Array(),
        url: url.href,
        permanent,
      }
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

function headersOf(response: IncomingMessage): Map<string, string> {
  return new Map(
    Object.entries(response.headers).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, Array.isArray(value) ? value.join(', ') : value]],
    ),
  )
}

function open(url: URL, options: GetOptions, signal: AbortSignal): Promise<IncomingMessage> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0 && !options.allowPrivate && !isPublicAddress(host))
    return Promise.reject(new RefusedAddress(`${host} is not a public address`))
  return new Promise((resolve, reject) => {
    const request = url.protocol === 'https:' ? httpsRequest : httpRequest
    const headers = {
      'user-agent': USER_AGENT,
      accept: '*/*',
      'accept-encoding': 'gzip, deflate, br',
      ...options.headers,
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
