import type { Selectable } from 'kysely'
import type { Agreement } from '../agreement/agreement.ts'
import { articlesUsed } from './articles-used.ts'
import type { Change } from './change.ts'
import { dayName } from './days.ts'
import { doubtsOf } from './doubts.ts'
import type { Difference } from './differences.ts'
import type { Occasion } from './settle-story.ts'
import { pack } from './store/packed.ts'
import type { Db } from './store/store.ts'
import type { Tables } from './store/tables.ts'

/** What is to be written of one agreement as it stands now. */
export interface Written {
  readonly agreement: Agreement
  readonly print: string
  readonly spans: ReadonlySet<string>
  readonly outlets: readonly string[]
  /** What the record holds of it; null where it is new. */
  readonly row: Selectable<Tables['agreement']> | null
}

/** An agreement that left the record, and the one that took its words. */
export interface Gone {
  readonly id: string
  readonly heir: string | null
}

/** A difference of one agreement, before it has a cause. */
export interface Dated {
  readonly agreement: string
  readonly name: string
  readonly difference: Difference
}

/** Agreements in one statement: few enough for the least number of values that a store takes. */
const AT_ONCE = 100

/**
 * Writes what came out otherwise in a story: changes under their numbers, findings behind those before them, and the index of
 * agreements to match. In few statements, whatever the number of agreements: the counter of changes is held from here on.
 */
export async function writeFindings(
  db: Db,
  story: number,
  written: readonly Written[],
  gone: readonly Gone[],
  dated: readonly Dated[],
  occasion: Occasion,
): Promise<Change[]> {
  const changes = await writeChanges(db, dated, occasion)
  const last = changes.at(-1)?.id ?? 0
  const changed = new Set(changes.map(({ agreement }) => agreement))
  for (let i = 0; i < written.length; i += AT_ONCE)
    await writeStanding(db, story, written.slice(i, i + AT_ONCE), occasion, (id) =>
      changed.has(id) ? last : null,
    )
  for (const one of gone) await writeGone(db, story, one, occasion, changed.has(one.id) ? last : null)
  return changes
}

async function writeStanding(
  db: Db,
  story: number,
  written: readonly Written[],
  { cause, day, valid, at }: Occasion,
  changedIn: (id: string) => number | null,
): Promise<void> {
  const seqs = await db
    .insertInto('finding')
    .values(
      written.map(({ agreement }) => ({
        agreement: agreement.id,
        story,
        data: pack(agreement),
        on_day: valid,
        at,
        cause: JSON.stringify(cause),
      })),
    )
    .returning(['agreement', 'seq'])
    .execute()
  const findingOf = new Map(seqs.map(({ agreement, seq }) => [agreement, seq]))
  const standing = written.map(({ agreement, print, spans, outlets, row }) => ({
    id: agreement.id,
    story,
    finding: findingOf.get(agreement.id)!,
    live: 1,
    name: agreement.name,
    kind: agreement.kind,
    stage: agreement.stage,
    since: agreement.since,
    contested: agreement.contested ? 1 : 0,
    parties: JSON.stringify(agreement.parties),
    outlets: JSON.stringify(outlets),
    articles: articlesUsed(agreement).size,
    spans: pack([...spans]),
    print,
    changed_on: Math.max(day, row?.changed_on ?? day),
    changed: changedIn(agreement.id) ?? row?.changed ?? 0,
    words: wordsOf(agreement),
  }))
  const held = new Set(written.flatMap(({ row }) => row?.id ?? []))
  const fresh = standing.filter(({ id }) => !held.has(id))
  const known = standing.filter(({ id }) => held.has(id))
  // A new id that another has taken meanwhile is a conflict, and the transaction is begun again.
  if (fresh.length > 0) await db.insertInto('agreement').values(fresh).execute()
  if (known.length > 0)
    await db
      .insertInto('agreement')
      .values(known)
      .onConflict((on) =>
        on
          .column('id')
          .doUpdateSet((eb) =>
            Object.fromEntries(STANDING.map((column) => [column, eb.ref(`excluded.${column}`)])),
          ),
      )
      .execute()
  const again = written.flatMap(({ row }) => (row && !row.live ? [row.id] : []))
  if (again.length > 0) await db.deleteFrom('alias').where('id', 'in', again).execute()
  await writeFacets(db, written)
  await writeDoubts(db, written)
}

const STANDING = [
  ...(['story', 'finding', 'live', 'name', 'kind', 'stage', 'since', 'contested', 'parties'] as const),
  ...(['outlets', 'articles', 'spans', 'print', 'changed_on', 'changed', 'words'] as const),
]

/** By which parties and outlets an agreement is found; most often they are as they were. */
async function writeFacets(db: Db, written: readonly Written[]): Promise<void> {
  const other = written.filter(
    ({ agreement, outlets, row }) =>
      !row?.live ||
      row.parties !== JSON.stringify(agreement.parties) ||
      row.outlets !== JSON.stringify(outlets),
  )
  const known = other.flatMap(({ row }) => (row?.live ? [row.id] : []))
  if (known.length > 0) await db.deleteFrom('agreement_facet').where('agreement', 'in', known).execute()
  const facets = other.flatMap(({ agreement, outlets }) => [
    ...agreement.parties.map((value) => ({ agreement: agreement.id, facet: 'party', value })),
    ...outlets.map((value) => ({ agreement: agreement.id, facet: 'outlet', value })),
  ])
  for (let i = 0; i < facets.length; i += 500)
    await db
      .insertInto('agreement_facet')
      .values(facets.slice(i, i + 500))
      .execute()
}

async function writeDoubts(db: Db, written: readonly Written[]): Promise<void> {
  const known = written.flatMap(({ row }) => (row?.live ? [row.id] : []))
  if (known.length > 0) await db.deleteFrom('doubt').where('agreement', 'in', known).execute()
  const doubts = written.flatMap(({ agreement }) =>
    doubtsOf(agreement).map(({ target, ...doubt }, n) => ({
      agreement: agreement.id,
      n,
      ...doubt,
      target: target === null ? null : JSON.stringify(target),
    })),
  )
  for (let i = 0; i < doubts.length; i += 500)
    await db
      .insertInto('doubt')
      .values(doubts.slice(i, i + 500))
      .execute()
}

async function writeGone(
  db: Db,
  story: number,
  { id, heir }: Gone,
  { cause, valid, at }: Occasion,
  changed: number | null,
): Promise<void> {
  const { seq } = await db
    .insertInto('finding')
    .values({ agreement: id, story, data: null, on_day: valid, at, cause: JSON.stringify(cause) })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('agreement_facet').where('agreement', '=', id).execute()
  await db.deleteFrom('doubt').where('agreement', '=', id).execute()
  await db
    .updateTable('agreement')
    .set({ live: 0, finding: seq, ...(changed === null ? {} : { changed }) })
    .where('id', '=', id)
    .execute()
  if (heir !== null)
    await db
      .insertInto('alias')
      .values({ id, agreement: heir, at })
      .onConflict((on) => on.column('id').doUpdateSet({ agreement: heir, at }))
      .execute()
}

/**
 * Writes changes under numbers that grow in the order in which transactions end: the counter's row is locked until then,
 * so a reader who has seen one number will never find a smaller one later.
 */
async function writeChanges(
  db: Db,
  dated: readonly Dated[],
  { cause, day, at }: Occasion,
): Promise<Change[]> {
  if (dated.length === 0) return []
  const { n } = await db
    .updateTable('counter')
    .set((eb) => ({ n: eb('n', '+', dated.length) }))
    .where('name', '=', 'change')
    .returning('n')
    .executeTakeFirstOrThrow()
  const changes = dated.map(({ agreement, name, difference }, i): Change => ({
    id: n - dated.length + 1 + i,
    at,
    on: dayName(day),
    agreement,
    name,
    ...difference,
    cause,
  }))
  for (let i = 0; i < changes.length; i += 50)
    await db
      .insertInto('change')
      .values(
        changes.slice(i, i + 50).map((change) => ({
          seq: change.id,
          at,
          on_day: day,
          agreement: change.agreement,
          name: change.name,
          what: change.what,
          how: change.how,
          before: change.before === null ? null : JSON.stringify(change.before),
          after: change.after === null ? null : JSON.stringify(change.after),
          summary: change.summary,
          cause_kind: cause.kind,
          cause: JSON.stringify(cause),
        })),
      )
      .execute()
  return changes
}

/** What a search in the list of agreements looks at, in lower case. */
function wordsOf({ name, aliases, parties, kind, issues, terms }: Agreement): string {
  const words = [
    name,
    ...aliases,
    ...parties,
    kind,
    ...issues.map(({ issue }) => issue),
    ...terms.map(({ term }) => term),
  ]
  return words.join(' ').toLowerCase()
}
