import type { TimeRule } from '../time-rule.ts'

/** Past, present and future without a date. */
export const REFERENCES: readonly TimeRule[] = [
  {
    id: 'present',
    reason: '"now", "currently", "these days": the time of writing.',
    starts: [
      '=now',
      '=currently',
      '=presently',
      '=nowadays',
      '=right',
      '=these',
      '=present-day',
      '=the',
      '=current',
      '=at',
    ],
    pattern:
      '(?:now|currently|nowadays|these days|the present(?: (?:day|time|moment))?|present-day|at present|for the time being)(?!-)(?! that)',
    read: () => ({ meaning: { is: 'reference', to: 'PRESENT_REF' } }),
    examples: [
      { text: 'The text is now with the lawyers.', span: 'now', value: 'PRESENT_REF', edtf: '2026-01-08' },
    ],
    not: ['I know it.', 'A current of air.'],
  },
  {
    id: 'past',
    reason: '"recently", "the past", "previously": some time before the time of writing.',
    starts: [
      '=recently',
      '=lately',
      '=the',
      '=past',
      '=previously',
      '=formerly',
      '=recent',
      '=in',
      '=more',
      '=earlier',
      '=once',
      '=most',
    ],
    pattern:
      '(?:(?:more |most )?recently|lately|the (?:recent |distant |not-too-distant )?past(?! {=unit})|(?:the )?(?:more |most )?recent (?:{=units}|past)|recent|the {=edge}?recent (?:{=units}))',
    read: (g) =>
      /^the (?:recent |distant )?past$/i.test(g['0']!) || !/^the past/i.test(g['0']!)
        ? { meaning: { is: 'reference', to: 'PAST_REF' } }
        : null,
    examples: [{ text: 'They recently met.', span: 'recently', value: 'PAST_REF', edtf: null }],
    not: ['They walked past it.'],
  },
  {
    id: 'future',
    reason: '"soon", "the near future": some time after the time of writing.',
    starts: ['=soon', '=the', '=as', '=a', '=at', '=one', '=some', '=someday'],
    pattern:
      '(?:soon(?! (?:after|afterwards|before|became|came|was|were|found|turned|learned|as))|the (?:near |foreseeable |immediate |not-too-distant |distant )?future(?! (?:of|{=unit})\\b)|the near term|as soon as possible|(?:a later date|a future date)|(?<=\\b(?:will|would|might|may|could|can|to|must|should) )(?:one|some) day|someday)',
    read: () => ({ meaning: { is: 'reference', to: 'FUTURE_REF' } }),
    examples: [{ text: 'They will sign soon.', span: 'soon', value: 'FUTURE_REF', edtf: null }],
    not: ['Soon after the vote he left.'],
  },
]
