import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Context, MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Asker, RoomEnv, RoomOptions } from './room-options.ts'

const COOKIE = 'room'
const HOURS = 12
const MOST_SESSIONS = 1000

/** Finds out who asks: by bearer token, by the session of a sign-in, or, in an open room, anybody. */
export class Who {
  readonly #options: Pick<RoomOptions, 'tokens' | 'now'>
  readonly #secret = randomBytes(32)
  /** Session → id of its token and when it ends. In memory: a restart signs everybody out. */
  readonly #sessions = new Map<string, { readonly token: string; readonly until: number }>()

  constructor(options: Pick<RoomOptions, 'tokens' | 'now'>) {
    this.#options = options
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }

  /** Null where a token is needed and none that is known was given. */
  asker(c: Context): Asker | null {
    const { tokens } = this.#options
    const cookie = getCookie(c, COOKIE) ?? ''
    const visit = /^[\w-]{20,64}$/.test(cookie) ? cookie : ''
    if (tokens === null) return { name: null, scope: 'admin', visit }
    const bearer = /^Bearer\s+(\S+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
    const kept = bearer === undefined ? this.#ofSession(visit) : tokens.find(bearer)
    return kept && { name: kept.name, scope: kept.scope, visit }
  }

  #ofSession(visit: string): { readonly name: string; readonly scope: Asker['scope'] } | null {
    const session = this.#sessions.get(visit)
    if (!session || session.until < this.#now()) return null
    return this.#options.tokens?.byId(session.token) ?? null
  }

  /** Signs in with a token: a new session, so that nobody can have planted it. False where the token is not known. */
  signIn(c: Context, token: string): boolean {
    const kept = this.#options.tokens?.find(token)
    if (!kept) return false
    const session = this.newVisit(c)
    this.#sessions.set(session, { token: kept.id, until: this.#now() + HOURS * 3_600_000 })
    if (this.#sessions.size > MOST_SESSIONS) this.#sessions.delete(this.#sessions.keys().next().value!)
    return true
  }

  signOut(c: Context): void {
    this.#sessions.delete(getCookie(c, COOKIE) ?? '')
    this.newVisit(c)
  }

  newVisit(c: Context): string {
    const visit = randomBytes(24).toString('base64url')
    const secure = new URL(c.req.url).protocol === 'https:' || c.req.header('x-forwarded-proto') === 'https'
    setCookie(c, COOKIE, visit, {
      httpOnly: true,
      sameSite: 'Strict',
      path: '/',
      maxAge: HOURS * 3600,
      secure,
    })
    return visit
  }

  /** What a form of this visit must bring back. */
  formToken(visit: string): string {
    return createHmac('sha256', this.#secret).update(visit).digest('base64url')
  }

  isFormToken(visit: string, given: string): boolean {
    const [a, b] = [Buffer.from(this.formToken(visit)), Buffer.from(given)]
    return visit !== '' && a.length === b.length && timingSafeEqual(a, b)
  }
}

/** Puts who asks into the context; whoever needs a token and has none is turned away by `refuse`. */
export function identify(
  who: Who,
  refuse: (c: Context) => Response | Promise<Response>,
): MiddlewareHandler<RoomEnv> {
  return async (c, next) => {
    const asker = who.asker(c)
    if (!asker) return refuse(c)
    c.set('asker', asker)
    return next()
  }
}
