import { createHmac, timingSafeEqual } from 'node:crypto'

/** Headers of a message after the Standard Webhooks specification: HMAC-SHA256 over `id.timestamp.body`. */
export function signedHeaders(
  secret: string,
  id: string,
  seconds: number,
  body: string,
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(seconds),
    'webhook-signature': `v1,${macOf(secret, id, seconds, body)}`,
  }
}

/** What a receiver does: true where the signature is ours and not older than five minutes. */
export function isSigned(
  secret: string,
  headers: { readonly [name: string]: string | undefined },
  body: string,
  nowSeconds: number,
): boolean {
  const [id, seconds] = [headers['webhook-id'] ?? '', Number(headers['webhook-timestamp'])]
  if (!Number.isFinite(seconds) || Math.abs(nowSeconds - seconds) > 300) return false
  const mac = Buffer.from(macOf(secret, id, seconds, body))
  return (headers['webhook-signature'] ?? '').split(' ').some((given) => {
    const theirs = Buffer.from(given.replace(/^v1,/, ''))
    return given.startsWith('v1,') && theirs.length === mac.length && timingSafeEqual(theirs, mac)
  })
}

function macOf(secret: string, id: string, seconds: number, body: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return createHmac('sha256', key).update(`${id}.${seconds}.${body}`).digest('base64')
}
