import { moment } from '../time-rule.ts'
import type { TimeRule } from '../time-rule.ts'
import { parseOrdinal, parseYear } from '../quantity.ts'
import { modOf } from '../vocabulary.ts'

const SPOKEN_DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties'.split(' ')

/** Years, decades and centuries. */
export const YEARS: readonly TimeRule[] = [
  {
    id: 'year',
    reason:
      'Four digits from 1900 to 2100 are a year unless they count something; older ones need a preposition.',
    starts: ['digit', 'edge', 'approx', 'article', 'part'],
    pattern:
      '(?:{near} )?(?:{edge}|(?<post>pre|post)-)?(?:the year )?{year}(?<on> and (?:beyond|after|later|onwards?))?(?!-(?!(?:and|to|based|era|[A-Za-z]))|[.,]\\d|%|/\\d)',
    read: (g) => {
      const year = Number(g['year'])
      const mod = g['on']
        ? 'ON_OR_AFTER'
        : g['post']
          ? /^post/i.test(g['post'])
            ? 'AFTER'
            : 'BEFORE'
          : modOf(g['near'] ?? g['edge'])
      return { meaning: { is: 'moment', moment: { year } }, mod }
    },
    examples: [
      { text: 'It was ratified in 2014.', span: '2014', value: '2014', edtf: '2014' },
      { text: 'They aim for mid-2026.', span: 'mid-2026', value: '2026', edtf: '2026-05/2026-08' },
    ],
    not: ['They sent 2000 troops.', 'It cost $1990.', 'Flight 1999 was late.', 'All 2,014 delegates came.'],
  },
  {
    id: 'year-range',
    reason: 'A span of years in one expression: "2014-2020", "1998–99".',
    starts: ['digit', 'article'],
    pattern: '(?<year>(?:1[5-9]|20)\\d\\d)(?:-|–|/)(?<to>(?:1[5-9]|20)?\\d\\d)',
    read: (g) => {
      const year = Number(g['year'])
      const to = g['to']!.length === 2 ? Math.floor(year / 100) * 100 + Number(g['to']) : Number(g['to'])
      return to > year && to - year < 200
        ? { meaning: { is: 'moment', moment: { year }, to: { year: to } } }
        : null
    },
    examples: [
      { text: 'The 2014–2020 budget was spent.', span: '2014–2020', value: '2014/2020', edtf: '2014/2020' },
    ],
    not: ['They won 2010-1987 on points.'],
  },
  {
    id: 'spoken-year',
    reason: 'Broadcast transcripts spell years out: "nineteen ninety-seven".',
    starts: ['number', 'edge', 'article'],
    pattern: '{edge}?(?:the year )?{spokenYear}',
    read: (g) => {
      const year = parseYear(g['spokenYear']!)
      return year === null ? null : { meaning: { is: 'moment', moment: { year } }, mod: modOf(g['edge']) }
    },
    examples: [
      {
        text: 'The last one was in nineteen ninety-seven.',
        span: 'nineteen ninety-seven',
        value: '1997',
        edtf: '1997',
      },
    ],
    not: ['They counted nineteen delegates.', 'Some two thousand people came.'],
  },
  {
    id: 'decade',
    reason:
      '"the 1990s", "the late \'80s", "the nineties"; written in TIMEX3 as three digits, in EDTF as 199X.',
    starts: ['digit', 'edge', 'article', 'other'],
    pattern: `(?:the )?{edge}?(?:(?<full>(?:1[5-9]|20)\\d0)['’]?s|['’‘](?<short>\\d0)s|(?<=\\bthe |\\bthe (?:early|mid|late)(?: |-))(?<words>${SPOKEN_DECADES.join('|')}))`,
    read: (g) => {
      const tens = g['short']
        ? Number(g['short'])
        : (SPOKEN_DECADES.indexOf((g['words'] ?? '').toLowerCase()) + 2) * 10
      const decade = g['full'] ? Number(g['full']) / 10 : 190 + tens / 10
      return { meaning: { is: 'moment', moment: { decade } }, mod: modOf(g['edge']) }
    },
    examples: [
      { text: 'Borders moved in the 1990s.', span: 'the 1990s', value: '199', edtf: '199X' },
      { text: 'It dates from the late 1970s.', span: 'the late 1970s', value: '197', edtf: '1977/1979' },
    ],
    not: ['He scored in the 90th minute.', 'Two men in their forties were held.'],
  },
  {
    id: 'century',
    reason: '"the 20th century": TIMEX3 writes the first two digits of its years, EDTF 19XX.',
    starts: ['digit', 'ordinal', 'article', 'edge'],
    pattern: '(?:(?:the )?{edge}?)(?:the )?(?<ordinal>\\d{1,2}(?:st|nd|rd|th)|{=dayWord})(?: |-)century',
    read: (g) => {
      const n = parseOrdinal(g['ordinal']!)
      return n && n <= 30
        ? { meaning: { is: 'moment', moment: moment({ century: n - 1 }) }, mod: modOf(g['edge']) }
        : null
    },
    examples: [
      {
        text: 'The line was drawn in the 19th century.',
        span: 'the 19th century',
        value: '18',
        edtf: '18XX',
      },
    ],
    not: ['She was the 19th speaker of the day.'],
  },
]
