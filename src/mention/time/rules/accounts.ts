import type { RuleReading, TimeRule } from '../time-rule.ts'
import { parseOrdinal } from '../quantity.ts'
import { modOf } from '../vocabulary.ts'

const ORDINAL = '(?<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|final|last)'

function quarterOf(g: Readonly<Record<string, string | undefined>>): RuleReading | null {
  const word = g['ordinal']!.toLowerCase()
  const quarter = word === 'final' || word === 'last' ? 4 : (parseOrdinal(word) ?? 0)
  if (quarter < 1 || quarter > 4) return null
  const step = /year[- ](?:ago|earlier)|last year/i.test(g['0']!)
    ? -1
    : /next year/i.test(g['0']!)
      ? 1
      : /this year/i.test(g['0']!)
        ? 0
        : null
  const year = g['year'] ? { year: Number(g['year']) } : {}
  return { meaning: { is: 'accounts', yearStep: step, ...year, quarter }, mod: modOf(g['edge']) }
}

/** Quarters, halves and fiscal years: budgets, trade figures and companies count by them. */
export const ACCOUNTS: readonly TimeRule[] = [
  {
    id: 'quarter',
    reason: '"the third quarter of 2025", "fourth-quarter", "this year\'s second quarter".',
    starts: ['ordinal', 'article', 'edge', '=fiscal', 'digit', 'which', '=year'],
    pattern: `(?:(?:the |this |its |a )?(?:year-ago |year-earlier |fiscal |current |{edge}|(?:last|this|next) year['’]s |{year2:year} )?(?:fiscal(?: |-))?)${ORDINAL}(?: |-)(?:fiscal )?quarter(?:,? (?:of )?(?:fiscal )?(?:{year}|(?:this|last|next) year))?`,
    read: (g) => {
      const reading = quarterOf({ ...g, year: g['year'] ?? g['year2'] })
      if (!reading) return null
      // "its", "a" and "the company's" are not part of the expression.
      const skip = /^(?:(?:its|a) |the (?=\S+-quarter$))/i.exec(g['0']!)
      return skip ? { ...reading, skip: { start: skip[0].length } } : reading
    },
    examples: [
      {
        text: 'Output grew in the third quarter of 2025.',
        span: 'the third quarter of 2025',
        value: '2025-Q3',
        edtf: '2025-35',
      },
      {
        text: 'Exports fell in the fourth quarter.',
        span: 'the fourth quarter',
        value: '2025-Q4',
        edtf: '2025-36',
      },
    ],
    not: ['He lived in the Latin quarter.'],
  },
  {
    id: 'quarter-code',
    reason: '"Q3 2025", "2025 Q3", "H1".',
    starts: ['=q1', '=q2', '=q3', '=q4', '=h1', '=h2', 'digit'],
    pattern: '(?:(?<year>20\\d\\d) )?(?<code>[QH])(?<n>[1-4])(?: (?:of )?(?<year2>20\\d\\d))?',
    read: (g) => {
      const n = Number(g['n'])
      const written = g['year'] ?? g['year2']
      const year = written ? { year: Number(written) } : {}
      // "H1" alone is a visa as often as a half.
      if (g['code']!.toUpperCase() === 'H' && (n > 2 || !written)) return null
      return {
        meaning: {
          is: 'accounts',
          yearStep: null,
          ...year,
          ...(g['code']!.toUpperCase() === 'H' ? { half: n } : { quarter: n }),
        },
      }
    },
    examples: [{ text: 'Tariffs fall in Q2 2026.', span: 'Q2 2026', value: '2026-Q2', edtf: '2026-34' }],
    not: ['Room Q5 is empty.'],
  },
  {
    id: 'half-year',
    reason: '"the first half of 2026", "the second half".',
    starts: ['article', 'ordinal', 'edge', 'which'],
    pattern:
      "(?:the )?(?:(?<step>last|this|next) year['’]s )?(?<ordinal>first|second|latter|last|1st|2nd) half (?:of )?(?:(?:fiscal )?{year}|(?<thatYear>this|last|next|the) year)",
    read: (g) => ({
      meaning: {
        is: 'accounts',
        yearStep: /last/i.test(g['thatYear'] ?? '')
          ? -1
          : /next/i.test(g['thatYear'] ?? '')
            ? 1
            : g['year']
              ? null
              : 0,
        ...(g['year'] ? { year: Number(g['year']) } : {}),
        half: /first|1st/i.test(g['ordinal']!) ? 1 : 2,
      },
    }),
    examples: [
      {
        text: 'Quotas end in the first half of 2026.',
        span: 'the first half of 2026',
        value: '2026-H1',
        edtf: '2026-40',
      },
    ],
    not: ['The first half of the match was dull.'],
  },
  {
    id: 'fiscal-year',
    reason: '"fiscal 2026", "fiscal year 2026", "the 2026 fiscal year", "FY2026".',
    starts: ['=fiscal', 'article', 'which', 'digit', '=fy', '=financial'],
    pattern:
      '(?:the )?(?:(?:fiscal|financial)(?:-| )(?:year )?{year}|{year2:year}(?:-\\d\\d)? (?:fiscal|financial) year|FY ?(?<fy>\\d{4}))',
    read: (g) => ({
      meaning: { is: 'moment', moment: { year: Number(g['year'] ?? g['year2'] ?? g['fy']) } },
    }),
    examples: [{ text: 'Aid was cut for fiscal 2026.', span: 'fiscal 2026', value: '2026', edtf: '2026' }],
    not: ['Fiscal rules bind them.'],
  },
  {
    id: 'this-fiscal-year',
    reason: '"this fiscal year", "the last fiscal year", "the fiscal year".',
    starts: ['article', 'which', 'edge', 'approx'],
    pattern:
      '{edge}?(?:the )?(?:(?<which>last|next|this|current|previous|coming) )?(?:fiscal|financial)(?: |-)year(?! {=year})',
    read: (g) => ({
      meaning: {
        is: 'period',
        unit: 'year',
        step: /last|previous/i.test(g['which'] ?? '') ? -1 : /next|coming/i.test(g['which'] ?? '') ? 1 : 0,
        from: 'published',
      },
      mod: modOf(g['edge']),
    }),
    examples: [
      {
        text: 'The ministry asked for more next fiscal year.',
        span: 'next fiscal year',
        value: '2027',
        edtf: '2027',
      },
    ],
    not: ['Fiscal policy this year is loose.'],
  },
  {
    id: 'account-period',
    reason:
      '"the quarter", "the year-ago period", "the 2025 quarter", "the latest quarter": which one, the reports around it tell.',
    starts: ['article', 'which', '=year', 'approx', '=year-ago', '=year-earlier', '=quarter'],
    pattern:
      "(?:(?:the|that|this|last|next|the comparable|the corresponding|the same) )?(?:(?<ago>(?:comparable |corresponding )?year(?:-| )(?:ago|earlier)|previous|prior|preceding|year-before)|(?<latest>latest|current|recent|just-ended|most recent)|(?<lastYear>last year['’]s)|(?:{year}))?(?: |-)?(?<noun>quarter|period)(?<tail> last year| a year (?:ago|earlier))?(?!-| (?:of (?:a|the|an)\\b|century))",
    read: (g) => accountPeriod(g),
    examples: [
      {
        text: 'Output fell 2% in the third quarter of 2025 against the year-ago quarter.',
        span: 'the year-ago quarter',
        value: '2024-Q3',
      },
    ],
    not: ['A quarter of voters agreed.', 'The period of calm ended.'],
  },
  {
    id: 'year-ago',
    reason: '"a year-earlier loss", "the year-ago results": the same period a year before.',
    starts: ['=year', '=year-ago', '=year-earlier'],
    pattern: 'year-(?:ago|earlier)(?! (?:quarter|period))',
    read: () => ({ meaning: { is: 'accounts', yearStep: -1 } }),
    examples: [
      {
        text: 'Output fell in the third quarter of 2025 from the year-earlier level.',
        span: 'year-earlier',
        value: '2024-Q3',
      },
    ],
    not: ['A year earlier they met.'],
  },
]

function accountPeriod(g: Readonly<Record<string, string | undefined>>): RuleReading | null {
  const noun = g['noun']!.toLowerCase()
  const framed = g['ago'] ?? g['latest'] ?? g['lastYear'] ?? g['year'] ?? g['tail']
  const text = g['0']!.toLowerCase()
  if (noun !== 'quarter' && !framed) return null
  if (!framed && !/^(?:the|that|this|last|next) /.test(text)) return null
  if (/^this quarter/.test(text)) return { meaning: { is: 'accounts', yearStep: 0 } }
  if (/^(?:last|next) /.test(text) && !g['lastYear']) {
    return {
      meaning: { is: 'period', unit: 'quarter', step: text.startsWith('last') ? -1 : 1, from: 'published' },
    }
  }
  if (g['year']) return { meaning: { is: 'accounts', yearStep: null, year: Number(g['year']) } }
  if (/previous|prior|preceding/.test(g['ago'] ?? '')) {
    return noun === 'quarter'
      ? { meaning: { is: 'period', unit: 'quarter', step: -1, from: 'previous' } }
      : null
  }
  if (/current/.test(g['latest'] ?? '')) return { meaning: { is: 'accounts', yearStep: 0, current: true } }
  const back = (g['ago'] ?? g['lastYear'] ?? g['tail']) !== undefined
  return { meaning: { is: 'accounts', yearStep: back ? -1 : 0 } }
}
