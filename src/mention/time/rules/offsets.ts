import type { RuleReading, TimeRule } from '../time-rule.ts'
import { parseOrdinal, parseQuantity } from '../quantity.ts'
import { modOf, partNamed, unitNamed } from '../vocabulary.ts'

/** So much before or after another time. */
export const OFFSETS: readonly TimeRule[] = [
  {
    id: 'ago',
    reason: '"two days ago" counts back from publication, in the unit it names.',
    starts: ['digit', 'number', 'approx', 'article', 'unit', 'other'],
    pattern:
      '(?:(?:only |just )?{approx} )?{num}(?: |-){unit}(?: or (?:so|more|two|three))?(?: ago|-ago)(?! (?:quarter|period))(?<part> (?:this|on) {=weekday})?',
    read: (g): RuleReading | null => {
      const quantity = parseQuantity(g['num']!)
      if (!quantity) return null
      const about = /\bor so\b/i.test(g['0']!) || quantity.about
      return {
        meaning: { is: 'offset', quantity, unit: unitNamed(g['unit']!), sign: -1, from: 'published' },
        mod: about ? 'APPROX' : modOf(g['approx']),
      }
    },
    examples: [
      { text: 'Talks began two days ago.', span: 'two days ago', value: '2026-01-06', edtf: '2026-01-06' },
      {
        text: 'The war began nearly four years ago.',
        span: 'nearly four years ago',
        value: '2022',
        edtf: '2022~',
      },
      { text: 'It ended a month ago.', span: 'a month ago', value: '2025-12', edtf: '2025-12' },
      { text: 'They met several years ago.', span: 'several years ago', value: 'PAST_REF', edtf: null },
    ],
    not: ['Two days are left.'],
  },
  {
    id: 'vague-ago',
    reason: '"years ago", "long ago": some time in the past.',
    starts: ['unit', 'other', 'article'],
    pattern:
      '(?:(?:many )?(?:moments|minutes|hours|days|weeks|months|years|decades|centuries)|(?:not )?(?:so |too |very )?long|(?:some|a (?:short|long)) (?:time|while)|a while) ago',
    read: () => ({ meaning: { is: 'reference', to: 'PAST_REF' } }),
    examples: [{ text: 'They agreed on it long ago.', span: 'long ago', value: 'PAST_REF', edtf: null }],
    not: ['A long agony began.'],
  },
  {
    id: 'from-now',
    reason: '"ten days from now": counts forward from publication.',
    starts: ['digit', 'number', 'approx', 'article', 'other'],
    pattern: "(?:{approx} )?{num} {unit}(?:['’]s?)? (?:from (?:now|today)|hence)",
    read: (g) => {
      const quantity = parseQuantity(g['num']!)
      return (
        quantity && {
          meaning: { is: 'offset', quantity, unit: unitNamed(g['unit']!), sign: 1, from: 'published' },
          mod: modOf(g['approx']),
        }
      )
    },
    examples: [
      {
        text: 'They expect to vote ten days from now.',
        span: 'ten days from now',
        value: '2026-01-18',
        edtf: '2026-01-18',
      },
    ],
    not: ['Ten days from the start they stopped.'],
  },
  {
    id: 'later',
    reason: '"two days later", "a year earlier": counts from the time last spoken of.',
    starts: ['digit', 'number', 'approx', 'article', 'other'],
    pattern:
      '(?:{approx} )?{num} {unit} (?<way>(?:later|earlier)(?! than)|(?:before|afterwards?|previously|prior)(?! [\\p{L}\\d]))',
    read: (g): RuleReading | null => {
      const quantity = parseQuantity(g['num']!)
      if (!quantity) return null
      const sign = /^(?:later|after)/i.test(g['way']!) ? 1 : -1
      return {
        meaning: { is: 'offset', quantity, unit: unitNamed(g['unit']!), sign, from: 'previous' },
        mod: modOf(g['approx']),
      }
    },
    examples: [
      {
        text: 'It was initialled on Nov. 21 and four days later it was public.',
        span: 'four days later',
        value: '2025-11-25',
        edtf: '2025-11-25',
      },
      {
        text: 'Exports doubled in 2024 from a year earlier.',
        span: 'a year earlier',
        value: '2023',
        edtf: '2023',
      },
    ],
    not: ['Two days later than planned.', 'The days before the vote were tense.'],
  },
  {
    id: 'day-before-event',
    reason:
      '"the day after the summit", "the night before the vote": an offset from an event, never guessed.',
    starts: ['article'],
    pattern:
      'the (?<unit>day|night|morning|evening|afternoon|week|weekend|month|year)(?= (?<way>before|after)(?! (?:that|this|last|tomorrow|yesterday)\\b) \\p{L})',
    read: (g): RuleReading => {
      const part = /night|morning|evening|afternoon/i.test(g['unit']!) ? g['unit']! : undefined
      const unit = part ? 'day' : unitNamed(g['unit']!)
      return {
        meaning: {
          is: 'offset', quantity: { n: 1 }, unit, sign: /before/i.test(g['way']!) ? -1 : 1, from: 'previous',
          ...(part ? { part: partNamed(part) } : {}), event: true,
        },
      } // prettier-ignore
    },
    examples: [
      { text: 'The day after the summit he flew home.', span: 'The day', value: 'XXXX-XX-XX', edtf: null },
    ],
    not: ['The day was long.'],
  },
  {
    id: 'anniversary',
    reason:
      '"on the 30th anniversary of the accord": years from an event; a day only where that event has one.',
    starts: ['article'],
    pattern:
      '(?<=\\b(?:on|by|before|until|ahead of|around|marking|marked|for) )the {ordinal:dayWord} anniversary(?= of )',
    read: (g): RuleReading | null => {
      const years = parseOrdinal(g['ordinal']!)
      if (years === null) return null
      return {
        meaning: {
          is: 'offset',
          quantity: { n: years },
          unit: 'year',
          sign: 1,
          from: 'previous',
          event: true,
        },
      }
    },
    examples: [
      {
        text: 'They met on the 30th anniversary of the accord.',
        span: 'the 30th anniversary',
        value: 'XXXX',
        edtf: null,
      },
    ],
    not: ['The 30th anniversary was quiet.'],
  },
  {
    id: 'year-after-next',
    reason: '"the week after next", "the year before last": two periods from publication.',
    starts: ['article'],
    pattern: 'the (?<unit>week|weekend|month|year) (?<way>after next|before last)',
    read: (g) => ({
      meaning: {
        is: 'period',
        unit: unitNamed(g['unit']!),
        step: /next/i.test(g['way']!) ? 2 : -2,
        from: 'published',
      },
    }),
    examples: [
      {
        text: 'They meet the week after next.',
        span: 'the week after next',
        value: '2026-W04',
        edtf: '2026-W04',
      },
    ],
    not: ['The week after the vote was tense.'],
  },
]
