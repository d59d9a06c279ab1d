import { toEdtf } from './edtf-date.ts'
import { plainText, scanHtml } from './html-scan.ts'
import { jsonArticle, nameOf, textOf } from './json-ld.ts'
import type { Thing } from './json-ld.ts'
import type { Published } from './publication-date.ts'

/** What a page says about itself in its head. Null is: not said. */
export interface PageMetadata {
  readonly title: string | null
  readonly outlet: string | null
  readonly byline: string | null
  readonly url: string | null
  readonly language: string | null
  readonly published: Published | null
  /** The report as the page gives it for machines, paragraphs apart by line ends; null where it does not. */
  readonly body: string | null
}

const PUBLISHED_META = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.issued',
  'dc.date',
  'dc.date.created',
  'cxenseparse:recs:publishtime',
  'article.published',
  'publish-date',
  'publishdate',
  'publish_date',
  'pubdate',
  'published_at',
  'published',
  'date',
]
/** JSON-LD deeper or longer than this is not read. */
const MOST_JSON = 500_000

interface Gathered {
  readonly meta: Map<string, string>
  readonly jsonLd: unknown[]
  readonly times: { readonly on: string; readonly marked: boolean }[]
  title: string | null
  canonical: string | null
  language: string | null
  h1: string | null
}

/**
 * Reads JSON-LD, `<meta>`, `<time>`, `<title>` and `<link rel=canonical>`. The date is of the first of JSON-LD, meta, `<time>` that
 * tells one; a `<time>` counts where it is marked as the publication's, or else the first of the page.
 */
export function pageMetadata(html: string): PageMetadata {
  const found = gather(html)
  const article = jsonArticle(found.jsonLd)
  const meta = (...names: string[]): string | null => {
    for (const name of names) {
      const value = found.meta.get(name)?.trim()
      if (value) return value
    }
    return null
  }
  const outlet =
    nameOf(article?.['publisher']) ?? meta('og:site_name', 'application-name', 'publisher', 'dc.publisher')
  const author = meta('author', 'article:author', 'parsely-author', 'dc.creator', 'byl')
  return {
    title:
      textOf(article?.['headline']) ??
      meta('og:title', 'twitter:title', 'dc.title') ??
      found.h1 ??
      withoutSite(found.title, outlet),
    outlet,
    byline: nameOf(article?.['author']) ?? (author && !/^https?:/i.test(author) ? author : null),
    url: found.canonical ?? meta('og:url'),
    language: (found.language ?? meta('og:locale', 'language'))?.slice(0, 2).toLowerCase() ?? null,
    published: publishedOf(found, article),
    body: bodyOf(article),
  }
}

/** `articleBody` of JSON-LD, tags and references undone. */
function bodyOf(article: Thing | null): string | null {
  const body = article?.['articleBody']
  if (typeof body !== 'string' || body.length > MOST_JSON) return null
  const text = body.split(/\r?\n|<\/p>|<br\s*\/?>/i).flatMap((line) => plainText(line, MOST_JSON) ?? [])
  return text.length > 0 ? text.join('\n') : null
}

function publishedOf(found: Gathered, article: Thing | null): Published | null {
  const inJson = textOf(article?.['datePublished'])
  const json = inJson === null ? null : toEdtf(inJson)
  if (json !== null) return { on: json, from: 'json-ld' }
  for (const name of PUBLISHED_META) {
    const value = found.meta.get(name)
    const on = value === undefined ? null : toEdtf(value)
    if (on !== null) return { on, from: 'meta' }
  }
  const time = found.times.find((t) => t.marked) ?? found.times[0]
  return time ? { on: time.on, from: 'time-element' } : null
}

function gather(html: string): Gathered {
  const found: Gathered = {
    meta: new Map(),
    jsonLd: [],
    times: [],
    title: null,
    canonical: null,
    language: null,
    h1: null,
  }
  let inside: 'h1' | 'time' | null = null
  let words = ''
  let marked = false
  scanHtml(html, {
    open(tag, attributes) {
      const get = (name: string): string => attributes.get(name) ?? ''
      if (tag === 'html') found.language = get('lang') || null
      if (tag === 'meta') {
        const name = (get('property') || get('name') || get('itemprop') || get('http-equiv')).toLowerCase()
        if (name !== '' && get('content') !== '' && !found.meta.has(name))
          found.meta.set(name, get('content'))
      }
      if (tag === 'link' && /\bcanonical\b/i.test(get('rel')) && /^https?:/i.test(get('href')))
        found.canonical ??= get('href')
      // A heading that was never closed ends where a block begins.
      if (inside === 'h1' && /^(?:div|p|ul|ol|table|section|article|h\d)$/.test(tag)) this.close('h1')
      if (tag === 'h1' && found.h1 === null) [inside, words] = ['h1', '']
      if (tag === 'time' && found.times.length < 20) {
        marked =
          attributes.has('pubdate') ||
          /publish|posted|entry-date|dateline|created/i.test(`${get('itemprop')} ${get('class')}`)
        const on = toEdtf(get('datetime'))
        if (on !== null) found.times.push({ on, marked })
        else if (get('datetime') === '') [inside, words] = ['time', '']
      }
    },
    close(tag) {
      if (tag !== inside) return
      const text = words.replace(/\s+/g, ' ').trim()
      if (inside === 'h1') found.h1 = text || null
      else {
        const on = toEdtf(text)
        if (on !== null) found.times.push({ on, marked })
      }
      inside = null
    },
    text(text) {
      if (inside !== null && words.length < 500) words += text
    },
    raw(tag, attributes, content) {
      if (tag === 'title') found.title ??= plainText(content)
      if (tag === 'script' && /ld\+json/i.test(attributes.get('type') ?? '') && content.length < MOST_JSON) {
        try {
          found.jsonLd.push(
            JSON.parse(content.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[)|(?:-->|\/\/\]\]>)\s*$/g, '')),
          )
        } catch {
          // Broken JSON-LD says nothing; the other places may.
        }
      }
    },
  })
  return found
}

/** "Headline | Site" without the site. */
function withoutSite(title: string | null, outlet: string | null): string | null {
  if (title === null) return null
  if (outlet !== null && title.endsWith(outlet))
    return title.slice(0, -outlet.length).replace(/\s*[|–—:-]\s*$/, '') || title
  return title.replace(/\s+[|–—]\s+[^|–—]{2,40}$/, '') || title
}
