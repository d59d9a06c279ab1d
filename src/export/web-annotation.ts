import type { Dossier } from '../agreement/agreement.ts'
import type { Evidence } from '../claim/claim.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import { Account } from './account.ts'
import type { Exported, ExportOptions } from './export-format.ts'
import { namingUnder, webAddress } from './naming.ts'

/**
 * An AnnotationCollection with one page: an Annotation for each fact and each quotation, its body the fact in words, its
 * targets the passages. A passage is named in the article as kept, by its words and, where the texts are at hand, by its
 * place (in code points, as the model asks), and where the article has an address also on that page, by its words alone,
 * for a page's own text is another one.
 */
export function webAnnotationOf(dossier: Dossier, options: ExportOptions): Exported {
  const account = new Account()
  const names = namingUnder(options.base)
  const addresses = new Map(dossier.articles.map((article) => [article.id, webAddress(article.url)]))
  const targets = (evidence: readonly Evidence[]): object[] =>
    evidence.flatMap((e) => {
      const quote = { type: 'TextQuoteSelector', exact: e.exact, prefix: e.prefix, suffix: e.suffix }
      const position = positionOf(e, options.texts?.get(e.article))
      const page = addresses.get(e.article)
      return [
        { source: names.article(e.article), selector: position ? [quote, position] : quote },
        ...(page ? [{ source: page, selector: quote }] : []),
      ]
    })
  const items: object[] = []
  for (const agreement of dossier.agreements) {
    account.wrote('agreement')
    items.push({
      id: names.agreement(agreement.id),
      type: 'Annotation',
      motivation: 'identifying',
      body: [text(agreement.name), tag(agreement.kind)],
      target: targets(agreement.evidence),
    })
    for (const fact of factsOf(agreement)) {
      if (fact.fact.evidence.length === 0) {
        account.leftOut(fact.kind, 'rests on no passage')
        continue
      }
      account.wrote(fact.kind)
      items.push({
        id: names.fact(agreement.id, fact.id),
        type: 'Annotation',
        motivation: 'describing',
        body: [
          text(factWords(fact)),
          tag(fact.kind),
          { source: names.agreement(agreement.id), purpose: 'linking' },
        ],
        target: targets(fact.fact.evidence),
      })
    }
    for (const { to, how, evidence } of agreement.related) {
      if (evidence.length === 0) {
        account.leftOut('relation', 'rests on no passage')
        continue
      }
      account.wrote('relation')
      items.push({
        id: `${names.agreement(agreement.id)}#${how}-${encodeURIComponent(to.toWellFormed())}`,
        type: 'Annotation',
        motivation: 'describing',
        body: [text(`${how.replace(/-/g, ' ')}: ${to}`), tag('relation')],
        target: targets(evidence),
      })
    }
  }
  for (const quote of dossier.quotes) {
    account.wrote('quote')
    const at = quote.evidence[0]
    items.push({
      id: `${at ? names.words(at) : names.article(quote.article)}-said`,
      type: 'Annotation',
      motivation: 'tagging',
      body: [tag(quote.speaker ?? 'speaker not named'), tag('quotation')],
      target: targets(quote.evidence),
    })
  }
  account.wrote('article', dossier.articles.length)
  const annotations = items.filter((item) => (item as { target: object[] }).target.length > 0)
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: `${names.dossier}#annotations`,
    type: 'AnnotationCollection',
    label: `Agreements in the making${dossier.asOf === null ? '' : ` as of ${dossier.asOf}`}`,
    total: annotations.length,
    first: {
      id: `${names.dossier}#annotations-1`,
      type: 'AnnotationPage',
      partOf: `${names.dossier}#annotations`,
      startIndex: 0,
      items: annotations,
    },
  }
  return account.close(`${JSON.stringify(collection, null, 2)}\n`)
}

function text(value: string): object {
  return { type: 'TextualBody', purpose: 'describing', value, format: 'text/plain', language: 'en' }
}

function tag(value: string): object {
  return { type: 'TextualBody', purpose: 'tagging', value }
}

/** Offsets in code points instead of UTF-16 code units; null without the text, or where it is another one. */
function positionOf({ exact, start, end }: Evidence, text: string | undefined): object | null {
  if (text === undefined || text.slice(start, end) !== exact) return null
  const first = [...text.slice(0, start)].length
  return { type: 'TextPositionSelector', start: first, end: first + [...exact].length }
}
