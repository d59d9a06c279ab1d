import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import { whatIf } from '../../agreement/what-if.ts'
import type { Kind, Stage } from '../../claim/claim.ts'
import type { Cause, Change } from '../../record/change.ts'
import type { ListFilter, OpenRecord } from '../../record/record.ts'
import { factWords } from '../../view/fact-words.ts'
import { factsOf } from '../../view/facts.ts'
import { readSupposition } from '../../view/suppose.ts'
import { answerJson } from '../answer.ts'
import { problemResponse } from '../problem.ts'
import type { RoomEnv } from '../room-options.ts'
import { Day, asOf, id, listing, paged } from './queries.ts'
import { reading } from './routes.ts'
import * as shapes from './shapes.ts'
import { pageOf } from './shapes.ts'

/** Everything that can be asked, each answer as the library gives it. */
export function addReads(api: OpenAPIHono<RoomEnv>, record: OpenRecord): void {
  api.openapi(
    reading({
      path: '/agreements',
      operationId: 'listAgreements',
      summary: 'Agreements in the making, latest change first',
      tag: 'agreements',
      query: { ...listing, ...asOf, ...paged, sort: z.enum(['changed', 'name']).optional() },
      answer: pageOf(shapes.AgreementRow),
    }),
    async (c) => {
      const q = c.req.valid('query')
      return answerJson(
        c,
        await record.list({ ...filterOf(q), ...pageFilter(q), ...(q.sort ? { sort: q.sort } : {}) }),
      )
    },
  )

  api.openapi(
    reading({
      path: '/facets',
      operationId: 'countFacets',
      summary: 'How many agreements have each party, kind, stage and outlet',
      tag: 'agreements',
      query: { ...listing, ...asOf },
      answer: shapes.Facets,
    }),
    async (c) => answerJson(c, await record.facets(filterOf(c.req.valid('query')))),
  )

  api.openapi(
    reading({
      path: '/agreements/{id}',
      operationId: 'readDossier',
      summary: 'One agreement with its quotations and sources',
      tag: 'agreements',
      query: asOf,
      params: id('id of the agreement, or one that it had'),
      answer: shapes.Dossier,
    }),
    async (c) => {
      const dossier = await record.dossier(c.req.valid('param').id, {
        asOf: c.req.valid('query')['as-of'] ?? null,
      })
      return dossier ? answerJson(c, dossier) : problemResponse(c, 404, 'No agreement has this id.')
    },
  )

  api.openapi(
    reading({
      path: '/agreements/{id}/evidence',
      operationId: 'readEvidence',
      summary: 'Every fact of an agreement in words, with the passages it rests on',
      tag: 'agreements',
      query: { ...asOf, kind: z.enum(['stage', 'step', 'term', 'issue', 'meeting']).optional() },
      params: id('id of the agreement'),
      answer: z.array(shapes.Fact),
    }),
    async (c) => {
      const { 'as-of': day, kind } = c.req.valid('query')
      const dossier = await record.dossier(c.req.valid('param').id, { asOf: day ?? null })
      if (!dossier) return problemResponse(c, 404, 'No agreement has this id.')
      const facts = factsOf(dossier.agreement).filter((fact) => kind === undefined || fact.kind === kind)
      return answerJson(
        c,
        facts.map((fact) => ({ id: fact.id, kind: fact.kind, words: factWords(fact), fact: fact.fact })),
      )
    },
  )

  api.openapi(
    reading({
      path: '/agreements/{id}/what-if',
      operationId: 'askWhatIf',
      summary: 'When it would take effect and lapse if steps were taken on given days',
      tag: 'agreements',
      query: {
        ...asOf,
        suppose: z
          .union([z.string(), z.array(z.string()).max(50)])
          .optional()
          .openapi({
            description:
              '`sign=2026-03-01`, `ratify:US=2026-06-15`, `the fighting stops=2026-02-20`; may be repeated',
          }),
      },
      params: id('id of the agreement'),
      answer: shapes.WhatIf,
    }),
    async (c) => {
      const { 'as-of': day, suppose } = c.req.valid('query')
      const dossier = await record.dossier(c.req.valid('param').id, { asOf: day ?? null })
      if (!dossier) return problemResponse(c, 404, 'No agreement has this id.')
      const suppositions = [suppose ?? []].flat().map((words) => ({ words, read: readSupposition(words) }))
      const unread = suppositions.filter(({ read }) => read === null)
      if (unread.length > 0)
        return problemResponse(c, 400, 'A supposition cannot be read: write it as sign=2026-03-01.', {
          errors: unread.map(({ words }) => ({ name: 'suppose', reason: `"${words}"` })),
        })
      return answerJson(
        c,
        whatIf(
          dossier.agreement,
          suppositions.map(({ read }) => read!),
        ),
      )
    },
  )

  api.openapi(
    reading({
      path: '/articles',
      operationId: 'listArticles',
      summary: 'Articles, newest first',
      tag: 'articles',
      query: {
        ...asOf,
        ...paged,
        outlet: z.string().max(200).optional(),
        agreement: z.string().max(300).optional(),
      },
      answer: pageOf(shapes.ArticleRow),
    }),
    async (c) => {
      const q = c.req.valid('query')
      const filter = { outlet: q.outlet ?? null, agreement: q.agreement ?? null, asOf: q['as-of'] ?? null }
      return answerJson(c, await record.articles({ ...filter, ...pageFilter(q) }))
    },
  )

  api.openapi(
    reading({
      path: '/articles/{id}',
      operationId: 'readArticle',
      summary: 'An article with everything found in it',
      tag: 'articles',
      query: {},
      params: id('id of the article'),
      answer: shapes.Article,
    }),
    async (c) => {
      const article = await record.article(c.req.valid('param').id)
      return article ? answerJson(c, article) : problemResponse(c, 404, 'No article has this id.')
    },
  )

  api.openapi(
    reading({
      path: '/claims/{id}',
      operationId: 'readClaim',
      summary: 'One speaker’s statement of one fact in one article',
      tag: 'articles',
      query: {},
      params: id('id of the claim'),
      answer: shapes.Claim,
    }),
    async (c) => {
      const claim = await record.claim(c.req.valid('param').id)
      return claim ? answerJson(c, claim) : problemResponse(c, 404, 'No claim has this id.')
    },
  )

  api.openapi(
    reading({
      path: '/changes',
      operationId: 'listChanges',
      summary: 'What changed and why, oldest first; ask on with `next` as `cursor`',
      tag: 'changes',
      query: {
        ...paged,
        ...asOf,
        since: Day.optional(),
        agreement: z.string().max(300).optional(),
        cause: z.enum(['report', 'correction', 'retraction', 'review', 'run']).optional(),
        what: z.string().max(30).optional(),
        order: z.enum(['oldest', 'newest']).optional(),
      },
      answer: pageOf(shapes.Change),
    }),
    async (c) => {
      const q = c.req.valid('query')
      return answerJson(
        c,
        await record.changes({
          since: q.since ?? null,
          asOf: q['as-of'] ?? null,
          agreement: q.agreement ?? null,
          cause: (q.cause ?? null) as Cause['kind'] | null,
          what: (q.what ?? null) as Change['what'] | null,
          order: q.order ?? 'oldest',
          ...pageFilter(q),
        }),
      )
    },
  )

  api.openapi(
    reading({
      path: '/search',
      operationId: 'search',
      summary: 'Articles and quotations that hold all the words, newest first',
      tag: 'articles',
      query: {
        ...paged,
        ...asOf,
        q: z.string().min(1).max(500),
        in: z.enum(['articles', 'quotations', 'both']).optional(),
      },
      answer: pageOf(shapes.Hit),
    }),
    async (c) => {
      const q = c.req.valid('query')
      return answerJson(
        c,
        await record.search(q.q, { asOf: q['as-of'] ?? null, in: q.in ?? 'both', ...pageFilter(q) }),
      )
    },
  )

  api.openapi(
    reading({
      path: '/doubts',
      operationId: 'listDoubts',
      summary: 'What a person should look at, most consequential first',
      tag: 'review',
      query: { ...paged, agreement: z.string().max(300).optional() },
      answer: pageOf(shapes.Doubt),
    }),
    async (c) => {
      const q = c.req.valid('query')
      return answerJson(c, await record.doubts({ agreement: q.agreement ?? null, ...pageFilter(q) }))
    },
  )

  api.openapi(
    reading({
      path: '/reviews',
      operationId: 'listReviews',
      summary: 'Decisions of persons, newest first',
      tag: 'review',
      query: { ...paged, agreement: z.string().max(300).optional() },
      answer: pageOf(shapes.Review),
    }),
    async (c) => {
      const q = c.req.valid('query')
      return answerJson(c, await record.reviews({ agreement: q.agreement ?? null, ...pageFilter(q) }))
    },
  )

  api.openapi(
    reading({
      path: '/counts',
      operationId: 'count',
      summary: 'How much the record holds',
      tag: 'record',
      query: {},
      answer: shapes.Counts,
    }),
    async (c) => answerJson(c, await record.counts()),
  )
}

interface Asked {
  readonly [name: string]: unknown
}

function pageFilter(q: Asked): { cursor: string | null; limit?: number } {
  return {
    cursor: (q['cursor'] as string | undefined) ?? null,
    ...(q['limit'] === undefined ? {} : { limit: q['limit'] as number }),
  }
}

/** The filter of a list as the query says it. */
export function filterOf(q: Asked): ListFilter {
  const text = (name: string): string | null => (q[name] as string | undefined) ?? null
  const contested = q['contested']
  return {
    asOf: text('as-of'),
    party: text('party'),
    kind: text('kind') as Kind | null,
    stage: text('stage') as Stage | null,
    outlet: text('outlet'),
    words: text('q'),
    since: text('since'),
    contested: contested === undefined ? null : contested === 'true',
  }
}
