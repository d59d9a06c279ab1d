import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** Answers with a text and its ETag, or with 304 where the client has the same already. */
export function answer(c: Context, text: string, type: string, status = 200): Response {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 22)}"`
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'Cookie, Authorization' }
  if (status === 200 && has(c.req.header('if-none-match'), etag)) return c.body(null, 304, headers)
  return c.body(text, status as 200, { ...headers, 'content-type': type })
}

export function answerJson(c: Context, value: unknown, status = 200): Response {
  return answer(c, `${JSON.stringify(value)}\n`, 'application/json', status)
}

/** RFC 9110, weak comparison: what a proxy made of our tag still counts. */
function has(given: string | undefined, etag: string): boolean {
  if (given === undefined) return false
  return given.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag)
}
