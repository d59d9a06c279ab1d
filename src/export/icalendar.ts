import type { Dossier } from '../agreement/agreement.ts'
import { dayBounds, dayText } from '../view/day-bounds.ts'
import type { DayBounds } from '../view/day-bounds.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import type { Fact } from '../view/facts.ts'
import { Account, accountWords } from './account.ts'
import type { Exported, ExportOptions } from './export-format.ts'
import { calendarLine, folded } from './calendar-line.ts'
import { namingUnder } from './naming.ts'

/**
 * A calendar of what lies ahead: scheduled, proposed and called-off meetings and steps with a day as all-day events,
 * steps owed without a day and deadlines as to-dos. DTSTAMP is the dossier's day, so that the same dossier gives the same bytes.
 */
export function icalendarOf(dossier: Dossier, options: ExportOptions): Exported {
  const account = new Account()
  const names = namingUnder(options.base)
  const stamp = `${compact(dayBounds(dossier.asOf)?.to ?? '1970-01-01')}T000000Z`
  const entries: string[][] = []
  for (const agreement of dossier.agreements) {
    account.leftOut('relation', 'no day', agreement.related.length)
    for (const fact of factsOf(agreement)) {
      const entry = entryOf(fact)
      if (typeof entry === 'string') {
        account.leftOut(fact.kind, entry)
        continue
      }
      account.wrote(fact.kind)
      const { component, lines } = entry
      const words = fact.fact.evidence.map((e) => `“${e.exact}” [${e.article}]`)
      entries.push([
        `BEGIN:${component}`,
        calendarLine('UID', `${agreement.id}.${fact.id}@rapporteur`),
        `DTSTAMP:${stamp}`,
        ...lines,
        calendarLine('SUMMARY', `${agreement.name}: ${factWords(fact)}`),
        calendarLine('DESCRIPTION', words.join('\n')),
        calendarLine('CATEGORIES', fact.kind),
        folded(`URL:${names.fact(agreement.id, fact.id)}`),
        `END:${component}`,
      ])
    }
  }
  account.wrote('agreement', dossier.agreements.length)
  account.leftOut('quote', 'no day ahead', dossier.quotes.length)
  account.leftOut('article', 'named in descriptions only', dossier.articles.length)
  const head = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Rapporteur//Agreements in the making//EN',
    'CALSCALE:GREGORIAN',
    calendarLine('NAME', 'Agreements in the making'),
    calendarLine('DESCRIPTION', accountWords({ written: account.counts(), leftOut: account.omissions() })),
  ]
  const lines = [...head, ...entries.flat(), 'END:VCALENDAR']
  return account.close(lines.map((line) => `${line}\r\n`).join(''))
}

interface Entry {
  readonly component: 'VEVENT' | 'VTODO'
  readonly lines: readonly string[]
}

function entryOf(fact: Fact): Entry | string {
  switch (fact.kind) {
    case 'meeting': {
      const { state, on, place } = fact.fact
      if (state === 'held') return 'held already'
      const days = allDay(dayBounds(on))
      if (!days) return 'no day'
      const status = state === 'cancelled' ? 'CANCELLED' : state === 'scheduled' ? 'CONFIRMED' : 'TENTATIVE'
      const where = place === null ? [] : [calendarLine('LOCATION', place)]
      return { component: 'VEVENT', lines: [...days, ...where, `STATUS:${status}`, 'TRANSP:TRANSPARENT'] }
    }
    case 'step': {
      const { state, on } = fact.fact
      if (state === 'done') return 'done already'
      if (state === 'refused') return 'refused'
      const days = allDay(dayBounds(on))
      return days
        ? { component: 'VEVENT', lines: [...days, 'STATUS:CONFIRMED', 'TRANSP:TRANSPARENT'] }
        : { component: 'VTODO', lines: ['STATUS:NEEDS-ACTION'] }
    }
    case 'term': {
      const { term, value } = fact.fact
      const last = term === 'deadline' && typeof value === 'string' ? dayBounds(value)?.to : null
      return last
        ? { component: 'VTODO', lines: [`DUE;VALUE=DATE:${compact(last)}`, 'STATUS:NEEDS-ACTION'] }
        : 'no day ahead'
    }
    case 'stage':
    case 'issue':
      return 'no day ahead'
  }
}

/** DTEND is the day after the last, as RFC 5545 has it; null where either end is open. */
function allDay(days: DayBounds | null): string[] | null {
  if (!days?.from || !days.to) return null
  const after = dayText(Date.parse(`${days.to}T00:00:00Z`) / 86_400_000 + 1)
  return [`DTSTART;VALUE=DATE:${compact(days.from)}`, `DTEND;VALUE=DATE:${compact(after)}`]
}

function compact(day: string): string {
  return day.replaceAll('-', '')
}
