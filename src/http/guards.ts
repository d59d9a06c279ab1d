import type { MiddlewareHandler } from 'hono'
import { problemResponse } from './problem.ts'
import type { RoomEnv } from './room-options.ts'

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

const HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': POLICY,
  'x-content-type-options': 'nosniff',
  // Not no-referrer: under that a browser says of its own forms that they come from nowhere.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'x-frame-options': 'DENY',
}

/** Nothing of an answer may run, frame or load anything that is not of this room. */
export function safeHeaders(): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(HEADERS)) c.res.headers.set(name, value)
  }
}

/** Refuses names that the room does not go by: a page elsewhere whose name was pointed at this address gets nothing. */
export function knownHost(hosts: readonly string[]): MiddlewareHandler<RoomEnv> {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  return async (c, next) => {
    const name = (c.req.header('host') ?? '').toLowerCase().replace(/:\d+$/, '')
    if (!known.has(name))
      return problemResponse(
        c,
        421,
        `The room is not called "${name.slice(0, 100)}": start it with --base if it should be.`,
      )
    return next()
  }
}

/** What writes must come from a page of this room or from a program: a browser says where a request comes from. */
export function sameOrigin(): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    if (c.req.method === 'GET' || c.req.method === 'HEAD') return next()
    const site = c.req.header('sec-fetch-site')
    const origin = c.req.header('origin')
    const own =
      origin === undefined || (URL.canParse(origin) && new URL(origin).host === c.req.header('host'))
    if (!own || (site !== undefined && site !== 'same-origin' && site !== 'none'))
      return problemResponse(c, 403, 'It was asked for by a page of another site.')
    return next()
  }
}
