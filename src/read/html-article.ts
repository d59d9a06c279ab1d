import { createRequire } from 'node:module'
import type { Block } from './article.ts'
import { blockRoles } from './block-roles.ts'
import type { RoleHint } from './marked-unit.ts'
import { layOut } from './html-layout.ts'
import type { PageBlock } from './html-layout.ts'
import { pageMetadata } from './page-metadata.ts'
import { withoutTeasers } from './page-teasers.ts'
import { placedBlocks } from './placed-blocks.ts'
import type { PageMetadata } from './page-metadata.ts'
import { copyPlaces, noPlaces } from './source-places.ts'
import { sourceRuns } from './source-map.ts'
import type { SourceMap } from './source-map.ts'
import type { TextUnit } from './text-unit.ts'

/** A page as text with roles, and what it says of itself. */
export interface PageText {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly metadata: PageMetadata
  /** Where the text stands in the page, where that was asked for. */
  readonly sourceMap?: SourceMap
}

const require = createRequire(import.meta.url)
const HTML_START =
  /^(?:<\?xml[^>]{0,200}>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype html|html|head|body|article|main|div|section|p|h1|meta|title|script|style|table|center|span)\b/i
/** A page larger, deeper or richer in tags than this is laid out without building its tree. */
const LARGEST_TREE = 3_000_000
const DEEPEST_TREE = 300
const MOST_TAGS = 60_000
/** Readability's choice must hold at least this share of the words in the page's paragraphs. */
const LEAST_SHARE = 0.35
/** No report is shorter than this: where names leave less, they hide it. */
const LEAST_LEFT = 120
/** A text in a page's metadata shorter than this is a summary. */
const LEAST_BODY = 400

/** True where a text is HTML by its declared type, or by how it begins. */
export function looksLikeHtml(text: string, contentType: string | null): boolean {
  if (contentType !== null && /\b(?:text\/html|application\/xhtml)/i.test(contentType)) return true
  return HTML_START.test(text.slice(0, 4000).trimStart())
}

/** Character set that a page declares in its first 2048 bytes, or null. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = Buffer.from(bytes.subarray(0, 2048)).toString('latin1')
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*([\w.:-]{2,40})/i.exec(head)?.[1] ?? null
}

/**
 * Lays out the report of a page: its headline, then the part that Readability takes for the report, or, where that fails or
 * takes too little, all that is visible with the site's parts marked. Paragraphs stand apart by a blank line. Null where the
 * page has no words. With `placed` it has a map to the page. Never throws.
 */
export function htmlArticle(html: string, placed = false): PageText | null {
  const metadata = pageMetadata(html)
  const all = believed(html, placed)
  const title = metadata.title
  const taken = readable(html, all)
  const report = taken === null ? visible(all) : placed ? placedBlocks(taken, all) : taken
  const left = withoutTeasers(report, title)
  // Where nothing but teasers was chosen, the report is what was not.
  const found = left.every(({ hint }) => hint === 'furniture') ? withoutTeasers(visible(all), title) : left
  const chosen = fuller(found, metadata.body)
  if (chosen.length === 0) return null
  const withTitle =
    title === null || chosen.slice(0, 6).some((block) => sameWords(block.text, title))
      ? chosen
      : [{ text: title, hint: 'headline' as const, links: 0, region: 0 }, ...chosen]
  const { text, units, hints } = joined(withTitle)
  const page = { text, blocks: blockRoles(units, title, hints), metadata }
  return placed ? { ...page, sourceMap: pageMap(text, units, withTitle) } : page
}

/**
 * Blocks of a page or of a part that was chosen, with the site's parts told by their names too; without, where that would leave no report and the
 * names hide one: a part that was never closed, or a site whose names mean something else.
 */
function believed(html: string, placed = false): PageBlock[] {
  const all = layOut(html, { placed })
  const left = wordsIn(all.filter(({ hint }) => hint !== 'furniture'))
  if (left >= LEAST_LEFT) return all
  const bare = layOut(html, { byName: false, placed })
  return wordsIn(bare.filter(({ hint, links }) => hint !== 'furniture' && links < 0.5)) > left * 3
    ? bare
    : all
}

/** The text that the page gives in its metadata, where what can be seen of it is less than half of that. */
function fuller(found: readonly PageBlock[], body: string | null): readonly PageBlock[] {
  if (body === null) return found
  const seen = found.filter(({ hint }) => hint !== 'furniture' && hint !== 'headline' && hint !== 'caption')
  if (body.length < LEAST_BODY || wordsIn(seen) * 2 >= body.length) return found
  return body
    .split(/\n+/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .map((text) => ({ text, hint: null, links: 0, region: 0 }))
}

function readable(html: string, all: readonly PageBlock[]): PageBlock[] | null {
  if (html.length > LARGEST_TREE || !isTame(html)) return null
  try {
    const { parseHTML } = require('linkedom') as typeof import('linkedom')
    const { Readability } = require('@mozilla/readability') as typeof import('@mozilla/readability')
    const { document } = parseHTML(
      /<html[\s>]/i.test(html) ? html : `<!doctype html><html><body>${html}</body></html>`,
    )
    const found = new Readability(document as unknown as ConstructorParameters<typeof Readability>[0], {
      charThreshold: 200,
      keepClasses: true,
    }).parse()
    if (!found?.content) return null
    const blocks = believed(found.content).map(withoutLinkList)
    return wordsIn(blocks) >=
      wordsIn(visible(all).filter(({ hint, links }) => hint !== 'furniture' && links < 0.5)) * LEAST_SHARE
      ? blocks
      : null
  } catch {
    return null
  }
}

/** Shallow and small enough for a tree: counted on the tags as they stand. */
function isTame(html: string): boolean {
  let depth = 0
  let tags = 0
  for (const [tag] of html.matchAll(/<\/?[a-z][\w-]*/gi)) {
    if (++tags > MOST_TAGS) return false
    if (/^<\/?(?:p|li|br|img|input|meta|link|hr|source|wbr|td|tr|option|path|dt|dd)$/i.test(tag)) continue
    depth += tag[1] === '/' ? -1 : 1
    if (depth > DEEPEST_TREE) return false
    if (depth < 0) depth = 0
  }
  return true
}

/** All blocks of the page's main region, or of the whole page, links in bulk marked as the site's. */
function visible(all: readonly PageBlock[]): PageBlock[] {
  const words = new Map<number, number>()
  for (const block of all)
    if (block.region > 0 && block.hint !== 'furniture' && block.links < 0.5)
      words.set(block.region, (words.get(block.region) ?? 0) + block.text.length)
  const [best, most] = [...words].reduce((a, b) => (b[1] > a[1] ? b : a), [0, 0])
  const total = wordsIn(all.filter((block) => block.hint !== 'furniture'))
  const main = most > 0 && most * 2 > total ? all.filter((block) => block.region === best) : all
  return main.map((block) =>
    block.links > 0.7 && block.hint !== 'headline' ? { ...block, hint: 'furniture' } : block,
  )
}

/** A list item that is a link and nothing else leads away from the report. */
function withoutLinkList(block: PageBlock): PageBlock {
  return block.hint === 'list' && block.links > 0.9 ? { ...block, hint: 'furniture' } : block
}

function wordsIn(blocks: readonly PageBlock[]): number {
  return blocks.reduce((sum, block) => sum + block.text.length, 0)
}

function sameWords(a: string, b: string): boolean {
  const key = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
  return key(a) === key(b)
}

/** Blocks as one text: a blank line between paragraphs, a newline between items of a list and lines of a block. */
function joined(page: readonly PageBlock[]): { text: string; units: TextUnit[]; hints: (RoleHint | null)[] } {
  const units: TextUnit[] = []
  const hints: (RoleHint | null)[] = []
  let text = ''
  for (const [i, block] of page.entries()) {
    if (i > 0) text += block.hint === 'list' && page[i - 1]!.hint === 'list' ? '\n' : '\n\n'
    for (const [n, line] of block.text.split('\n').entries()) {
      if (n > 0) text += '\n'
      units.push({ start: text.length, end: text.length + line.length, text: line, apart: n === 0 })
      hints.push(block.hint)
      text += line
    }
  }
  return { text, units, hints }
}

/** Units are the lines of blocks, in order: a block's places hold for its lines one after the other. */
function pageMap(text: string, units: readonly TextUnit[], page: readonly PageBlock[]): SourceMap {
  const places = noPlaces(text.length)
  let unit = 0
  for (const block of page) {
    if (block.places) copyPlaces(block.places, places, units[unit]!.start)
    unit += block.text.split('\n').length
  }
  return sourceRuns(text, places)
}
