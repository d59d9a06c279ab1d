import type { TimeRule } from '../time-rule.ts'
import { parseYear } from '../quantity.ts'
import { modOf, seasonNamed, whichOf } from '../vocabulary.ts'

/** Seasons and feasts. */
export const SEASONS: readonly TimeRule[] = [
  {
    id: 'season',
    reason:
      '"the summer of 2025", "last spring", "early autumn": bare season words only with something that makes them a time.',
    starts: ['season', 'article', 'edge', 'which', 'approx'],
    pattern:
      '(?:(?<edge2>(?:the )?(?:early|late|mid)(?:-| ))|{edge})?(?:(?<which>last|next|this|this past|this coming|the coming|coming|that|past|the following|the previous|previous) )?(?:(?<the>(?:(?<=\\b(?:by|until|since|before|during|over|through|after|in) )(?<bound>the)|the)) )?(?<edge3>early |late )?{season}(?:(?: of|,)? (?:{year}|{spokenYear}|(?<thatYear>this|last|next) year))?(?! (?:of|break|camp|offensive|school|collection|line))',
    read: (g) => {
      const year = g['year'] ? Number(g['year']) : g['spokenYear'] ? parseYear(g['spokenYear']) : null
      const edge = g['edge'] ?? g['edge2'] ?? g['edge3']
      if (!g['which'] && !g['thatYear'] && year === null && !edge && !g['the']) return null
      if (
        /^(?:fall|spring)$/i.test(g['season']!) &&
        !g['which'] &&
        !g['thatYear'] &&
        year === null &&
        !g['bound']
      )
        return null
      return {
        meaning: {
          is: 'season',
          season: seasonNamed(g['season']!),
          ...(year === null ? {} : { year }),
          ...(g['thatYear']
            ? { yearStep: /last/i.test(g['thatYear']) ? -1 : /next/i.test(g['thatYear']) ? 1 : 0 }
            : {}),
          ...(g['which'] ? { which: whichOf(g['which']) } : {}),
        },
        mod: modOf(edge),
      }
    },
    examples: [
      {
        text: 'It was drafted in the summer of 2025.',
        span: 'the summer of 2025',
        value: '2025-SU',
        edtf: '2025-22',
      },
      { text: 'A first text leaked last spring.', span: 'last spring', value: '2025-SP', edtf: '2025-21' },
    ],
    not: ['Prices fall.', 'They fall in line.', 'A spring in his step.'],
  },
  {
    id: 'feast',
    reason: 'Feasts with a known day: Christmas, New Year, Thanksgiving, Easter, with a year or without.',
    starts: [
      '=christmas',
      '=new',
      '=thanksgiving',
      '=easter',
      '=good',
      '=boxing',
      '=halloween',
      '=independence',
      '=labor',
      '=memorial',
      '=veterans',
      '=may',
      'which',
      'edge',
      'article',
      '=columbus',
      '=valentine',
      '=martin',
      '=orthodox',
      '=palm',
    ],
    pattern:
      "{edge}?(?:(?<which>last|next|this|this past|this coming) )?(?<feast>Christmas Eve|Christmas Day|Orthodox Christmas|Christmas|New Year['’]?s? Eve|New Year['’]?s Day|(?:the )?New Year(?=['’]|\\b(?!['’]?s)(?! \\p{Lu}))|Thanksgiving(?: Day)?|Good Friday|Palm Sunday|Easter Sunday|Easter Monday|Easter(?: [Ww]eekend)?|Boxing Day|Halloween|Independence Day|Labou?r Day|Memorial Day|Veterans['’]? Day|May Day|Columbus Day|Valentine['’]s Day|Martin Luther King(?: Jr\\.?)? Day)(?:,? {year})?(?! (?:Agreement|Accords?|Islands?|Rising|tree|party))",
    read: (g) => {
      if (!/^(?:the )?\p{Lu}/u.test(g['feast']!) || /\b(?:new|year)/.test(g['feast']!)) return null
      const feast = g['feast']!.toLowerCase()
        .replace(/['’]/g, '')
        .replace(/^the /, '')
        .replace(/ day$| weekend$/, '')
      return {
        meaning: {
          is: 'feast',
          feast,
          ...(g['year'] ? { year: Number(g['year']) } : {}),
          ...(g['which'] ? { which: whichOf(g['which']) } : {}),
        },
        mod: modOf(g['edge']),
      }
    },
    examples: [
      { text: 'They hope for peace by Easter.', span: 'Easter', value: '2026-04-05', edtf: '2026-04-05' },
      {
        text: 'The truce of Christmas Day 2025 held.',
        span: 'Christmas Day 2025',
        value: '2025-12-25',
        edtf: '2025-12-25',
      },
    ],
    not: ['The Good Friday Agreement turned 20.', 'The new year-long plan.'],
  },
]
