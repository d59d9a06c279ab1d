import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './problem.ts'
import type { RoomEnv } from './room-options.ts'

/** Clients that are remembered; the one asked by longest ago is forgotten first. */
const MOST_CLIENTS = 10_000

/**
 * A bucket for each client that fills with `perMinute` tokens a minute and holds a quarter of that: short bursts pass, a
 * flood gets 429 with the seconds to wait. A client is an address: tokens are looked at later, so guessing them is limited too.
 */
export function rateLimit(
  perMinute: number,
  now: () => number,
  clientOf: (env: unknown) => string,
): MiddlewareHandler<RoomEnv> {
  const buckets = new Map<string, { left: number; at: number }>()
  const size = Math.max(10, perMinute / 4)
  const perMs = perMinute / 60_000
  return async (c, next) => {
    if (perMinute <= 0) return next()
    const client = clientOf(c.env)
    const bucket = buckets.get(client) ?? { left: size, at: now() }
    bucket.left = Math.min(size, bucket.left + (now() - bucket.at) * perMs)
    bucket.at = now()
    buckets.delete(client)
    buckets.set(client, bucket)
    if (buckets.size > MOST_CLIENTS) buckets.delete(buckets.keys().next().value!)
    if (bucket.left < 1) {
      const wait = String(Math.ceil((1 - bucket.left) / perMs / 1000))
      return problemResponse(c, 429, `Wait ${wait} s.`, {}, { 'retry-after': wait })
    }
    bucket.left -= 1
    return next()
  }
}
