import { moment } from '../time-rule.ts'
import type { Groups, RuleReading, TimeRule } from '../time-rule.ts'
import { clockOf } from '../clock.ts'
import { modOf, partNamed, weekdayNamed, whichOf } from '../vocabulary.ts'

function read(g: Groups): RuleReading | null {
  const name = g['weekday']!
  if (!/^\p{Lu}/u.test(name)) return null
  const four = g['four'] ? `${g['four'].slice(0, 2)}:${g['four'].slice(-2)}` : undefined
  const written = g['clock'] ?? four
  const clock = written ? clockOf(written, g['zone'] ?? g['zone4']) : {}
  if (clock === null) return null
  const noon = g['noon'] ? { hour: /noon|midday/i.test(g['noon']) ? 12 : 24, minute: 0 } : {}
  return {
    meaning: {
      is: 'moment',
      moment: moment({
        weekday: weekdayNamed(name),
        part: g['part'] ? partNamed(g['part']) : undefined,
        ...noon,
        ...clock,
      }),
      ...(g['which'] ? { which: whichOf(g['which']) } : {}),
    },
    mod: modOf(g['near'] ?? g['edge'] ?? g['edgeAfter']),
  }
}

const WHICH =
  '(?<which>last|next|this|this past|this coming|the coming|coming|the following|the previous|the same|that|the past|the next|this last)'

/** Days of the week: which one, the tense and the day of publication decide. */
export const WEEKDAYS: readonly TimeRule[] = [
  {
    id: 'weekday',
    reason:
      'News names days of the past and the coming week by weekday: in the past tense the latest one, that of publication included; with a future verb the next.',
    starts: ['weekday', 'edge', 'which', 'approx', 'article', 'part'],
    pattern: `(?:(?:{edge}|(?:early|late) on ))?(?:${WHICH} )?{weekday}(?: {part})?(?<inThat> of (?:last|this|next) week| last week| next week| this week)?`,
    read: (g) => {
      const reading = read(g)
      if (!reading || reading.meaning.is !== 'moment' || !g['inThat']) return reading
      const which = /last/i.test(g['inThat']) ? 'last' : /next/i.test(g['inThat']) ? 'next' : 'this'
      return { ...reading, meaning: { ...reading.meaning, which, ofWeek: true } }
    },
    examples: [
      { text: 'The envoys met on Thursday.', span: 'Thursday', value: '2026-01-08', edtf: '2026-01-08' },
      {
        text: 'He said on Tuesday that it was ready.',
        span: 'Tuesday',
        value: '2026-01-06',
        edtf: '2026-01-06',
      },
      { text: 'They will meet on Tuesday.', span: 'Tuesday', value: '2026-01-13', edtf: '2026-01-13' },
      { text: 'It was agreed last Friday.', span: 'last Friday', value: '2026-01-02', edtf: '2026-01-02' },
      {
        text: 'Talks ended late Wednesday night.',
        span: 'late Wednesday night',
        value: '2026-01-07TNI',
        edtf: '2026-01-07',
      },
      {
        text: 'He called in the early hours of Tuesday.',
        span: 'the early hours of Tuesday',
        value: '2026-01-06',
        edtf: '2026-01-06',
      },
    ],
    not: ['Tuesdays are quiet.', 'The Sunday Times reported it.', 'The Good Friday Agreement held.'],
  },
  {
    id: 'clock-weekday',
    reason:
      'A clock time and its weekday are one expression: "5 p.m. EST Monday", "noon Saturday", "midnight on Friday".',
    starts: ['digit', 'approx', '=noon', '=midnight', '=midday', 'number'],
    pattern:
      '(?:{near} )?(?:{clock}(?:,? {zone})?|(?<four>(?:[01]\\d|2[0-3])[:.]?[0-5]\\d) ?(?<zone4>GMT|UTC|CES?T|EES?T|E[SD]T)|(?<noon>noon|midnight|midday)(?: {zone2:zone})?)(?: \\([^()\\n]{3,24}\\))?,? (?:on )?{weekday}(?: {part})?',
    read,
    examples: [
      {
        text: 'The pause began at 6 a.m. Monday.',
        span: '6 a.m. Monday',
        value: '2026-01-05T06:00',
        edtf: '2026-01-05T06:00:00',
      },
      { text: 'It expired at noon Wednesday.', span: 'noon Wednesday', value: '2026-01-07T12:00' },
    ],
    not: ['They won 6-2 Monday.'],
  },
  {
    id: 'weekday-clock',
    reason: 'The same with the weekday first: "Monday at 5 p.m.", "Tuesday, 10:30 GMT".',
    starts: ['weekday', 'which'],
    pattern: `(?:${WHICH} )?{weekday}(?: {part})?,? (?:at )?(?:(?:about|around) )?(?:{clock}(?:,? {zone})?|(?<noon>noon|midnight|midday))`,
    read,
    examples: [
      {
        text: 'It takes effect Friday at 10:30 GMT.',
        span: 'Friday at 10:30 GMT',
        value: '2026-01-09T10:30',
      },
    ],
    not: ['On Monday 12 men came.'],
  },
  {
    id: 'part-of-weekday',
    reason: '"the night of Friday", "the morning of Jan. 7": the part of the day before the day.',
    starts: ['article', 'part', 'edge'],
    pattern: '(?:the |{edge})?{part} (?:of |on )(?:{weekday})',
    read,
    examples: [
      {
        text: 'They spoke on the evening of Tuesday.',
        span: 'the evening of Tuesday',
        value: '2026-01-06TEV',
        edtf: '2026-01-06',
      },
    ],
    not: ['The morning of calm ended.'],
  },
]
