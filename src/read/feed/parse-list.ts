import { toEdtf } from '../edtf-date.ts'
import { decodeEntities } from '../html-entities.ts'
import { scanHtml } from '../html-scan.ts'
import { absolute } from './feed-item.ts'
import type { Feed, FeedItem, FeedRefusal } from './feed-item.ts'
import { guardedXml } from './xml-guard.ts'

/** Entries of one sitemap by the protocol; the rest of a larger one is left alone. */
const MOST_ENTRIES = 50_000

/** An OPML list of feeds: their addresses, in order, each once. */
export async function parseFeedList(text: string): Promise<Feed | FeedRefusal> {
  const guarded = guardedXml(text)
  if ('message' in guarded) return guarded
  let title: string | null = null
  const lists = new Set<string>()
  let inTitle = false
  scanXml(guarded.xml, {
    open(name, attributes) {
      inTitle = name === 'title'
      const address = name === 'outline' ? absolute(attributes.get('xmlurl'), null) : null
      if (address) lists.add(address)
    },
    text(words) {
      if (inTitle && words.trim() !== '') title ??= words.trim()
    },
    close: () => void (inTitle = false),
  })
  return { title, items: [], lists: [...lists], ttl: null, damage: null }
}

/** A sitemap, with the titles, dates and outlets of the news extension where given; or an index of sitemaps. */
export async function parseSitemap(text: string, base: string | null): Promise<Feed | FeedRefusal> {
  const guarded = guardedXml(text)
  if ('message' in guarded) return guarded
  const items: FeedItem[] = []
  const lists: string[] = []
  let entry: Map<string, string> | null = null
  let field = ''
  scanXml(guarded.xml, {
    open(name) {
      if (name === 'url' || name === 'sitemap') entry = new Map()
      field = name
    },
    text(words) {
      if (entry && field !== '') entry.set(field, (entry.get(field) ?? '') + words)
    },
    close(name) {
      field = ''
      if (entry === null || (name !== 'url' && name !== 'sitemap')) return
      const url = absolute(entry.get('loc'), base)
      if (url && name === 'sitemap') lists.push(url)
      else if (url && items.length < MOST_ENTRIES) items.push(itemOf(url, entry))
      entry = null
    },
  })
  if (items.length === 0 && lists.length === 0)
    return { message: 'a sitemap without addresses', wayOut: 'give the articles themselves' }
  return { title: null, items, lists, ttl: null, damage: null }
}

function itemOf(url: string, entry: ReadonlyMap<string, string>): FeedItem {
  const said = (name: string): string | null => entry.get(name)?.replace(/\s+/g, ' ').trim() || null
  const date = said('news:publication_date')
  return {
    guid: url,
    url,
    title: said('news:title'),
    byline: null,
    outlet: said('news:name'),
    published: date === null ? null : toEdtf(date),
    html: null,
  }
}

interface XmlEvents {
  open(name: string, attributes: ReadonlyMap<string, string>): void
  text(words: string): void
  close(name: string): void
}

/** The page scanner on XML: names in lower case, an empty element closed at once, CDATA as text. */
function scanXml(xml: string, events: XmlEvents): void {
  const plain = xml.replace(/<!\[CDATA\[([\s\S]*?)\]\]>/g, (_, words: string) =>
    words.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
  )
  scanHtml(plain, {
    open(tag, attributes, selfClosing) {
      events.open(tag, attributes)
      if (selfClosing) events.close(tag)
    },
    close: (tag) => events.close(tag),
    text: (words) => events.text(words),
    // `title` is a raw element of HTML; here it is one like any other.
    raw(tag, attributes, content) {
      events.open(tag, attributes)
      events.text(decodeEntities(content))
      events.close(tag)
    },
  })
}
