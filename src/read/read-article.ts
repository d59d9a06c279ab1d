import { createHash } from 'node:crypto'
import { basename, extname } from 'node:path'
import type { Article, Block, PublishedFrom } from './article.ts'
import { blockRoles } from './block-roles.ts'
import { binaryKind } from './decode-text.ts'
import { readFrontMatter } from './front-matter.ts'
import type { FrontMatter } from './front-matter.ts'
import { htmlArticle, looksLikeHtml } from './html-article.ts'
import type { PageText } from './html-article.ts'
import { guessLanguage } from './language-guess.ts'
import { dateOfLead } from './lead-date.ts'
import type { PageMetadata } from './page-metadata.ts'
import type { Problem, ProblemCode } from './problem.ts'
import { dateInText, dateInUrl } from './publication-date.ts'
import type { Published } from './publication-date.ts'
import type { SourceMap } from './source-map.ts'
import { intoSource, sourceText } from './source-text.ts'
import { textUnits } from './text-unit.ts'

const FEED = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,500}?-->\s*)*<(?:rss|feed|rdf:RDF)[\s>]/

/** What is known of an input besides its bytes. */
export interface ReadingHint {
  /** Path, URL or `-`. */
  readonly source: string
  /** Handle for evidence; else the base name of `source` without extension. */
  readonly id?: string
  /** As a server declared it ("text/html; charset=utf-8"). */
  readonly contentType?: string | null
  /** EDTF date for an article that does not say when it was published. */
  readonly published?: string | null
  /** Outlet of an article that does not name its own. */
  readonly outlet?: string | null
  /** Headline where it is known from elsewhere and stands in the text; the article's own goes before it. */
  readonly title?: string
  /** What the thing that carries the article says of it. */
  readonly carrier?: Carrier
  /** True where the reading shall have a map from the text to its source: for evidence to be shown in the original. */
  readonly sourceMap?: boolean
}

/** A feed, a mail or a line of JSON says of its article what front matter says of a text. */
export interface Carrier extends FrontMatter {
  readonly from: Extract<PublishedFrom, 'json' | 'e-mail' | 'feed'>
  /** True where the article itself came from it: then it goes before what a page's head says, like front matter. */
  readonly carries: boolean
}

/** An article, with what a reader should know about it; or the problem. */
export type Reading =
  | {
      readonly article: Article
      readonly notices: readonly string[]
      /**
       * Where asked for: from the text to what `sourceText` gives for the same bytes. Null where nothing in the source stands as it is read: a
       * PDF, a mail with its transfer encoding, a text inside JSON or a feed.
       */
      readonly sourceMap?: SourceMap | null
    }
  | { readonly problem: Problem }

/**
 * Bytes to an article: decodes, reads front matter or a page's metadata, gives blocks their roles. Never throws. What the
 * file says of itself goes before what `hint` says: the hint fills gaps.
 *
 * ```ts
 * const read = readArticle(await readFile('a.txt'), { source: 'a.txt' })
 * if ('problem' in read) console.error(problemLine(read.problem))
 * else console.log(read.article.blocks.filter((block) => block.role === 'body'))
 * ```
 */
export function readArticle(bytes: Uint8Array, hint: ReadingHint): Reading {
  const fail = (
    code: ProblemCode,
    message: string,
    wayOut: string,
    place: string | null = null,
  ): Reading => ({
    problem: { code, source: hint.source, place, message, wayOut },
  })
  if (bytes.length === 0) return fail('empty', 'the file is empty', 'give a file with the text of a report')
  const binary = binaryKind(bytes)
  if (binary !== null)
    return fail('binary', `not text (${binary})`, 'save the report as plain text, Markdown or HTML')
  const source = sourceText(bytes, hint.contentType)
  const text = cleanText(source)
  if (text.trim() === '')
    return fail('empty', 'the file holds no words', 'give a file with the text of a report')
  const front = readFrontMatter(text)
  if ('line' in front) return fail('front-matter', front.message, front.wayOut, `line ${front.line}`)
  const body = text.slice(front.bodyStart).trimEnd()
  if (body.trim() === '')
    return fail('no-text', 'front matter without a text', 'put the report under the second line of dashes')
  if (FEED.test(body.slice(0, 2000)))
    return fail(
      'kind',
      'a feed, not an article',
      'read it with readInputs, or give the articles that it lists',
    )
  const read = looksLikeHtml(body, hint.contentType ?? null) ? readHtml : readText
  const reading = read(body, hint, front.matter, hint.sourceMap)
  return 'article' in reading && reading.sourceMap
    ? { ...reading, sourceMap: intoSource(reading.sourceMap, source, front.bodyStart) }
    : reading
}

/**
 * An article of a page's source, as {@link readArticle} reads it, where it came as text already. `placed` where `html` stands in the
 * source as it is.
 */
export function readHtml(
  html: string,
  hint: ReadingHint,
  matter: FrontMatter | null = null,
  placed = false,
): Reading {
  const page = htmlArticle(html, placed)
  if (page === null || !page.blocks.some((block) => block.role === 'body' || block.role === 'list'))
    return {
      problem: {
        code: 'no-text',
        source: hint.source,
        place: null,
        message: 'a page without a report in it',
        wayOut: 'save the page after it has loaded, or paste the text into a file',
      },
    }
  return finish(page, matter, page.metadata, hint)
}

/** An article of plain text without front matter; line ends are `\n`. `placed` as for a page. */
export function readText(
  text: string,
  hint: ReadingHint,
  matter: FrontMatter | null = null,
  placed = false,
): Reading {
  const title = matter?.title ?? hint.carrier?.title ?? hint.title ?? null
  const read = { text, blocks: blockRoles(textUnits(text), title) }
  const sourceMap = placed ? { sourceMap: [{ text: 0, source: 0, length: text.length }] } : {}
  return finish({ ...read, ...sourceMap }, matter, null, hint)
}

/** One line end, no control characters (each becomes a space, so nothing moves), no byte order mark, no lone surrogates. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\ufeff/, '')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, ' ')
    .toWellFormed()
}

function finish(
  { text, blocks, sourceMap }: Omit<PageText, 'metadata'>,
  matter: FrontMatter | null,
  page: PageMetadata | null,
  hint: ReadingHint,
): Reading {
  const carrier = hint.carrier ?? null
  const firm = carrier?.carries ? carrier : null
  const said = <K extends 'url' | 'outlet' | 'title' | 'byline'>(key: K): string | null =>
    matter?.[key] ?? firm?.[key] ?? page?.[key] ?? carrier?.[key] ?? null
  const url = said('url') ?? (/^https?:/i.test(hint.source) ? hint.source : null)
  const published = publishedOf(text, blocks, matter, page, url, hint)
  const sha256 = createHash('sha256').update(normalBody(text, blocks)).digest('hex')
  const words = blocks
    .filter((block) => block.role === 'body')
    .map((block) => text.slice(block.start, block.end))
  const language =
    matter?.language ?? firm?.language ?? guessLanguage(words.length > 0 ? words.join(' ') : text)
  const headline = blocks.find((block) => block.role === 'headline')
  const article: Article = {
    id: hint.id ?? handleOf(hint.source, sha256),
    sha256,
    text,
    blocks,
    url,
    outlet: said('outlet') ?? hint.outlet ?? null,
    title: said('title') ?? hint.title ?? (headline ? text.slice(headline.start, headline.end) : null),
    byline: said('byline') ?? bylineOf(text, blocks),
    published: published?.on ?? null,
    publishedFrom: published?.from ?? null,
    language,
    source: hint.source,
  }
  const notices =
    language === 'en' ? [] : [`${hint.source}: looks like "${language}", not English: little will be found`]
  return { article, notices, ...(hint.sourceMap ? { sourceMap: sourceMap ?? null } : {}) }
}

function publishedOf(
  text: string,
  blocks: readonly Block[],
  matter: FrontMatter | null,
  page: PageMetadata | null,
  url: string | null,
  hint: ReadingHint,
): Published | null {
  if (matter?.published) return { on: matter.published, from: 'front-matter' }
  const { carrier } = hint
  const carried = carrier?.published ? { on: carrier.published, from: carrier.from } : null
  if (carried && carrier?.carries) return carried
  const inHead = page?.published && page.published.from !== 'time-element' ? page.published : null
  const found = inHead ?? carried ?? page?.published
  if (found) return found
  const inUrl = url === null ? null : dateInUrl(url)
  if (inUrl !== null) return { on: inUrl, from: 'url' }
  const inText = dateInText(text, blocks)
  if (inText !== null) return { on: inText, from: 'dateline' }
  const ofLead = dateOfLead(text, blocks)
  if (ofLead !== null) return { on: ofLead, from: 'lead' }
  return hint.published ? { on: hint.published, from: 'given' } : null
}

function bylineOf(text: string, blocks: readonly Block[]): string | null {
  const block = blocks.find((b) => b.rule === 'byline') ?? blocks.find((b) => b.rule === 'name-line')
  if (!block) return null
  const words = text.slice(block.start, block.end).split(/\s{2,}|\s[|·]\s/, 1)[0]!
  return words.replace(/^(?:[A-Z]+ )?by:?\s+/i, '')
}

/** What the hash is taken of: the words of the report in lower case, one space between them, furniture left out. */
function normalBody(text: string, blocks: readonly Block[]): string {
  return blocks
    .filter((block) => block.role !== 'furniture' && block.role !== 'caption')
    .map((block) => text.slice(block.start, block.end).toLowerCase().normalize('NFC').replace(/\s+/gu, ' '))
    .join('\n')
}

/** Base name without extension; the hash where the source has no name. */
function handleOf(source: string, sha256: string): string {
  if (source === '-' || /^https?:/i.test(source) || /#[^/]*$/.test(source)) return sha256.slice(0, 12)
  const name = basename(source, extname(source))
  return name === '' ? sha256.slice(0, 12) : name
}
