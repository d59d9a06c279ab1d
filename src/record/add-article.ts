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
import { withStoriesBeside } from './open-years.ts'
import { pack, unpack } from './store/packed.ts'
import type { Db } from './store/store.ts'
import { placeInstruments, rootsOf, withdrawInstruments } from './stories.ts'

/** Loaded when an article is to be read: the languages' rooms and models take their time. */
const reader = async () => (await import('../claim/claims.ts')).claimsOf

/** Hex digits of the hash that name an article; more where two texts begin alike. */
const HANDLE = 12

/** See `OpenRecord.add`. Reading the article is done before the transaction: others can write meanwhile. */
export async function addArticle(inside: Inside, given: Article, options: AddOptions): Promise<Added> {
  const address = addressOf(given)
  const known = await knownAs(inside.store.db, given.sha256, address)
  if (known?.seen) {
    const { feed } = options
    if (feed) await inside.store.write((db) => writeFeed(db, feed.url, feed.state))
    return unchanged(known.article)
  }
  const article = { ...given, id: known?.article ?? (await freeHandle(inside.store.db, given.sha256)) }
  const read = known ? null : (options.read ?? { claims: (await reader())(article), run: runOfProgram() })
  const added = await inside.store.write(async (db) => {
    if (options.feed) await writeFeed(db, options.feed.url, options.feed.state)
    // Another process may have been quicker.
    const now = await knownAs(db, article.sha256, address)
    if (now?.seen) return unchanged(now.article)
    const at = new Date().toISOString()
    if (now) return await addAddress(inside, db, { ...article, id: now.article }, address, at, options)
    return await addText(inside, db, article, address, read!, at, options)
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

async function freeHandle(db: Db, sha256: string): Promise<string> {
  for (let length = HANDLE; ; length += 4) {
    const id = sha256.slice(0, length)
    const other = await db.selectFrom('article').select('sha256').where('id', '=', id).executeTakeFirst()
    if (!other || other.sha256 === sha256 || length >= sha256.length) return id
  }
}

async function addText(
  inside: Inside,
  db: Db,
  article: Article,
  address: string,
  { claims, run }: { claims: ArticleClaims; run: Run },
  at: string,
  options: AddOptions,
): Promise<Added> {
  const { seq } = await db
    .insertInto('article')
    .values({ id: article.id, sha256: article.sha256, body: pack(article), added_at: at })
    .returning('seq')
    .executeTakeFirstOrThrow()
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
  const changes: Change[] = []
  inside.shelf.hold(row, own)
  const together = await withStoriesBeside(db, inside, stories)
  for (const story of together.stories) {
    const begun = isOlder || own.undated ? undefined : placed.fresh.get(story)
    const valid = begun ? (from ?? EVER) : await noteArrival(db, story, from, together.newest)
    const occasion = { cause, day: from ?? today, valid, at }
    changes.push(
      ...(begun
        ? await settleBegun(db, story, own, begun, occasion)
        : await settleStory(db, inside.shelf, story, occasion)),
    )
  }
  await indexWords(inside.store, db, seq, article, claims)
  await writeAudit(
    db,
    { who: options.by ?? 'cli', door: options.by ?? 'cli', action: 'add', detail: { article: article.id } },
    at,
  )
  return {
    outcome: replaces ? 'version' : 'new',
    article: article.id,
    replaces,
    edit: replaces ? (await import('./edit.ts')).editBetween(older!.text, article) : null,
    changes,
    agreements: await agreementsOn(db, stories, article.id, changes),
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
  const together = await withStoriesBeside(db, inside, all.values())
  for (const story of together.stories) {
    const valid = await noteArrival(db, story, null, together.newest)
    const cause: Cause = { kind: 'report', article: article.id }
    changes.push(...(await settleStory(db, inside.shelf, story, { cause, day: day ?? today, valid, at })))
  }
  return { ...done, changes, agreements: await agreementsOn(db, new Set(all.values()), article.id, changes) }
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

export async function writeClaims(
  db: Db,
  article: string,
  claims: ArticleClaims,
  run: Run,
  context: string,
  at: string,
): Promise<number> {
  await db
    .insertInto('run')
    .values({ ...run, at })
    .onConflict((on) => on.column('id').doNothing())
    .execute()
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

/** Agreements of the stories that rest on the article: those that changed first. */
async function agreementsOn(
  db: Db,
  stories: ReadonlySet<number>,
  article: string,
  changes: readonly Change[],
): Promise<string[]> {
  const found = new Set(changes.map(({ agreement }) => agreement))
  if (stories.size === 0) return [...found]
  const rows = await db
    .selectFrom('agreement')
    .select(['id', 'spans', 'live'])
    .where('story', 'in', [...stories])
    .orderBy('id')
    .execute()
  // Asked for in SQL, "live" would lead SQLite to the index of all that are.
  for (const { id, spans, live } of rows)
    if (live === 1 && unpack<string[]>(spans).some((span) => span.startsWith(`${article}:`))) found.add(id)
  return [...found]
}
