import type { Agreement } from '../agreement/agreement.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import { addressOf } from './address.ts'
import { writeAudit } from './audit.ts'
import type { Cause, Change } from './change.ts'
import { articleOf, packClaims } from './claims-kept.ts'
import { dayAt, firstDay } from './days.ts'
import { writeFeed } from './feed-state.ts'
import type { Inside } from './inside.ts'
import { EVER, noteArrival } from './lateness.ts'
import type { AddOptions, Added } from './record.ts'
import { runOfProgram } from './run-of-program.ts'
import type { Run } from './run-of-program.ts'
import { indexWords } from './search-words.ts'
import { settleBegun, settleStory } from './settle-story.ts'
import { withStoriesBeside } from './stories-beside.ts'
import { pack } from './store/packed.ts'
import type { Db } from './store/store.ts'
import { placeInstruments, rootsOf, withdrawInstruments } from './stories.ts'

/** Loaded when an article is to be read: the languages' rooms and models take their time. */
const reader = async () => (await import('../claim/claims.ts')).claimsOf

/** Hex digits of the hash that name an article; more where two texts begin alike. */
const HANDLE = 12

/** See `OpenRecord.add`. Reading the article is done before the transaction: others can write meanwhile. */
export async function addArticle(inside: Inside, given: Article, options: AddOptions): Promise<Added> {
  const address = addressOf(given)
  const { known, handle } = await lookUp(inside.store.db, given.sha256, address)
  if (known?.seen) {
    const { feed } = options
    if (feed) await inside.store.write((db) => writeFeed(db, feed.url, feed.state))
    return unchanged(known.article)
  }
  const article = { ...given, id: known?.article ?? handle }
  const read = known ? null : (options.read ?? { claims: (await reader())(article), run: runOfProgram() })
  const added = await inside.store.write(async (db) => {
    if (options.feed) await writeFeed(db, options.feed.url, options.feed.state)
    const at = new Date().toISOString()
    const seq = known ? null : await writeText(db, article, at)
    if (seq !== null) return await addText(inside, db, article, seq, address, read!, at, options)
    // Known before, or another process was quicker.
    const now = (await knownAs(db, article.sha256, address))!
    if (now.seen) return unchanged(now.article)
    return await addAddress(inside, db, { ...article, id: now.article }, address, at, options)
  })
  return added
}

const unchanged = (article: string): Added => ({
  outcome: 'known',
  article,
  replaces: null,
  edit: null,
  changes: [],
  agreements: [],
})

async function knownAs(
  db: Db,
  sha256: string,
  address: string,
): Promise<{ article: string; seen: boolean } | null> {
  const row = await db.selectFrom('article').select('id').where('sha256', '=', sha256).executeTakeFirst()
  if (!row) return null
  const seen = await db
    .selectFrom('sighting')
    .select('seq')
    .where('article', '=', row.id)
    .where('address', '=', address)
    .executeTakeFirst()
  return { article: row.id, seen: seen !== undefined }
}

/** What is known of a text, and the handle that it gets where nothing is: as many digits of its hash as tell it apart. */
async function lookUp(
  db: Db,
  sha256: string,
  address: string,
): Promise<{ known: Awaited<ReturnType<typeof knownAs>>; handle: string }> {
  for (let length = HANDLE; ; length += 4) {
    const handle = sha256.slice(0, length)
    const rows = await db
      .selectFrom('article')
      .select('sha256')
      .where((eb) => eb.or([eb('sha256', '=', sha256), eb('id', '=', handle)]))
      .execute()
    if (rows.some((row) => row.sha256 === sha256))
      return { known: await knownAs(db, sha256, address), handle }
    if (rows.length === 0 || length >= sha256.length) return { known: null, handle }
  }
}

/** The number of a text that is kept now; null where it was kept already. */
async function writeText(db: Db, article: Article, at: string): Promise<number | null> {
  const row = await db
    .insertInto('article')
    .values({ id: article.id, sha256: article.sha256, body: pack(article), added_at: at })
    .onConflict((on) => on.column('sha256').doNothing())
    .returning('seq')
    .executeTakeFirst()
  return row?.seq ?? null
}

async function addText(
  inside: Inside,
  db: Db,
  article: Article,
  seq: number,
  address: string,
  { claims, run }: { claims: ArticleClaims; run: Run },
  at: string,
  options: AddOptions,
): Promise<Added> {
  await writeSighting(db, article, address, at)
  const row = await writeClaims(db, article.id, claims, run, '', at)
  const older = await versionBefore(db, article, address)
  const day = firstDay(article.published)
  const today = dayAt(new Date(at))
  const isOlder = older !== null && day !== null && older.day !== null && day < older.day
  const from =
    older && !isOlder
      ? Math.max(day ?? today, older.from_day ?? today, older.day === day ? today : -Infinity)
      : day
  await db
    .insertInto('article_head')
    .values({
      article: article.id,
      seq,
      ...headFacts(article),
      day,
      added_at: at,
      claims: row,
      from_day: from,
      until_day: isOlder ? older.from_day : null,
      replaced_by: isOlder ? older.article : null,
      retracted: 0,
    })
    .execute()
  const own = { ...claims, article }
  const placed = await placeInstruments(db, inside.store.kind, own, from)
  const stories = new Set(placed.stories)
  let replaces: string | null = null
  if (older && !isOlder) {
    replaces = older.article
    await db
      .updateTable('article_head')
      .set({ replaced_by: article.id, until_day: from })
      .where('article', '=', older.article)
      .execute()
    const left = await db.selectFrom('member').select('story').where('article', '=', older.article).execute()
    const roots = await rootsOf(db, inside.store.kind, [...new Set(left.map(({ story }) => story))])
    for (const root of roots.values()) stories.add(root)
  }
  const cause: Cause = replaces
    ? { kind: 'correction', article: article.id, replaces }
    : { kind: 'report', article: article.id }
  // All else is written first: settling takes the counter of changes, for which others wait.
  await indexWords(inside.store, db, seq, article, claims)
  await writeAudit(
    db,
    { who: options.by ?? 'cli', door: options.by ?? 'cli', action: 'add', detail: { article: article.id } },
    at,
  )
  const changes: Change[] = []
  const agreements = new Map<string, Agreement>()
  inside.shelf.hold(row, own)
  const alone = isOlder || own.undated ? new Map<number, number[]>() : placed.fresh
  const together = await withStoriesBeside(db, inside, stories, new Set(alone.keys()))
  for (const story of together.noted) await noteArrival(db, story, from, together.newest)
  for (const story of together.stories) {
    const begun = alone.get(story)
    const valid = begun ? (from ?? EVER) : await noteArrival(db, story, from, together.newest)
    const occasion = { cause, day: from ?? today, valid, at }
    const settled = begun
      ? await settleBegun(db, story, own, begun, occasion)
      : await settleStory(db, inside.shelf, story, occasion, together.members.get(story))
    changes.push(...settled.changes)
    for (const agreement of settled.agreements) agreements.set(agreement.id, agreement)
  }
  return {
    outcome: replaces ? 'version' : 'new',
    article: article.id,
    replaces,
    edit: replaces ? (await import('./edit.ts')).editBetween(older!.text, article) : null,
    changes,
    agreements: agreementsOn(agreements.values(), article.id, changes),
  }
}

/** A known text at a new address. Where that knows an earlier date, the article is read again under it. */
async function addAddress(
  inside: Inside,
  db: Db,
  article: Article,
  address: string,
  at: string,
  options: AddOptions,
): Promise<Added> {
  const sighting = await writeSighting(db, article, address, at)
  await writeAudit(
    db,
    {
      who: options.by ?? 'cli',
      door: options.by ?? 'cli',
      action: 'add',
      detail: { article: article.id, address },
    },
    at,
  )
  const first = await firstSighting(db, article.id)
  const done: Added = { ...unchanged(article.id), outcome: 'address' }
  if (first.seq !== sighting) return done
  const { body } = await db
    .selectFrom('article')
    .select('body')
    .where('id', '=', article.id)
    .executeTakeFirstOrThrow()
  const { published, published_from } = first
  const again = articleOf(body, { ...first, published_from })
  const row = await writeClaims(
    db,
    article.id,
    (await reader())(again),
    runOfProgram(),
    `sighting ${sighting}`,
    at,
  )
  const day = firstDay(published)
  const today = dayAt(new Date(at))
  const stories = await withdrawInstruments(db, article.id)
  await db
    .updateTable('article_head')
    .set({ ...headFacts(again), claims: row, day, from_day: day })
    .where('article', '=', article.id)
    .execute()
  const claims = (await inside.shelf.take(db, [row])).get(row)!
  const roots = await rootsOf(db, inside.store.kind, [...stories])
  const placed = await placeInstruments(db, inside.store.kind, claims, day)
  const all = await rootsOf(db, inside.store.kind, [...new Set([...roots.values(), ...placed.stories])])
  const changes: Change[] = []
  const agreements: Agreement[] = []
  const together = await withStoriesBeside(db, inside, all.values())
  for (const story of together.noted) await noteArrival(db, story, null, together.newest)
  for (const story of together.stories) {
    const valid = await noteArrival(db, story, null, together.newest)
    const cause: Cause = { kind: 'report', article: article.id }
    const occasion = { cause, day: day ?? today, valid, at }
    const settled = await settleStory(db, inside.shelf, story, occasion, together.members.get(story))
    changes.push(...settled.changes)
    agreements.push(...settled.agreements)
  }
  return { ...done, changes, agreements: agreementsOn(agreements, article.id, changes) }
}

const headFacts = ({ url, outlet, title, published, publishedFrom, source }: Article) => ({
  url,
  outlet,
  title,
  published,
  published_from: publishedFrom,
  source,
})

async function writeSighting(db: Db, article: Article, address: string, at: string): Promise<number> {
  const { seq } = await db
    .insertInto('sighting')
    .values({ article: article.id, address, ...headFacts(article), byline: article.byline, seen_at: at })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

/** The sighting whose metadata are in force: the earliest published, so that the order of adding does not matter. */
async function firstSighting(db: Db, article: string) {
  const rows = await db.selectFrom('sighting').selectAll().where('article', '=', article).execute()
  return rows.sort((a, b) => {
    const [x, y] = [firstDay(a.published) ?? Infinity, firstDay(b.published) ?? Infinity]
    return (
      (x === y ? 0 : x - y) ||
      ((a.published ?? '') < (b.published ?? '') ? -1 : (a.published ?? '') > (b.published ?? '') ? 1 : 0) ||
      (a.address < b.address ? -1 : 1)
    )
  })[0]!
}

export async function writeRun(db: Db, run: Run, at: string): Promise<void> {
  await db
    .insertInto('run')
    .values({ ...run, at })
    .onConflict((on) => on.column('id').doNothing())
    .execute()
}

export async function writeClaims(
  db: Db,
  article: string,
  claims: ArticleClaims,
  run: Run,
  context: string,
  at: string,
): Promise<number> {
  await writeRun(db, run, at)
  const { seq } = await db
    .insertInto('claims')
    .values({ article, run: run.id, context, data: packClaims(claims), made_at: at })
    .returning('seq')
    .executeTakeFirstOrThrow()
  return seq
}

/** The text that this address had until now, if the new one is likely an edit of it. */
async function versionBefore(db: Db, article: Article, address: string) {
  if (address === '') return null
  const rows = await db
    .selectFrom('sighting')
    .innerJoin('article_head', 'article_head.article', 'sighting.article')
    .innerJoin('article', 'article.id', 'sighting.article')
    .select(['sighting.article', 'article.body', 'article_head.day', 'article_head.from_day'])
    .where('sighting.address', '=', address)
    .where('sighting.article', '!=', article.id)
    .where('article_head.replaced_by', 'is', null)
    .where('article_head.retracted', '=', 0)
    .orderBy('sighting.seq', 'desc')
    .limit(20)
    .execute()
  if (rows.length === 0) return null
  const { isEditOf } = await import('./edit.ts')
  for (const row of rows) {
    const text = articleOf(row.body, { ...EMPTY_HEAD })
    if (isEditOf(text, article)) return { article: row.article, day: row.day, from_day: row.from_day, text }
  }
  return null
}

const EMPTY_HEAD = { url: null, outlet: null, title: null, published: null, published_from: null, source: '' }

/** Agreements that rest on the article, by its naming words: those that changed first. */
function agreementsOn(
  agreements: Iterable<Agreement>,
  article: string,
  changes: readonly Change[],
): string[] {
  const found = new Set(changes.map(({ agreement }) => agreement))
  const named = [...agreements].filter(({ evidence }) =>
    evidence.some((words) => words.article === article && words.rule !== 'review'),
  )
  for (const id of named.map(({ id }) => id).sort()) found.add(id)
  return [...found]
}
