import { addArticle } from './add-article.ts'
import { readAgain } from './read-again.ts'
import { backUp } from './backup.ts'
import { faultsOf } from './check.ts'
import { writeAudit } from './audit.ts'
import { ClaimsShelf } from './claims-kept.ts'
import { countRows } from './count-rows.ts'
import { everythingIn } from './everything.ts'
import { readFeed, readFeeds, writeFeed } from './feed-state.ts'
import { facetsOf, listAgreements } from './list-agreements.ts'
import { listDoubts, listReviews } from './list-reviews.ts'
import { makeReview, undoReview } from './make-review.ts'
import { readAudits } from './read-audits.ts'
import { listArticles, readArticleOf, readClaim } from './read-articles.ts'
import { readChanges } from './read-changes.ts'
import { readDossier, readStory } from './read-dossier.ts'
import type { OpenRecord } from './record.ts'
import { searchWords } from './search-words.ts'
import type { Inside } from './inside.ts'
import type { Store } from './store/store.ts'

/** The library API on an open store. */
export function recordOn(opened: Store): OpenRecord {
  const shelf = new ClaimsShelf()
  const store: Store = {
    ...opened,
    write: async (work) => {
      try {
        return await opened.write(work)
      } catch (error) {
        shelf.clear()
        throw error
      }
    },
  }
  const inside: Inside = { store, shelf }
  return told(store, {
    url: store.name,
    add: (article, options = {}) => addArticle(inside, article, options),
    list: (filter = {}) => listAgreements(inside, filter),
    facets: (filter = {}) => facetsOf(inside, filter),
    dossier: (id, at = {}) => readDossier(inside, id, at),
    story: (id, at = {}) => readStory(inside, id, at),
    articles: (filter = {}) => listArticles(inside, filter),
    article: (id) => readArticleOf(inside, id),
    claim: (id) => readClaim(inside, id),
    changes: (filter = {}) => readChanges(inside, filter),
    search: (words, filter = {}) => searchWords(inside, words, filter),
    doubts: (filter = {}) => listDoubts(inside, filter),
    review: (decision) => makeReview(inside, decision),
    undo: (id, by) => undoReview(inside, id, by),
    reviews: (filter = {}) => listReviews(inside, filter),
    everything: () => everythingIn(inside),
    counts: () => countRows(store.db),
    feed: (url) => readFeed(store.db, url),
    feeds: () => readFeeds(store.db),
    saveFeed: (url, state) => store.write((db) => writeFeed(db, url, state)),
    audit: (line) => store.write((db) => writeAudit(db, line, new Date().toISOString())),
    audits: (filter = {}) => readAudits(store.db, filter),
    readAgain: (options = {}) => readAgain(inside, options),
    backup: (path) => backUp(store, path),
    check: (options = {}) => faultsOf(inside, options.deep ?? false),
    close: () => store.close(),
  })
}

/** Told as they come: their failures are the caller's to translate. */
const STREAMS = new Set(['everything', 'readAgain', 'check'])

/** Lets every failure out as a problem with a way out, where the store knows one. */
function told(store: Store, record: OpenRecord): OpenRecord {
  const wrapped: Record<string, unknown> = { ...record }
  for (const [name, value] of Object.entries(record)) {
    if (typeof value !== 'function' || STREAMS.has(name)) continue
    const call = value as (...values: unknown[]) => Promise<unknown>
    wrapped[name] = async (...values: unknown[]) => {
      try {
        return await call(...values)
      } catch (error) {
        throw store.problem(error)
      }
    }
  }
  return wrapped as unknown as OpenRecord
}
