import { moment } from '../time-rule.ts'
import type { Groups, TimeRule } from '../time-rule.ts'
import type { Moment } from '../moment.ts'
import type { Which } from '../meaning.ts'
import { parseOrdinal, parseYear } from '../quantity.ts'
import { modOf, monthOf, weekdayNamed, whichOf } from '../vocabulary.ts'

export const capital = (word: string | undefined): boolean => word === undefined || /^\p{Lu}/u.test(word)

/** The year a date names: itself ("2026"), or by its distance ("this year", "last year"). */
export function yearOf(g: Groups): { year?: number; which?: Which; yearStep?: number } {
  if (g['year']) return { year: Number(g['year']) }
  if (g['spokenYear']) {
    const year = parseYear(g['spokenYear'])
    return year === null ? {} : { year }
  }
  return {}
}

/** -1, 0 or 1 years from that of publication; undefined for "that year". */
export function stepOf(words: string | undefined): number | undefined {
  if (!words || /that|same/i.test(words)) return undefined
  return /last/i.test(words) ? -1 : /next/i.test(words) ? 1 : 0
}

/** A date by its day; null where the calendar has none such. */
function dated(g: Groups): { moment: Moment; which?: Which; to?: Moment; yearStep?: number } | null {
  if (!capital(g['month']) || !capital(g['shortWeekday'])) return null
  const month = monthOf(g['month'] ?? '')
  const day = parseOrdinal(g['day'] ?? g['dayWord'] ?? g['dayWord2'] ?? '')
  if (!month || !day || day > 31 || (month === 2 && day > 29)) return null
  const weekday = g['shortWeekday'] ? weekdayNamed(g['shortWeekday']) : undefined
  const { year } = yearOf(g)
  const read = moment({ year, month, day, weekday })
  const yearStep = stepOf(g['thatYear'])
  const last = g['day2'] ? parseOrdinal(g['day2']) : null
  const to = last !== null && last > day && last <= 31 ? moment({ year, month, day: last }) : undefined
  const same = /that|same/i.test(g['thatYear'] ?? '') ? ('same' as const) : undefined
  const which = g['which'] ? { which: whichOf(g['which']) } : same ? { which: same } : {}
  return { moment: read, ...which, ...(to ? { to } : {}), ...(yearStep === undefined ? {} : { yearStep }) }
}

function datedReading(g: Groups): ReturnType<TimeRule['read']> {
  const read = dated(g)
  return read ? { meaning: { is: 'moment', ...read }, mod: modOf(g['near'] ?? g['edge']) } : null
}

/** Days of the calendar. */
export const CALENDAR_DATES: readonly TimeRule[] = [
  {
    id: 'iso-date',
    reason: 'Front matter, data and live blogs write dates by ISO 8601; nothing else looks like them.',
    starts: ['digit'],
    pattern:
      '(?<year>(?:19|20)\\d\\d)-(?<mm>0[1-9]|1[0-2])-(?<dd>0[1-9]|[12]\\d|3[01])(?:(?:T| )(?<hh>[01]\\d|2[0-3]):(?<mi>[0-5]\\d)(?::(?<ss>[0-5]\\d)(?:\\.\\d{1,6})?)?(?<tz>Z|[+-]\\d\\d:?\\d\\d)?)?',
    read: (g) => ({
      meaning: {
        is: 'moment',
        moment: moment({
          year: Number(g['year']),
          month: Number(g['mm']),
          day: Number(g['dd']),
          hour: g['hh'] ? Number(g['hh']) : undefined,
          minute: g['mi'] ? Number(g['mi']) : undefined,
          second: g['ss'] ? Number(g['ss']) : undefined,
          zone: g['tz'],
        }),
      },
    }),
    examples: [
      {
        text: 'Updated 2026-01-07 by the desk.',
        span: '2026-01-07',
        value: '2026-01-07',
        edtf: '2026-01-07',
      },
    ],
    not: ['Part number 2026-13-07 was recalled.'],
  },
  {
    id: 'slash-date',
    reason: 'A date in strokes is read only where its day cannot be its month, or where both are the same.',
    starts: ['digit'],
    pattern: '(?<a>0?[1-9]|[12]\\d|3[01])(?<s>[/.])(?<b>0?[1-9]|[12]\\d|3[01])\\k<s>(?<year>(?:19|20)\\d\\d)',
    read: (g) => {
      const [a, b] = [Number(g['a']), Number(g['b'])]
      const [month, day] = a > 12 || g['s'] === '.' ? [b, a] : [a, b]
      if (month > 12 || (a !== b && a <= 12 && b <= 12 && g['s'] === '/')) return null
      return { meaning: { is: 'moment', moment: { year: Number(g['year']), month, day } } }
    },
    examples: [
      { text: 'Filed 25/11/2025 in Geneva.', span: '25/11/2025', value: '2025-11-25', edtf: '2025-11-25' },
    ],
    not: ['The form said 04/05/2025.'],
  },
  {
    id: 'month-day',
    reason:
      'American order: month, day and often the year ("Jan. 8", "Thursday, January 8, 2026"); ranges of days.',
    starts: ['month', 'weekday', 'approx', 'which', 'edge'],
    pattern:
      '(?:{near} |(?<edge>(?:early|late) (?:on )?))?(?:(?:this |this coming |next |last )?{shortWeekday}(?:,| the)? |(?<which>last|next|this) )?{month} (?:the )?{day}(?: ?(?:-|–|—|to|through) ?{day2:day}(?! (?:{=month})))?(?!:\\d|%|(?: (?:million|billion|percent|per cent|points?|p\\.m|a\\.m)))(?:(?:,| of)? {year}|,? (?:of )?(?<thatYear>(?:this|last|next|that|the same) year))?',
    read: datedReading,
    examples: [
      { text: 'They met on Jan. 6.', span: 'Jan. 6', value: '2026-01-06', edtf: '2026-01-06' },
      {
        text: 'It was signed on Friday, November 21, 2025.',
        span: 'Friday, November 21, 2025',
        value: '2025-11-21',
        edtf: '2025-11-21',
      },
      {
        text: 'The talks ran Jan. 6-7 in Paris.',
        span: 'Jan. 6-7',
        value: '2026-01-06/2026-01-07',
        edtf: '2026-01-06/2026-01-07',
      },
      {
        text: 'Payment fell due around Nov. 1 last year.',
        span: 'around Nov. 1 last year',
        value: '2025-11-01',
        edtf: '2025-11-01~',
      },
    ],
    not: ['They may 8 times in ten be wrong.', 'A march 30 miles long.'],
  },
  {
    id: 'month-day-word',
    reason: 'Spoken dates: "January the eighth", "March eighth".',
    starts: ['month', 'weekday', 'which'],
    pattern:
      '(?:(?:this |this coming |next |last )?{shortWeekday},? (?:the )?)?{month} (?:the {dayWord}|{dayWord2:dayWord}(?= ?(?:[.,;:)]|$)))(?:,? (?:{year}|{spokenYear}))?',
    read: datedReading,
    examples: [
      {
        text: 'The vote is on January the eighteenth.',
        span: 'January the eighteenth',
        value: '2026-01-18',
        edtf: '2026-01-18',
      },
    ],
    not: ['In March first signs appeared, and second thoughts.'],
  },
  {
    id: 'day-month',
    reason: 'European order: day, month and often the year ("8 January", "the 8th of January 2026").',
    starts: ['digit', 'weekday', 'approx', 'article', 'ordinal', 'edge', 'which'],
    pattern:
      '(?:{near} |(?<edge>(?:early|late) (?:on )?))?(?:(?:this |this coming |next |last )?{shortWeekday},? )?(?:the )?(?:{day}(?: ?(?:-|–|—|to|and) ?{day2:day})?|{dayWord} of)(?: of)? {month}(?:,? (?:{year}|{spokenYear})|,? (?:of )?(?<thatYear>(?:this|last|next|that|the same) year))?',
    read: datedReading,
    examples: [
      {
        text: 'It was initialled on 21 November.',
        span: '21 November',
        value: '2025-11-21',
        edtf: '2025-11-21',
      },
      {
        text: 'By the 8th of March 2025 it was over.',
        span: 'the 8th of March 2025',
        value: '2025-03-08',
        edtf: '2025-03-08',
      },
      {
        text: 'A meeting on 6–7 January 2026 is in the record.',
        span: '6–7 January 2026',
        value: '2026-01-06/2026-01-07',
        edtf: '2026-01-06/2026-01-07',
      },
    ],
    not: ['He was one of 30 may voters.', 'There were 12 march routes.'],
  },
]
