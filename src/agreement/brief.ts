import { claimsOf } from '../claim/claims.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import type { CopyLink } from '../read/origin/copy-link.ts'
import type { Dossier, DossierArticle, DossierQuote } from './agreement.ts'
import { wordsOf } from '../claim/evidence.ts'
import { agreementsOf, inOrder } from './agreements-of.ts'
import { copiesAmong } from './copies.ts'
import { printed } from './count-origins.ts'
import { dayRange } from './day-range.ts'
import { partsOf } from './link-keys.ts'
import { nameOfVoice } from '../claim/voice.ts'

export interface BriefOptions {
  /** EDTF day: articles published later are left out. */
  readonly asOf?: string | null
}

/**
 * Articles in, one dossier out: the whole way of the data, in memory.
 *
 * The result does not depend on the order of the articles. Articles without a date are always used and never move `asOf`; days
 * that they name without a year get that of the reports at hand, which are taken to be of one story (a record, which holds
 * many, takes those of the stories that the article is in: in-their-years.ts).
 */
export function brief(articles: readonly Article[], options: BriefOptions): Dossier {
  const limit = dayRange(options.asOf ?? null)
  const known = articles.filter((article) => {
    const published = dayRange(article.published)
    return !limit || !published || published.from <= limit.to
  })
  const days = known.flatMap(({ published }) => published ?? [])
  return dossierOf(
    known.map((article) => claimsOf(article, article.published === null ? days : [])),
    options.asOf ?? null,
  )
}

/** The same from claims already made: what the record calls. */
export function dossierOf(articles: readonly ArticleClaims[], asOf: string | null): Dossier {
  const ordered = inOrder(articles)
  const newest = ordered.reduce<string | null>(
    (last, { article }) => article.published?.slice(0, 10) ?? last,
    null,
  )
  const agreements = partsOf(ordered)
    .flatMap((part) => agreementsOf(ordered, part))
    .sort((a, b) => b.evidence.length - a.evidence.length || (a.name < b.name ? -1 : 1))
  const copies = copiesAmong(ordered.map(({ article }) => article))
  return {
    asOf: asOf ?? newest,
    agreements,
    quotes: [...ordered].sort((a, b) => (a.article.id < b.article.id ? -1 : 1)).flatMap(quotesOf),
    articles: ordered.map(({ article }) => sourceOf(article, copies.get(article.id))),
  }
}

function sourceOf(article: Article, copy: CopyLink | undefined): DossierArticle {
  const { id, sha256, url, outlet, title, published, publishedFrom, source } = article
  const { agency } = printed(article)
  return {
    ...{ id, sha256, url, outlet, title, published, publishedFrom, source },
    ...(agency === null ? {} : { agency }),
    ...(copy ? { copyOf: { article: copy.original, share: copy.share, why: copy.why } } : {}),
  }
}

function quotesOf({ article, quotations }: ArticleClaims): DossierQuote[] {
  return quotations
    .filter((quotation) => quotation.speaker !== null)
    .map((quotation) => ({
      article: article.id,
      speaker: nameOfVoice(quotation.speaker, quotation.via),
      opens: quotation.text.split(/\s+/).slice(0, 4).join(' '),
      text: quotation.text,
      evidence: [wordsOf(article, quotation, 'quotation')],
    }))
}
