import type { Context, Hono } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import { ladderChart } from '../chart/ladder.ts'
import { pictureFile } from '../chart/picture.ts'
import { stepGridChart } from '../chart/step-grid.ts'
import { timeLineChart } from '../chart/time-line.ts'
import type { Decision } from '../record/review.ts'
import { agreementsPage } from '../web/agreements-page.ts'
import { articlePage } from '../web/article-page.ts'
import { articlesPage } from '../web/articles-page.ts'
import type { Asset } from '../web/assets.ts'
import { changesPage } from '../web/changes-page.ts'
import { claimPage } from '../web/claim-page.ts'
import { dossierPage } from '../web/dossier-page.ts'
import { factPage } from '../web/fact-page.ts'
import { layout } from '../web/layout.ts'
import { problemPage, signInPage } from '../web/plain-pages.ts'
import { reviewPage } from '../web/review-page.ts'
import { searchPage } from '../web/search-page.ts'
import type { PageContent, Visit } from '../web/visit.ts'
import { answer } from './answer.ts'
import { Day } from './api/queries.ts'
import { DecisionBody, bar, noteWrite } from './api/write-api.ts'
import { mayDo } from './room-options.ts'
import type { Asker, RoomEnv, RoomOptions } from './room-options.ts'
import type { Who } from './who.ts'

const NEW_VISIT_AFTER = 30 * 60_000

/** The pages for people: each route asks the record and answers a whole document. */
export class Pages {
  readonly #options: RoomOptions
  readonly #who: Who
  readonly #assets: { readonly version: string; readonly files: ReadonlyMap<string, Asset> }

  constructor(options: RoomOptions, who: Who, assets: Pages['assets']) {
    this.#options = options
    this.#who = who
    this.#assets = assets
  }

  get assets(): { readonly version: string; readonly files: ReadonlyMap<string, Asset> } {
    return this.#assets
  }

  addTo(app: Hono<RoomEnv>): void {
    const { record } = this.#options
    app.get('/', (c) => this.#show(c, agreementsPage))
    app.get('/articles', (c) => this.#show(c, articlesPage))
    app.get('/changes', (c) => this.#show(c, changesPage))
    app.get('/search', (c) => this.#show(c, searchPage))
    app.get('/review', (c) => this.#show(c, reviewPage))
    app.get('/agreements/:id', (c) => this.#show(c, (visit) => dossierPage(visit, c.req.param('id'))))
    app.get('/agreements/:id/facts/:fact', (c) =>
      this.#show(c, (visit) => factPage(visit, c.req.param('id'), c.req.param('fact'))),
    )
    app.get('/articles/:id', (c) => this.#show(c, (visit) => articlePage(visit, c.req.param('id'))))
    app.get('/claims/:id', (c) => this.#show(c, (visit) => claimPage(visit, c.req.param('id'))))
    app.get('/parties/:party', (c) => c.redirect(`/?party=${encodeURIComponent(c.req.param('party'))}`))
    app.get('/agreements/:id/chart/:name', async (c) => {
      const dossier = await record.dossier(c.req.param('id'), { asOf: c.req.query('as-of') || null })
      const draw = { 'ladder.svg': ladderChart, 'time-line.svg': timeLineChart, 'steps.svg': stepGridChart }[
        c.req.param('name')
      ]
      const chart = dossier && draw && draw(dossier.agreement, {})
      return chart ? answer(c, pictureFile(chart), 'image/svg+xml') : this.notFound(c)
    })
    app.post('/review', (c) => this.#decide(c))
    app.post('/review/:id/undo', (c) => this.#undo(c, Number(c.req.param('id'))))
    app.post('/sign-out', async (c) => {
      if (!(await this.#formOf(c))) return this.#forged(c)
      this.#who.signOut(c)
      return c.redirect('/', 303)
    })
    app.post('/examples', async (c) => {
      if (!(await this.#formOf(c))) return this.#forged(c)
      const barred = await bar(c, this.#options, 'admin', 'examples')
      if (barred) return barred
      await this.#options.addExamples?.()
      await noteWrite(c, this.#options, 'add examples', null)
      return c.redirect('/', 303)
    })
  }

  /** The sign-in form, and its answer: what stands before everything else where tokens are asked for. */
  async signIn(c: Context<RoomEnv>): Promise<Response> {
    const visit = this.#visitOf(c)
    if (c.req.method !== 'POST')
      return this.#document(
        c,
        signInPage(this.#who.formToken(visit), nextOf(c.req.query('next')), false),
        null,
      )
    const form = await c.req.parseBody()
    const next = nextOf(String(form['next'] ?? ''))
    if (!this.#who.isFormToken(getCookie(c, 'room') ?? '', String(form['form-token'] ?? '')))
      return this.#forged(c)
    if (this.#who.signIn(c, String(form['token'] ?? ''))) return c.redirect(next, 303)
    await this.#options.record.audit({ who: 'anybody', door: 'web', action: 'refused: sign-in' })
    return this.#document(c, signInPage(this.#who.formToken(visit), next, true), null)
  }

  notFound(c: Context<RoomEnv>): Response {
    return this.#document(
      c,
      problemPage(
        404,
        'There is no such page',
        'The address may be from another day of the record, or mistyped.',
      ),
      null,
    )
  }

  problem(c: Context<RoomEnv>, status: PageContent['status'], title: string, detail: string): Response {
    return this.#document(c, problemPage(status, title, detail), null)
  }

  async #show(c: Context<RoomEnv>, make: (visit: Visit) => Promise<PageContent | null>): Promise<Response> {
    const query = new URL(c.req.url).searchParams
    const asOf = query.get('as-of') || null
    if (asOf !== null && !Day.safeParse(asOf).success)
      return this.problem(
        c,
        400,
        'That is no day',
        `“${asOf.slice(0, 40)}” is no day: write it as 2026-01-23.`,
      )
    const visit = this.#visit(c, query, asOf)
    const page = await make(visit)
    return page ? this.#document(c, page, visit) : this.notFound(c)
  }

  #visit(
    c: Context<RoomEnv>,
    query: URLSearchParams,
    asOf: string | null,
    asker: Asker = c.get('asker'),
  ): Visit {
    return {
      record: this.#options.record,
      query,
      asOf,
      lastVisit: this.#lastVisit(c),
      today: new Date(this.#now()).toISOString().slice(0, 10),
      mayReview: mayDo(asker, 'review'),
      formToken: this.#who.formToken(this.#visitOf(c)),
      who: asker.name,
    }
  }

  #document(c: Context<RoomEnv>, page: PageContent, visit: Visit | null): Response {
    const shown = visit ?? this.#visit(c, new URLSearchParams(), null, NOBODY)
    return answer(
      c,
      layout(page, shown, c.req.path, this.#assets.version),
      'text/html; charset=utf-8',
      page.status,
    )
  }

  /** The cookie of this visit; a first one is made where there is none. */
  #visitOf(c: Context<RoomEnv>): string {
    const cookie = getCookie(c, 'room') ?? ''
    if (/^[\w-]{20,64}$/.test(cookie)) return cookie
    // Once for an answer: a second cookie would not go with the form that the first is for.
    const visit = c.get('visit') ?? this.#who.newVisit(c)
    c.set('visit', visit)
    return visit
  }

  /** Day of the last visit before this one: a visit ends half an hour after its last page. */
  #lastVisit(c: Context<RoomEnv>): string | null {
    const now = this.#now()
    const [before, latest] = (getCookie(c, 'seen') ?? '').split('.').map(Number)
    const known = Number.isSafeInteger(latest) && latest! > 0 && latest! <= now
    const previous = known ? (now - latest! > NEW_VISIT_AFTER ? latest! : (before ?? 0)) : 0
    setCookie(c, 'seen', `${previous}.${now}`, {
      httpOnly: true,
      sameSite: 'Lax',
      path: '/',
      maxAge: 365 * 86_400,
    })
    return previous > 0 ? new Date(previous).toISOString().slice(0, 10) : null
  }

  #now(): number {
    return (this.#options.now ?? Date.now)()
  }

  async #formOf(c: Context<RoomEnv>): Promise<Record<string, string> | null> {
    const body = await c.req.parseBody()
    const form = Object.fromEntries(Object.entries(body).map(([name, value]) => [name, String(value)]))
    return this.#who.isFormToken(getCookie(c, 'room') ?? '', form['form-token'] ?? '') ? form : null
  }

  #forged(c: Context<RoomEnv>): Response {
    return this.problem(
      c,
      403,
      'Not from here',
      'The form is not one of this visit. Go back, load the page again, and send it from there.',
    )
  }

  async #decide(c: Context<RoomEnv>): Promise<Response> {
    const form = await this.#formOf(c)
    if (!form) return this.#forged(c)
    const barred = await bar(c, this.#options, 'review', `review ${form['action']}`)
    if (barred) return barred
    const { 'form-token': _, target, ...said } = form
    const author = c.get('asker').name ?? said['author']
    const decision = DecisionBody.safeParse({
      ...said,
      author,
      ...(target ? { target: fromJson(target) } : {}),
    })
    if (!decision.success || author === undefined)
      return this.problem(c, 400, 'That is no decision', 'Say who decides, and why.')
    return this.#afterwards(c, `review ${decision.data.action}`, () =>
      this.#options.record.review({ ...decision.data, author } as Decision),
    )
  }

  async #undo(c: Context<RoomEnv>, review: number): Promise<Response> {
    const form = await this.#formOf(c)
    if (!form) return this.#forged(c)
    const barred = await bar(c, this.#options, 'review', 'review undo')
    if (barred) return barred
    const author = c.get('asker').name ?? form['author']
    if (!author || !form['reason'] || !Number.isSafeInteger(review))
      return this.problem(c, 400, 'That is no decision', 'Say who takes it back, and why.')
    return this.#afterwards(c, 'review undo', () =>
      this.#options.record.undo(review, { author, reason: form['reason']! }),
    )
  }

  async #afterwards(
    c: Context<RoomEnv>,
    action: string,
    decide: () => Promise<{ readonly id: number }>,
  ): Promise<Response> {
    try {
      const made = await decide()
      await noteWrite(c, this.#options, action, { review: made.id })
      return c.redirect(`/review#r${made.id}`, 303)
    } catch (error) {
      if (error instanceof Error && error.name === 'RecordProblem')
        return this.problem(c, 400, 'The record does not agree', error.message)
      throw error
    }
  }
}

/** Whom pages about problems are made for: they promise nothing. */
const NOBODY: Asker = { name: null, scope: 'read', visit: '' }

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Only an address of this room: never another site's. */
function nextOf(given: string | undefined): string {
  return given !== undefined && /^\/(?![/\\])/.test(given) ? given : '/'
}
