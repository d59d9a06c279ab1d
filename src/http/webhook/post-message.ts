import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP } from 'node:net'
import { checkedLookup } from '../../read/checked-lookup.ts'
import { isPublicAddress } from '../../read/public-address.ts'

const PATIENCE = 10_000

/**
 * Posts a message and answers the status. No redirect is followed, and no private address is reached, by name or by
 * number, unless that was allowed: whoever writes the file of webhooks is not thereby inside the network.
 */
export function postMessage(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: string,
  allowPrivate: boolean,
): Promise<number> {
  const to = new URL(url)
  const host = to.hostname.replace(/^\[|\]$/g, '')
  if (!allowPrivate && isIP(host) !== 0 && !isPublicAddress(host))
    return Promise.reject(new Error(`${host} is not a public address`))
  const request = to.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((resolve, reject) => {
    const sent = request(
      to,
      {
        method: 'POST',
        headers: { ...headers, 'content-length': Buffer.byteLength(body), 'user-agent': 'Rapporteur' },
        lookup: checkedLookup(allowPrivate) as never,
        signal: AbortSignal.timeout(PATIENCE),
      },
      (answer) => {
        answer.resume()
        answer.on('end', () => resolve(answer.statusCode ?? 0))
        answer.on('error', reject)
      },
    )
    sent.on('error', reject)
    sent.end(body)
  })
}
