import type { OpenRecord } from '../record/record.ts'

/** What a page may know of the one who asks for it. */
export interface Visit {
  readonly record: OpenRecord
  readonly query: URLSearchParams
  /** Day that the page is made for (`as-of` of the address); null is now. */
  readonly asOf: string | null
  /** Day of the last visit before this one; null on the first. */
  readonly lastVisit: string | null
  /** Today, `YYYY-MM-DD`, by the server's clock in UTC. */
  readonly today: string
  readonly mayReview: boolean
  /** Must come back with every form that writes. */
  readonly formToken: string
  /** Name under which the visitor signed in; null where no token is asked for. */
  readonly who: string | null
}

/** What a page says; `layout` makes a document of it. */
export interface PageContent {
  readonly status: 200 | 400 | 401 | 403 | 404 | 413 | 429 | 500 | 503
  readonly title: string
  /** Which of the main ways is lit. */
  readonly at: 'agreements' | 'changes' | 'articles' | 'review' | 'search' | null
  readonly body: import('../view/markup.ts').Markup
  /** Feeds of what the page shows. */
  readonly feeds?: readonly { readonly title: string; readonly href: string }[]
  /** Where as-of makes no sense. */
  readonly timeless?: boolean
}
