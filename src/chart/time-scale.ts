import { dayText } from '../view/day-bounds.ts'
import { dateWords } from '../view/date-words.ts'

/** Days since 1970-01-01 laid on pixels. */
export interface TimeScale {
  readonly x: (day: number) => number
  /** Days that carry a label on the axis, at most as many as asked for. */
  readonly ticks: readonly { readonly day: number; readonly label: string }[]
}

const UNITS: readonly { readonly months: number; readonly days: number }[] = [
  { months: 0, days: 1 },
  { months: 0, days: 2 },
  { months: 0, days: 7 },
  { months: 0, days: 14 },
  { months: 1, days: 0 },
  { months: 3, days: 0 },
  { months: 6, days: 0 },
  { months: 12, days: 0 },
  { months: 24, days: 0 },
  { months: 60, days: 0 },
  { months: 120, days: 0 },
]

/** Lays the days from `first` to `last` on `left` to `right`; one day alone stands in the middle. */
export function timeScale(
  first: number,
  last: number,
  left: number,
  right: number,
  mostTicks: number,
): TimeScale {
  const span = last - first
  const x = (day: number): number =>
    span === 0 ? (left + right) / 2 : round(left + ((day - first) / span) * (right - left))
  for (const unit of UNITS) {
    const days = steps(first, last, unit)
    if (days.length <= mostTicks) {
      if (days.length < 2 && unit.months === 0)
        return { x, ticks: [first, ...(span > 0 ? [last] : [])].map(tick) }
      return {
        x,
        ticks: (days.length > 0 ? days : [first, last]).map(
          unit.months === 0 ? tick : unit.months < 12 ? monthTick : yearTick,
        ),
      }
    }
  }
  return { x, ticks: [first, last].map(tick) }
}

function steps(first: number, last: number, { months, days }: (typeof UNITS)[number]): number[] {
  const found: number[] = []
  if (days > 0) {
    for (let day = first; day <= last && found.length < 40; day += days) found.push(day)
    return found
  }
  const start = new Date(first * 86_400_000)
  let month = start.getUTCFullYear() * 12 + start.getUTCMonth()
  month += start.getUTCDate() > 1 ? 1 : 0
  month = Math.ceil(month / months) * months
  for (; found.length < 40; month += months) {
    const day = Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000
    if (day > last) break
    found.push(day)
  }
  return found
}

const tick = (day: number): { day: number; label: string } => ({ day, label: dateWords(dayText(day)) })
const monthTick = (day: number): { day: number; label: string } => ({
  day,
  label: dateWords(dayText(day).slice(0, 7)),
})
const yearTick = (day: number): { day: number; label: string } => ({ day, label: dayText(day).slice(0, 4) })

/** Tenths of a pixel: the same bytes on every machine. */
export function round(pixels: number): number {
  return Math.round(pixels * 10) / 10
}
