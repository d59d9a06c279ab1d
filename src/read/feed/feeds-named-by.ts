import { scanHtml } from '../html-scan.ts'
import { absolute } from './feed-item.ts'

const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|feed\+json|rdf\+xml)/i

/** Addresses of the feeds that a page names in its head, in order. */
export function feedsNamedBy(html: string, base: string): string[] {
  const found = new Set<string>()
  scanHtml(html.slice(0, 500_000), {
    open(tag, attributes) {
      if (tag !== 'link' || !/\balternate\b/i.test(attributes.get('rel') ?? '')) return
      const address = FEED_TYPE.test(attributes.get('type') ?? '')
        ? absolute(attributes.get('href'), base)
        : null
      if (address) found.add(address)
    },
    close() {},
    text() {},
    raw() {},
  })
  return [...found]
}
