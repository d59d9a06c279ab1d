import { claimsOf } from '../claim/claims.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { findTogether } from '../claim/reading.ts'
import type { Article } from '../read/article.ts'
import type { Agreement, Dossier, DossierQuote } from './agreement.ts'
import { wordsOf } from '../claim/evidence.ts'
import { agreementOf } from './assemble.ts'
import { compareDates, dayRange } from './day-range.ts'
import { likest, linkInstruments } from './link.ts'
import type { InstrumentGroup, InstrumentRef } from './link.ts'
import { nameOfVoice } from '../claim/voice.ts'

export interface BriefOptions {
  /** EDTF day: articles published later are left out. */
  readonly asOf?: string | null
}

/**
 * Articles in, one dossier out: the whole way of the data, in memory.
 *
 * The result does not depend on the order of the articles. Articles without a date are always used and never move `asOf`.
 */
export function brief(articles: readonly Article[], options: BriefOptions): Dossier {
  const limit = dayRange(options.asOf ?? null)
  const known = articles.filter((article) => {
    const published = dayRange(article.published)
    return !limit || !published || published.from <= limit.to
  })
  const found = findTogether(known)
  return dossierOf(
    known.map((article, i) => claimsOf(article, found[i])),
    options.asOf ?? null,
  )
}

/** The same from claims already made: what the record calls. */
export function dossierOf(articles: readonly ArticleClaims[], asOf: string | null): Dossier {
  const ordered = [...articles].sort(
    (a, b) =>
      compareDates(a.article.published, b.article.published) ||
      (a.article.id < b.article.id ? -1 : a.article.id > b.article.id ? 1 : 0),
  )
  const newest = ordered.reduce<string | null>(
    (last, { article }) => article.published?.slice(0, 10) ?? last,
    null,
  )
  const groups = linkInstruments(ordered)
  const earned = new Map<InstrumentGroup, Agreement>()
  for (const group of groups) {
    const agreement = agreementOf(ordered, group.refs)
    if (agreement) earned.set(group, agreement)
  }
  const strays = new Map<InstrumentGroup, InstrumentRef[]>()
  for (const group of groups) {
    const host = earned.has(group) ? null : likest(group, [...earned.keys()])
    if (host) strays.set(host, [...(strays.get(host) ?? []), ...group.refs])
  }
  const agreements = [...earned]
    .map(([group, agreement]) => {
      const taken = strays.get(group)
      return (taken && agreementOf(ordered, group.refs, taken)) ?? agreement
    })
    .sort((a, b) => b.evidence.length - a.evidence.length || (a.name < b.name ? -1 : 1))
  return {
    asOf: asOf ?? newest,
    agreements,
    quotes: [...ordered].sort((a, b) => (a.article.id < b.article.id ? -1 : 1)).flatMap(quotesOf),
    articles: ordered.map(({ article }) => ({
      id: article.id,
      sha256: article.sha256,
      url: article.url,
      outlet: article.outlet,
      title: article.title,
      published: article.published,
      publishedFrom: article.publishedFrom,
      source: article.source,
    })),
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
