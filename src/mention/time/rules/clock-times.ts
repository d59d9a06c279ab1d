import { clockOf } from '../clock.ts'
import { moment } from '../time-rule.ts'
import type { Groups, RuleReading, TimeRule } from '../time-rule.ts'
import { modOf, monthOf, partNamed } from '../vocabulary.ts'
import { parseNumber, parseOrdinal } from '../quantity.ts'

function clockReading(g: Groups): RuleReading | null {
  const noon = g['noon'] ? { hour: /midnight/i.test(g['noon']) ? 24 : 12, minute: 0 } : null
  const clock = noon ?? clockOf(g['clock']!, g['zone'])
  if (!clock) return null
  const name = g['month'] ?? g['month2']
  const date: { month?: number; day?: number; year?: number } = {}
  if (name) {
    const day = parseOrdinal(g['day'] ?? g['day2']!)
    if (!/^\p{Lu}/u.test(name) || day === null) return null
    date.month = monthOf(name)
    date.day = day
    if (g['year']) date.year = Number(g['year'])
  }
  return { meaning: { is: 'moment', moment: { ...date, ...clock } }, mod: modOf(g['near']) }
}

/** "0200 GMT" as a clock time. */
function fourDigits(g: Groups): { clock: string; zone: string | undefined } | undefined {
  const four = g['four']
  return four ? { clock: `${four.slice(0, 2)}:${four.slice(-2)}`, zone: g['zone4'] } : undefined
}

/** Times of the day. */
export const CLOCK_TIMES: readonly TimeRule[] = [
  {
    id: 'live-clock',
    reason:
      'Live reports open their entries with the hour: "14.05", "18.32 GMT", at the beginning of a line.',
    starts: ['digit'],
    pattern:
      '(?<=(?:^|\\n)[ \\t•*–-]{0,4})(?<hour>(?:[01]?\\d|2[0-3])[.:][0-5]\\d)(?: (?<zone>UTC|GMT|BST|CES?T|EES?T|MSK|E[SD]?T|P[SD]?T))?(?= )',
    read: (g) => {
      const clock = clockOf(g['hour']!, g['zone'])
      return clock && { meaning: { is: 'period', unit: 'day', step: 0, from: 'published', clock } }
    },
    examples: [
      {
        text: '14.05 The delegations are back in the room.',
        span: '14.05',
        value: '2026-01-08T14:05',
        edtf: '2026-01-08T14:05:00',
      },
      {
        text: '18.32 GMT Nothing yet from the palace.',
        span: '18.32 GMT',
        value: '2026-01-08T18:32',
        edtf: '2026-01-08T18:32:00Z',
      },
    ],
    not: ['They won 14.05 to 13.', '3.5 million people voted.'],
  },
  {
    id: 'clock',
    reason:
      'Clock times with a.m., p.m. or a zone are times wherever they stand; bare ones ("10:30") only after "at", "by" and the like.',
    starts: ['digit', 'approx'],
    pattern:
      '(?:{near} )?(?:{clock}(?:,? \\(?{zone}\\)?)?|(?<four>(?:[01]\\d|2[0-3])[:.]?[0-5]\\d) ?(?<zone4>UTC|GMT|BST|CES?T|EES?T|MSK|E[SD]T|P[SD]T))(?<day> (?:in the )?(?:this |tomorrow |yesterday )?(?:{=part})|(?: at)? night| today| tomorrow| yesterday| tonight)?',
    read: (g) => {
      const reading = clockReading({ ...g, day: undefined, ...fourDigits(g) })
      if (!reading || reading.meaning.is !== 'moment') return null
      const day = (g['day'] ?? '').trim().toLowerCase()
      const step = /yesterday/.test(day) ? -1 : /tomorrow/.test(day) ? 1 : 0
      return {
        ...reading,
        meaning: {
          is: 'period',
          unit: 'day',
          step,
          from: day === '' || /^(?:in the|at)/.test(day) ? 'previous' : 'published',
          clock: reading.meaning.moment,
        },
      }
    },
    examples: [
      {
        text: 'The line opened at 10:30 GMT.',
        span: '10:30 GMT',
        value: '2026-01-08T10:30',
        edtf: '2026-01-08T10:30:00Z',
      },
      {
        text: 'Guns fell silent around 7:15 p.m. yesterday.',
        span: 'around 7:15 p.m. yesterday',
        value: '2026-01-07T19:15',
      },
    ],
    not: ['They won 10:30.', 'See Mark 10:30 for it.'],
  },
  {
    id: 'clock-date',
    reason: 'A clock time and its date are one expression: "5 p.m. EST, Nov. 6", "midnight on 29 August".',
    starts: ['digit', 'approx', '=noon', '=midnight', '=midday'],
    pattern:
      '(?:{near} )?(?:{clock}(?:,? {zone})?|(?<noon>noon|midnight|midday)),? (?:on |of )?(?:(?:{=weekday},? )?(?:{month} {day}|{day2:day}(?: of)? {month2:month}))(?:,? {year})?',
    read: clockReading,
    examples: [
      {
        text: 'The offer stood until 5 p.m. EST, Nov. 6.',
        span: '5 p.m. EST, Nov. 6',
        value: '2025-11-06T17:00',
        edtf: '2025-11-06T17:00:00-05:00',
      },
    ],
    not: ['At 5 p.m. the march began.'],
  },
  {
    id: 'spoken-clock',
    reason: 'Hours in words or with the part of the day: "4 in the morning", "ten o\'clock".',
    starts: ['digit', 'number', 'approx'],
    pattern:
      "(?:{near} )?(?<hour>{=number}) (?:o['’]clock(?: in the {part:part})?|in the (?<part2>morning|afternoon|evening))",
    read: (g) => {
      const hour = parseNumber(g['hour']!)
      if (hour === null || hour < 1 || hour > 12 || hour % 1) return null
      const part = (g['part'] ?? g['part2'] ?? '').toLowerCase()
      const late = part === 'afternoon' || part === 'evening' ? (hour % 12) + 12 : hour
      return {
        meaning: { is: 'period', unit: 'day', step: 0, from: 'previous', clock: { hour: late, minute: 0 } },
        mod: modOf(g['near']),
      }
    },
    examples: [
      { text: 'The guns stopped at 4 in the morning.', span: '4 in the morning', value: '2026-01-08T04:00' },
    ],
    not: ['There were 14 in the morning session.', 'Only one in the room agreed.'],
  },
  {
    id: 'noon',
    reason: '"noon", "midnight" and "midday" stand for a time of the day in hand.',
    starts: ['=noon', '=midday', '=midnight', 'approx'],
    pattern:
      '(?:{near} )?(?<noon>noon|midnight|midday)(?: {zone})?(?<day> today| tomorrow| yesterday| tonight)?',
    read: (g) => {
      const day = (g['day'] ?? '').trim().toLowerCase()
      return {
        meaning: {
          is: 'period', unit: 'day', step: day === 'tomorrow' ? 1 : day === 'yesterday' ? -1 : 0,
          from: day ? 'published' : 'previous',
          clock: /midnight/i.test(g['noon']!) ? { hour: 24, minute: 0 } : { hour: 12, minute: 0 },
        },
        mod: modOf(g['near']),
      } // prettier-ignore
    },
    examples: [{ text: 'The truce began at noon.', span: 'noon', value: '2026-01-08T12:00' }],
    not: ['The afternoon was quiet.'],
  },
  {
    id: 'part-of-day',
    reason: '"in the morning", "overnight": a part of the day in hand, where a preposition makes it a time.',
    starts: ['article', 'edge', 'part', '=overnight', 'which', '=mid'],
    pattern:
      '(?<over>overnight)|(?<night>(?:early|late) (?:this|that) |(?:that|the same) )?(?<the>the |(?:early|late|mid) |mid-){part:part}|(?<that>that|the same|the next|the following|the previous) {part2:part}',
    read: (g) => {
      if (g['over']) return { meaning: { is: 'period', unit: 'day', step: 0, from: 'published', part: 'NI' } }
      const part = partNamed(g['part'] ?? g['part2']!)
      const step = /next|following/i.test(g['that'] ?? '') ? 1 : /previous/i.test(g['that'] ?? '') ? -1 : 0
      return {
        meaning: {
          is: 'period',
          unit: 'day',
          step,
          from: 'previous',
          part,
          ...(/\b(?:that|same|next|following|previous)\b/i.test(g['0']!) ? { strict: true } : {}),
        },
        mod: modOf(g['night'] ?? (/^the/i.test(g['the'] ?? '') ? undefined : g['the'])),
      }
    },
    examples: [
      {
        text: 'On Tuesday they met; the next morning they left.',
        span: 'the next morning',
        value: '2026-01-07TMO',
        edtf: '2026-01-07',
      },
    ],
    not: ['A morning of calm followed.'],
  },
  {
    id: 'part-of-date',
    reason: '"the evening of Jan. 7": the part of the day before the date.',
    starts: ['article', 'edge', 'part'],
    pattern: '(?:the )?{edge}?{part} of (?:{month} {day}|{day2:day} {month2:month})(?:,? {year})?',
    read: (g) => {
      const name = g['month'] ?? g['month2']!
      const day = parseOrdinal(g['day'] ?? g['day2']!)
      if (!/^\p{Lu}/u.test(name) || day === null) return null
      return {
        meaning: {
          is: 'moment',
          moment: moment({
            year: g['year'] ? Number(g['year']) : undefined,
            month: monthOf(name),
            day,
            part: partNamed(g['part']!),
          }),
        },
        mod: modOf(g['edge']),
      }
    },
    examples: [
      {
        text: 'Both sides spoke on the evening of Jan. 7.',
        span: 'the evening of Jan. 7',
        value: '2026-01-07TEV',
        edtf: '2026-01-07',
      },
    ],
    not: ['The evening of talks dragged on.'],
  },
]
