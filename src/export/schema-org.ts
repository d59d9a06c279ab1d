import type { Claim, ClaimReview, NewsArticle, Thing } from 'schema-dts'
import type { Agreement, Dossier, DossierArticle } from '../agreement/agreement.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import type { Fact } from '../view/facts.ts'
import { stageWords } from '../view/agreement-view.ts'
import { Account } from './account.ts'
import type { Exported, ExportOptions } from './export-format.ts'
import { namingUnder, webAddress } from './naming.ts'
import type { Naming } from './naming.ts'

/** Ratings of a ClaimReview, worst first: schema.org wants a number, and readers the words. */
const RATINGS = ['denied by a party', 'contested'] as const

/**
 * A graph of NewsArticles and Claims. A ClaimReview is due only where somebody denies a stage: it says so, and does not
 * say who is right. `schema.org` stands in the context as vocabulary, so that no program has to fetch anything.
 */
export function schemaOrgOf(dossier: Dossier, options: ExportOptions): Exported {
  const account = new Account()
  const names = namingUnder(options.base)
  const graph: Thing[] = dossier.articles.map((article) => {
    account.wrote('article')
    return newsArticle(article, names)
  })
  for (const agreement of dossier.agreements) {
    account.wrote('agreement')
    graph.push({
      '@type': 'CreativeWork',
      '@id': names.agreement(agreement.id),
      name: agreement.name,
      alternateName: agreement.aliases,
      genre: agreement.kind,
      creativeWorkStatus: stageWords(agreement.stage),
      contributor: agreement.parties.map((party) => ({
        '@type': 'Organization',
        '@id': names.party(party),
        name: party,
      })),
    })
    for (const fact of factsOf(agreement)) {
      account.wrote(fact.kind)
      graph.push(claim(fact, names))
      if (fact.kind === 'stage' && fact.fact.deniedBy !== undefined)
        graph.push(claimReview(agreement, fact, fact.fact.deniedBy, names, dossier.asOf))
    }
    account.leftOut(
      'relation',
      'no property for how instruments stand to each other',
      agreement.related.length,
    )
  }
  for (const quote of dossier.quotes) {
    account.wrote('quote')
    graph.push({
      '@type': 'Quotation',
      text: quote.text,
      ...(quote.speaker === null ? {} : { spokenByCharacter: { '@type': 'Person', name: quote.speaker } }),
      isPartOf: { '@id': names.article(quote.article) },
    })
  }
  const text = JSON.stringify({ '@context': { '@vocab': 'https://schema.org/' }, '@graph': graph }, null, 2)
  return account.close(`${text}\n`)
}

function newsArticle(article: DossierArticle, names: Naming): NewsArticle {
  const page = webAddress(article.url)
  return {
    '@type': 'NewsArticle',
    '@id': names.article(article.id),
    identifier: `sha256:${article.sha256}`,
    ...(article.title === null ? {} : { headline: article.title }),
    ...(page === null ? {} : { url: page }),
    ...(article.outlet === null
      ? {}
      : { publisher: { '@type': 'NewsMediaOrganization', name: article.outlet } }),
    // schema.org dates are ISO 8601; what EDTF says beyond that is left to the formats that know it.
    ...(article.published !== null &&
    /^\d{4}-\d{2}-\d{2}(?:T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?)?$/.test(article.published)
      ? { datePublished: article.published }
      : {}),
  }
}

function claim(fact: Fact, names: Naming): Claim {
  const { evidence } = fact.fact
  const authors = [...new Set(evidence.flatMap((e) => (e.speaker === undefined ? [] : [e.speaker])))]
  const articles = [...new Set(evidence.map((e) => e.article))].map((id) => ({ '@id': names.article(id) }))
  return {
    '@type': 'Claim',
    '@id': names.fact(fact.agreement.id, fact.id),
    name: factWords(fact),
    about: { '@id': names.agreement(fact.agreement.id) },
    claimInterpreter: authors.map((name) => ({ '@type': 'Person', name })),
    appearance: articles,
    ...(articles[0] ? { firstAppearance: articles[0] } : {}),
    text: [...new Set(evidence.map((e) => e.exact))],
  }
}

function claimReview(
  agreement: Agreement,
  fact: Fact,
  deniedBy: string,
  names: Naming,
  asOf: string | null,
): ClaimReview {
  const rating = agreement.contested ? 2 : 1
  return {
    '@type': 'ClaimReview',
    '@id': `${names.fact(agreement.id, fact.id)}#review`,
    url: names.fact(agreement.id, fact.id),
    claimReviewed: factWords(fact),
    itemReviewed: { '@id': names.fact(agreement.id, fact.id) },
    ...(asOf !== null && /^\d{4}-\d{2}-\d{2}$/.test(asOf) ? { datePublished: asOf } : {}),
    author: { '@type': 'Organization', name: 'Rapporteur' },
    reviewRating: {
      '@type': 'Rating',
      ratingValue: rating,
      worstRating: 1,
      bestRating: RATINGS.length,
      alternateName: RATINGS[rating - 1]!,
      ratingExplanation: `${deniedBy} denies it`,
    },
  }
}
