import type { Dossier } from '../agreement/agreement.ts'
import { markup } from '../view/markup.ts'
import type { Markup } from '../view/markup.ts'
import { Account, accountWords } from './account.ts'
import type { Exported, ExportOptions } from './export-format.ts'
import { feedOf } from './feed-entries.ts'
import type { Feed, FeedEntry } from './feed-entries.ts'

export function atomOf(dossier: Dossier, options: ExportOptions): Exported {
  const account = new Account()
  const feed = feedOf(dossier, options, account)
  const about = accountWords({ written: account.counts(), leftOut: account.omissions() })
  return account.close(atomFeed({ ...feed, about }))
}

/** A feed as RFC 4287 has it. All text is plain: nothing of an article is markup in a reader. */
export function atomFeed(feed: Feed): string {
  return markup`<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
  <id>${feed.id}</id>
  <title>${feed.title}</title>
  ${feed.about !== '' && markup`<subtitle>${feed.about}</subtitle>\n  `}<updated>${feed.updated}</updated>
  <generator>Rapporteur</generator>
  <author><name>Rapporteur</name></author>
${feed.self !== null && markup`  <link rel="self" type="application/atom+xml" href="${feed.self}"/>\n`}${
    feed.page !== null && markup`  <link rel="alternate" type="text/html" href="${feed.page}"/>\n`
  }${feed.entries.map(entryElement)}</feed>
`.text
}

function entryElement(entry: FeedEntry): Markup {
  return markup`  <entry>
    <id>${entry.id}</id>
    <title>${entry.title}</title>
    <updated>${entry.updated}</updated>
${entry.authors.map((name) => markup`    <author><name>${name}</name></author>\n`)}${
    entry.page !== null && markup`    <link rel="alternate" type="text/html" href="${entry.page}"/>\n`
  }${entry.tags.map((tag) => markup`    <category term="${tag}"/>\n`)}    <content type="text">${entry.text.join('\n')}</content>
  </entry>
`
}
