import type { Context, Hono } from 'hono'
import { accountWords } from '../export/account.ts'
import { atomFeed } from '../export/atom.ts'
import type { Feed, FeedEntry } from '../export/feed-entries.ts'
import { FORMATS, formatNamed } from '../export/formats.ts'
import { jsonFeed } from '../export/json-feed.ts'
import { dossierOfRecord, textsOf } from '../export/of-record.ts'
import { namingUnder } from '../export/naming.ts'
import type { Dossier } from '../agreement/agreement.ts'
import type { Evidence } from '../claim/claim.ts'
import type { Cause, Change } from '../record/change.ts'
import type { ChangeFilter, OpenRecord } from '../record/record.ts'
import { changeWords } from '../view/change-words.ts'
import { answer } from './answer.ts'
import { filterOf } from './api/read-api.ts'
import { problemResponse } from './problem.ts'
import type { RoomEnv, RoomOptions } from './room-options.ts'

/** Changes in one feed; older ones are on the pages. */
const ENTRIES = 50
/** Agreements whose changes a filtered feed follows. */
const FOLLOWED = 200

/** Feeds, calendars and exports: what other programs subscribe to or take away. */
export function addFeeds(app: Hono<RoomEnv>, { record, base }: RoomOptions): void {
  const feedAt = (c: Context, feed: Feed): Response =>
    c.req.path.endsWith('.atom')
      ? answer(c, atomFeed(feed), 'application/atom+xml; charset=utf-8')
      : answer(c, jsonFeed(feed, null), 'application/feed+json')

  for (const extension of ['atom', 'json'] as const) {
    app.get(`/changes.${extension}`, async (c) => {
      const filter: ChangeFilter = {
        agreement: c.req.query('agreement') ?? null,
        what: (c.req.query('what') ?? null) as Change['what'] | null,
        cause: (c.req.query('cause') ?? null) as Cause['kind'] | null,
      }
      const rows = (await record.changes({ ...filter, order: 'newest', limit: ENTRIES })).rows
      const kind = filter.what === null ? 'What changed' : `Changes of ${filter.what}`
      return feedAt(c, feedOfChanges(kind, rows, selfOf(c, base), `${base}changes`, base))
    })
    app.get(`/agreements.${extension}`, async (c) => {
      const query = c.req.query()
      const [rows, title] = [await changesUnder(record, query), titleOf(query)]
      return feedAt(c, feedOfChanges(title, rows, selfOf(c, base), `${base}${search(query)}`, base))
    })
  }
  app.get('/agreements/:id{.+\\.(?:atom|json)}', async (c) => {
    const id = c.req.param('id').replace(/\.(?:atom|json)$/, '')
    const dossier = await record.dossier(id)
    if (!dossier) return problemResponse(c, 404, 'No agreement has this id.')
    const { rows } = await record.changes({
      agreement: dossier.agreement.id,
      order: 'newest',
      limit: ENTRIES,
    })
    const page = namingUnder(base).agreement(dossier.agreement.id)
    return feedAt(c, feedOfChanges(dossier.agreement.name, rows, selfOf(c, base), page, base))
  })

  app.get('/agreements/:id{.+\\.ics}', async (c) => {
    const dossier = await record.dossier(c.req.param('id').replace(/\.ics$/, ''))
    if (!dossier) return problemResponse(c, 404, 'No agreement has this id.')
    return exported(c, 'icalendar', dossier, base)
  })
  app.get('/calendar.ics', async (c) =>
    exported(c, 'icalendar', await dossierOfRecord(record, filterOf(c.req.query())), base),
  )
  app.get('/agreements/:id/export/:format', async (c) => {
    const dossier = await record.dossier(c.req.param('id'), { asOf: c.req.query('as-of') || null })
    if (!dossier) return problemResponse(c, 404, 'No agreement has this id.')
    return exported(c, c.req.param('format'), dossier, base, record)
  })
  app.get('/export/:format', async (c) =>
    exported(c, c.req.param('format'), await dossierOfRecord(record, filterOf(c.req.query())), base, record),
  )
}

/** The newest changes of the agreements that fit: a feed of a party, a stage, a kind, an outlet or a search. */
async function changesUnder(record: OpenRecord, query: Record<string, string>): Promise<readonly Change[]> {
  const asked = ['party', 'kind', 'stage', 'outlet', 'q', 'contested'].some((name) => query[name])
  if (!asked) return (await record.changes({ order: 'newest', limit: ENTRIES })).rows
  const { rows } = await record.list({ ...filterOf(query), limit: FOLLOWED })
  const pages = await Promise.all(
    rows.map(({ id }) => record.changes({ agreement: id, order: 'newest', limit: ENTRIES })),
  )
  return pages
    .flatMap((page) => page.rows)
    .sort((a, b) => b.id - a.id)
    .slice(0, ENTRIES)
}

async function exported(
  c: Context,
  name: string,
  dossier: Dossier,
  base: string,
  record?: OpenRecord,
): Promise<Response> {
  const format = formatNamed(name)
  if (!format)
    return problemResponse(
      c,
      404,
      `No format is called "${name}": there is ${FORMATS.map((f) => f.name).join(', ')}.`,
    )
  const texts =
    record && format.name === 'web-annotation' ? await textsOf(record, dossier) : new Map<string, string>()
  const write = await format.load()
  const made = write(dossier, { base, texts })
  const response = answer(c, made.text, format.mediaType)
  if (format.name !== 'html')
    response.headers.set('content-disposition', `inline; filename="rapporteur.${format.extension}"`)
  else response.headers.set('content-disposition', 'attachment; filename="rapporteur.html"')
  response.headers.set('x-holds', accountWords(made).slice(0, 900))
  return response
}

function feedOfChanges(
  title: string,
  changes: readonly Change[],
  self: string,
  page: string,
  base: string,
): Feed {
  const names = namingUnder(base)
  const entries = changes.map((change): FeedEntry => ({
    id: `${base}changes/${change.id}`,
    title: `${change.name}: ${changeWords(change)}`,
    updated: change.at,
    text: [...wordsOf(change.after ?? change.before).map((words) => `“${words}”`), causeWords(change.cause)],
    page: names.agreement(change.agreement),
    tags: [change.what, change.cause.kind],
    authors: [],
  }))
  return {
    id: self,
    title: `${title} · Rapporteur`,
    about: 'Changes of the record, each with its cause.',
    updated: entries[0]?.updated ?? '1970-01-01T00:00:00Z',
    page,
    self,
    entries,
  }
}

function wordsOf(fact: unknown): string[] {
  const evidence = (fact as { evidence?: readonly Evidence[] } | null)?.evidence
  return Array.isArray(evidence) ? [...new Set(evidence.map((e: Evidence) => e.exact))].slice(0, 3) : []
}

function causeWords(cause: Cause): string {
  switch (cause.kind) {
    case 'report':
      return `By the report ${cause.article}.`
    case 'correction':
      return `By the report ${cause.article}, which corrects ${cause.replaces}.`
    case 'retraction':
      return `The report ${cause.article} was taken back (${cause.author}).`
    case 'review':
      return `By review ${cause.review} (${cause.author}).`
    case 'run':
      return 'The articles were read again by a newer version.'
  }
}

function titleOf(query: Record<string, string>): string {
  const parts = ['party', 'kind', 'stage', 'outlet', 'q'].flatMap((name) => query[name] ?? [])
  return parts.length === 0 ? 'Agreements in the making' : parts.join(', ')
}

function selfOf(c: Context, base: string): string {
  return `${base}${c.req.path.slice(1)}${search(c.req.query())}`
}

function search(query: Record<string, string>): string {
  const text = new URLSearchParams(query).toString()
  return text === '' ? '' : `?${text}`
}
