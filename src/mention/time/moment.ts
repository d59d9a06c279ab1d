/** Parts of the day, as TIMEX3 writes them after the T. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT'
export type Season = 'SP' | 'SU' | 'FA' | 'WI'

/**
 * A place in the calendar, as far as it is known: the finest part that is set says how fine it is. Before resolving
 * it holds what the words state; afterwards what was worked out as well.
 */
export interface Moment {
  readonly century?: number
  readonly decade?: number
  readonly year?: number
  readonly half?: number
  readonly quarter?: number
  readonly season?: Season
  readonly month?: number
  readonly week?: number
  readonly weekend?: boolean
  readonly day?: number
  /** 1 is Monday. Left out of what is written once the day is known. */
  readonly weekday?: number
  readonly part?: DayPart
  readonly hour?: number
  readonly minute?: number
  readonly second?: number
  /** ISO 8601 zone (`Z`, `+01:00`, `-05:00`). */
  readonly zone?: string
}

/** TIMEX3 value of a moment, X for what is unknown: `1998-03`, `XXXX-WXX-4`, `1989-10-27TEV`, `1989-Q3`, `198`. */
export function timexOf(moment: Moment): string {
  const date = timexDate(moment)
  if (moment.hour !== undefined) {
    const minute = moment.minute === undefined ? '00' : two(moment.minute)
    return `${date}T${two(moment.hour)}:${minute}${moment.second === undefined ? '' : `:${two(moment.second)}`}`
  }
  return moment.part ? `${date}T${moment.part}` : date
}

function timexDate(moment: Moment): string {
  if (moment.century !== undefined) return two(moment.century)
  if (moment.decade !== undefined) return moment.decade < 10 ? `XX${moment.decade}` : String(moment.decade)
  const year = moment.year === undefined ? 'XXXX' : String(moment.year).padStart(4, '0')
  if (moment.half) return `${year}-H${moment.half}`
  if (moment.quarter) return `${year}-Q${moment.quarter}`
  if (moment.season) return `${year}-${moment.season}`
  if (moment.week !== undefined) return `${year}-W${two(moment.week)}${moment.weekend ? '-WE' : ''}`
  if (moment.month === undefined) {
    if (moment.weekend) return `${year}-WXX-WE`
    if (moment.weekday !== undefined) return `${year}-WXX-${moment.weekday}`
    if (moment.day !== undefined) return `${year}-XX-${two(moment.day)}`
    return moment.part || moment.hour !== undefined ? `${year}-XX-XX` : year
  }
  if (moment.day === undefined) return `${year}-${two(moment.month)}`
  return `${year}-${two(moment.month)}-${two(moment.day)}`
}

export function two(n: number): string {
  return n < 10 ? `0${n}` : String(n)
}
