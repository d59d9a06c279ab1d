import { createRoute, z } from '@hono/zod-openapi'
import { Problem } from './shapes.ts'

const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: Problem } },
})

/** A route that answers JSON of one shape, and problems. */
export function reading<Q extends z.ZodRawShape, P extends z.ZodObject, S extends z.ZodType>(route: {
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly tag: string
  readonly query: Q
  readonly params?: P
  readonly answer: S
}) {
  return createRoute({
    method: 'get',
    path: route.path,
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    security: [{}, { token: [] }],
    request: { query: z.object(route.query), params: (route.params ?? z.object({})) as P },
    responses: {
      200: { description: route.summary, content: { 'application/json': { schema: route.answer } } },
      304: { description: 'the client has the same already (If-None-Match)' },
      400: problem('a parameter cannot be read'),
      401: problem('a token is needed'),
      404: problem('there is no such thing'),
      429: problem('too many requests'),
    },
  })
}

/** A route that writes: its body is JSON, its scope is named. */
export function writing<B extends z.ZodType, P extends z.ZodObject, S extends z.ZodType>(route: {
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly tag: string
  readonly params?: P
  readonly body: B
  readonly answer: S
}) {
  return createRoute({
    method: 'post',
    path: route.path,
    operationId: route.operationId,
    summary: route.summary,
    tags: [route.tag],
    security: [{}, { token: [] }],
    request: {
      params: (route.params ?? z.object({})) as P,
      body: { required: true, content: { 'application/json': { schema: route.body } } },
    },
    responses: {
      201: { description: route.summary, content: { 'application/json': { schema: route.answer } } },
      400: problem('the body cannot be read'),
      401: problem('a token is needed'),
      403: problem('the token’s scope does not reach so far'),
      409: problem('the record does not agree'),
      413: problem('the body is too large'),
      415: problem('the body is not JSON'),
      429: { description: 'too many requests' },
    },
  })
}
