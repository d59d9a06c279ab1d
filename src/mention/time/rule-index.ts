import { NUMBER_WORDS, ORDINAL_WORDS } from './quantity.ts'
import { ACCOUNTS } from './rules/accounts.ts'
import { CALENDAR_DATES } from './rules/calendar-dates.ts'
import { CLOCK_TIMES } from './rules/clock-times.ts'
import { DURATIONS } from './rules/durations.ts'
import { MONTHS } from './rules/months.ts'
import { OFFSETS } from './rules/offsets.ts'
import { RECURRING } from './rules/recurring.ts'
import { REFERENCES } from './rules/references.ts'
import { RELATIVE_PERIODS } from './rules/relative-periods.ts'
import { SEASONS } from './rules/seasons.ts'
import { WEEKDAYS } from './rules/weekdays.ts'
import { YEARS } from './rules/years.ts'
import type { Start, TimeRule } from './time-rule.ts'

/** Every rule, in the order in which equals win: the specific before the general. */
export const TIME_RULES: readonly TimeRule[] = [
  ...CALENDAR_DATES,
  ...MONTHS,
  ...OFFSETS,
  ...CLOCK_TIMES,
  ...WEEKDAYS,
  ...ACCOUNTS,
  ...YEARS,
  ...RELATIVE_PERIODS,
  ...RECURRING,
  ...REFERENCES,
  ...DURATIONS,
  ...SEASONS,
]

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))
const FIRST_WORDS: Readonly<Record<Exclude<Start, 'digit'>, ReadonlySet<string>>> = {
  number: new Set([...NUMBER_WORDS, 'a', 'an', 'half', 'couple', 'few', 'several', 'between', 'some', 'many', 'dozens']),
  ordinal: new Set([...ORDINAL_WORDS, 'twenty', 'thirty', 'thirtieth', 'final', 'last', 'latter']),
  month: words(
    'january february march april may june july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.',
  ),
  weekday: words('monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun.'),
  season: words('spring summer fall autumn winter'),
  unit: words(
    'seconds minutes hours day days night nights week weeks weekends month months quarters year years decades centuries millennia moments',
  ),
  part: words('morning afternoon evening night dawn dusk lunchtime nightfall sunset sunrise daybreak'),
  article: words('the that this these those its his their a an another all each'),
  edge: words('the early late mid midway middle earlier later sometime end beginning start close turn pre post year-end very early/mid'),
  which: words('the last next this past coming that previous following current upcoming same these those'),
  approx: words('about around nearly almost roughly approximately some circa just well a over under more less longer fewer at up as no not slightly little only far much'),
  other: words(
    `several some few many multi long so too very couple dozens hundreds quite not first final initial opening past last next coming remaining following previous preceding ensuing intervening early ${'twenties thirties forties fifties sixties seventies eighties nineties'}`,
  ),
} // prettier-ignore

const byWord = new Map<string, readonly TimeRule[]>()
const NONE: readonly TimeRule[] = []
const KNOWN = new Set<string>()
for (const set of Object.values(FIRST_WORDS)) for (const word of set) KNOWN.add(word)
for (const rule of TIME_RULES)
  for (const start of rule.starts) if (start.startsWith('=')) KNOWN.add(start.slice(1))

/** Rules that can begin at a token, in order. */
export function rulesAt(token: string): readonly TimeRule[] {
  const first = token.charCodeAt(0)
  const digit =
    (first >= 48 && first <= 57) || first === 39 || first === 0x2018 || first === 0x2019 || first === 189
  const whole = token.toLowerCase()
  const hyphen = whole.indexOf('-')
  const word = digit ? '0' : hyphen > 0 && !KNOWN.has(whole) ? whole.slice(0, hyphen) : whole
  if (!digit && !KNOWN.has(word)) return NONE
  let rules = byWord.get(word)
  if (!rules) {
    rules = TIME_RULES.filter((rule) =>
      rule.starts.some((start) =>
        start.startsWith('=')
          ? start.slice(1) === word
          : start === 'digit'
            ? digit
            : FIRST_WORDS[start as Exclude<Start, 'digit'>].has(word),
      ),
    )
    byWord.set(word, rules)
  }
  return rules
}
