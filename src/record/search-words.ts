import { sql } from 'kysely'
import type { ArticleClaims } from '../claim/claims.ts'
import { nameOfVoice } from '../claim/voice.ts'
import type { Article } from '../read/article.ts'
import { articleOf } from './claims-kept.ts'
import { lastDay } from './days.ts'
import { agreementsByArticle } from './of-article.ts'
import { cursorOf, limitOf, pageOf } from './page.ts'
import type { Hit, Page, SearchFilter } from './record.ts'
import type { Inside } from './inside.ts'
import type { Db, SearchWord, Store } from './store/store.ts'

/** Makes the words and quotations of an article findable. */
export async function indexWords(
  store: Store,
  db: Db,
  seq: number,
  article: Article,
  claims: Pick<ArticleClaims, 'quotations'>,
): Promise<void> {
  await indexBody(store, db, seq, article)
  const quotes = new Map(
    claims.quotations.map((quotation) => [`${quotation.start}-${quotation.end}`, quotation]),
  )
  const values = [...quotes.values()].map((quotation) => ({
    article: article.id,
    start_at: quotation.start,
    end_at: quotation.end,
    speaker: nameOfVoice(quotation.speaker, quotation.via),
    text: quotation.text,
  }))
  for (let i = 0; i < values.length; i += 200) {
    const rows = await db
      .insertInto('quote')
      .values(values.slice(i, i + 200))
      .onConflict((on) => on.columns(['article', 'start_at', 'end_at']).doNothing())
      .returning(['seq', 'text'])
      .execute()
    await store.indexQuotes(db, rows)
  }
}

/** Makes the words of an article findable, furniture left out. */
export async function indexBody(store: Store, db: Db, seq: number, article: Article): Promise<void> {
  const body = article.blocks
    .filter(({ role }) => role !== 'furniture' && role !== 'headline')
    .map(({ start, end }) => article.text.slice(start, end))
    .join('\n')
  await store.indexArticle(db, seq, article.title ?? '', body)
}

/** See `OpenRecord.search`. */
export async function searchWords(inside: Inside, written: string, filter: SearchFilter): Promise<Page<Hit>> {
  const words = searchWordsOf(written)
  const limit = limitOf(filter)
  const where = filter.in ?? 'both'
  const { store } = inside
  const day = filter.asOf ? lastDay(filter.asOf) : null
  const after = cursorOf<[number, number, number]>(filter.cursor)
  const rows: Found[] = []
  const articles = where === 'quotations' ? null : store.matching('article', words)
  if (articles) rows.push(...(await found(store.db, 'article', articles, day, after, limit + 1)))
  const quotes = where === 'articles' ? null : store.matching('quote', words)
  if (quotes) rows.push(...(await found(store.db, 'quotation', quotes, day, after, limit + 1)))
  rows.sort((a, b) => b.day - a.day || b.seq - a.seq || a.part - b.part)
  const page = pageOf(rows, limit, (row) => [row.day, row.seq, row.part])
  const agreements = await agreementsByArticle(store.db, [...new Set(page.rows.map((row) => row.article))])
  return {
    next: page.next,
    rows: page.rows.map((row): Hit => {
      const { text } = articleOf(row.body, row)
      const { exact, start, end, marks } = slice(text, row.span, words)
      return {
        in: row.part === 0 ? 'article' : 'quotation',
        article: row.article,
        title: row.title,
        outlet: row.outlet,
        published: row.published,
        exact,
        start,
        end,
        marks,
        speaker: row.speaker,
        agreements: agreements.get(row.article) ?? [],
      }
    }),
  }
}

interface Found {
  readonly article: string
  readonly body: Uint8Array
  readonly url: string | null
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  readonly published_from: string | null
  readonly source: string
  /** Day of publication; undated articles come last. */
  readonly day: number
  /** Of the article. */
  readonly seq: number
  /** 0 for the article itself, else the number of the quotation. */
  readonly part: number
  readonly speaker: string | null
  readonly span: { readonly start: number; readonly end: number } | null
}

/** Undated: before all days. */
const UNDATED = -1_000_000

async function found(
  db: Db,
  what: 'article' | 'quotation',
  matching: NonNullable<ReturnType<Store['matching']>>,
  day: number | null,
  after: [number, number, number] | null,
  limit: number,
): Promise<Found[]> {
  const dayOf = sql<number>`coalesce(h.day, ${sql.lit(UNDATED)})`
  const base = db
    .selectFrom('article_head as h')
    .innerJoin('article as a', 'a.id', 'h.article')
    .select([
      'h.article',
      'a.body',
      'h.url',
      'h.title',
      'h.outlet',
      'h.published',
      'h.published_from',
      'h.source',
      'h.seq',
    ])
    .select(dayOf.as('day'))
    .$if(day !== null, (q) => q.where((eb) => eb.or([eb('h.day', 'is', null), eb('h.day', '<=', day)])))
  if (what === 'article') {
    const rows = await base
      .where(sql<boolean>`h.seq in ${matching}`)
      .$if(after !== null, (q) =>
        q.where(
          sql<boolean>`(${dayOf} < ${after![0]} or (${dayOf} = ${after![0]} and h.seq < ${after![1]}))`,
        ),
      )
      .orderBy(dayOf, 'desc')
      .orderBy('h.seq', 'desc')
      .limit(limit)
      .execute()
    return rows.map((row) => ({ ...row, part: 0, speaker: null, span: null }))
  }
  const rows = await base
    .innerJoin('quote as q', 'q.article', 'h.article')
    .select(['q.seq as part', 'q.speaker', 'q.start_at', 'q.end_at'])
    .where(sql<boolean>`q.seq in ${matching}`)
    .$if(after !== null, (q) =>
      q.where(
        sql<boolean>`(${dayOf} < ${after![0]} or (${dayOf} = ${after![0]} and (h.seq < ${after![1]} or (h.seq = ${after![1]} and q.seq > ${after![2]}))))`,
      ),
    )
    .orderBy(dayOf, 'desc')
    .orderBy('h.seq', 'desc')
    .orderBy('q.seq')
    .limit(limit)
    .execute()
  return rows.map((row) => ({ ...row, span: { start: row.start_at, end: row.end_at } }))
}

/** "near final" as a phrase, `ratif*` as a beginning, all else word by word. */
export function searchWordsOf(written: string): SearchWord[] {
  const found: SearchWord[] = []
  for (const [, phrase, word] of written.matchAll(/["“”]([^"“”]*)["“”]|(\S+)/gu)) {
    const runs = (phrase ?? word!).match(/[\p{L}\p{N}]+/gu) ?? []
    const prefix = phrase === undefined && /\*$/.test(word!)
    if (runs.length > 0) found.push({ words: runs.map((run) => run.toLowerCase()), prefix })
  }
  return found
}

/** Code units shown on either side of the first hit. */
const AROUND = 120

/** The part of the text to show: the quotation, else what stands around the first hit; and the hits in it. */
function slice(text: string, span: Found['span'], words: readonly SearchWord[]) {
  const stems = words.flatMap((word) => word.words.map((w) => stemOf(w)))
  const hits = [...text.matchAll(/[\p{L}\p{N}]+/gu)].filter(
    (match) =>
      (!span || (match.index >= span.start && match.index < span.end)) &&
      stems.some((stem) => match[0].toLowerCase().startsWith(stem)),
  )
  let [start, end] = span ? [span.start, span.end] : [0, Math.min(text.length, 2 * AROUND)]
  const first = hits[0]
  if (!span && first) {
    start = Math.max(0, first.index - AROUND)
    end = Math.min(text.length, first.index + AROUND)
    while (start > 0 && /\S/.test(text[start - 1]!)) start--
    while (end < text.length && /\S/.test(text[end]!)) end++
  }
  const marks = hits
    .filter((match) => match.index >= start && match.index + match[0].length <= end)
    .map((match) => ({ start: match.index - start, end: match.index - start + match[0].length }))
  return { exact: text.slice(start, end), start, end, marks }
}

/** Roughly what a stemmer leaves: for showing hits, not for finding them. */
function stemOf(word: string): string {
  const stem = word.replace(/(?:ing|ed|es|s|y|ies|ation|ions?|e)$/u, '')
  return stem.length >= 3 ? stem : word
}
