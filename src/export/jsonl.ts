import type { Dossier } from '../agreement/agreement.ts'
import { factsOf } from '../view/facts.ts'
import { complete } from './account.ts'
import type { Exported } from './export-format.ts'

/**
 * One JSON object a line, each with its `type`: `dossier` first, then every article, every agreement with its facts
 * (`stage`, `step`, `term`, `issue`, `meeting`, `relation`, each with the agreement's id and its own) and every quotation.
 */
export function jsonlOf(dossier: Dossier): Exported {
  const lines: unknown[] = [{ type: 'dossier', asOf: dossier.asOf }]
  for (const article of dossier.articles) lines.push({ type: 'article', ...article })
  for (const agreement of dossier.agreements) {
    const { history: _h, steps: _s, terms: _t, issues: _i, meetings: _m, related, ...about } = agreement
    lines.push({ type: 'agreement', ...about })
    for (const { kind, id, fact } of factsOf(agreement))
      lines.push({ type: kind, agreement: agreement.id, id, ...fact })
    for (const relation of related) lines.push({ type: 'relation', agreement: agreement.id, ...relation })
  }
  for (const quote of dossier.quotes) lines.push({ type: 'quote', ...quote })
  return complete(dossier, lines.map((line) => `${JSON.stringify(line)}\n`).join(''))
}
