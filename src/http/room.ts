import { OpenAPIHono } from '@hono/zod-openapi'
import type { Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { loadAssets } from '../web/assets.ts'
import { addReads } from './api/read-api.ts'
import { addWrites } from './api/write-api.ts'
import { openApiOf } from './api/document.ts'
import { addFeeds } from './feeds.ts'
import { knownHost, safeHeaders, sameOrigin } from './guards.ts'
import { mcpDoor } from './mcp-door.ts'
import { Pages } from './pages.ts'
import { problemResponse } from './problem.ts'
import { rateLimit } from './rate-limit.ts'
import type { RoomEnv, RoomOptions } from './room-options.ts'
import { rememberedReads } from './remembered-reads.ts'
import { timeLimit } from './time-limit.ts'
import { Who, identify } from './who.ts'

const MOST_BODY = 1_000_000
const PATIENCE = 20_000

/** The whole room as one `fetch`: guards first, then who asks, then the doors. */
export function roomOf(given: RoomOptions): OpenAPIHono<RoomEnv> {
  const { record, forget } = rememberedReads(given.record)
  const options: RoomOptions = {
    ...given,
    record,
    onWrite: () => {
      forget()
      given.onWrite?.()
    },
  }
  const who = new Who(options)
  const assets = loadAssets()
  const pages = new Pages(options, who, assets)
  const app = new OpenAPIHono<RoomEnv>()
  const forProgram = (c: Context): boolean => /^\/(?:api|mcp)(?:\/|$)/.test(c.req.path)

  app.use(safeHeaders())
  app.use(knownHost(options.hosts))
  app.use(rateLimit(options.rate ?? 0, options.now ?? Date.now, addressOf))
  app.use(timeLimit(options.timeout ?? PATIENCE))
  app.use(
    bodyLimit({
      maxSize: options.maxBody ?? MOST_BODY,
      onError: (c) => problemResponse(c, 413, `A body may have ${options.maxBody ?? MOST_BODY} bytes.`),
    }),
  )
  app.use(sameOrigin())

  app.get('/assets/:version/:name', (c) => {
    const asset = assets.files.get(c.req.param('name'))
    if (!asset || c.req.param('version') !== assets.version) return problemResponse(c, 404)
    return c.body(asset.bytes, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })
  app.on(['GET', 'POST'], '/sign-in', (c) => pages.signIn(c))
  app.use(
    identify(who, async (c) => {
      await options.record.audit({
        who: 'anybody',
        door: 'http',
        action: 'refused: no token',
        detail: { path: c.req.path },
      })
      if (forProgram(c) || c.req.header('accept')?.includes('text/html') !== true)
        return problemResponse(
          c,
          401,
          'Send it as "Authorization: Bearer …".',
          {},
          { 'www-authenticate': 'Bearer realm="rapporteur"' },
        )
      return c.redirect(`/sign-in?next=${encodeURIComponent(c.req.path)}`, 303)
    }),
  )

  const api = new OpenAPIHono<RoomEnv>({
    defaultHook: (result, c) => {
      if (result.success) return
      const errors = result.error.issues.map(({ path, message }) => ({
        name: path.join('.'),
        reason: message,
      }))
      return problemResponse(c, 400, 'A parameter cannot be read.', { errors })
    },
  })
  api.use(async (c, next) => {
    const json = /^application\/json\b/i.test(c.req.header('content-type') ?? '')
    return c.req.method === 'POST' && !json
      ? problemResponse(c, 415, 'Send JSON, and say so: content-type application/json.')
      : next()
  })
  addReads(api, options.record)
  addWrites(api, options)
  api.get('/', (c) => c.redirect('/api/openapi.json'))
  const document = openApiOf(api, options.base)
  api.get('/openapi.json', (c) => c.json(document))
  app.route('/api', api)
  app.all('/mcp', mcpDoor(options.record))
  addFeeds(app, options)
  pages.addTo(app)

  app.notFound((c) => (forProgram(c) ? problemResponse(c, 404) : pages.notFound(c as Context<RoomEnv>)))
  app.onError((error, c) => {
    const known = error.name === 'RecordProblem'
    if (!known) (options.onMistake ?? console.error)(error)
    const [status, detail] = known
      ? ([503, error.message] as const)
      : ([500, 'It was written down; nothing was changed.'] as const)
    if (forProgram(c)) return problemResponse(c, status, detail)
    return pages.problem(
      c as Context<RoomEnv>,
      status,
      known ? 'The record cannot answer now' : 'A mistake in the program',
      detail,
    )
  })
  return app
}

/** The client's address as the server saw it; behind a proxy that is the proxy's. */
function addressOf(env: unknown): string {
  const incoming = (env as { incoming?: { socket?: { remoteAddress?: string } } } | undefined)?.incoming
  return incoming?.socket?.remoteAddress ?? 'unknown'
}
