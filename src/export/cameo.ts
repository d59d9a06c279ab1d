import type { Dossier } from '../agreement/agreement.ts'
import { Account } from './account.ts'
import { actorCode } from './actor-codes.ts'
import { eventsOf } from './agreement-events.ts'
import type { Exported } from './export-format.ts'

export const CAMEO_COLUMNS = [
  'date',
  'date_end',
  'source',
  'target',
  'code',
  'root',
  'label',
  'agreement',
  'fact',
  'article',
  'text',
] as const

/**
 * CAMEO events as event data sets print them: one row for each ordered pair of actors, so an act of all on each other has
 * a row both ways. States are ISO alpha-3; a party without a code stands by its name.
 */
export function cameoOf(dossier: Dossier): Exported {
  const account = new Account()
  account.leftOut('article', 'named by id only', dossier.articles.length)
  account.leftOut('quote', 'no act', dossier.quotes.length)
  const rows: string[][] = [[...CAMEO_COLUMNS]]
  for (const agreement of dossier.agreements)
    for (const { fact, code, source, target, from, to, evidence } of eventsOf(agreement, account))
      for (const a of source)
        for (const b of target)
          if (a !== b)
            rows.push([
              from,
              to,
              actorCode(a) ?? a,
              actorCode(b) ?? b,
              code.cameo,
              code.cameo.slice(0, 2),
              code.label,
              agreement.id,
              fact.id,
              evidence[0]?.article ?? '',
              evidence[0]?.exact ?? '',
            ])
  // A cell of a TSV has neither tab nor line end.
  return account.close(
    rows.map((row) => `${row.map((cell) => cell.replace(/\s+/g, ' ')).join('\t')}\n`).join(''),
  )
}
