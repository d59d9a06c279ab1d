import { claimsOf } from '../claim/claims.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { findTogether } from '../claim/reading.ts'
import type { Article } from '../read/article.ts'
import type { Agreement, Dossier, DossierQuote } from './agreement.ts'
import { agreementOf } from './assemble.ts'
import { compareDates, dayRange } from './day-range.ts'
import { linkInstruments, resemblance } from './link.ts'
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
  const earned = groups.filter((group) => agreementOf(ordered, group.refs) !== null)
  const strays = new Map(earned.map((group) => [group, [] as InstrumentRef[]]))
  for (const group of groups) if (!strays.has(group)) strays.get(likest(group, earned)!)?.push(...group.refs)
  const agreements = earned
    .map((group) => agreementOf(ordered, group.refs, strays.get(group)))
    .filter((agreement): agreement is Agreement => agreement !== null)
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

/** The group that another resembles most; undefined where there is none. */
function likest(group: InstrumentGroup, others: readonly InstrumentGroup[]): InstrumentGroup | undefined {
  return others.reduce<InstrumentGroup | undefined>(
    (best, other) => (!best || resemblance(group, other) > resemblance(group, best) ? other : best),
    undefined,
  )
}

const CONTEXT = 32

function quotesOf({ article, quotations }: ArticleClaims): DossierQuote[] {
  return quotations
    .filter((quotation) => quotation.speaker !== null)
    .map((quotation) => ({
      article: article.id,
      speaker: nameOfVoice(quotation.speaker, quotation.via),
      opens: quotation.text.split(/\s+/).slice(0, 4).join(' '),
      text: quotation.text,
      evidence: [
        {
          article: article.id,
          exact: article.text.slice(quotation.start, quotation.end),
          start: quotation.start,
          end: quotation.end,
          prefix: article.text.slice(Math.max(0, quotation.start - CONTEXT), quotation.start),
          suffix: article.text.slice(quotation.end, quotation.end + CONTEXT),
          rule: 'quotation',
        },
      ],
    }))
}
