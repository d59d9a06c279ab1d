/** When a predicted item counts as the same as one of the gold: names, dates, values, sets of parties. */

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined }
export type Item = { readonly [key: string]: Json | undefined }

const STOP = new Set(
  'a an the of on in for to and or with by at from between its their agreement deal treaty pact accord'.split(
    ' ',
  ),
)

const plain = (text: unknown): string =>
  String(text ?? '')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[’‘]/g, "'")
export const words = (text: unknown): string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? []
const stem = (word: string): string => (word.length > 4 ? word.replace(/(ies|es|s|ing|ed)$/, '') : word)
export const bag = (text: unknown): Set<string> =>
  new Set(
    words(text)
      .filter((w) => !STOP.has(w))
      .map(stem),
  )

/** Dice overlap of two bags, 0 where the smaller is empty. */
export function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const small = a.size <= b.size ? a : b
  const large = small === a ? b : a
  if (small.size === 0) return 0
  let shared = 0
  for (const item of small) if (large.has(item)) shared++
  return (2 * shared) / (a.size + b.size)
}

export const list = <T>(value: T | readonly T[] | null | undefined): readonly T[] =>
  value == null ? [] : Array.isArray(value) ? (value as readonly T[]) : [value as T]

export const partySet = (value: unknown): Set<string> =>
  new Set(
    list(value as Json).map((party) => {
      const item = party as Item | string
      return plain(typeof item === 'object' ? (item?.['id'] ?? item?.['name']) : item)
    }),
  )

export function jaccard(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const item of a) if (b.has(item)) shared++
  return a.size + b.size === 0 ? 1 : shared / (a.size + b.size - shared)
}

const DAY = 86_400_000
const day = (y: number, m: number, d: number): number => Date.UTC(y, m - 1, d) / DAY

/** EDTF to a span of days, coarse on purpose: a day, a month, a year, a week, an interval; null for unknown. */
function span(edtf: unknown): readonly [number, number] | null {
  if (edtf == null || edtf === '') return null
  const text = String(edtf).replace(/[~?%]/g, '').trim()
  if (text.includes('/')) {
    const [from, to] = text.split('/').map((part) => (part === '..' || part === '' ? null : span(part)))
    if (!from && !to) return null
    return [from ? from[0] : to![0] - 3650, to ? to[1] : from![1] + 3650]
  }
  let m: RegExpExecArray | null
  if ((m = /^(\d{4})-W(\d{2})(?:-(\d))?/.exec(text))) {
    const [y, w, d] = [Number(m[1]), Number(m[2]), m[3] ? Number(m[3]) : 0]
    const jan4 = day(y, 1, 4)
    const monday = jan4 - ((new Date(jan4 * DAY).getUTCDay() + 6) % 7) + (w - 1) * 7
    return d ? [monday + d - 1, monday + d - 1] : [monday, monday + 6]
  }
  if ((m = /^(\d{4})-(\d{2})-(\d{2})/.exec(text))) {
    const at = day(Number(m[1]), Number(m[2]), Number(m[3]))
    return [at, at]
  }
  if ((m = /^(\d{4})-(\d{2})$/.exec(text))) {
    const [y, month] = [Number(m[1]), Number(m[2])]
    if (month > 12) return [day(y, 1, 1), day(y, 12, 31)] // seasons, quarters
    return [day(y, month, 1), day(y, month + 1, 1) - 1]
  }
  if ((m = /^(\d{4})$/.exec(text))) return [day(Number(m[1]), 1, 1), day(Number(m[1]), 12, 31)]
  return null
}

/**
 * Dates agree when both are unknown, or when their spans, widened by a day for time zones, overlap and neither is
 * over 31 days wider than the other.
 */
export function sameDate(a: unknown, b: unknown): boolean {
  const x = span(a)
  const y = span(b)
  if (!x || !y) return !x && !y
  if (x[1] < y[0] - 1 || y[1] < x[0] - 1) return false
  return Math.abs(x[1] - x[0] - (y[1] - y[0])) <= 31
}

export function sameName(a: unknown, b: unknown): boolean {
  const x = words(a)
  const y = words(b)
  if (x.length === 0 || y.length === 0) return x.length === y.length
  if (x.join(' ') === y.join(' ')) return true
  const spell = (w: string): string => w.replace(/iy$|yy$|ii$|yi$/, 'y').replace(/kiy|kyy/, 'ky')
  return x.map(spell).some((w) => w.length > 2 && y.map(spell).includes(w))
}

export function sameValue(term: unknown, a: Json | undefined, b: Json | undefined): boolean {
  if (a == null || b == null) return a == b
  if (typeof a === 'object' && typeof b === 'object') {
    const num = (v: Item): number => Number(v['amount'] ?? v['number'] ?? v['to'] ?? v['percent'] ?? NaN)
    const unit = (v: Item): string => plain(v['currency'] ?? v['unit'] ?? '')
    const [x, y] = [a as Item, b as Item]
    return num(x) === num(y) && (unit(x) === unit(y) || overlap(bag(unit(x)), bag(unit(y))) > 0)
  }
  const number = (v: Json): number => {
    const item = v as Item
    const raw =
      typeof v === 'object' ? (item['amount'] ?? item['number'] ?? item['to'] ?? item['percent']) : v
    return /^[\d.,%\s-]+$/.test(String(raw)) ? Number(String(raw).replace(/[,%\s]/g, '')) : NaN
  }
  if (!Number.isNaN(number(a)) && !Number.isNaN(number(b))) return number(a) === number(b)
  if (term === 'deadline') return sameDate(a, b)
  if (term === 'duration') return plain(a) === plain(b)
  const said = (v: Json): unknown => (typeof v === 'object' && v ? Object.values(v).join(' ') : v)
  return overlap(bag(said(a)), bag(said(b))) >= 0.4
}
