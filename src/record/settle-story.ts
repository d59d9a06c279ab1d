import { createHash } from 'node:crypto'
import type { Agreement } from '../agreement/agreement.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import { articlesUsed } from './articles-used.ts'
import type { Cause, Change } from './change.ts'
import type { ClaimsShelf } from './claims-kept.ts'
import { differences } from './differences.ts'
import { heirOf, heldOf, keepIds, spansOf } from './keep-ids.ts'
import type { Held } from './keep-ids.ts'
import { membersOf } from './members.ts'
import type { Members } from './members.ts'
import { keepReadings } from './open-years.ts'
import { underReview } from './review-layer.ts'
import { reviewsOf } from './reviews-kept.ts'
import { mergeUnder } from './rulings.ts'
import { unpack } from './store/packed.ts'
import type { Db } from './store/store.ts'
import { writeChanges, writeFinding } from './write-findings.ts'
import type { Dated } from './write-findings.ts'

/** Why and for which day a story is settled anew. */
export interface Occasion {
  readonly cause: Cause
  /** Day (since 1970) from which what changes is known. */
  readonly day: number
  /** Day from which the findings are valid (see lateness.ts). */
  readonly valid: number
  /** The moment of recording. */
  readonly at: string
}

/**
 * Merges a story anew from its articles' claims, writes the agreements that came out otherwise than before, and answers
 * what changed. Costs what the story holds; nothing else of the record is touched.
 */
export async function settleStory(
  db: Db,
  shelf: ClaimsShelf,
  story: number,
  occasion: Occasion,
): Promise<Change[]> {
  const merged = await mergedStory(db, shelf, story)
  await keepReadings(db, merged.members.otherwise, occasion.at)
  return writeSettled(db, story, merged, occasion)
}

/** The same for a story that an article has just begun: all there is to it is known. */
export async function settleBegun(
  db: Db,
  story: number,
  claims: ArticleClaims,
  instruments: readonly number[],
  occasion: Occasion,
): Promise<Change[]> {
  const members: Members = {
    articles: [claims],
    instruments: new Set(instruments.map((instrument) => `${claims.article.id}:${instrument}`)),
    otherwise: [],
  }
  const merged = mergeUnder([], members.articles, members.instruments)
  if (merged.length === 0) return []
  const agreements = await keepIds(merged, [], (id) => isTaken(db, id))
  return writeSettled(db, story, { rows: [], held: [], members, agreements }, occasion)
}

/** A story merged anew, beside what the record held of it. */
type Merged = Awaited<ReturnType<typeof mergedStory>>

async function writeSettled(
  db: Db,
  story: number,
  { rows, held, members, agreements }: Merged,
  occasion: Occasion,
): Promise<Change[]> {
  const changes: Dated[] = []
  const now = new Map(agreements.map((agreement) => [agreement.id, agreement]))
  const old = new Map(rows.map((row) => [row.id, row]))
  for (const agreement of agreements) {
    const print = printOf(agreement)
    const row = old.get(agreement.id)
    if (row?.live && row.print === print) continue
    const before = row?.live ? await findingOf(db, row.finding) : null
    const found = differences(before, agreement)
    changes.push(
      ...found.map((difference) => ({ agreement: agreement.id, name: agreement.name, difference })),
    )
    const outlets = outletsOf(agreement, members)
    const changedOn = row?.changed_on ?? occasion.day
    await writeFinding(
      db,
      { story, agreement, print, spans: spansOf(agreement), outlets, changedOn },
      occasion,
    )
  }
  for (const row of rows) {
    if (!row.live || now.has(row.id)) continue
    const before = await findingOf(db, row.finding)
    const heir = heirOf(
      held.find(({ id }) => id === row.id)!,
      agreements,
    )
    const [difference] = differences(before, null)
    changes.push({
      agreement: row.id,
      name: row.name,
      difference:
        heir === null
          ? difference!
          : { ...difference!, what: 'merged', after: heir, summary: `went into ${now.get(heir)!.name}` },
    })
    await writeFinding(db, { story, gone: row.id, heir }, occasion)
  }
  return writeChanges(db, changes, occasion)
}

/** A story as its articles and reviews tell it now, under the ids that it has in the record; and what the record held before. */
export async function mergedStory(db: Db, shelf: ClaimsShelf, story: number) {
  const rows = await db.selectFrom('agreement').selectAll().where('story', '=', story).orderBy('id').execute()
  const held = rows.map(heldOf)
  const members = await membersOf(db, shelf, story, null)
  const agreements = await mergeReviewed(db, story, members, held, (id) => isTaken(db, id), null)
  return { rows, held, members, agreements }
}

/** Members merged under the rulings, with the ids that they keep, and with decisions laid over. */
export async function mergeReviewed(
  db: Db,
  story: number,
  { articles, instruments }: Members,
  held: readonly Held[],
  taken: (id: string) => Promise<boolean>,
  day: number | null,
): Promise<Agreement[]> {
  const { reviews, rulings, splitOff } = await reviewsOf(db, story)
  const gone = new Set(
    reviews.flatMap(({ decision }) => (decision?.action === 'merge' ? [decision.with] : [])),
  )
  const merged = mergeUnder(rulings, articles, instruments)
  const named = await keepIds(
    merged,
    held.flatMap((one) => (gone.has(one.id) ? [] : [without(one, splitOff.get(one.id))])),
    taken,
  )
  return named.flatMap((agreement) => underReview(agreement, reviews, day) ?? [])
}

function without(held: Held, words: ReadonlySet<string> | undefined): Held {
  return words ? { ...held, spans: new Set([...held.spans].filter((span) => !words.has(span))) } : held
}

/** An agreement as it was found once. */
export async function findingOf(db: Db, finding: number): Promise<Agreement | null> {
  const row = await db.selectFrom('finding').select('data').where('seq', '=', finding).executeTakeFirst()
  return row?.data ? unpack<Agreement>(row.data) : null
}

async function isTaken(db: Db, id: string): Promise<boolean> {
  const row = await db.selectFrom('agreement').select('id').where('id', '=', id).executeTakeFirst()
  return (
    row !== undefined ||
    (await db.selectFrom('alias').select('id').where('id', '=', id).executeTakeFirst()) !== undefined
  )
}

function outletsOf(agreement: Agreement, { articles }: Members): string[] {
  const used = articlesUsed(agreement)
  const found = articles.flatMap(({ article }) =>
    used.has(article.id) && article.outlet ? [article.outlet] : [],
  )
  return [...new Set(found)].sort()
}

/** Hash by which it is seen whether an agreement changed. */
export const printOf = (agreement: Agreement): string =>
  createHash('sha256').update(JSON.stringify(agreement)).digest('base64').slice(0, 22)
