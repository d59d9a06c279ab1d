import type { Unit } from './meaning.ts'
import type { Quantity } from './quantity.ts'

const TIMEX: Readonly<Record<Unit, string>> = {
  second: 'TS', minute: 'TM', hour: 'TH', day: 'D', night: 'TNI', weekend: 'WE', week: 'W', month: 'M', quarter: 'Q',
  year: 'Y', decade: 'E', century: 'C', millennium: 'L',
} // prettier-ignore

/** The same in units of ISO 8601, which has no quarters, decades or nights. */
const ISO: Readonly<Record<Unit, readonly [string, number]>> = {
  second: ['TS', 1], minute: ['TM', 1], hour: ['TH', 1], day: ['D', 1], night: ['D', 1], weekend: ['D', 2], week: ['W', 1], month: ['M', 1],
  quarter: ['M', 3], year: ['Y', 1], decade: ['Y', 10], century: ['Y', 100], millennium: ['Y', 1000],
} // prettier-ignore

/** What a half of a unit is in the next smaller one. */
const HALF: Readonly<Partial<Record<Unit, readonly [string, number]>>> = {
  minute: ['TS', 60], hour: ['TM', 60], day: ['TH', 24], year: ['M', 12], decade: ['Y', 10], century: ['Y', 100], millennium: ['Y', 1000],
} // prettier-ignore

/** TIMEX3 value of a duration: `P15Y`, `PT2H30M`, `P2E`, `PXW` where the words do not count. A range gives its lower bound. */
export function durationTimex(quantity: Quantity, unit: Unit): string {
  const code = TIMEX[unit]
  if (quantity.n === null) return code.startsWith('T') && code.length === 2 ? `PTX${code[1]}` : `PX${code}`
  return written(quantity.n, unit, code)
}

/** ISO 8601 duration for the record; a range gives its upper bound; null where the words do not count. */
export function durationEdtf(quantity: Quantity, unit: Unit): string | null {
  if (quantity.n === null) return null
  const n = quantity.to ?? quantity.n
  const [code, factor] = ISO[unit]
  return written(n * factor, unit, code)
}

function written(n: number, unit: Unit, code: string): string {
  const time = code.startsWith('T') && code.length === 2
  const letter = time ? code[1]! : code
  const prefix = time ? 'PT' : 'P'
  const half = HALF[unit]
  const whole = Math.floor(n)
  if (n === whole || !half) return `${prefix}${round(n)}${letter}`
  const rest = (n - whole) * half[1]
  const small = half[0].startsWith('T') ? half[0][1]! : half[0]
  const smallTime = half[0].startsWith('T')
  if (rest !== Math.floor(rest)) return `${prefix}${round(n)}${letter}`
  const head = whole === 0 ? '' : `${whole}${letter}`
  return smallTime && !time ? `P${head}T${rest}${small}` : `${prefix}${head}${rest}${small}`
}

function round(n: number): string {
  return String(Math.round(n * 1000) / 1000)
}
