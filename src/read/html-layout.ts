import type { RoleHint } from './marked-unit.ts'
import { addDecoded } from './html-entities.ts'
import { scanHtml } from './html-scan.ts'
import { addPiece, foldedPlaces, noPlaces } from './source-places.ts'
import type { SourcePlaces } from './source-places.ts'

/** One block of a page as a reader sees it, white space collapsed, `<br>` as a newline. */
export interface PageBlock {
  readonly text: string
  readonly hint: RoleHint | null
  /** Share of its letters that are links, 0 to 1. */
  readonly links: number
  /** Depth-first number of the nearest `<article>` or `<main>` around it; 0 for none. */
  readonly region: number
  /** Where its words stand in the page, where that was asked for. */
  readonly places?: SourcePlaces
}

const BREAKING = new Set(
  (
    'address article aside blockquote body center dd details dialog div dl dt fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hr html li main menu nav ol option p pre section select summary table tbody tfoot thead tr ul'
  ).split(' '),
)
const VOID = new Set('area base br col embed hr img input link meta source track wbr'.split(' '))
/** Elements whose words are the site's, never the report's. */
const OUTSIDE = new Set(
  'nav footer aside form button select menu dialog label option svg audio video object canvas'.split(' '),
)
/** Words in `class`, `id` or `role` by which sites mark the same. */
const OUTSIDE_NAME =
  /(?:^|[\s_-])(?:ad|ads|advert\w*|banner|breadcrumbs?|byline-?bio|author-?(?:bio|box|card|info)|captcha|comments?|contentinfo|cookies?|consent|disqus|foot(?:er)?|masthead|menu|modal|most-?(?:read|popular)|nav(?:bar|igation)?|newsletter|outbrain|pagination|paywall|popup|promo(?:ted)?|read-?(?:more|next)|recirc\w*|recommend\w*|related\w*|share|sharing|sidebar|sign-?up|social|sponsor\w*|subscri(?:be|ption)|taboola|tags?|teasers?|toolbar|trending|widget)(?:$|[\s_-])/i
const HIDDEN_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/i

/** Elements that end where the next of their kind, or any block, begins. */
const IMPLIED_END = new Set('p li td th tr dd dt option'.split(' '))
const DEEPEST = 20_000
/** How far up an end tag looks for its beginning: past that the page is broken and the tag is left alone. */
const LOOK_UP = 64

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map()

interface Frame {
  readonly tag: string
  readonly hint: RoleHint | null
  readonly hidden: boolean
  readonly region: number
}

/**
 * Lays a page (or a part of it) out as blocks, in order. Scripts, styles and hidden parts never become text. Works from the
 * stream of tags, so it takes any nesting; text outside of every block element is a block too. With `byName` false the names in
 * `class`, `id` and `role` mark nothing; with `placed` every block knows where its words stand in `html`.
 */
export function layOut(html: string, { byName = true, placed = false } = {}): PageBlock[] {
  const blocks: PageBlock[] = []
  const stack: Frame[] = [{ tag: '', hint: null, hidden: false, region: 0 }]
  const top = (): Frame => stack[stack.length - 1]!
  let text = ''
  let linked = 0
  let links = 0
  let regions = 0
  let places = noPlaces(0)
  const flush = (): void => {
    const clean = collapse(text)
    if (clean !== '') {
      const { hint, region } = top()
      blocks.push({
        text: clean,
        hint,
        links: Math.min(1, linked / clean.length),
        region,
        ...(placed ? { places: foldedPlaces(clean, text, places) } : {}),
      })
    }
    text = ''
    if (placed) places = noPlaces(0)
    linked = 0
  }
  scanHtml(html, {
    open(tag, attributes, selfClosing, from, to) {
      const stands = tag === 'br' ? '\n' : (tag === 'td' || tag === 'th') && text.trim() !== '' ? ' | ' : ''
      text += stands
      if (placed) addPiece(places, stands.length, from, to)
      const breaks = BREAKING.has(tag) || OUTSIDE.has(tag)
      if (breaks) flush()
      if (VOID.has(tag) || selfClosing) return
      if (tag === 'a') links++
      const ends = top().tag === 'p' ? breaks : top().tag === tag && IMPLIED_END.has(tag)
      if (ends) stack.pop()
      const hidden = top().hidden || isHidden(attributes)
      if ((!breaks && !hidden) || stack.length >= DEEPEST) return
      const region = tag === 'article' || tag === 'main' ? ++regions : top().region
      stack.push({ tag, hint: hintOf(tag, byName ? attributes : NO_ATTRIBUTES, top().hint), hidden, region })
    },
    close(tag) {
      if (tag === 'a') links = Math.max(0, links - 1)
      if (BREAKING.has(tag) || OUTSIDE.has(tag)) flush()
      for (let at = stack.length - 1; at > 0 && at >= stack.length - LOOK_UP; at--)
        if (stack[at]!.tag === tag) {
          stack.length = at
          break
        }
    },
    text(words, from, to) {
      if (top().hidden) return
      if (placed) addDecoded(places, html, from, to)
      text += words.replace(/[\n\r]/g, ' ')
      if (links > 0) linked += words.trim().length
    },
    raw() {},
  })
  flush()
  return blocks
}

function isHidden(attributes: ReadonlyMap<string, string>): boolean {
  return (
    attributes.has('hidden') ||
    attributes.get('aria-hidden') === 'true' ||
    HIDDEN_STYLE.test(attributes.get('style') ?? '')
  )
}

function hintOf(
  tag: string,
  attributes: ReadonlyMap<string, string>,
  outer: RoleHint | null,
): RoleHint | null {
  if (outer === 'furniture' || OUTSIDE.has(tag)) return 'furniture'
  const names = `${attributes.get('class') ?? ''} ${attributes.get('id') ?? ''} ${attributes.get('role') ?? ''}`
  if (
    tag !== 'body' &&
    tag !== 'html' &&
    tag !== 'article' &&
    tag !== 'main' &&
    OUTSIDE_NAME.test(names.slice(0, 400))
  )
    return 'furniture'
  if (tag === 'h1') return 'headline'
  if (/^h[2-6]$/.test(tag)) return 'heading'
  if (tag === 'figcaption' || /(?:^|[\s_-])(?:caption|photo-?credit)(?:$|[\s_-])/i.test(names))
    return 'caption'
  if (tag === 'figure') return 'caption'
  if (tag === 'li') return 'list'
  // A paragraph inside a heading: the heading was never closed.
  if (outer === 'heading') return tag === 'p' ? null : outer
  return outer === 'list' || outer === 'caption' ? outer : null
}

/** One space for any run of spaces, none around newlines. */
function collapse(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{2,}/g, '\n')
    .trim()
}
