import { daysIn } from '../calendar.ts'
import { moment } from '../time-rule.ts'
import type { TimeRule } from '../time-rule.ts'
import { parseOrdinal } from '../quantity.ts'
import { modOf, monthOf, whichOf } from '../vocabulary.ts'
import { capital, stepOf, yearOf } from './calendar-dates.ts'

/** Last day of a month by its name; of February the 28th. */
function lastDay(name: string): number {
  return daysIn(2001, monthOf(name))
}

/** Months, whole or in part. */
export const MONTHS: readonly TimeRule[] = [
  {
    id: 'edge-day',
    reason: '"the last day of October", "the first of next month": the first or last day of a month.',
    starts: ['article'],
    pattern:
      'the (?:very )?(?:(?<edge>first|last)(?: day)? of (?:the month of )?{month}(?:,? {year})?|(?<edge2>first|last) (?:day )?of (?<step>this|next|last) month)',
    read: (g) => {
      const day = /first/i.test(g['edge'] ?? g['edge2']!) ? 1 : 31
      if (g['step']) {
        const step = /last/i.test(g['step']) ? -1 : /next/i.test(g['step']) ? 1 : 0
        return { meaning: { is: 'period', unit: 'month', step, from: 'published', day } }
      }
      if (!capital(g['month'])) return null
      return {
        meaning: {
          is: 'moment',
          moment: moment({
            ...yearOf(g),
            month: monthOf(g['month']!),
            day: day === 1 ? 1 : lastDay(g['month']!),
          }),
        },
      }
    },
    examples: [
      {
        text: 'It holds until the last day of October.',
        span: 'the last day of October',
        value: '2026-10-31',
        edtf: '2026-10-31',
      },
      {
        text: 'Duties rise on the first of next month.',
        span: 'the first of next month',
        value: '2026-02-01',
        edtf: '2026-02-01',
      },
    ],
    not: ['It was the first of many talks.'],
  },
  {
    id: 'day-of-that-month',
    reason:
      '"the 23rd of next month", "on the 29th": a day whose month is told by its distance or not at all.',
    starts: ['article'],
    pattern:
      'the (?<number>{=day}(?<=st|nd|rd|th))(?: of (?<step>this|next|last|that|the same) month|(?=[.,;:)”"]|$))',
    read: (g) => {
      const day = parseOrdinal(g['number']!)
      if (day === null || day > 31) return null
      const step = (g['step'] ?? '').toLowerCase()
      if (step === '') return { meaning: { is: 'moment', moment: { day } } }
      const at = step === 'last' ? -1 : step === 'next' ? 1 : 0
      const from = step === 'that' || step === 'the same' ? 'previous' : 'published'
      return { meaning: { is: 'period', unit: 'month', step: at, from, day } }
    },
    examples: [
      {
        text: 'They vote on the 23rd of next month.',
        span: 'the 23rd of next month',
        value: '2026-02-23',
        edtf: '2026-02-23',
      },
      {
        text: 'A summit will be held on the 29th.',
        span: 'the 29th',
        value: '2026-01-29',
        edtf: '2026-01-29',
      },
    ],
    not: ['He was the 29th speaker.', 'They finished on the 38th.'],
  },
  {
    id: 'month-year',
    reason:
      'A month of a year, whole or its beginning, middle or end ("late December 2025", "July last year").',
    starts: ['month', 'edge', 'approx', 'article'],
    pattern:
      '(?:{near} )?{edge}?{month}(?:(?:,| of)? (?:{year}|{spokenYear})|,? (?:of )?(?<thatYear>(?:this|last|next|that|the same) year))',
    read: (g) => {
      if (!capital(g['month'])) return null
      const { year } = yearOf(g)
      const yearStep = stepOf(g['thatYear'])
      return {
        meaning: {
          is: 'moment',
          moment: moment({ year, month: monthOf(g['month']!) }),
          ...(yearStep === undefined ? {} : { yearStep }),
          ...(/that|same/i.test(g['thatYear'] ?? '') ? { which: 'same' as const } : {}),
        },
        mod: modOf(g['near'] ?? g['edge']),
      }
    },
    examples: [
      {
        text: 'The draft leaked in late December 2025.',
        span: 'late December 2025',
        value: '2025-12',
        edtf: '2025-12-21/2025-12-31',
      },
      { text: 'Ceasefires failed in March 2025.', span: 'March 2025', value: '2025-03', edtf: '2025-03' },
      {
        text: 'They broke off in July last year.',
        span: 'July last year',
        value: '2025-07',
        edtf: '2025-07',
      },
    ],
    not: ['They may 2025 times refuse.'],
  },
  {
    id: 'month',
    reason: 'A month alone: the year is the nearest that the tense allows.',
    starts: ['month', 'edge', 'approx', 'which', 'article', 'part'],
    pattern:
      '(?:{near} )?{edge}?(?:(?<which>last|next|this|this past|this coming|that|the coming|coming|the following) )?{month:fullMonth}',
    read: (g) => {
      if (!capital(g['month'])) return null
      return {
        meaning: {
          is: 'moment',
          moment: { month: monthOf(g['month']!) },
          ...(g['which'] ? { which: whichOf(g['which']) } : {}),
        },
        mod: modOf(g['near'] ?? g['edge']),
      }
    },
    examples: [
      { text: 'The truce collapsed in November.', span: 'November', value: '2025-11', edtf: '2025-11' },
      {
        text: 'A summit will be held in early March.',
        span: 'early March',
        value: '2026-03',
        edtf: '2026-03-01/2026-03-10',
      },
      {
        text: 'They will sign by the end of March.',
        span: 'the end of March',
        value: '2026-03',
        edtf: '2026-03-31',
      },
      { text: 'It lapsed last August.', span: 'last August', value: '2025-08', edtf: '2025-08' },
    ],
    not: [
      'They may sign.',
      'Mrs. May signed the letter.',
      'Thousands joined a March on the capital.',
      'May they sign it?',
    ],
  },
]
