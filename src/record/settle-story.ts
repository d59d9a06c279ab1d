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
import { writeFindings } from './write-findings.ts'
import type { Dated, Written } from './write-findings.ts'

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

/** A story after it was settled: what changed, and all agreements in it as they stand now. */
export interface Settled {
  readonly changes: readonly Change[]
  readonly agreements: readonly Agreement[]
}

/**
 * Merges a story anew from its articles' claims, writes the agreements that came out otherwise than before, and answers
 * what changed. Costs what the story holds; nothing else of the record is touched. `members`, where they are at hand.
 */
export async function settleStory(
  db: Db,
  shelf: ClaimsShelf,
  story: number,
  occasion: Occasion,
  members?: Members,
): Promise<Settled> {
  const merged = await mergedStory(db, shelf, story, members)
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
): Promise<Settled> {
  const members: Members = {
    articles: [claims],
    instruments: new Set(instruments.map((instrument) => `${claims.article.id}:${instrument}`)),
    otherwise: [],
  }
  const merged = mergeUnder([], members.articles, members.instruments)
  if (merged.length === 0) return { changes: [], agreements: [] }
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
): Promise<Settled> {
  const now = new Map(agreements.map((agreement) => [agreement.id, agreement]))
  const old = new Map(rows.map((row) => [row.id, row]))
  const written = agreements.flatMap((agreement): Written[] => {
    const print = printOf(agreement)
    const row = old.get(agreement.id) ?? null
    if (row?.live && row.print === print) return []
    return [{ agreement, print, row, spans: spansOf(agreement), outlets: outletsOf(agreement, members) }]
  })
  const left = rows.filter((row) => row.live && !now.has(row.id))
  const live = written.flatMap(({ row }) => (row?.live ? [row] : []))
  const before = await findingsOf(
    db,
    [...live, ...left].map(({ finding }) => finding),
  )
  const gone = left.map((row) => {
    const heir = heirOf(
      held.find(({ id }) => id === row.id)!,
      agreements,
    )
    const [difference] = differences(before.get(row.finding) ?? null, null)
    return {
      id: row.id,
      heir,
      name: row.name,
      difference:
        heir === null
          ? difference!
          : {
              ...difference!,
              what: 'merged' as const,
              after: heir,
              summary: `went into ${now.get(heir)!.name}`,
            },
    }
  })
  const dated: Dated[] = [
    ...written.flatMap(({ agreement, row }) =>
      differences(row?.live ? before.get(row.finding)! : null, agreement).map((difference) => ({
        agreement: agreement.id,
        name: agreement.name,
        difference,
      })),
    ),
    ...gone.map(({ id, name, difference }) => ({ agreement: id, name, difference })),
  ]
  const changes = await writeFindings(db, story, written, gone, dated, occasion)
  return { changes, agreements }
}

/** A story as its articles and reviews tell it now, under the ids that it has in the record; and what the record held before. */
export async function mergedStory(db: Db, shelf: ClaimsShelf, story: number, given?: Members) {
  const rows = await db.selectFrom('agreement').selectAll().where('story', '=', story).orderBy('id').execute()
  const held = rows.map(heldOf)
  const members = given ?? (await membersOf(db, shelf, story, null))
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
  return (await findingsOf(db, [finding])).get(finding) ?? null
}

async function findingsOf(db: Db, findings: readonly number[]): Promise<Map<number, Agreement>> {
  const found = new Map<number, Agreement>()
  for (let i = 0; i < findings.length; i += 500)
    for (const { seq, data } of await db
      .selectFrom('finding')
      .select(['seq', 'data'])
      .where('seq', 'in', findings.slice(i, i + 500))
      .execute())
      if (data) found.set(seq, unpack<Agreement>(data))
  return found
}

async function isTaken(db: Db, id: string): Promise<boolean> {
  const row = await db
    .selectFrom('agreement')
    .select('id')
    .where('id', '=', id)
    .union(db.selectFrom('alias').select('id').where('id', '=', id))
    .executeTakeFirst()
  return row !== undefined
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
