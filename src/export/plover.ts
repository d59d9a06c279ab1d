import type { Dossier } from '../agreement/agreement.ts'
import { partyWords } from '../view/value-words.ts'
import { Account } from './account.ts'
import { actorCode } from './actor-codes.ts'
import { eventsOf } from './agreement-events.ts'
import type { Exported } from './export-format.ts'

/**
 * PLOVER records, one JSON object a line, in the field names of its published gold standard records. Where all actors act
 * on each other they stand in `source` and `target` is empty, as there. `dateEnd` (ours) stands where days are a range.
 */
export function ploverOf(dossier: Dossier): Exported {
  const account = new Account()
  account.leftOut('article', 'named as publication only', dossier.articles.length)
  account.leftOut('quote', 'no act', dossier.quotes.length)
  const articles = new Map(dossier.articles.map((article) => [article.id, article]))
  const actor = (party: string): object => {
    const code = actorCode(party)
    return { actorText: partyWords(party), ...(code === null ? {} : { code }) }
  }
  const records = dossier.agreements.flatMap((agreement) =>
    eventsOf(agreement, account).map(({ fact, code, source, target, from, to, evidence }) => {
      const first = evidence[0]
      return {
        id: `${agreement.id}/${fact.id}`,
        date: from,
        ...(to === from ? {} : { dateEnd: to }),
        source: source.map(actor),
        target: target === source ? [] : target.map(actor),
        event: code.event,
        mode: code.mode ?? '',
        context: code.context ?? '',
        eventText: fact.kind === 'step' ? fact.fact.step : 'meeting',
        text: first?.exact ?? '',
        language: 'en',
        publication: (first && articles.get(first.article)?.outlet) ?? '',
        coder: 'Rapporteur',
        comment: `CAMEO ${code.cameo}`,
      }
    }),
  )
  return account.close(records.map((record) => `${JSON.stringify(record)}\n`).join(''))
}
