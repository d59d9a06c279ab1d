import type { Candidate } from './recognise.ts'

/** Words that look like a time and are none: data, each with its reason and the rows that test it. */
export interface NotTime {
  readonly id: string
  readonly reason: string
  /** Rules whose matches it may reject; absent for all. */
  readonly rules?: readonly string[]
  readonly words?: RegExp
  /** The text before and after, both trimmed by no more than 40 characters; any that is given must match. */
  readonly before?: RegExp
  readonly after?: RegExp
  /** Rejected only where this does not match before. */
  readonly unlessBefore?: RegExp
  readonly examples: readonly string[]
  /** Texts with a time that must stay. */
  readonly not: readonly string[]
}

const COUNTED =
  '(?:people|persons|men|women|children|troops|soldiers|fighters|forces|prisoners|hostages|civilians|dead|wounded|jobs|workers|employees|members|delegates|votes|seats|points|shares|contracts|units|homes|houses|cars|vehicles|trucks|tanks|drones|missiles|tons|tonnes|barrels|miles|kilometers|kilometres|km|meters|metres|feet|acres|hectares|pounds|kilograms|dollars|euros|rubles|yen|francs|cases|deaths|refugees|students|square|cubic|metric|rpm|mph|megawatts|MW|percent|per cent|million|billion|residents|families|passengers|others|or so|additional)'

export const NOT_TIMES: readonly NotTime[] = [
  {
    id: 'counted',
    reason: 'A number before what it counts is no year.',
    rules: ['year', 'spoken-year'],
    after: new RegExp(
      `^ (?:(?!(?:and|or|but|the|when|as|after|with|by|to|for|of|in|on|while|that) )\\p{L}+ )?${COUNTED}\\b`,
      'iu',
    ),
    unlessBefore: /\b(?:in|since|by|until|of|the|from)$/i,
    examples: ['They sent 2000 troops.', 'Some 1999 armed men came.'],
    not: ['In 2014 troops left.'],
  },
  {
    id: 'amount-of-money',
    reason: 'A figure after a currency, a number sign or a word for a number is no year.',
    rules: ['year', 'year-range', 'month-day', 'day-month', 'decade'],
    before:
      /(?:[$€£¥#№]|\b(?:No\.|Resolution|resolution|Flight|flight|Article|Section|Room|Route|Highway|page|model|Model|about|some|nearly|almost|over|than|least|most|index) ?|\b(?:points?|index|percent|rose|fell|dropped|gained|slipped|climbed|closed|ended|finished|up|down)\b[^.]{0,25} (?:to|at))$/,
    words: /^(?:\d{4})$/,
    unlessBefore:
      /\b(?:rather|other|later|earlier|sooner) than$|\b(?:from|prior|back|up|until|due|dating|dates|through) (?:\d{4} )?to$/i,
    examples: [
      'It cost $1990.',
      'Flight 1999 was late.',
      'Resolution 2117 was cited.',
      'The index rose 20 to 2010.',
    ],
    not: ['The war of 1990 ended.'],
  },
  {
    id: 'old-year',
    reason: 'Four digits before 1900 or after 2100 are a year only after a preposition or an article.',
    rules: ['year'],
    words: /^(?:1[1-8]\d\d|21\d\d)$/,
    unlessBefore:
      /\b(?:in|since|by|until|till|of|from|the|before|after|during|circa|to|between|and|year|through)$/i,
    examples: ['Room 1812 is empty.'],
    not: ['They fought in 1812.'],
  },
  {
    id: 'may-verb',
    reason: 'A bare "May" needs a word that makes it a month.',
    rules: ['month'],
    words: /^May$/,
    unlessBefore:
      /\b(?:in|by|since|until|till|last|next|this|of|from|to|through|before|after|and|or|between|during|for|late|early|mid|end|on|the|that)[ -]?$/i,
    examples: ['May they sign it?', 'Mrs. May signed the letter.', 'Theresa May resigned.'],
    not: ['It began in May.'],
  },
  {
    id: 'month-name-of-person',
    reason: 'A month between names is a person ("June Smith", "April Ryan").',
    rules: ['month'],
    words: /^(?:May|June|April|August|March)$/,
    after: /^ \p{Lu}\p{Ll}+/u,
    unlessBefore:
      /\b(?:in|by|since|until|till|last|next|this|of|from|through|before|after|and|between|during|the|its|a|to|for)$/i,
    examples: ['Reporters asked June Harper about it.'],
    not: ['The April Agreement held.'],
  },
  {
    id: 'march-on',
    reason: '"a March on the capital" is a walk.',
    rules: ['month'],
    words: /March$/,
    after:
      /^ (?:on|to|for|against|through|of)\b(?! \d| (?:January|February|March|April|May|June|July|August|September|October|November|December))/,
    unlessBefore:
      /\b(?:in|by|since|until|till|last|next|this|of|from|through|before|after|between|during|early|late|mid)[ -]?$/i,
    examples: ['Thousands joined a March on the capital.'],
    not: ['Exports fell in March on weak demand.'],
  },
  {
    id: 'named-paper',
    reason: 'Newspapers and parties carry days in their names.',
    words: /(?:Sunday|Today|Daily|Weekly|daily|weekly|Monthly|Monday|Friday)$/i,
    before: /(?:\b(?:USA|Russia|India|on|The|Mail on|Black|Bloody|Cyber|Super|Fat))$/,
    after:
      /^ (?:Beast|Caller|Standard|Show|Kos|Wire|Times|Telegraph|Express|Mirror|Independent|Post|Mail|Tribune|Herald|Journal|News|Star|Sun|Standard|Agreement|Accord)\b/,
    examples: ['The Sunday Times reported it.', 'The Daily Telegraph reported it.'],
    not: ['The Sunday session ended.'],
  },
  {
    id: 'this-week-show',
    reason: 'The television programme.',
    rules: ['relative-period'],
    words: /^This Week$/,
    before: /(?:[“"‘']|``|\b(?:ABC|ABC['’]s|NBC['’]s|CBS['’]s|CNN['’]s|on))$/,
    examples: ['He spoke on ABC’s This Week.'],
    not: ['This week they met.'],
  },
  {
    id: 'usa-today',
    reason: 'The newspaper.',
    words: /^today$/i,
    before: /\b(?:USA|Russia|India|Psychology)$/,
    examples: ['USA Today reported it.'],
    not: ['Today they met.'],
  },
  {
    id: 'good-friday-agreement',
    reason: 'Days inside the names of events and agreements.',
    rules: ['weekday', 'feast'],
    before: /\b(?:Good|Black|Bloody|Cyber|Super|Fat|Ash|Maundy)$/,
    examples: ['The Good Friday Agreement held.', 'Bloody Sunday was remembered.'],
    not: ['By Friday it was done.'],
  },
  {
    id: 'age',
    reason: 'An age is no duration for the record.',
    rules: ['duration', 'compound-duration', 'uncounted-units'],
    after: /^[ -](?:old|olds|of age)\b/i,
    examples: ['She is 63 years old.', 'An 8-year-old boy watched.'],
    not: ['It took 63 years.'],
  },
  {
    id: 'bare-clock',
    reason:
      'Digits with a colon are a time only with a.m. or p.m., a zone, or a word before them that asks for a time.',
    rules: ['clock'],
    words: /^\d{1,2}[:.]\d\d(?::\d\d)?$/,
    unlessBefore:
      /\b(?:at|by|until|till|from|since|around|about|before|after|to|between|past|to|and|local|time|update[d:]?|-)$/i,
    examples: ['They won 10:30.', 'See Mark 10:30 for it.'],
    not: ['Guns fell silent at 10:30.'],
  },
  {
    id: 'quarterly-report',
    reason: '"a quarterly dividend", "daily volume": of the noun and not of a time.',
    rules: ['recurring-adverb'],
    words: /^(?:quarterly|daily|weekly|monthly|yearly)$/i,
    after:
      /^ (?:dividend|report|profit|loss|earnings|results|payment|volume|turnover|average|newspaper|magazine|paper|show|news|net|share|sales|income|rate)s?\b/i,
    examples: ['The firm cut its quarterly dividend.'],
    not: ['Inspectors report quarterly to the board.'],
  },
  {
    id: 'round-the-clock',
    reason: '"24 hours a day", "seven days a week": all the time.',
    rules: ['duration'],
    words: /^(?:24|twenty-four|seven|7|six|five) (?:hours|days)$|^a (?:day|week)$/i,
    before: /(?:\bhours|\bdays|^|\W|\w)$/,
    after: /^ an? (?:day|week)\b/,
    examples: ['The line is open 24 hours a day.'],
    not: ['They talked for 24 hours.'],
  },
  {
    id: 'fall-of-something',
    reason: '"the fall in prices", "the spring of a clock": no season.',
    rules: ['season'],
    words: /^the (?:fall|spring)$/i,
    after: /^ (?:of|in|from|to|by)\b/,
    examples: ['They were surprised by the fall in prices.'],
    not: ['It was agreed in the fall.'],
  },
  {
    id: 'ordinal-of-something',
    reason: '"the 29th" is a day only after a preposition of time.',
    rules: ['day-of-that-month'],
    words: /^the \d+(?:st|nd|rd|th)$/i,
    unlessBefore: /\b(?:on|by|until|till|before|after|since|from)$/i,
    examples: ['Of all speakers she was the 29th.'],
    not: ['They vote on the 29th.'],
  },
  {
    id: 'quarter-of',
    reason: '"a quarter of voters", "three quarters of the text": a fraction.',
    rules: ['duration'],
    words: /quarters?$/i,
    after: /^(?: of\b|-| (?:million|billion|mile))/,
    examples: ['A quarter of voters agreed.', 'Three quarters of the text is done.'],
    not: ['They lost money for three quarters in a row.'],
  },
  {
    id: 'rate',
    reason: '"35 euros a night": a price by the night or the quarter is none of the record.',
    rules: ['duration'],
    words: /^a (?:night|day|quarter|second|minute|hour|decade)$/i,
    before:
      /(?:[$€£]\d[\d.,]*|\b(?:million|billion|hours|days|shares?|percent|barrels|trucks|times|people|calls|flights|tons|tonnes|euros|dollars|pounds|rubles|shekels))$/i,
    examples: ['Rooms cost 35 euros a night.', 'It moves 40 trucks a day.'],
    not: ['It took a day.'],
  },
  {
    id: 'soon-in-the-past',
    reason: '"was soon released" tells what followed, not what is to come.',
    rules: ['future'],
    words: /^soon$/i,
    before: /\b(?:was|were|had|as|too|how|very|quite|so)$/i,
    examples: ['He was soon released.', 'They will sign as soon as they can.'],
    not: ['They will sign soon.'],
  },
  {
    id: 'later-in-the-day',
    reason: '"later in the day before returning": the day in hand, and no event to count from.',
    rules: ['day-before-event'],
    before: /\b(?:in|of|during)$/i,
    examples: ['She stopped there later in the day before flying home.'],
    not: ['The day before the vote was tense.'],
  },
  {
    id: 'part-without-day',
    reason: '"the night", "the morning" alone: part of a day only where a preposition makes it one.',
    rules: ['part-of-day'],
    words: /^the \p{L}+$/iu,
    unlessBefore: /\b(?:in|during|by|into|overnight|through|throughout|over)$/i,
    examples: ['The night was long.'],
    not: ['He left in the morning.'],
  },
  {
    id: 'units-need-a-preposition',
    reason: 'Bare plural units are a duration only after a preposition or verb of taking time.',
    rules: ['uncounted-units'],
    unlessBefore:
      /\b(?:for|in|within|after|of|over|take|takes|took|taken|taking|last|lasted|lasts|spent|spend|spending|days|weeks|months|years|decades|or|and|through|throughout|during|nearly|almost|since|lasting|him|her|them|us|follows|two|into|wait|waited|until|many|skyline for|just|despite|with|without|but)$/i,
    examples: ['The two sides count hours differently.'],
    not: ['They waited for months.'],
  },
]

/** Whether a candidate stands where it is no time: the id of the reason, or null. */
export function notATime(text: string, candidate: Candidate): string | null {
  const words = text.slice(candidate.start, candidate.end)
  const before = text
    .slice(Math.max(0, candidate.start - 40), candidate.start)
    .replace(/\s+/g, ' ')
    .replace(/ $/, '')
  const after = text.slice(candidate.end, candidate.end + 40).replace(/\s+/g, ' ')
  for (const not of NOT_TIMES) {
    if (not.rules && !not.rules.includes(candidate.rule.id)) continue
    if (not.words && !not.words.test(words)) continue
    if (not.before && !not.before.test(before)) continue
    if (not.after && !not.after.test(after)) continue
    if (not.unlessBefore?.test(before)) continue
    return not.id
  }
  return null
}
