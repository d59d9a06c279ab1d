import type { Dossier } from '../agreement/agreement.ts'
import { Account, accountWords } from './account.ts'
import type { Exported, ExportOptions } from './export-format.ts'
import { feedOf } from './feed-entries.ts'
import type { Feed } from './feed-entries.ts'

export function jsonFeedOf(dossier: Dossier, options: ExportOptions): Exported {
  const account = new Account()
  const feed = feedOf(dossier, options, account)
  const about = accountWords({ written: account.counts(), leftOut: account.omissions() })
  return account.close(jsonFeed({ ...feed, about }, null))
}

/** A feed as JSON Feed 1.1; `next` is the address of the page of older entries. */
export function jsonFeed(feed: Feed, next: string | null): string {
  const written = {
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    ...(feed.about === '' ? {} : { description: feed.about }),
    ...(feed.page === null ? {} : { home_page_url: feed.page }),
    ...(feed.self === null ? {} : { feed_url: feed.self.replace(/\.atom(?=$|\?)/, '.json') }),
    ...(next === null ? {} : { next_url: next }),
    language: 'en',
    items: feed.entries.map((entry) => ({
      id: entry.id,
      title: entry.title,
      ...(entry.page === null ? {} : { url: entry.page }),
      content_text: entry.text.join('\n'),
      date_modified: entry.updated,
      ...(entry.tags.length === 0 ? {} : { tags: entry.tags }),
      ...(entry.authors.length === 0 ? {} : { authors: entry.authors.map((name) => ({ name })) }),
    })),
  }
  return `${JSON.stringify(written, null, 2)}\n`
}
