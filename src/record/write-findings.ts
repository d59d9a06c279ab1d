import type { Agreement } from '../agreement/agreement.ts'
import { articlesUsed } from './articles-used.ts'
import type { Change } from './change.ts'
import { dayName } from './days.ts'
import { doubtsOf } from './doubts.ts'
import type { Difference } from './differences.ts'
import type { Occasion } from './settle-story.ts'
import { pack } from './store/packed.ts'
import type { Db } from './store/store.ts'

/** What is to be written of one agreement: as it stands now, or that it left the record. */
type Written =
  | {
      readonly story: number
      readonly agreement: Agreement
      readonly print: string
      readonly spans: ReadonlySet<string>
      readonly outlets: readonly string[]
      /** Day of the latest change so far. */
      readonly changedOn: number
    }
  | { readonly story: number; readonly gone: string; readonly heir: string | null }

/** A difference of one agreement, before it has a cause. */
export interface Dated {
  readonly agreement: string
  readonly name: string
  readonly difference: Difference
}

/** Writes a finding behind those before it, and the index of agreements to match. */
export async function writeFinding(
  db: Db,
  written: Written,
  { cause, day, valid, at }: Occasion,
): Promise<void> {
  const id = 'gone' in written ? written.gone : written.agreement.id
  const { seq } = await db
    .insertInto('finding')
    .values({
      agreement: id,
      story: written.story,
      data: 'gone' in written ? null : pack(written.agreement),
      on_day: valid,
      at,
      cause: JSON.stringify(cause),
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await db.deleteFrom('agreement_facet').where('agreement', '=', id).execute()
  await db.deleteFrom('doubt').where('agreement', '=', id).execute()
  if ('gone' in written) {
    await db.updateTable('agreement').set({ live: 0, finding: seq }).where('id', '=', id).execute()
    if (written.heir !== null)
      await db
        .insertInto('alias')
        .values({ id, agreement: written.heir, at })
        .onConflict((on) => on.column('id').doUpdateSet({ agreement: written.heir!, at }))
        .execute()
    return
  }
  const { agreement, story, print, outlets } = written
  const facts = {
    story,
    finding: seq,
    live: 1,
    name: agreement.name,
    kind: agreement.kind,
    stage: agreement.stage,
    since: agreement.since,
    contested: agreement.contested ? 1 : 0,
    parties: JSON.stringify(agreement.parties),
    outlets: JSON.stringify(outlets),
    articles: articlesUsed(agreement).size,
    spans: pack([...written.spans]),
    print,
    changed_on: Math.max(day, written.changedOn),
    words: wordsOf(agreement),
  }
  await db
    .insertInto('agreement')
    .values({ id, ...facts, changed: 0 })
    .onConflict((on) => on.column('id').doUpdateSet(facts))
    .execute()
  await db.deleteFrom('alias').where('id', '=', id).execute()
  const facets = [
    ...agreement.parties.map((value) => ({ agreement: id, facet: 'party', value })),
    ...outlets.map((value) => ({ agreement: id, facet: 'outlet', value })),
  ]
  const doubts = doubtsOf(agreement).map(({ target, ...doubt }, n) => ({
    agreement: id,
    n,
    ...doubt,
    target: target === null ? null : JSON.stringify(target),
  }))
  if (doubts.length > 0) await db.insertInto('doubt').values(doubts).execute()
  if (facets.length > 0) await db.insertInto('agreement_facet').values(facets).execute()
}

/**
 * Writes changes under numbers that grow in the order in which transactions end: the counter's row is locked until then,
 * so a reader who has seen one number will never find a smaller one later.
 */
export async function writeChanges(
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
  for (const id of new Set(changes.map(({ agreement }) => agreement)))
    await db.updateTable('agreement').set({ changed: n }).where('id', '=', id).execute()
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
