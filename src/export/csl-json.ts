import type { Dossier, DossierArticle } from '../agreement/agreement.ts'
import { dayBounds } from '../view/day-bounds.ts'
import { Account, countsOf } from './account.ts'
import type { Exported } from './export-format.ts'
import { COUNTED } from './export-format.ts'
import { webAddress } from './naming.ts'

/** The sources as CSL-JSON, for a reference manager or a citation processor; an unknown date is left out, never guessed. */
export function cslJsonOf(dossier: Dossier): Exported {
  const account = new Account()
  account.wrote('article', dossier.articles.length)
  const counts = countsOf(dossier)
  for (const what of COUNTED)
    if (what !== 'article') account.leftOut(what, 'a bibliography lists sources', counts[what])
  return account.close(`${JSON.stringify(dossier.articles.map(item), null, 2)}\n`)
}

function item(article: DossierArticle): object {
  const days = dayBounds(article.published)
  const parts = [days?.from, days?.to === days?.from ? null : days?.to].flatMap((day) =>
    day ? [day.split('-').map(Number)] : [],
  )
  const plain = /^\d{4}(?:-\d{2})?$/.exec(article.published ?? '')
  const page = webAddress(article.url)
  return {
    id: article.id,
    type: 'article-newspaper',
    ...(article.title === null ? {} : { title: article.title }),
    ...(article.outlet === null ? {} : { 'container-title': article.outlet }),
    ...(plain
      ? { issued: { 'date-parts': [plain[0].split('-').map(Number)] } }
      : parts.length > 0
        ? { issued: { 'date-parts': parts, ...(/[~?%]/.test(article.published!) ? { circa: true } : {}) } }
        : {}),
    ...(page === null ? {} : { URL: page }),
    note: `SHA-256 of the text as read: ${article.sha256}`,
  }
}
