import { toEdtf } from '../edtf-date.ts'
import { inputProblem } from '../find-inputs.ts'
import { cleanText, readHtml, readText } from '../read-article.ts'
import type { Carrier, Reading, ReadingHint } from '../read-article.ts'

/** The names under which tools write the same field, the first that is there counts. */
const NAMES = {
  url: ['url', 'link', 'source_url', 'canonical_url'],
  outlet: ['outlet', 'publisher', 'source', 'site', 'site_name', 'sitename'],
  title: ['title', 'headline'],
  byline: ['byline', 'author', 'authors'],
  published: [
    'published',
    'date',
    'published_at',
    'datePublished',
    'date_published',
    'date_publish',
    'publish_date',
  ],
  language: ['language', 'lang'],
  html: ['html', 'content_html'],
  text: ['text', 'body', 'articleBody', 'maintext', 'content'],
} as const
const TEXT_WAY_OUT =
  'give each object "text" or "html", and "url", "outlet", "title", "published" where known'

/**
 * One article from an object of JSON: `url`, `outlet`, `title`, `byline`, `published`, `language`, `id`, and `html` or `text`;
 * other tools' usual names for them are known too. What the object says goes before what the page says.
 */
export function jsonArticle(value: unknown, hint: ReadingHint): Reading {
  const wrong = (message: string, wayOut: string): Reading =>
    inputProblem('json', hint.source, message, wayOut)
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return wrong(
      `not an object but ${Array.isArray(value) ? 'a list' : String(value).slice(0, 20)}`,
      TEXT_WAY_OUT,
    )
  const object = value as Readonly<Record<string, unknown>>
  const word = (names: readonly string[]): string | null => {
    for (const name of names) {
      const text = wordOf(object[name])
      if (text !== null) return text
    }
    return null
  }
  const written = word(NAMES.published)
  const published = written === null ? null : toEdtf(written)
  if (written !== null && published === null)
    return wrong(
      `published is not a date ("${written.slice(0, 40)}")`,
      'write it as 2026-01-08 or 2026-01-08T06:30:00Z, or leave it out',
    )
  const html = word(NAMES.html)
  const text = word(NAMES.text)
  if (html === null && text === null) return wrong('an object without a text', TEXT_WAY_OUT)
  const carrier: Carrier = {
    url: word(NAMES.url),
    outlet: word(NAMES.outlet),
    title: word(NAMES.title),
    byline: word(NAMES.byline),
    language: word(NAMES.language)?.slice(0, 2).toLowerCase() ?? null,
    published,
    from: 'json',
    carries: true,
  }
  const id = wordOf(object['id'])
  const own = { ...hint, carrier, ...(id !== null && /^[\w.:-]{1,64}$/.test(id) ? { id } : {}) }
  return html !== null ? readHtml(cleanText(html), own) : readText(cleanText(text!).trimEnd(), own)
}

/** A string, a number, the name of an object, or a list of these; null where there are no words. */
function wordOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  if (typeof value === 'string') return value.trim() === '' ? null : value.trim()
  if (Array.isArray(value)) {
    const words = (value as unknown[]).slice(0, 8).map(wordOf)
    return words.filter((word) => word !== null).join(', ') || null
  }
  return typeof value === 'object' && value !== null ? wordOf((value as { name?: unknown }).name) : null
}
