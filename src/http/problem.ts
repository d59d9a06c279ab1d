import type { Context } from 'hono'

export interface ProblemDetails {
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail?: string
  readonly instance?: string
  readonly errors?: readonly { readonly name: string; readonly reason: string }[]
}

const TITLES: Readonly<Record<number, string>> = {
  400: 'That cannot be read',
  401: 'A token is needed',
  403: 'Not allowed',
  404: 'There is no such thing here',
  405: 'Not in this way',
  408: 'It took too long',
  409: 'That does not go with what is there',
  413: 'Too large',
  415: 'In another form, please',
  421: 'Not under this name',
  429: 'Too many at once',
  500: 'A mistake in the program',
  503: 'The record cannot answer now',
  504: 'It took too long',
}

/** An error as RFC 9457 has it; `type` names a paragraph of docs/http.md. */
export function problemOf(
  status: number,
  detail?: string,
  more: Partial<Pick<ProblemDetails, 'instance' | 'errors'>> = {},
): ProblemDetails {
  return {
    type: `urn:rapporteur:problem:${status}`,
    title: TITLES[status] ?? 'It failed',
    status,
    ...(detail === undefined ? {} : { detail }),
    ...more,
  }
}

export function problemResponse(
  c: Context,
  status: number,
  detail?: string,
  more: Partial<Pick<ProblemDetails, 'errors'>> = {},
  headers: Readonly<Record<string, string>> = {},
): Response {
  const body = JSON.stringify(problemOf(status, detail, { instance: c.req.path, ...more }))
  return c.body(body, status as 400, { 'content-type': 'application/problem+json', ...headers })
}
