const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SEASONS: Readonly<Record<string, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter', 33: '1st quarter of', 34: '2nd quarter of',
  35: '3rd quarter of', 36: '4th quarter of', 40: '1st half of', 41: '2nd half of',
} // prettier-ignore

/**
 * An EDTF date as a person would write it: `2026-01-08` is "8 Jan 2026", `2026-W02` "week of 5 Jan 2026",
 * `2025-12-21/2025-12-31` "21–31 Dec 2025". What is not understood is shown as it stands.
 */
export function dateWords(edtf: string): string {
  const slash = edtf.indexOf('/')
  if (slash < 0) return single(edtf)
  const [from, to] = [edtf.slice(0, slash), edtf.slice(slash + 1)]
  if (from === '' || from === '..') return `until ${single(to)}`
  if (to === '' || to === '..') return `from ${single(from)}`
  const [a, b] = [single(from), single(to)]
  const sameMonth = /^(\d{1,2}) (\w{3} \d{4})$/.exec(a)
  if (sameMonth && b.endsWith(` ${sameMonth[2]}`)) return `${sameMonth[1]}–${b}`
  const sameYear = /^(.+) (\d{4})$/.exec(a)
  if (sameYear && b.endsWith(` ${sameYear[2]}`)) return `${sameYear[1]} – ${b}`
  return `${a} – ${b}`
}

function single(edtf: string): string {
  const about = /[~%]/.test(edtf) ? 'about ' : ''
  const doubt = /[?%]/.test(edtf) ? ' (uncertain)' : ''
  const plain = edtf.replace(/[~?%]/g, '')
  return `${about}${calendar(plain) ?? plain}${doubt}`
}

function calendar(text: string): string | null {
  let m = /^(\d{4})-W(\d{2})$/.exec(text)
  if (m) return `week of ${day(mondayOf(Number(m[1]), Number(m[2])))}`
  m = /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}).*)?)?)?$/.exec(text)
  if (!m) return null
  const [, year, month, date, clock] = m
  if (month === undefined) return year!
  if (SEASONS[month]) return `${SEASONS[month]} ${year}`
  const name = MONTHS[Number(month) - 1]
  if (name === undefined) return null
  if (date === undefined) return `${name} ${year}`
  return `${Number(date)} ${name} ${year}${clock && clock !== '00:00' ? `, ${clock}` : ''}`
}

function day(date: Date): string {
  return `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${date.getUTCFullYear()}`
}

/** Monday of an ISO week: the first week is the one with 4 January in it. */
function mondayOf(year: number, week: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4))
  const weekday = (fourth.getUTCDay() + 6) % 7
  return new Date(Date.UTC(year, 0, 4 - weekday + (week - 1) * 7))
}

const UNITS: Readonly<Record<string, string>> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
}

/** `P15Y` is "15 years"; anything else as it stands. */
export function durationWords(iso: string): string {
  const m = /^P(?=.)((?:\d+(?:\.\d+)?[YMWD])*)(?:T((?:\d+(?:\.\d+)?[HM])+))?$/.exec(iso)
  if (!m) return iso
  const part = (text: string, prefix: string): string[] =>
    [...text.matchAll(/([\d.]+)([YMWDH])/g)].map(([, n, unit]) => {
      const name = UNITS[prefix + unit!] ?? unit!
      return `${n} ${name}${n === '1' ? '' : 's'}`
    })
  const words = [...part(m[1] ?? '', ''), ...part(m[2] ?? '', 'T')]
  return words.length > 0 ? words.join(' ') : iso
}
