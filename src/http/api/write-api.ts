import type { OpenAPIHono } from '@hono/zod-openapi'
import { z } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { readArticle } from '../../read/read-article.ts'
import type { Decision } from '../../record/review.ts'
import { answerJson } from '../answer.ts'
import { problemResponse } from '../problem.ts'
import { mayDo } from '../room-options.ts'
import type { RoomEnv, RoomOptions, Scope } from '../room-options.ts'
import { id, paged } from './queries.ts'
import { reading, writing } from './routes.ts'
import * as shapes from './shapes.ts'

const ref = z.object({
  fact: z.enum(['history', 'step', 'term', 'issue', 'meeting']),
  evidence: z.array(z.object({ article: z.string(), start: z.int(), end: z.int() })).min(1),
  value: z.string().optional(),
})
const reason = z.string().min(1).max(1000)
const agreement = z.string().min(1).max(300)
const signed = { author: z.string().min(1).max(120).optional(), reason }

/** A decision as it may be sent; the author is the token's name where one is asked for. */
export const DecisionBody = z
  .discriminatedUnion('action', [
    z.object({ ...signed, action: z.literal('accept'), agreement, target: ref.optional() }),
    z.object({ ...signed, action: z.literal('reject'), agreement, target: ref.optional() }),
    z.object({
      ...signed,
      action: z.literal('edit'),
      agreement,
      target: ref,
      set: z.record(z.string(), z.unknown()),
    }),
    z.object({ ...signed, action: z.literal('rename'), agreement, name: z.string().min(1).max(200) }),
    z.object({
      ...signed,
      action: z.literal('pin-stage'),
      agreement,
      stage: z.string().max(40),
      on: z.string().max(40),
    }),
    z.object({ ...signed, action: z.literal('merge'), agreement, with: agreement }),
    z.object({
      ...signed,
      action: z.literal('split'),
      agreement,
      articles: z.array(z.string()).min(1),
      name: z.string().max(200).optional(),
    }),
    z.object({ ...signed, action: z.literal('retract'), article: z.string().min(1).max(300) }),
  ])
  .openapi('Decision')

/** Everything that can be written; each write leaves a line in the audit. */
export function addWrites(api: OpenAPIHono<RoomEnv>, options: RoomOptions): void {
  const { record } = options

  api.openapi(
    writing({
      path: '/reviews',
      operationId: 'review',
      summary: 'Decide about a fact or an agreement (scope review)',
      tag: 'review',
      body: DecisionBody,
      answer: shapes.Review,
    }),
    async (c) => {
      const body = c.req.valid('json')
      const barred = await bar(c, options, 'review', body.action)
      if (barred) return barred
      const author = c.get('asker').name ?? body.author
      if (author === undefined) return problemResponse(c, 400, 'Say who decides: "author".')
      const made = await decided(c, () => record.review({ ...body, author } as Decision))
      if (made instanceof Response) return made
      await noteWrite(c, options, `review ${body.action}`, { review: made.id, agreement: made.agreement })
      return answerJson(c, made, 201)
    },
  )

  api.openapi(
    writing({
      path: '/reviews/{id}/undo',
      operationId: 'undoReview',
      summary: 'Take a decision back (scope review)',
      tag: 'review',
      params: id('number of the review'),
      body: z.object(signed),
      answer: shapes.Review,
    }),
    async (c) => {
      const number = Number(c.req.valid('param').id)
      const barred = await bar(c, options, 'review', 'undo')
      if (barred) return barred
      if (!Number.isSafeInteger(number)) return problemResponse(c, 404, 'No review has this number.')
      const { author: given, reason: why } = c.req.valid('json')
      const author = c.get('asker').name ?? given
      if (author === undefined) return problemResponse(c, 400, 'Say who takes it back: "author".')
      const made = await decided(c, () => record.undo(number, { author, reason: why }))
      if (made instanceof Response) return made
      await noteWrite(c, options, 'review undo', { review: made.id, undoes: number })
      return answerJson(c, made, 201)
    },
  )

  api.openapi(
    writing({
      path: '/articles',
      operationId: 'addArticle',
      summary: 'Add one article, plain text or HTML (scope admin)',
      tag: 'articles',
      body: z
        .object({
          text: z.string().min(1),
          source: z.string().min(1).max(2000).openapi({ description: 'address or name that it is known by' }),
          published: z.string().max(40).optional(),
          outlet: z.string().max(200).optional(),
        })
        .openapi('NewArticle'),
      answer: z.looseObject({ outcome: z.enum(['new', 'version', 'address', 'known']), article: z.string() }),
    }),
    async (c) => {
      const { text, source, published, outlet } = c.req.valid('json')
      const barred = await bar(c, options, 'admin', 'add')
      if (barred) return barred
      const read = readArticle(Buffer.from(text), {
        source,
        ...(published === undefined ? {} : { published }),
        ...(outlet === undefined ? {} : { outlet }),
      })
      if ('problem' in read) return problemResponse(c, 400, read.problem.message)
      const added = await record.add(read.article, { by: c.get('asker').name ?? 'http' })
      await noteWrite(c, options, 'add', { article: added.article, outcome: added.outcome })
      return answerJson(c, added, 201)
    },
  )

  api.openapi(
    reading({
      path: '/audits',
      operationId: 'listAudits',
      summary: 'Every write and refusal, newest first (scope admin)',
      tag: 'record',
      query: paged,
      answer: shapes.pageOf(
        z.looseObject({ id: z.int(), at: z.string(), who: z.string(), door: z.string(), action: z.string() }),
      ),
    }),
    async (c) => {
      if (!mayDo(c.get('asker'), 'admin'))
        return problemResponse(c, 403, 'That needs a token of scope admin.')
      const { cursor, limit } = c.req.valid('query')
      return answerJson(c, await record.audits({ cursor: cursor ?? null, ...(limit ? { limit } : {}) }))
    },
  )
}

/** A refusal where the asker's scope does not reach so far, noted in the audit; null where it does. */
export async function bar(
  c: Context<RoomEnv>,
  options: RoomOptions,
  scope: Scope,
  action: string,
): Promise<Response | null> {
  const asker = c.get('asker')
  if (mayDo(asker, scope)) return null
  await options.record.audit({ who: asker.name ?? 'anybody', door: 'http', action: `refused: ${action}` })
  return problemResponse(c, 403, `That needs a token of scope ${scope}.`)
}

export async function noteWrite(
  c: Context<RoomEnv>,
  options: RoomOptions,
  action: string,
  detail: unknown,
): Promise<void> {
  await options.record.audit({ who: c.get('asker').name ?? 'anybody', door: 'http', action, detail })
  options.onWrite?.()
}

/** Runs a decision; what the record does not agree to is 409 with its line. */
async function decided<T>(c: Context<RoomEnv>, decide: () => Promise<T>): Promise<T | Response> {
  try {
    return await decide()
  } catch (error) {
    if (error instanceof Error && error.name === 'RecordProblem')
      return problemResponse(c, 409, error.message)
    throw error
  }
}
