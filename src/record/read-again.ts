import { writeClaims } from './add-article.ts'
import { writeAudit } from './audit.ts'
import type { Change } from './change.ts'
import { dayAt, firstDay } from './days.ts'
import type { Inside } from './inside.ts'
import { noteForAllDays } from './lateness.ts'
import type { AddOptions, Reread } from './record.ts'
import { isOfAYear } from './open-years.ts'
import { withStoriesBeside } from './stories-beside.ts'
import { runOfProgram } from './run-of-program.ts'
import { mergedStory, printOf, settleStory } from './settle-story.ts'
import { placeInstruments, rootsOf, withdrawInstruments } from './stories.ts'

/** Articles looked up at a time. */
const BATCH = 200

/** See `OpenRecord.readAgain`. One transaction an article: stopped anywhere, it goes on from there the next time. */
export async function* readAgain(inside: Inside, options: AddOptions): AsyncGenerator<Reread> {
  const { db } = inside.store
  const run = runOfProgram()
  const stale = () =>
    db
      .selectFrom('article_head')
      .innerJoin('claims', 'claims.seq', 'article_head.claims')
      .where('claims.run', '!=', run.id)
  const { n } = await stale()
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow()
  let done = 0
  for (let after = 0; ;) {
    const rows = await stale()
      .select(['article_head.article', 'article_head.seq', 'article_head.claims'])
      .where('article_head.seq', '>', after)
      .orderBy('article_head.seq')
      .limit(BATCH)
      .execute()
    for (const row of rows) {
      const changes = await readOneAgain(inside, row.article, row.claims, options)
      yield { article: row.article, changes, done: ++done, of: Number(n) }
    }
    if (rows.length < BATCH) break
    after = rows.at(-1)!.seq
  }
  yield* mergeAgain(inside, run.id)
}

/** Findings of a program that merged otherwise are brought to what this one makes of the same claims. */
async function* mergeAgain(inside: Inside, run: string): AsyncGenerator<Reread> {
  const { store, shelf } = inside
  let done = 0
  for (let after = 0; ;) {
    const stories = await store.db
      .selectFrom('story')
      .select('id')
      .where('merged_into', 'is', null)
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH)
      .execute()
    for (const { id } of stories) {
      const { rows, agreements } = await mergedStory(store.db, shelf, id)
      const prints = new Map(rows.filter(({ live }) => live === 1).map((row) => [row.id, row.print]))
      const same = agreements.every((agreement) => prints.get(agreement.id) === printOf(agreement))
      if (same && prints.size === agreements.length) continue
      const changes = await store.write(async (db) => {
        const story = (await rootsOf(db, store.kind, [id])).get(id)!
        const at = new Date().toISOString()
        const valid = await noteForAllDays(db, story)
        const occasion = { cause: { kind: 'run', run }, day: dayAt(new Date(at)), valid, at } as const
        return (await settleStory(db, shelf, story, occasion)).changes
      })
      yield { article: null, changes, done: ++done, of: done }
    }
    if (stories.length < BATCH) return
    after = stories.at(-1)!.id
  }
}

async function readOneAgain(
  inside: Inside,
  id: string,
  row: number,
  options: AddOptions,
): Promise<readonly Change[]> {
  const { store, shelf } = inside
  const { article } = (await shelf.take(store.db, [row])).get(row)!
  const { claimsOf } = await import('../claim/claims.ts')
  const claims = claimsOf(article)
  const run = runOfProgram()
  return store.write(async (db) => {
    const head = await db
      .selectFrom('article_head')
      .innerJoin('claims', 'claims.seq', 'article_head.claims')
      .select(['article_head.claims', 'claims.run', 'claims.context'])
      .where('article_head.article', '=', id)
      .executeTakeFirstOrThrow()
    // Another process may have been quicker, or have learned another date.
    if (head.run === run.id || head.claims !== row) return []
    const at = new Date().toISOString()
    // What it was read in beside others is found anew when its stories are settled.
    const context = isOfAYear(head.context) ? '' : head.context
    const fresh = await writeClaims(db, id, claims, run, context, at)
    await db.updateTable('article_head').set({ claims: fresh }).where('article', '=', id).execute()
    const left = await withdrawInstruments(db, id)
    const { stories } = await placeInstruments(db, store.kind, claims, firstDay(article.published))
    const roots = await rootsOf(db, store.kind, [...new Set([...left, ...stories])])
    const changes: Change[] = []
    const together = await withStoriesBeside(db, inside, roots.values())
    for (const story of together.noted) await noteForAllDays(db, story, together.newest)
    for (const story of together.stories) {
      const valid = await noteForAllDays(db, story, together.newest)
      const occasion = { cause: { kind: 'run', run: run.id }, day: dayAt(new Date(at)), valid, at } as const
      changes.push(...(await settleStory(db, shelf, story, occasion)).changes)
    }
    const by = options.by ?? 'cli'
    await writeAudit(
      db,
      { who: by, door: by, action: 'read-again', detail: { article: id, run: run.id } },
      at,
    )
    return changes
  })
}
