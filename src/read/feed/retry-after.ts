/** Longest time that a server's word is taken for: a day. */
const LONGEST = 86_400

/** Seconds that a `Retry-After` asks to wait, counted from `now`: a number or an HTTP date; null where it is neither. */
export function retryAfter(value: string | undefined, now: Date): number | null {
  if (value === undefined) return null
  const written = value.trim()
  if (/^\d{1,9}$/.test(written)) return Math.min(LONGEST, Number(written))
  const at = Date.parse(written)
  return Number.isNaN(at) ? null : Math.max(0, Math.min(LONGEST, Math.ceil((at - now.getTime()) / 1000)))
}

/** Seconds that `Cache-Control: max-age` says an answer stays fresh, or null. */
export function maxAge(value: string | undefined): number | null {
  const found = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(value ?? '')
  return found ? Math.min(LONGEST, Number(found[1])) : null
}
