import type { RuleReading, TimeRule } from '../time-rule.ts'
import type { Unit } from '../meaning.ts'
import { durationEdtf, durationTimex } from '../duration-value.ts'
import { parseQuantity } from '../quantity.ts'
import { monthOf, partNamed, seasonNamed, unitNamed, weekdayNamed } from '../vocabulary.ts'
import { two } from '../moment.ts'

const ADVERBS: Readonly<Record<string, Unit>> = {
  hourly: 'hour',
  daily: 'day',
  nightly: 'night',
  weekly: 'week',
  monthly: 'month',
  quarterly: 'quarter',
  yearly: 'year',
  annually: 'year',
}

function every(n: number | null, unit: Unit): RuleReading {
  const value = durationTimex({ n }, unit)
  return { meaning: { is: 'set', value, edtf: n === null ? null : durationEdtf({ n }, unit) } }
}

/** Sets of times: what comes back. */
export const RECURRING: readonly TimeRule[] = [
  {
    id: 'every-units',
    reason: '"every six months", "each year", "every other day": the interval is the value.',
    starts: ['=every', '=each', '=once', '=twice', '=per', '=three'],
    pattern:
      '(?:(?:once|twice|(?:three|four) times) (?:every )?)?(?:every|each|per)(?: single)? (?:(?<num>{=number}|other|few|couple of) )?(?<unit>{=unit})(?! of)',
    read: (g) => {
      const words = (g['num'] ?? '').toLowerCase()
      const n =
        words === '' ? 1 : words === 'other' ? 2 : words === 'few' ? null : (parseQuantity(words)?.n ?? null)
      return every(n, unitNamed(g['unit']!))
    },
    examples: [
      {
        text: 'The parties review it every six months.',
        span: 'every six months',
        value: 'P6M',
        edtf: 'P6M',
      },
      { text: 'Quotas rise each year.', span: 'each year', value: 'P1Y', edtf: 'P1Y' },
    ],
    not: ['Every party agreed.'],
  },
  {
    id: 'times-a-unit',
    reason: '"once a month", "twice a year": a frequency.',
    starts: ['=once', '=twice', 'digit', 'number'],
    pattern: '(?:once|twice|{number} times) an? (?<unit>{=oneUnit})',
    read: (g) => every(1, unitNamed(g['unit']!)),
    examples: [{ text: 'The council meets twice a year.', span: 'twice a year', value: 'P1Y', edtf: 'P1Y' }],
    not: ['Once one year had passed they met.'],
  },
  {
    id: 'recurring-adverb',
    reason: '"daily", "annually", "quarterly".',
    starts: ['=hourly', '=daily', '=nightly', '=weekly', '=monthly', '=quarterly', '=yearly', '=annually'],
    pattern: '(?<word>hourly|daily|nightly|weekly|monthly|quarterly|yearly|annually)',
    read: (g) => every(1, ADVERBS[g['word']!.toLowerCase()]!),
    examples: [{ text: 'Convoys enter daily.', span: 'daily', value: 'P1D', edtf: 'P1D' }],
    not: ['The Daily Telegraph reported it.'],
  },
  {
    id: 'every-named',
    reason: '"every Monday", "Tuesdays", "every January", "each spring", "mornings".',
    starts: [
      '=every',
      '=each',
      'weekday',
      '=mondays',
      '=tuesdays',
      '=wednesdays',
      '=thursdays',
      '=fridays',
      '=saturdays',
      '=sundays',
    ],
    pattern:
      '(?:(?:every|each) (?:{weekday}(?: {part})?|{month:fullMonth}|{season}|(?<part2>morning|afternoon|evening|night)|(?<day>day|weekend)))|(?<plural>{=weekday})s',
    read: (g) => {
      const weekday = g['weekday'] ?? g['plural']
      if (weekday && !/^\p{Lu}/u.test(weekday)) return null
      const part = g['part'] ? `T${partNamed(g['part'])}` : ''
      const value = weekday
        ? `XXXX-WXX-${weekdayNamed(weekday)}${part}`
        : g['month']
          ? `XXXX-${two(monthOf(g['month']))}`
          : g['season']
            ? `XXXX-${seasonNamed(g['season'])}`
            : g['part2']
              ? `XXXX-XX-XXT${partNamed(g['part2'])}`
              : g['day'] === 'weekend'
                ? 'XXXX-WXX-WE'
                : 'P1D'
      return {
        meaning: { is: 'set', value, edtf: weekday ? 'P1W' : g['month'] || g['season'] ? 'P1Y' : 'P1D' },
      }
    },
    examples: [
      { text: 'The commission meets every Monday.', span: 'every Monday', value: 'XXXX-WXX-1', edtf: 'P1W' },
    ],
    not: ['Monday passed.'],
  },
]
