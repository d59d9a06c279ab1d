/**
 * Writes docs/time.md from the rules: `node check/time-docs.ts --write`. A test fails while the file differs from what
 * the rules give.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { NOT_TIMES } from '../src/mention/time/not-times.ts'
import { ACCOUNTS } from '../src/mention/time/rules/accounts.ts'
import { CALENDAR_DATES } from '../src/mention/time/rules/calendar-dates.ts'
import { CLOCK_TIMES } from '../src/mention/time/rules/clock-times.ts'
import { DURATIONS } from '../src/mention/time/rules/durations.ts'
import { MONTHS } from '../src/mention/time/rules/months.ts'
import { OFFSETS } from '../src/mention/time/rules/offsets.ts'
import { RECURRING } from '../src/mention/time/rules/recurring.ts'
import { REFERENCES } from '../src/mention/time/rules/references.ts'
import { RELATIVE_PERIODS } from '../src/mention/time/rules/relative-periods.ts'
import { SEASONS } from '../src/mention/time/rules/seasons.ts'
import { WEEKDAYS } from '../src/mention/time/rules/weekdays.ts'
import { YEARS } from '../src/mention/time/rules/years.ts'
import type { TimeRule } from '../src/mention/time/time-rule.ts'

const GROUPS: readonly (readonly [string, readonly TimeRule[]])[] = [
  ['Dates', CALENDAR_DATES],
  ['Months', MONTHS],
  ['Days of the week', WEEKDAYS],
  ['Times of the day', CLOCK_TIMES],
  ['Years, decades, centuries', YEARS],
  ['Periods counted from publication', RELATIVE_PERIODS],
  ['So much before or after', OFFSETS],
  ['Durations', DURATIONS],
  ['What comes back', RECURRING],
  ['Quarters, halves, fiscal years', ACCOUNTS],
  ['Seasons and feasts', SEASONS],
  ['Past, present, future', REFERENCES],
]

const HEAD = `# Times

<!-- Written by \`node check/time-docs.ts --write\` from the rules in src/mention/time/rules. Do not edit. -->

Every time expression of an article gets a **value** (TIMEX3, for measuring against TimeML) and **edtf** (for the record). Where the two
differ, each follows its own convention: "late December" has the value \`2025-12\` with mod \`END\`, and the EDTF \`2025-12-21/2025-12-31\`.

## How it is read

1. At every token the rules below are tried; the longest match wins, the earlier rule where two are equally long.
2. What only looks like a time is dropped (last table).
3. The rest is resolved from left to right. A weekday in the past tense is the latest one, that of publication included; with a future
   verb the next. A date without a year takes the year that puts it nearest to publication, where the side that the tense does not allow
   counts five times as far. "Two days later" counts from the date last spoken of.
4. The words around give the bound and the event.

Without a day of publication whatever hangs on it has the EDTF \`null\` and a value with X for what is unknown; the words are kept.

## EDTF in the record

| in the text | edtf |
|---|---|
| a day, month or year | \`2026-01-08\`, \`2026-01\`, \`2026\` |
| "early", "mid-", "late" of a month | days 1–10, 11–20, 21–end: \`2025-12-21/2025-12-31\` |
| the same of a year | four months each: \`2026-05/2026-08\` |
| the same of a decade, a century | 0–2, 3–6, 7–9; thirds: \`1977/1979\`, \`1800/1833\` |
| "the end of March" | \`2026-03-31~\`; as a deadline ("by the end of March") \`2026-03-31\` |
| "earlier this week", "later this month" | the whole of it: \`2026-W02\`, \`2026-01\` |
| "around", "nearly" and the like | \`~\`; with "perhaps", "probably": \`?\`; with both: \`%\` |
| a year worked out from another date of the sentence | \`?\` |
| quarter, half, season | \`2026-33\` … \`2026-36\`, \`2026-40\` \`2026-41\`, \`2026-21\` (spring) … \`2026-24\` (winter, of the year in which it began) |
| decade, century | \`199X\`, \`19XX\` |
| weekend | its Saturday and Sunday: \`2026-01-10/2026-01-11\` |
| week | \`2026-W02\`: ISO 8601, not EDTF; the record's own extension |
| duration, repetition | ISO 8601, \`P15Y\`, \`PT2H30M\`: the record's own; a range is its upper bound; uncounted ("several years") is \`null\` |
| time of the day | \`2026-01-08T10:30:00Z\`; without a zone in the words, without one; "morning", "night" leave the day |

\`interval\` opens an end where a bound does so: "since 2014" is \`2014/..\`, "until March 1" \`../2026-03-01\`. \`bound\` is one of by, until, since, from,
within, before, after. \`stated\` names the parts that stand in the words, \`implied\` those worked out: "Jan. 8" states month and day and implies the
year. \`relativeTo\` is what a relative expression was counted from. An offset from an event ("120 days after the 60th ratification") has
an \`anchor\` with the offset, the direction and the event's words; no date is guessed for it.

## What is covered

Examples are read on Thursday, 8 January 2026.
`

/** docs/time.md as the rules give it now. */
export function timeDocs(): string {
  const parts = GROUPS.map(([title, rules]) => `### ${title}\n\n${rulesTable(rules)}`)
  const exceptions = NOT_TIMES.map(
    (not) =>
      `| \`${not.id}\` | ${cell(not.reason)} | ${cell(not.examples[0] ?? '')} | ${cell(not.not[0] ?? '')} |`,
  )
  return `${HEAD}\n${parts.join('\n\n')}\n\n## What is left alone\n\n| id | reason | no time in | but one in |\n|---|---|---|---|\n${exceptions.join('\n')}\n`
}

function rulesTable(rules: readonly TimeRule[]): string {
  const rows = rules.flatMap((rule) =>
    rule.examples.map((example, i) => {
      const reason = i === 0 ? `\`${rule.id}\` | ${cell(rule.reason)}` : ' | '
      const edtf = example.edtf === undefined ? '' : `\`${example.edtf}\``
      return `| ${reason} | ${cell(example.text.replace(example.span, `**${example.span}**`))} | \`${example.value}\` | ${edtf} |`
    }),
  )
  return `| rule | reason | in the text | value | edtf |\n|---|---|---|---|---|\n${rows.join('\n')}`
}

function cell(text: string): string {
  return text.replace(/\|/g, '\\|').replace(/\s+/g, ' ')
}

const file = fileURLToPath(new URL('../docs/time.md', import.meta.url))
if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--write')) writeFileSync(file, timeDocs())
  else if (readFileSync(file, 'utf8') !== timeDocs()) {
    console.error('docs/time.md: older than the rules. Write it with: node check/time-docs.ts --write')
    process.exitCode = 1
  }
}
