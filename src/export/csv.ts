import type { Dossier, Grounded } from '../agreement/agreement.ts'
import type { Evidence, TermValue } from '../claim/claim.ts'
import { dayBounds } from '../view/day-bounds.ts'
import { factsOf } from '../view/facts.ts'
import type { Fact } from '../view/facts.ts'
import { Account } from './account.ts'
import type { Exported } from './export-format.ts'

/** The columns, in order. A cell is empty where it does not apply or is not known. */
export const CSV_COLUMNS = [
  'agreement_id',
  'agreement',
  'agreement_kind',
  'parties',
  'fact',
  'fact_id',
  'name',
  'value',
  'unit',
  'state',
  'by',
  'body',
  'on',
  'first_day',
  'last_day',
  'after',
  'place',
  'claimant',
  'denied_by',
  'factuality',
  'origins',
  'implied',
  'note',
  'article',
  'speaker',
  'said_on',
  'quote',
  'start',
  'end',
  'rule',
] as const
type Row = Partial<Record<(typeof CSV_COLUMNS)[number], string | number | null>>

/**
 * One row for each statement of each fact: a fact that three passages carry has three rows with one `fact_id`, a fact
 * without words one. Positions on an issue and relations have rows of their own; lists in a cell are parted by `; `.
 * RFC 4180: CRLF, quotes doubled, a header line. Text that a spreadsheet would take for a formula gets an apostrophe.
 */
export function csvOf(dossier: Dossier): Exported {
  const account = new Account()
  const rows: Row[] = []
  for (const agreement of dossier.agreements) {
    account.wrote('agreement')
    const about: Row = {
      agreement_id: agreement.id,
      agreement: agreement.name,
      agreement_kind: agreement.kind,
      parties: agreement.parties.join('; '),
    }
    for (const fact of factsOf(agreement)) {
      account.wrote(fact.kind)
      const says = { ...about, fact: fact.kind, fact_id: fact.id, ...rowOf(fact), ...groundOf(fact.fact) }
      rows.push(...stated(says, fact.fact.evidence))
      if (fact.kind === 'issue')
        for (const { party, position } of fact.fact.positions)
          rows.push({ ...says, fact: 'position', value: position, by: party })
    }
    for (const relation of agreement.related) {
      account.wrote('relation')
      const { to, how, evidence } = relation
      rows.push(
        ...stated({ ...about, fact: 'relation', name: how, value: to, ...groundOf(relation) }, evidence),
      )
    }
    if (factsOf(agreement).length === 0 && agreement.related.length === 0)
      rows.push(...stated({ ...about, fact: 'agreement', name: agreement.stage }, agreement.evidence))
  }
  for (const quote of dossier.quotes) {
    account.wrote('quote')
    rows.push(
      ...stated({ fact: 'quote', claimant: quote.speaker, article: quote.article }, quote.evidence).map(
        (row) => ({ ...row, quote: quote.text }),
      ),
    )
  }
  account.leftOut('article', 'named by id only', dossier.articles.length)
  const lines = [[...CSV_COLUMNS], ...rows.map((row) => CSV_COLUMNS.map((column) => row[column] ?? ''))]
  return account.close(lines.map((line) => `${line.map(cell).join(',')}\r\n`).join(''))
}

function rowOf({ kind, fact }: Fact): Row {
  switch (kind) {
    case 'stage':
      return {
        name: fact.stage,
        ...daysOf(fact.on),
        claimant: fact.claimant,
        denied_by: fact.deniedBy ?? null,
        factuality: fact.factuality,
        origins: fact.origins,
      }
    case 'step':
      return {
        name: fact.step,
        state: fact.state,
        by: fact.by.join('; '),
        body: fact.body ?? null,
        ...daysOf(fact.on),
        after: fact.after,
      }
    case 'term':
      return { name: fact.term, ...valueOf(fact.value), state: fact.standing, by: fact.by }
    case 'issue':
      return { name: fact.issue }
    case 'meeting':
      return { state: fact.state, by: fact.participants.join('; '), ...daysOf(fact.on), place: fact.place }
  }
}

function daysOf(on: string | null): Row {
  const days = dayBounds(on)
  return { on, first_day: days?.from ?? null, last_day: days?.to ?? null }
}

function valueOf(value: TermValue): Row {
  if (typeof value !== 'object') return { value }
  if ('amount' in value)
    return { value: value.amount, unit: `${value.currency}${value.per ? ` per ${value.per}` : ''}` }
  if ('unit' in value) return { value: value.number, unit: value.unit }
  return { value: `${value.from}/${value.to}`, unit: '%' }
}

function groundOf(fact: Grounded): Row {
  return { implied: fact.implied?.join('; ') ?? null, note: fact.note ?? null }
}

function stated(row: Row, evidence: readonly Evidence[]): Row[] {
  if (evidence.length === 0) return [row]
  return evidence.map((e) => ({
    ...row,
    article: e.article,
    speaker: e.speaker ?? null,
    said_on: e.saidOn ?? null,
    quote: e.exact,
    start: e.start,
    end: e.end,
    rule: e.rule,
  }))
}

function cell(value: string | number | null): string {
  if (typeof value === 'number') return String(value)
  const text = /^[=+\-@\t\r]/.test(value ?? '') ? `'${value}` : (value ?? '')
  return /[",\r\n]/.test(text) || /^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text
}
