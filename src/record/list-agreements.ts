import { sql } from 'kysely'
import type { SelectQueryBuilder } from 'kysely'
import type { Agreement } from '../agreement/agreement.ts'
import type { Kind, Stage } from '../claim/claim.ts'
import { articlesUsed } from './articles-used.ts'
import { dayName, firstDay, lastDay } from './days.ts'
import type { Inside } from './inside.ts'
import { cursorOf, limitOf, pageOf } from './page.ts'
import { storyAsOf } from './read-dossier.ts'
import type { AgreementRow, Facet, Facets, ListFilter, Page } from './record.ts'
import { unpack } from './store/packed.ts'
import type { Tables } from './store/tables.ts'

/** See `OpenRecord.list`. */
export async function listAgreements(inside: Inside, filter: ListFilter): Promise<Page<AgreementRow>> {
  const day = filter.asOf ? lastDay(filter.asOf) : null
  if (day !== null) return listAsOf(inside, filter, day)
  const limit = limitOf(filter)
  const byName = filter.sort === 'name'
  const after = cursorOf<[number | string, number | string, string]>(filter.cursor)
  let query = filtered(inside.store.db.selectFrom('agreement'), filter)
  if (after && byName)
    query = query.where(sql<boolean>`(name > ${after[0]} or (name = ${after[0]} and id > ${after[2]}))`)
  if (after && !byName)
    query = query.where(
      sql<boolean>`(changed_on < ${after[0]} or (changed_on = ${after[0]} and (changed < ${after[1]} or (changed = ${after[1]} and id > ${after[2]}))))`,
    )
  query = byName
    ? query.orderBy('name').orderBy('id')
    : query.orderBy('changed_on', 'desc').orderBy('changed', 'desc').orderBy('id')
  const rows = await query
    .select([
      'id',
      'name',
      'kind',
      'parties',
      'stage',
      'since',
      'contested',
      'outlets',
      'articles',
      'changed_on',
      'changed',
    ])
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) =>
    byName ? [row.name, '', row.id] : [row.changed_on, row.changed, row.id],
  )
  return { ...page, rows: page.rows.map(rowOf) }
}

/** See `OpenRecord.facets`. */
export async function facetsOf(inside: Inside, filter: ListFilter): Promise<Facets> {
  const count = new Map<Facet, Map<string, number>>(FACETS.map((facet) => [facet, new Map()]))
  const add = (facet: Facet, value: string, n = 1): void => {
    const values = count.get(facet)!
    values.set(value, (values.get(value) ?? 0) + n)
  }
  if (filter.asOf) {
    for (const row of await rowsAsOf(inside, filter, lastDay(filter.asOf)!)) {
      add('kind', row.kind)
      add('stage', row.stage)
      for (const party of row.parties) add('party', party)
      for (const outlet of row.outlets) add('outlet', outlet)
    }
  } else {
    const { db } = inside.store
    for (const facet of ['kind', 'stage'] as const) {
      const rows = await filtered(db.selectFrom('agreement'), filter)
        .select([facet, (eb) => eb.fn.countAll<number>().as('n')])
        .groupBy(facet)
        .execute()
      for (const row of rows) add(facet, row[facet], Number(row.n))
    }
    const rows = await db
      .selectFrom('agreement_facet')
      .select(['facet', 'value', (eb) => eb.fn.countAll<number>().as('n')])
      .where('agreement', 'in', filtered(db.selectFrom('agreement'), filter).select('id'))
      .groupBy(['facet', 'value'])
      .execute()
    for (const row of rows) add(row.facet as Facet, row.value, Number(row.n))
  }
  const sorted = (facet: Facet) =>
    [...count.get(facet)!]
      .map(([value, n]) => ({ value, count: n }))
      .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
  return { party: sorted('party'), kind: sorted('kind'), stage: sorted('stage'), outlet: sorted('outlet') }
}

const FACETS: readonly Facet[] = ['party', 'kind', 'stage', 'outlet']

type AgreementQuery = SelectQueryBuilder<Tables, 'agreement', object>

function filtered(query: AgreementQuery, filter: ListFilter): AgreementQuery {
  let q = query.where('live', '=', 1)
  if (filter.kind) q = q.where('kind', '=', filter.kind)
  if (filter.stage) q = q.where('stage', '=', filter.stage)
  if (filter.contested !== undefined && filter.contested !== null)
    q = q.where('contested', '=', filter.contested ? 1 : 0)
  if (filter.since) q = q.where('changed_on', '>=', firstDay(filter.since) ?? 0)
  for (const facet of ['party', 'outlet'] as const) {
    const value = filter[facet]
    if (value)
      q = q.where('id', 'in', (eb) =>
        eb
          .selectFrom('agreement_facet')
          .select('agreement_facet.agreement')
          .where('facet', '=', facet)
          .where('value', '=', value),
      )
  }
  for (const word of wordsOf(filter)) q = q.where(sql<boolean>`words like ${`%${escaped(word)}%`} escape '!'`)
  return q
}

function wordsOf({ words }: ListFilter): string[] {
  return words ? words.toLowerCase().split(/\s+/).filter(Boolean) : []
}

const escaped = (word: string): string => word.replace(/[!%_]/g, (sign) => `!${sign}`)

function rowOf(row: {
  id: string
  name: string
  kind: string
  parties: string
  stage: string
  since: string | null
  contested: number
  outlets: string
  articles: number
  changed_on: number
}): AgreementRow {
  return {
    id: row.id,
    name: row.name,
    kind: row.kind as Kind,
    parties: JSON.parse(row.parties) as string[],
    stage: row.stage as Stage,
    since: row.since,
    contested: row.contested === 1,
    outlets: JSON.parse(row.outlets) as string[],
    articles: row.articles,
    changedOn: dayName(row.changed_on),
  }
}

/** As of a day the order is by name throughout: the days of change of then are not kept in an index. */
async function listAsOf(inside: Inside, filter: ListFilter, day: number): Promise<Page<AgreementRow>> {
  const rows = await rowsAsOf(inside, filter, day)
  const byName = filter.sort === 'name'
  const place = (row: AgreementRow): [string, string] => [byName ? row.name : (row.changedOn ?? ''), row.id]
  const before = (a: readonly [string, string], b: readonly [string, string]): number =>
    (a[0] === b[0] ? 0 : a[0] < b[0] === byName ? -1 : 1) || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : 0)
  const after = cursorOf<[string, string]>(filter.cursor)
  const sorted = rows
    .sort((a, b) => before(place(a), place(b)))
    .filter((row) => !after || before(after, place(row)) < 0)
  const limit = limitOf(filter)
  return pageOf(sorted.slice(0, limit + 1), limit, place)
}

/** Every agreement of that day that passes the filter. Findings are looked up; stories with late reports are merged anew. */
async function rowsAsOf(inside: Inside, filter: ListFilter, day: number): Promise<AgreementRow[]> {
  const { db } = inside.store
  const late = await db
    .selectFrom('story')
    .select('id')
    .where('merged_into', 'is', null)
    .where('late_from', '<=', day)
    .where('late_to', '>', day)
    .execute()
  const again = new Set(late.map(({ id }) => id))
  const rows = await db
    .selectFrom('finding as f')
    .innerJoin('agreement as a', 'a.id', 'f.agreement')
    .select(['f.data', 'f.on_day', 'a.story'])
    .where('f.seq', '=', (eb) =>
      eb
        .selectFrom('finding as g')
        .select('g.seq')
        .whereRef('g.agreement', '=', 'f.agreement')
        .where('g.on_day', '<=', day)
        .orderBy('g.on_day', 'desc')
        .orderBy('g.seq', 'desc')
        .limit(1),
    )
    .execute()
  const found: { agreement: Agreement; on: number | null }[] = []
  for (const { data, on_day, story } of rows)
    if (data && !again.has(story)) found.push({ agreement: unpack<Agreement>(data), on: on_day })
  for (const story of again)
    for (const agreement of (await storyAsOf(inside, story, day)).agreements)
      found.push({ agreement, on: null })
  const outlets = await outletsOf(
    inside,
    found.flatMap(({ agreement }) => [...articlesUsed(agreement)]),
  )
  return found
    .map(({ agreement, on }): AgreementRow => {
      const used = articlesUsed(agreement)
      return {
        id: agreement.id,
        name: agreement.name,
        kind: agreement.kind,
        parties: agreement.parties,
        stage: agreement.stage,
        since: agreement.since,
        contested: agreement.contested,
        outlets: [...new Set([...used].flatMap((id) => outlets.get(id)?.outlet ?? []))].sort(),
        articles: used.size,
        changedOn: dayName(on ?? Math.max(...[...used].map((id) => outlets.get(id)?.day ?? 0))),
      }
    })
    .filter((row) => passes(row, filter))
}

async function outletsOf(inside: Inside, articles: readonly string[]) {
  const found = new Map<string, { outlet: string | null; day: number | null }>()
  const asked = [...new Set(articles)]
  for (let i = 0; i < asked.length; i += 500)
    for (const row of await inside.store.db
      .selectFrom('article_head')
      .select(['article', 'outlet', 'day'])
      .where('article', 'in', asked.slice(i, i + 500))
      .execute())
      found.set(row.article, row)
  return found
}

function passes(row: AgreementRow, filter: ListFilter): boolean {
  const words = `${row.name} ${row.parties.join(' ')} ${row.kind}`.toLowerCase()
  return (
    (!filter.kind || row.kind === filter.kind) &&
    (!filter.stage || row.stage === filter.stage) &&
    (filter.contested === undefined || filter.contested === null || row.contested === filter.contested) &&
    (!filter.party || row.parties.includes(filter.party)) &&
    (!filter.outlet || row.outlets.includes(filter.outlet)) &&
    (!filter.since || (row.changedOn ?? '') >= dayName(firstDay(filter.since) ?? 0)) &&
    wordsOf(filter).every((word) => words.includes(word))
  )
}
