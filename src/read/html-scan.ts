import { decodeEntities } from './html-entities.ts'

/**
 * What a page is made of, in order. Text is decoded; raw elements (script, style) come as one `raw` event. `from` and `to` are
 * offsets into the page: a tag or a text stands in [from, to).
 */
export interface HtmlEvents {
  open(
    tag: string,
    attributes: ReadonlyMap<string, string>,
    selfClosing: boolean,
    from: number,
    to: number,
  ): void
  close(tag: string): void
  text(text: string, from: number, to: number): void
  raw(tag: string, attributes: ReadonlyMap<string, string>, content: string): void
}

const RAW = new Set([
  'script',
  'style',
  'textarea',
  'title',
  'noscript',
  'iframe',
  'template',
  'xmp',
  'noembed',
])
const NAME = /[a-zA-Z][\w:-]{0,40}/y
/** Attributes longer than this hold data, not words about the page. */
const LONGEST_VALUE = 20_000
const MOST_ATTRIBUTES = 64

/**
 * Walks a page once, left to right, without building a tree: no depth, no size and no cut-off of a page can bring it down.
 * Linear in the page's length.
 */
export function scanHtml(html: string, events: HtmlEvents): void {
  let at = 0
  while (at < html.length) {
    const tag = html.indexOf('<', at)
    if (tag < 0) {
      events.text(decodeEntities(html.slice(at)), at, html.length)
      return
    }
    if (tag > at) events.text(decodeEntities(html.slice(at, tag)), at, tag)
    at = scanTag(html, tag, events)
  }
}

function scanTag(html: string, from: number, events: HtmlEvents): number {
  if (html.startsWith('<!--', from)) return after(html, '-->', from + 4)
  if (html.startsWith('<![CDATA[', from)) return after(html, ']]>', from + 9)
  const next = html.charCodeAt(from + 1)
  if (next === 0x21 || next === 0x3f) return after(html, '>', from + 2)
  const closing = next === 0x2f
  NAME.lastIndex = from + (closing ? 2 : 1)
  const name = NAME.exec(html)?.[0].toLowerCase()
  if (name === undefined) {
    if (closing) return after(html, '>', from + 2)
    events.text('<', from, from + 1)
    return from + 1
  }
  if (closing) {
    events.close(name)
    return after(html, '>', NAME.lastIndex)
  }
  const { attributes, end, selfClosing } = scanAttributes(html, NAME.lastIndex)
  if (!RAW.has(name) || selfClosing) {
    events.open(name, attributes, selfClosing, from, end)
    return end
  }
  const close = closeOf(html, name, end)
  events.raw(name, attributes, html.slice(end, close.start))
  return close.end
}

function closeOf(html: string, name: string, from: number): { start: number; end: number } {
  const pattern = new RegExp(`</${name}(?=[\\s/>])`, 'gi')
  pattern.lastIndex = from
  const m = pattern.exec(html)
  return m ? { start: m.index, end: after(html, '>', m.index) } : { start: html.length, end: html.length }
}

function after(html: string, mark: string, from: number): number {
  const at = html.indexOf(mark, from)
  return at < 0 ? html.length : at + mark.length
}

const SPACE = /[\s/]*/y
const ATTRIBUTE = /[^\s=>/"'<][^\s=>/]{0,200}/y
const EQUALS = /\s*=\s*/y
const BARE = /[^\s>]*/y

function scanAttributes(
  html: string,
  from: number,
): { attributes: Map<string, string>; end: number; selfClosing: boolean } {
  const attributes = new Map<string, string>()
  let at = from
  while (at < html.length) {
    SPACE.lastIndex = at
    SPACE.exec(html)
    const start = SPACE.lastIndex
    if (html[start] === '>')
      return { attributes, end: start + 1, selfClosing: start > at && html[start - 1] === '/' }
    ATTRIBUTE.lastIndex = start
    const name = ATTRIBUTE.exec(html)?.[0].toLowerCase()
    if (name === undefined) {
      // A stray mark inside a tag: `<` begins the next one, anything else is skipped.
      if (html[start] === '<') return { attributes, end: start, selfClosing: false }
      at = start + 1
      continue
    }
    at = ATTRIBUTE.lastIndex
    EQUALS.lastIndex = at
    let value = ''
    if (EQUALS.exec(html)) {
      at = EQUALS.lastIndex
      const mark = html[at]
      if (mark === '"' || mark === "'") {
        const close = html.indexOf(mark, at + 1)
        const end = close < 0 ? html.length : close
        value = html.slice(at + 1, Math.min(end, at + 1 + LONGEST_VALUE))
        at = end + 1
      } else {
        BARE.lastIndex = at
        value = BARE.exec(html)?.[0] ?? ''
        at = BARE.lastIndex
      }
    }
    if (attributes.size < MOST_ATTRIBUTES && !attributes.has(name))
      attributes.set(name, decodeEntities(value))
  }
  return { attributes, end: html.length, selfClosing: false }
}

/** The words of a short piece of HTML on one line, character references decoded; null where there are none. */
export function plainText(html: string, longest = 1000): string | null {
  let text = ''
  scanHtml(html.slice(0, longest), { open() {}, close() {}, raw() {}, text: (words) => void (text += words) })
  return text.replace(/\s+/g, ' ').trim() || null
}
