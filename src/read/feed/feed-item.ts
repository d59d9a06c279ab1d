/** One entry of a feed or a sitemap, whatever its format. */
export interface FeedItem {
  /** What the feed tells it by (guid, id), else its address. */
  readonly guid: string
  readonly url: string | null
  readonly title: string | null
  readonly byline: string | null
  /** Of the publication that it names, else null. */
  readonly outlet: string | null
  /** EDTF date or date-time. */
  readonly published: string | null
  /** All that the feed carries of its text, as HTML; null where it only names the page. */
  readonly html: string | null
}

/** A feed as read. */
export interface Feed {
  readonly title: string | null
  /** In the feed's order. */
  readonly items: readonly FeedItem[]
  /** Feeds or sitemaps that it lists instead of pages. */
  readonly lists: readonly string[]
  /** Seconds for which the feed says that it does not change, or null. */
  readonly ttl: number | null
  /** What could not be read of it, in a few words; null where it was whole. */
  readonly damage: string | null
}

/** What keeps a text from being read as a feed at all. */
export interface FeedRefusal {
  readonly message: string
  readonly wayOut: string
}

/** An address as given in a document at `base`, absolute; null where it is none that can be fetched. */
export function absolute(address: string | null | undefined, base: string | null): string | null {
  if (!address) return null
  try {
    const url = new URL(address.trim(), base ?? undefined)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}
