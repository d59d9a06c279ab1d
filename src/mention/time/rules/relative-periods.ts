import type { Groups, RuleReading, TimeRule } from '../time-rule.ts'
import { modOf, monthOf, partNamed, unitNamed } from '../vocabulary.ts'

function step(words: string): number {
  if (/last|past|previous|before|ago/i.test(words)) return -1
  return /next|coming|following|after/i.test(words) ? 1 : 0
}

function dayReading(words: string, part: string | undefined, mod: RuleReading['mod']): RuleReading {
  const at = /yesterday|last/i.test(words) ? -1 : /tomorrow/i.test(words) ? 1 : 0
  const night = /night/i.test(words) && !part ? 'night' : part
  return {
    meaning: {
      is: 'period',
      unit: 'day',
      step: at,
      from: 'published',
      ...(night ? { part: partNamed(night) } : {}),
    },
    mod: mod ?? null,
  }
}

/** Periods by their distance from the day of publication, or from the time last spoken of. */
export const RELATIVE_PERIODS: readonly TimeRule[] = [
  {
    id: 'day-before-yesterday',
    reason: '"the day before yesterday", "the day after tomorrow": two days from publication.',
    starts: ['article', 'unit'],
    pattern: '(?:the )?day (?:before (?<before>yesterday)|after (?<after>tomorrow))',
    read: (g) => ({ meaning: { is: 'period', unit: 'day', step: g['before'] ? -2 : 2, from: 'published' } }),
    examples: [
      {
        text: 'They spoke the day before yesterday.',
        span: 'the day before yesterday',
        value: '2026-01-06',
        edtf: '2026-01-06',
      },
    ],
    not: ['The day before had been quiet.'],
  },
  {
    id: 'today',
    reason: '"today", "yesterday", "tonight" and their parts count from the day of publication.',
    starts: ['=today', '=yesterday', '=tomorrow', '=tonight', 'edge', 'part', 'article'],
    pattern:
      '(?:(?:{edge}|earlier |later )?(?<day>today|yesterday|tomorrow|tonight)(?: {part})?)|(?<rest>earlier|later) (?<day2>today)',
    read: (g) => dayReading(g['day'] ?? g['day2']!, g['part'], modOf(g['edge'])),
    examples: [
      {
        text: 'It was signed yesterday evening.',
        span: 'yesterday evening',
        value: '2026-01-07TEV',
        edtf: '2026-01-07',
      },
      { text: 'Leaders meet tomorrow.', span: 'tomorrow', value: '2026-01-09', edtf: '2026-01-09' },
      { text: 'A call is planned for tonight.', span: 'tonight', value: '2026-01-08TNI', edtf: '2026-01-08' },
    ],
    not: ['USA Today reported it.'],
  },
  {
    id: 'this-morning',
    reason: '"this morning", "last night": a part of the day of publication or of the day before.',
    starts: ['which', 'edge'],
    pattern: '(?<edge>early |late |earlier |later )?(?<day>this|last) {part}(?! (?:of|in))',
    read: (g) =>
      /last/i.test(g['day']!) && !/night|evening/i.test(g['part']!)
        ? null
        : dayReading(g['day']!, g['part'], modOf(g['edge'])),
    examples: [
      { text: 'He landed last night.', span: 'last night', value: '2026-01-07TNI', edtf: '2026-01-07' },
      { text: 'They spoke this morning.', span: 'this morning', value: '2026-01-08TMO', edtf: '2026-01-08' },
    ],
    not: ['It was his last morning of freedom.'],
  },
  {
    id: 'relative-period',
    reason:
      '"last week", "early next month", "later this year", "the end of this month": a calendar period before, of or after publication.',
    starts: ['which', 'edge', 'approx', 'article'],
    pattern:
      '(?:{near} )?(?:{edge}|(?:earlier|later|midway|early in|late in)(?: in)? )?(?<which>last|next|this|this past|this coming|the coming|the past|this current|the current|current|coming) (?<unit>{=period})(?: or so)?(?! (?:or|old))',
    read: (g) => {
      const unit = unitNamed(g['unit']!)
      const which = g['which']!
      if (/past/i.test(which) && !/this/i.test(which) && unit !== 'weekend') return null
      if (
        /coming/i.test(which) &&
        !/this/i.test(which) &&
        unit !== 'week' &&
        unit !== 'weekend' &&
        unit !== 'month'
      )
        return null
      return {
        meaning: { is: 'period', unit, step: step(which), from: 'published' },
        mod: / or so$/i.test(g['0']!) ? 'APPROX' : modOf(g['edge'] ?? lead(g)),
      }
    },
    examples: [
      { text: 'It was agreed last week.', span: 'last week', value: '2026-W01', edtf: '2026-W01' },
      {
        text: 'Talks resume early next month.',
        span: 'early next month',
        value: '2026-02',
        edtf: '2026-02-01/2026-02-10',
      },
      { text: 'They met earlier this week.', span: 'earlier this week', value: '2026-W02', edtf: '2026-W02' },
      { text: 'Parliament votes next year.', span: 'next year', value: '2027', edtf: '2027' },
      {
        text: 'They spoke last weekend.',
        span: 'last weekend',
        value: '2026-W01-WE',
        edtf: '2026-01-03/2026-01-04',
      },
    ],
    not: ['This weeklong pause held.', 'She was next, years later.'],
  },
  {
    id: 'period-in-hand',
    reason:
      '"the end of the year", "the week", "the year": with an article and nothing else the period is the one in hand.',
    starts: ['edge', 'article', 'approx', 'which'],
    pattern:
      '(?:{near} )?(?:{edge})?(?:(?:earlier|later) in )?(?:the|that|the same|that same|the full|the entire|the whole) (?<unit>week|weekend|month|year|decade|century)(?! (?:of (?!\\$)|that|in which|when|before|after|old|to come|long)|-)',
    read: (g) => ({
      meaning: { is: 'period', unit: unitNamed(g['unit']!), step: 0, from: 'previous', loose: true },
      mod: modOf(g['edge']),
    }),
    examples: [
      {
        text: 'They will sign by the end of the year.',
        span: 'the end of the year',
        value: '2026',
        edtf: '2026-12-31',
      },
    ],
    not: ['The weeks passed.', 'It was the year of elections.'],
  },
  {
    id: 'following-period',
    reason: '"the following month", "the next day", "the previous year" count from the time last spoken of.',
    starts: ['article', 'edge'],
    pattern:
      '{edge}?the (?<which>following|next|previous|preceding) (?<unit>day|week|weekend|month|quarter|year|decade)(?: or so)?',
    read: (g) => ({
      meaning: {
        is: 'period',
        unit: unitNamed(g['unit']!),
        step: /next|following/i.test(g['which']!) ? 1 : -1,
        from: 'previous',
        strict: true,
      },
      mod: modOf(g['edge']),
    }),
    examples: [
      {
        text: 'On Monday they met; the next day they parted.',
        span: 'the next day',
        value: '2026-01-06',
        edtf: '2026-01-06',
      },
    ],
    not: ['The next round is near.'],
  },
  {
    id: 'day-before',
    reason: '"the day before", "the year after" with nothing behind it: counts from the time last spoken of.',
    starts: ['article'],
    pattern: 'the (?<unit>day|night|week|month|year) (?<way>before|after)(?=[.,;:)”"]|$)',
    read: (g) => ({
      meaning: {
        is: 'period',
        unit: unitNamed(g['unit']!),
        step: /before/i.test(g['way']!) ? -1 : 1,
        from: 'previous',
        strict: true,
        ...(/night/i.test(g['unit']!) ? { part: partNamed('night') } : {}),
      },
    }),
    examples: [
      {
        text: 'They signed on Tuesday; the day before, they had walked out.',
        span: 'the day before',
        value: '2026-01-05',
        edtf: '2026-01-05',
      },
    ],
    not: ['The day before the vote was tense.'],
  },
  {
    id: 'same-day',
    reason: '"that day", "the same day": the day last spoken of.',
    starts: ['which', 'article'],
    pattern: '(?:that|the same|that same|that very) (?<unit>day)',
    read: (g) => ({
      meaning: { is: 'period', unit: unitNamed(g['unit']!), step: 0, from: 'previous', strict: true },
    }),
    examples: [
      {
        text: 'On Jan. 3 they met; the same day it was over.',
        span: 'the same day',
        value: '2026-01-03',
        edtf: '2026-01-03',
      },
    ],
    not: ['That daylight helped.'],
  },
  {
    id: 'year-end',
    reason: '"year-end", "the year end": the last day of the year in hand.',
    starts: ['unit', 'article', 'approx', '=year-end', '=yearend'],
    pattern: '(?:{near} )?(?:the )?year(?:-| )?end(?! (?:of|to))',
    read: () => ({ meaning: { is: 'moment', moment: { month: 12, day: 31 }, which: 'this' } }),
    examples: [
      { text: 'Both want it done by year-end.', span: 'year-end', value: '2026-12-31', edtf: '2026-12-31' },
    ],
    not: ['The yearbook ended.'],
  },
  {
    id: 'week-of',
    reason: '"the week of March 6": the calendar week of a day.',
    starts: ['article', 'unit'],
    pattern: '(?:the )?week of {month} {day}(?:,? {year})?',
    read: weekOf,
    examples: [
      {
        text: 'Talks are set for the week of January 19.',
        span: 'the week of January 19',
        value: '2026-W04',
        edtf: '2026-W04',
      },
    ],
    not: ['It was a week of talks.'],
  },
]

function lead(g: Groups): string | undefined {
  return /^(?:earlier|early)/i.test(g['0'] ?? '') ? 'early' : undefined
}

function weekOf(g: Groups): RuleReading | null {
  const name = g['month']!
  if (!/^\p{Lu}/u.test(name)) return null
  const year = g['year'] ? { year: Number(g['year']) } : {}
  return {
    meaning: {
      is: 'moment',
      moment: { ...year, month: monthOf(name), day: Number.parseInt(g['day']!, 10) },
      asWeek: true,
    },
  }
}
