import { createRequire } from 'node:module'
import { toEdtf } from '../edtf-date.ts'
import { plainText } from '../html-scan.ts'
import { absolute } from './feed-item.ts'
import type { Feed, FeedItem, FeedRefusal } from './feed-item.ts'
import { guardedXml } from './xml-guard.ts'

type Parsed = ReturnType<(typeof import('feedsmith'))['parseFeed']>
/** The parts of Dublin Core that date and sign an item. */
interface DublinCore {
  readonly creators?: readonly string[]
  readonly dates?: readonly string[]
}

const require = createRequire(import.meta.url)
const ITEM = /<((?:\w+:)?(?:item|entry))[\s>]/i

/**
 * Reads RSS (all versions, RDF too), Atom and JSON Feed. A feed that is cut off or broken in places gives the items that are whole, and
 * says so. `base` makes relative addresses absolute. Never throws.
 */
export async function parseFeed(text: string, base: string | null): Promise<Feed | FeedRefusal> {
  const { parseFeed: parse } = require('feedsmith') as typeof import('feedsmith')
  if (/^\s*\{/.test(text)) return feedOf(tried(parse, text), base, null)
  const guarded = guardedXml(text)
  if ('message' in guarded) return guarded
  const whole = feedOf(tried(parse, guarded.xml), base, null)
  const parts = wholeItems(guarded.xml)
  // Tags that cross make the parser swallow items: those are then read one by one.
  if ('items' in whole && whole.items.length >= parts.items.length) return whole
  const found = parts.items.flatMap((item) => tried(parse, parts.head + item + parts.foot) ?? [])
  if (found.length === 0) return whole
  const feeds = found.map((feed) => feedOf(feed, base, null)).filter((feed) => 'items' in feed)
  const lost = parts.opened - found.length
  return {
    ...feeds[0]!,
    items: feeds.flatMap(({ items }) => items),
    damage: lost > 0 ? `${lost} of ${parts.opened} items broken or cut off` : 'not well-formed',
  }
}

function tried(parse: (text: string) => Parsed, text: string): Parsed | null {
  try {
    return parse(text)
  } catch {
    return null
  }
}

/** The items of a broken feed that have an end, with what must stand around each for it to be a feed. */
function wholeItems(xml: string): { head: string; items: string[]; foot: string; opened: number } {
  const first = ITEM.exec(xml)
  if (!first) return { head: '', items: [], foot: '', opened: 0 }
  const name = first[1]!
  const close = `</${name}>`
  const pieces = xml.slice(first.index).split(new RegExp(`(?=<${name}[\\s>])`, 'i'))
  const items = pieces.flatMap((piece) => {
    const end = piece.toLowerCase().indexOf(close.toLowerCase())
    return end < 0 ? [] : [piece.slice(0, end + close.length)]
  })
  const head = xml.slice(0, first.index)
  const foot = /<rss[\s>]/i.test(head)
    ? '</channel></rss>'
    : /<feed[\s>]/i.test(head)
      ? '</feed>'
      : head.includes('</channel>')
        ? '</rdf:RDF>'
        : '</channel></rdf:RDF>'
  return { head, items, foot, opened: pieces.length }
}

function feedOf(parsed: Parsed | null, base: string | null, damage: string | null): Feed | FeedRefusal {
  if (parsed === null)
    return {
      message: 'a feed that cannot be read (not well-formed)',
      wayOut: 'get it again, or give the articles that it lists',
    }
  const { title, items, ttl } = contentOf(parsed, base)
  return { title, items, lists: [], ttl, damage }
}

function contentOf(parsed: Parsed, base: string | null): Pick<Feed, 'title' | 'items' | 'ttl'> {
  if (parsed.format === 'atom') {
    const { feed } = parsed
    const at = absolute(feed.xml?.base, base) ?? base
    const items = (feed.entries ?? []).map((entry) => {
      const links = entry.links ?? []
      const link = links.find(({ rel }) => rel === undefined || rel === 'alternate') ?? links[0]
      return itemOf({
        guid: entry.id,
        url: absolute(link?.href, absolute(entry.xml?.base, at) ?? at),
        title: entry.title?.value,
        byline: names(entry.authors ?? feed.authors),
        published: [entry.published, entry.updated],
        html: richest([atomHtml(entry.content), atomHtml(entry.summary)]),
      })
    })
    return { title: line(feed.title?.value), items, ttl: null }
  }
  if (parsed.format === 'json') {
    const { feed } = parsed
    const items = (feed.items ?? []).map((item) =>
      itemOf({
        guid: item.id,
        url: absolute(item.url ?? item.external_url, base),
        title: item.title,
        byline: names(item.authors ?? feed.authors),
        published: [item.date_published, item.date_modified],
        html: richest([item.content_html, escaped(item.content_text), escaped(item.summary)]),
      }),
    )
    return { title: line(feed.title), items, ttl: null }
  }
  if (parsed.format === 'rdf') {
    const { feed } = parsed
    const items = (feed.items ?? []).map((item) =>
      itemOf({
        guid: item.rdf?.about,
        url: absolute(item.link, base),
        title: item.title,
        byline: (item.dc as DublinCore | undefined)?.creators?.join(', '),
        published: (item.dc as DublinCore | undefined)?.dates ?? [],
        html: richest([item.content?.encoded, item.description]),
      }),
    )
    return { title: line(feed.title), items, ttl: null }
  }
  const { feed } = parsed
  const items = (feed.items ?? []).map((item) => {
    const core = item.dc as DublinCore | undefined
    const permanent = item.guid && item.guid.isPermaLink !== false ? item.guid.value : undefined
    return itemOf({
      guid: item.guid?.value,
      url: absolute(item.link ?? permanent, base),
      title: item.title,
      byline: core?.creators?.join(', ') ?? names(item.authors),
      published: [item.pubDate, ...(core?.dates ?? [])],
      html: richest([item.content?.encoded, item.description]),
    })
  })
  return { title: line(feed.title), items, ttl: typeof feed.ttl === 'number' ? feed.ttl * 60 : null }
}

interface Raw {
  readonly guid: string | undefined
  readonly url: string | null
  readonly title: string | undefined
  readonly byline: string | null | undefined
  /** Dates as written, the best first. */
  readonly published: readonly unknown[]
  readonly html: string | null
}

function itemOf(raw: Raw): FeedItem {
  const title = line(raw.title)
  const published =
    raw.published
      .map((date) => (typeof date === 'string' ? toEdtf(date) : null))
      .find((date) => date !== null) ?? null
  return {
    guid: raw.guid?.trim() || raw.url || `${title ?? ''} ${published ?? ''}`,
    url: raw.url,
    title,
    byline: line(raw.byline ?? undefined),
    outlet: null,
    published,
    html: raw.html,
  }
}

/** Words on one line, tags and references undone. */
function line(text: string | undefined): string | null {
  return text === undefined ? null : plainText(text)
}

/** The longest of several texts: a feed's "content" goes before its "description" in all that have both, but not by name. */
function richest(texts: readonly (string | null | undefined)[]): string | null {
  return texts.reduce<string | null>(
    (best, text) => (text && text.length > (best?.length ?? 0) ? text : best),
    null,
  )
}

function atomHtml(
  text: { readonly value?: string | undefined; readonly type?: string | undefined } | undefined,
): string | null {
  if (!text?.value) return null
  return text.type === undefined || text.type === 'text' ? escaped(text.value) : text.value
}

function escaped(text: string | undefined): string | null {
  if (!text) return null
  const safe = text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
  return safe
    .split(/\n\s*\n/)
    .map((paragraph) => `<p>${paragraph}</p>`)
    .join('\n')
}

function names(
  authors: readonly (string | { readonly name?: string | undefined })[] | undefined,
): string | null {
  const all = (authors ?? [])
    .map((author) => (typeof author === 'string' ? author : author.name))
    .filter(Boolean)
  return all.length > 0 ? all.join(', ') : null
}
