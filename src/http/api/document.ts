import type { OpenAPIHono } from '@hono/zod-openapi'
import type { RoomEnv } from '../room-options.ts'

/** The OpenAPI 3.1 document, made from the routes. */
export function openApiOf(api: OpenAPIHono<RoomEnv>, base: string): object {
  api.openAPIRegistry.registerComponent('securitySchemes', 'token', {
    type: 'http',
    scheme: 'bearer',
    description: 'A token of `rapporteur token create`; asked for where the room is not on loopback.',
  })
  return api.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Rapporteur',
      version: '1',
      description:
        'The record of agreements in the making. Dates are EDTF, days YYYY-MM-DD, offsets UTF-16 code units into the article’s text. Every answer has an ETag; errors are problem details (RFC 9457).',
      license: { name: 'Apache-2.0', url: 'https://www.apache.org/licenses/LICENSE-2.0' },
    },
    servers: [{ url: `${base}api` }],
  })
}
