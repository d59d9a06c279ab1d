import { cleanText, readHtml } from '../read-article.ts'
import type { Carrier, Reading, ReadingHint } from '../read-article.ts'
import { wordCount } from '../text-unit.ts'
import { plainText } from '../html-scan.ts'
import type { Feed, FeedItem } from './feed-item.ts'

/** From so many words on an item may be the whole article; below it is a summary. */
const WHOLE_WORDS = 120
const CUT_SHORT =
  /(?:\[?(?:…|\.\.\.|&hellip;|&#8230;)\]?|(?:read (?:the )?(?:more|full|whole|rest)|continue reading|the post)\b[^.]{0,120}\.?)\s*(?:<\/?[a-z][^>]*>\s*)*$/i

/** True where a feed carries an item's text and not only its beginning. */
export function carriesWhole(item: FeedItem): boolean {
  if (item.html === null || CUT_SHORT.test(item.html.slice(-400))) return false
  return wordsOf(item.html) >= WHOLE_WORDS
}

/** Words of a piece of HTML, tags not counted; enough of it to tell a summary from a text. */
export function wordsOf(html: string): number {
  return wordCount(plainText(html.slice(0, 8000), 8000) ?? '')
}

/** What a feed says of an item, as a page's or a text's carrier. */
export function carrierOf(item: FeedItem, feed: Pick<Feed, 'title'>, carries: boolean): Carrier {
  return {
    url: item.url,
    outlet: item.outlet ?? feed.title,
    title: item.title,
    byline: item.byline,
    published: item.published,
    language: null,
    from: 'feed',
    carries,
  }
}

/** The article of the text that a feed carries, whole or a summary; null where there are no words. */
export function itemArticle(item: FeedItem, feed: Pick<Feed, 'title'>, hint: ReadingHint): Reading | null {
  const html = item.html === null ? '' : cleanText(item.html)
  if (html.trim() === '') return null
  return readHtml(`<article>${html}</article>`, { ...hint, carrier: carrierOf(item, feed, true) })
}
