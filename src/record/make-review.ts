import type { Agreement } from '../agreement/agreement.ts'
import { OFF_LADDER, STAGES } from '../claim/claim.ts'
import { writeAudit } from './audit.ts'
import type { Cause, Change } from './change.ts'
import { dayAt, firstDay } from './days.ts'
import type { Inside } from './inside.ts'
import { spansOf } from './keep-ids.ts'
import { noteArrival, noteForAllDays } from './lateness.ts'
import { agreementRow } from './read-dossier.ts'
import { withStoriesBeside } from './stories-beside.ts'
import { RecordProblem } from './record-problem.ts'
import type { Decision, Review } from './review.ts'
import { factsMeant, valueOf } from './review-layer.ts'
import { inForce, reviewOf } from './reviews-kept.ts'
import type { Stored } from './reviews-kept.ts'
import type { Ruling } from './rulings.ts'
import { findingOf, settleStory } from './settle-story.ts'
import type { Db } from './store/store.ts'
import { join, rootsOf } from './stories.ts'

/** See `OpenRecord.review`. */
export async function makeReview(inside: Inside, decision: Decision): Promise<Review> {
  if (decision.author.trim() === '' || decision.reason.trim() === '')
    throw wrong('a decision needs an author and a reason', 'give both')
  return inside.store.write(async (db) => {
    const at = new Date().toISOString()
    if (decision.action === 'retract') return retract(inside, db, decision, at)
    const row = await agreementRow(db, decision.agreement)
    const finding = row ? await findingOf(db, row.finding) : null
    if (!row || !finding) throw wrong(`no agreement "${decision.agreement}" in force`, 'see rapporteur list')
    const own = { ...decision, agreement: row.id }
    let story = row.story
    let stored: Stored = { decision: grounded(finding, own) }
    if (own.action === 'merge') {
      const other = await agreementRow(db, own.with)
      const taken = other ? await findingOf(db, other.finding) : null
      if (!other || !taken) throw wrong(`no agreement "${own.with}" in force`, 'see rapporteur list')
      if (other.id === row.id) throw wrong(`"${own.with}" is that agreement already`, 'give two agreements')
      const ruling: Ruling = { rule: 'together', first: [...spansOf(finding)], second: [...spansOf(taken)] }
      stored = { decision: { ...own, with: other.id }, ruling }
      const roots = [...(await rootsOf(db, inside.store.kind, [row.story, other.story])).values()].sort(
        (a, b) => a - b,
      )
      story = roots[0]!
      if (roots[1] !== undefined && roots[1] !== story) await join(db, roots[1], story)
    }
    if (own.action === 'split') {
      const asked = new Set(own.articles)
      const these = [...spansOf(finding)].filter((span) => asked.has(span.split(':', 1)[0]!))
      if (these.length === 0 || these.length === spansOf(finding).size)
        throw wrong(
          'that leaves nothing on one side',
          'give some of the articles that it is named in, not all',
        )
      stored = { decision: own, ruling: { rule: 'apart', these } }
    }
    const seq = await insertReview(
      db,
      { decision: own, stored, agreement: row.id, article: null, story, undoes: null },
      at,
    )
    const pin = own.action === 'pin-stage' ? firstDay(own.on) : null
    await settleReviewed(inside, db, story, { kind: 'review', review: seq, author: own.author }, at, pin)
    return read(db, seq)
  })
}

/** See `OpenRecord.undo`. */
export async function undoReview(
  inside: Inside,
  id: number,
  by: { readonly author: string; readonly reason: string },
): Promise<Review> {
  return inside.store.write(async (db) => {
    const row = await inForce(db).where('r.seq', '=', id).executeTakeFirst()
    if (!row || row.action === 'undo') throw wrong(`no decision ${id}`, 'see rapporteur review --log')
    if (row.undoneBy !== null)
      throw wrong(`decision ${id} was taken back by ${row.undoneBy}`, 'nothing is to be done')
    const at = new Date().toISOString()
    const { n } = await db
      .insertInto('review')
      .values({
        at,
        ...by,
        action: 'undo',
        agreement: row.agreement,
        article: row.article,
        story: row.story,
        decision: null,
        undoes: id,
      })
      .returning('seq as n')
      .executeTakeFirstOrThrow()
    const cause: Cause = { kind: 'review', review: n, author: by.author }
    if (row.action === 'retract') await restoreArticle(inside, db, row.article!, cause, at)
    else await settleReviewed(inside, db, row.story!, cause, at, null)
    await writeAudit(db, { who: by.author, door: 'review', action: 'undo', detail: { review: id } }, at)
    return read(db, n)
  })
}

/** A target with what tells its facts apart filled in, so that it means the same ones later. */
function grounded(agreement: Agreement, decision: Exclude<Decision, { action: 'retract' }>): Decision {
  if (
    decision.action === 'pin-stage' &&
    !([...STAGES, ...OFF_LADDER, 'provisionally-applied'] as string[]).includes(decision.stage)
  )
    throw wrong(`"${decision.stage}" is no stage`, `give one of ${[...STAGES, ...OFF_LADDER].join(', ')}`)
  if (decision.action === 'pin-stage' && firstDay(decision.on) === null)
    throw wrong(`"${decision.on}" is no day`, 'write it as 2026-01-23')
  if (decision.action === 'rename' && decision.name.trim() === '')
    throw wrong('a name without letters', 'give a name')
  if (!('target' in decision) || !decision.target) return decision
  const meant = factsMeant(agreement, decision.target)
  if (meant.length === 0)
    throw wrong('no fact of this sort rests on these words', 'see rapporteur show --json')
  const values = new Set(meant.map((fact) => valueOf(decision.target!.fact, fact)))
  if (values.size > 1)
    throw wrong(`several facts rest on these words (${[...values].join('; ')})`, 'say which, in "value"')
  return { ...decision, target: { ...decision.target, value: [...values][0]! } }
}

async function insertReview(
  db: Db,
  row: {
    readonly decision: Decision
    readonly stored: Stored
    readonly agreement: string | null
    readonly article: string | null
    readonly story: number | null
    readonly undoes: number | null
  },
  at: string,
): Promise<number> {
  const { author, reason, action } = row.decision
  const { seq } = await db
    .insertInto('review')
    .values({
      at,
      author,
      reason,
      action,
      agreement: row.agreement,
      article: row.article,
      story: row.story,
      decision: JSON.stringify(row.stored),
      undoes: row.undoes,
    })
    .returning('seq')
    .executeTakeFirstOrThrow()
  await writeAudit(db, { who: author, door: 'review', action, detail: { review: seq } }, at)
  return seq
}

async function settleReviewed(
  inside: Inside,
  db: Db,
  asked: number,
  cause: Cause,
  at: string,
  from: number | null,
): Promise<Change[]> {
  const roots = await rootsOf(db, inside.store.kind, [asked])
  const changes: Change[] = []
  const together = await withStoriesBeside(db, inside, roots.values())
  for (const story of together.noted) await noteForAllDays(db, story, together.newest)
  for (const story of together.stories) {
    let valid = await noteForAllDays(db, story, together.newest)
    if (from !== null) valid = Math.max(valid, await noteArrival(db, story, from, together.newest))
    changes.push(
      ...(await settleStory(db, inside.shelf, story, { cause, day: dayAt(new Date(at)), valid, at })).changes,
    )
  }
  return changes
}

/** The article counts from today on no more; as of the days before it still does. */
async function retract(
  inside: Inside,
  db: Db,
  decision: Extract<Decision, { action: 'retract' }>,
  at: string,
): Promise<Review> {
  const head = await db
    .selectFrom('article_head')
    .select(['retracted'])
    .where('article', '=', decision.article)
    .executeTakeFirst()
  if (!head) throw wrong(`no article "${decision.article}"`, 'see rapporteur search')
  if (head.retracted) throw wrong(`article ${decision.article} is retracted already`, 'nothing is to be done')
  const seq = await insertReview(
    db,
    { decision, stored: { decision }, agreement: null, article: decision.article, story: null, undoes: null },
    at,
  )
  const today = dayAt(new Date(at))
  await db
    .updateTable('article_head')
    .set((eb) => ({ retracted: 1, until_day: eb.fn.coalesce('until_day', eb.val(today)) }))
    .where('article', '=', decision.article)
    .execute()
  const cause: Cause = { kind: 'retraction', article: decision.article, review: seq, author: decision.author }
  await settleArticle(inside, db, decision.article, cause, at, (story, beside) =>
    noteArrival(db, story, today, beside),
  )
  return read(db, seq)
}

async function restoreArticle(
  inside: Inside,
  db: Db,
  article: string,
  cause: Cause,
  at: string,
): Promise<void> {
  await db
    .updateTable('article_head')
    .set((eb) => ({
      retracted: 0,
      until_day: eb.case().when('replaced_by', 'is', null).then(null).else(eb.ref('until_day')).end(),
    }))
    .where('article', '=', article)
    .execute()
  await settleArticle(inside, db, article, cause, at, (story, beside) => noteForAllDays(db, story, beside))
}

async function settleArticle(
  inside: Inside,
  db: Db,
  article: string,
  cause: Cause,
  at: string,
  note: (story: number, beside: number) => Promise<number>,
): Promise<void> {
  const rows = await db
    .selectFrom('member')
    .select('story')
    .distinct()
    .where('article', '=', article)
    .execute()
  const roots = await rootsOf(
    db,
    inside.store.kind,
    rows.map(({ story }) => story),
  )
  const together = await withStoriesBeside(db, inside, roots.values())
  for (const story of together.noted) await note(story, together.newest)
  for (const story of together.stories) {
    const valid = await note(story, together.newest)
    await settleStory(db, inside.shelf, story, { cause, day: dayAt(new Date(at)), valid, at })
  }
}

async function read(db: Db, seq: number): Promise<Review> {
  return reviewOf(await inForce(db).where('r.seq', '=', seq).executeTakeFirstOrThrow())
}

const wrong = (message: string, wayOut: string): RecordProblem =>
  new RecordProblem('review', 'review', message, wayOut)
