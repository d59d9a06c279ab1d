import type { RuleReading, TimeRule } from '../time-rule.ts'
import { parseQuantity } from '../quantity.ts'
import { modOf, unitNamed } from '../vocabulary.ts'

const ADJECTIVES =
  '(?:(?:full|whole|straight|consecutive|additional|more|extra|long|working|business|trading|calendar|successive|intense|gruel+ing|turbulent|tumultuous|solid|or more|further|other|short|tense|bitter|critical|crucial) )?'
const FRAME =
  '(?<frame>(?:the |these |those |its |his |their )?(?:(?<!\\b(?:to|will|would|can|could|may|might|must|should|not) )last|past|next|first|coming)|(?:the|these|those|its|his|their) (?:final|previous|following|preceding|initial|opening|remaining|ensuing|intervening)|the|these|those|another|each of the (?:past|last|next)|all) '

/** How long. */
export const DURATIONS: readonly TimeRule[] = [
  {
    id: 'duration',
    reason:
      'A number and a unit: "15 years", "nearly four years", "the next 60 days", "two and a half hours".',
    starts: ['digit', 'number', 'approx', 'article', 'which', 'ordinal', 'other'],
    pattern: `(?:(?:{near} )?${FRAME}(?:{approx2:approx} )?|{approx} )?{num} ${ADJECTIVES}{unit}(?<half> and a half)?(?<tail> or (?:so|more|less|longer)| or (?:two|three|four|five|six))?(?! (?:ago|old|olds)\\b|-(?:old|ago|earlier|end|long|round|to|over|hand|term|class|rate|largest|biggest))`,
    read: (g): RuleReading | null => {
      const quantity = parseQuantity(g['num']!)
      const unit = unitNamed(g['unit']!)
      if (!quantity) return null
      // "a second", "the second": an ordinal; "one minute" is a time.
      if (unit === 'second' && /^(?:a|an|one|the)$/i.test(g['num']!)) return null
      if (/^(?:a|an)$/i.test(g['num']!) && (/s$/i.test(g['unit']!) || unit === 'weekend' || unit === 'night'))
        return null
      if (/^(?:some|many)$/i.test(g['num']!) && !/s$/i.test(g['unit']!)) return null
      const n = g['half'] && quantity.n !== null ? { n: quantity.n + 0.5 } : quantity
      const tail = g['tail'] ?? ''
      const about = quantity.about || / or (?:so|two|three|four|five|six)/.test(tail)
      const more = / or (?:more|longer)/.test(tail) ? 'EQUAL_OR_MORE' : null
      return {
        meaning: { is: 'duration', quantity: n, unit },
        mod: modOf(g['approx'] ?? g['near'] ?? g['approx2']) ?? (about ? 'APPROX' : more),
      }
    },
    examples: [
      { text: 'It is valid for a period of 15 years.', span: '15 years', value: 'P15Y', edtf: 'P15Y' },
      { text: 'They fought for nearly four years.', span: 'nearly four years', value: 'P4Y', edtf: 'P4Y' },
      { text: 'Forces withdraw within 60 days.', span: '60 days', value: 'P60D', edtf: 'P60D' },
      {
        text: 'Over the next two weeks both will vote.',
        span: 'the next two weeks',
        value: 'P2W',
        edtf: 'P2W',
      },
      {
        text: 'It took two and a half hours.',
        span: 'two and a half hours',
        value: 'PT2H30M',
        edtf: 'PT2H30M',
      },
    ],
    not: ['She is 63 years old.', 'Give me a second chance.', 'The 20-point plan is out.'],
  },
  {
    id: 'framed-units',
    reason:
      '"the past few weeks", "the coming months", "the early years": uncounted units with a frame around them.',
    starts: ['article', 'which', 'other'],
    pattern:
      '(?:the )?(?<frame>past|last|next|coming|final|first|early|previous|following|intervening|ensuing) (?<units>{=units})',
    read: (g): RuleReading => ({
      meaning: { is: 'duration', quantity: { n: null }, unit: unitNamed(g['units']!) },
    }),
    examples: [
      { text: 'They will meet in the coming weeks.', span: 'the coming weeks', value: 'PXW', edtf: null },
    ],
    not: ['The next round is set.'],
  },
  {
    id: 'framed-unit',
    reason: '"the past year", "the past decade": a whole one back from publication.',
    starts: ['article', 'which'],
    pattern: '(?:the |this )?(?<frame>past|last|next|coming) (?<unit>{=unit})(?! (?:ago|of))',
    read: (g): RuleReading | null => {
      const unit = unitNamed(g['unit']!)
      const plural = unit !== g['unit']!.toLowerCase()
      if (plural) return null
      if (/last|next/i.test(g['frame']!) && !/^the/i.test(g['0']!)) return null
      return { meaning: { is: 'duration', quantity: { n: 1 }, unit } }
    },
    examples: [
      { text: 'Over the past year little moved.', span: 'the past year', value: 'P1Y', edtf: 'P1Y' },
    ],
    not: ['He walked past years of rubble.'],
  },
  {
    id: 'compound-duration',
    reason: 'A duration as an adjective: "30-day", "two-hour", "10-year", "a one-year term".',
    starts: ['digit', 'number', 'approx', 'article', 'other', 'which'],
    pattern:
      '(?<num>{=number}|multi|several)(?: |-)?-(?<unit>{=oneUnit})(?:(?:-| )long)?(?! ?-?old|-ago|-ol)',
    read: (g): RuleReading | null => {
      const quantity = parseQuantity(/^multi$/i.test(g['num']!) ? 'several' : g['num']!)
      return quantity && { meaning: { is: 'duration', quantity, unit: unitNamed(g['unit']!) } }
    },
    examples: [
      { text: 'A 30-day ceasefire was offered.', span: '30-day', value: 'P30D', edtf: 'P30D' },
      { text: 'After a two-hour call they agreed.', span: 'two-hour', value: 'PT2H', edtf: 'PT2H' },
    ],
    not: ['An 8-year-old boy watched.'],
  },
  {
    id: 'uncounted-units',
    reason: '"for years", "months of talks": bare plural units where a preposition makes them a duration.',
    starts: ['unit'],
    pattern:
      '(?<units>minutes|hours|days|weeks|months|years|decades|centuries)(?: or (?:even )?(?:hours|days|weeks|months|years|decades))?(?!-| (?:ago|old))',
    read: (g): RuleReading => ({
      meaning: { is: 'duration', quantity: { n: null }, unit: unitNamed(g['units']!) },
    }),
    examples: [{ text: 'They haggled for months.', span: 'months', value: 'PXM', edtf: null }],
    not: ['Both are years old.'],
  },
  {
    id: 'half-unit',
    reason: '"a half hour", "a half-century", "half-decade".',
    starts: ['article', '=half', 'approx', 'number'],
    pattern: '(?:{approx} )?(?:an? half|half)(?: |-)(?<unit>{=oneUnit})',
    read: (g): RuleReading => ({
      meaning: { is: 'duration', quantity: { n: 0.5 }, unit: unitNamed(g['unit']!) },
      mod: modOf(g['approx']),
    }),
    examples: [{ text: 'They talked for a half hour.', span: 'a half hour', value: 'PT30M', edtf: 'PT30M' }],
    not: ['Half a million came.'],
  },
  {
    id: 'long-time',
    reason: '"a long time", "some time", "a short period": a duration without a measure.',
    starts: ['article', 'other'],
    pattern:
      '(?:(?:a|an|some|quite a) )(?:very |fairly |relatively )*(?:(?:long|short|brief|considerable|lengthy|extended|limited|indefinite)(?:er)? (?:time|period|while|spell)(?: of time)?)',
    read: (): RuleReading => ({ meaning: { is: 'set', value: 'PXX', edtf: null }, type: 'DURATION' }),
    examples: [{ text: 'It will hold for a long time.', span: 'a long time', value: 'PXX', edtf: null }],
    not: ['They had a good time.'],
  },
]
