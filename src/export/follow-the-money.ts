import { createHash } from 'node:crypto'
import type { Dossier, DossierArticle } from '../agreement/agreement.ts'
import { dayBounds, singleDay } from '../view/day-bounds.ts'
import { factWords } from '../view/fact-words.ts'
import { factsOf } from '../view/facts.ts'
import { partyWords } from '../view/value-words.ts'
import { Account } from './account.ts'
import type { Exported, ExportOptions } from './export-format.ts'
import { namingUnder, webAddress } from './naming.ts'

type Properties = Readonly<Record<string, readonly (string | null | undefined)[]>>

/**
 * FollowTheMoney entities, one JSON object a line: an agreement is a Project, its parties PublicBodies (states, by their
 * code) or Organizations with a ProjectParticipant each, a speaker a Person, an article an Article, every fact an Event
 * with its article as proof, every passage a Documentation of the agreement. Ids are hashes of what the entity is, so the
 * same party has one id in every export.
 */
export function followTheMoneyOf(dossier: Dossier, options: ExportOptions): Exported {
  const account = new Account()
  const names = namingUnder(options.base)
  const entities = new Map<string, object>()
  const put = (schema: string, of: readonly string[], properties: Properties): string => {
    const id = createHash('sha1')
      .update(['rapporteur', schema, ...of].join('\u0000'))
      .digest('hex')
    const kept = Object.entries(properties).flatMap(([name, values]) => {
      const said = [...new Set(values.filter((value): value is string => Boolean(value)))]
      return said.length > 0 ? [[name, said] as const] : []
    })
    if (!entities.has(id)) entities.set(id, { id, schema, properties: Object.fromEntries(kept) })
    return id
  }
  const party = (code: string): string =>
    /^[A-Z]{2}$/.test(code) && code !== 'EU' && code !== 'UN'
      ? put('PublicBody', [code], { name: [partyWords(code)], country: [code.toLowerCase()] })
      : put('Organization', [code], { name: [partyWords(code)] })
  const articles = new Map<string, string>()
  for (const article of dossier.articles) {
    account.wrote('article')
    articles.set(article.id, put('Article', [article.sha256], articleProperties(article)))
  }
  for (const agreement of dossier.agreements) {
    account.wrote('agreement')
    const project = put('Project', [agreement.id], {
      name: [agreement.name],
      alias: agreement.aliases,
      phase: [agreement.stage],
      status: [agreement.contested ? 'contested' : null],
      keywords: [agreement.kind],
      sourceUrl: [options.base === undefined ? null : names.agreement(agreement.id)],
      proof: agreement.evidence.map((e) => articles.get(e.article)),
    })
    for (const [role, codes] of [
      ['party', agreement.parties],
      ['mediator', agreement.mediators],
    ] as const)
      for (const code of codes)
        put('ProjectParticipant', [agreement.id, role, code], {
          project: [project],
          participant: [party(code)],
          role: [role],
        })
    for (const fact of factsOf(agreement)) {
      account.wrote(fact.kind)
      const { kind } = fact
      const on = kind === 'stage' || kind === 'step' || kind === 'meeting' ? fact.fact.on : null
      const days = dayBounds(on)
      const involved =
        kind === 'step'
          ? fact.fact.by
          : kind === 'meeting'
            ? fact.fact.participants
            : kind === 'term' && fact.fact.by
              ? [fact.fact.by]
              : []
      put('Event', [agreement.id, fact.id], {
        name: [`${agreement.name}: ${factWords(fact)}`],
        keywords: [kind],
        date: [singleDay(on)],
        startDate: [days && days.from !== days.to ? days.from : null],
        endDate: [days && days.from !== days.to ? days.to : null],
        involved: involved.map(party),
        location: [kind === 'meeting' ? fact.fact.place : null],
        summary: fact.fact.evidence.map((e) => e.exact),
        proof: fact.fact.articles.map((id) => articles.get(id)),
      })
      for (const e of fact.fact.evidence) {
        const document = articles.get(e.article)
        if (document)
          put('Documentation', [agreement.id, fact.id, e.article, String(e.start), String(e.end)], {
            document: [document],
            entity: [project],
            role: [kind],
            summary: [e.exact],
            date: [singleDay(e.saidOn ?? null)],
          })
      }
    }
    account.leftOut('relation', 'no schema ties one Project to another', agreement.related.length)
  }
  for (const quote of dossier.quotes) {
    const document = articles.get(quote.article)
    if (quote.speaker === null || document === undefined) {
      account.leftOut('quote', 'no speaker is named')
      continue
    }
    account.wrote('quote')
    const person = put('Person', [quote.speaker], { name: [quote.speaker] })
    put('Documentation', [quote.speaker, quote.article, quote.text], {
      document: [document],
      entity: [person],
      role: ['quoted'],
      summary: [quote.text],
    })
  }
  return account.close([...entities.values()].map((entity) => `${JSON.stringify(entity)}\n`).join(''))
}

function articleProperties(article: DossierArticle): Properties {
  return {
    // Aleph shows the file name where there is no title, and requires one.
    fileName: [article.source.split(/[/\\]/).at(-1) || article.id],
    title: [article.title],
    name: [article.title ?? article.id],
    publisher: [article.outlet],
    sourceUrl: [webAddress(article.url)],
    contentHash: [article.sha256],
    publishedAt: [singleDay(article.published)],
    language: ['eng'],
  }
}
