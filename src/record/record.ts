import type { Agreement, Dossier } from '../agreement/agreement.ts'
import type { Claim, Evidence, Kind, Stage } from '../claim/claim.ts'
import type { ArticleClaims } from '../claim/claims.ts'
import type { Article } from '../read/article.ts'
import type { CopyLink } from '../read/origin/copy-link.ts'
import type { Cause, Change } from './change.ts'
import type { Run } from './run-of-program.ts'
import type { Decision, Doubt, Review } from './review.ts'

/**
 * The record: what every door (terminal, HTTP, web, MCP) reads and writes. Open one with `openRecord`.
 *
 * Stable: the names and meanings of everything in this file, of `Change` and of `Review`. Reads return plain data, the
 * same for both stores. Days are `YYYY-MM-DD`, moments ISO 8601 in UTC. Lists come in pages: hand `next` back as
 * `cursor`; it is null on the last page. Every read takes `asOf`, a day: what the articles published until then tell.
 * Articles without a date are always used and never move `asOf`. Writes are one transaction each: done, or not at all.
 * Failures that a user can mend are thrown as `RecordProblem` (locked, full, read-only, newer, damaged).
 */
export interface OpenRecord {
  /** The path or address it was opened by, without a password. */
  readonly url: string

  /**
   * Adds one article. The same text is known again, whatever address or furniture it comes with; another text at a
   * known address that is likely an edit of it is a new version, which takes its place from its day on.
   */
  add(article: Article, options?: AddOptions): Promise<Added>

  /** Agreements, latest change first unless `sort` says otherwise. */
  list(filter?: ListFilter): Promise<Page<AgreementRow>>
  /** How many agreements have each value of each facet, under the filter; most first. */
  facets(filter?: ListFilter): Promise<Facets>
  /** One agreement with its quotations and articles. Ids that it had before lead to it. Null where there is none. */
  dossier(id: string, at?: At): Promise<RecordDossier | null>
  /** All agreements that share their articles with this one: what `brief` says of those articles. */
  story(id: string, at?: At): Promise<Dossier | null>

  /** Articles, newest first by publication; undated ones last. */
  articles(filter?: ArticleFilter): Promise<Page<ArticleRow>>
  article(id: string): Promise<RecordArticle | null>
  /** One claim, by the id that `article` gives it. */
  claim(id: string): Promise<RecordClaim | null>

  /** What changed, oldest first, each change with its cause. */
  changes(filter?: ChangeFilter): Promise<Page<Change>>
  /** Articles and quotations that hold all the words (by stem; "…" for a phrase, `word*` for a beginning), newest first. */
  search(words: string, filter?: SearchFilter): Promise<Page<Hit>>

  /** What is doubtful in the findings, most consequential first. */
  doubts(filter?: DoubtFilter): Promise<Page<Doubt>>
  /** Applies a decision of a person. */
  review(decision: Decision): Promise<Review>
  /** Takes a decision back; what it changed changes back. */
  undo(review: number, by: { readonly author: string; readonly reason: string }): Promise<Review>
  /** Decisions, newest first, those taken back included. */
  reviews(filter?: ReviewFilter): Promise<Page<Review>>

  /** Everything that was ever found, one row at a time: for exports and for moving house. */
  everything(): AsyncIterable<Entry>
  counts(): Promise<Counts>

  /** State of a feed as last saved (plain JSON); null where it was never polled. */
  feed(url: string): Promise<FeedRow | null>
  feeds(): Promise<readonly FeedRow[]>
  saveFeed(url: string, state: unknown): Promise<void>

  /** Notes a write or a refusal of a door in the audit. */
  audit(line: AuditLine): Promise<void>
  audits(filter?: { readonly cursor?: string | null; readonly limit?: number }): Promise<Page<AuditRow>>

  /**
   * Articles that were read by another run than this program's are read again, the old claims stay; then stories that this
   * program merges otherwise are merged again. One step and one transaction for each.
   */
  readAgain(options?: AddOptions): AsyncIterable<Reread>

  /** Writes a whole copy that can be opened by itself: one SQLite file, whatever the store. Others can write meanwhile. */
  backup(path: string): Promise<void>
  /** What is wrong with the record, nothing where all is well. `deep` also merges every story again and compares. */
  check(options?: { readonly deep?: boolean }): AsyncIterable<string>

  close(): Promise<void>
}

/** The day a read is made for; null or absent is now. */
export interface At {
  readonly asOf?: string | null
}

export interface Page<T> {
  readonly rows: readonly T[]
  /** To be handed back as `cursor`; null on the last page. */
  readonly next: string | null
}

interface Paged {
  readonly cursor?: string | null
  /** Rows of a page, 1 to 500; 50 where not given. */
  readonly limit?: number
}

export interface AddOptions {
  /** Who adds, for the audit ("cli", "watch", a token's name). */
  readonly by?: string
  /** Claims made before (by `extract`, by a worker), with the run that made them; else the article is read here. */
  readonly read?: { readonly claims: ArticleClaims; readonly run: Run }
  /** State of the feed that the article came from, to be saved with it or not at all. */
  readonly feed?: { readonly url: string; readonly state: unknown }
}

/** What became of an article that was added. */
export interface Added {
  /**
   * - `new`: not seen before; `version`: a newer text of a known address, `replaces` says of which article
   * - `address`: a known text at an address not seen before; `known`: nothing new about it
   */
  readonly outcome: 'new' | 'version' | 'address' | 'known'
  readonly article: string
  readonly replaces: string | null
  /** Versions only: sentences that came and went. */
  readonly edit: { readonly added: readonly string[]; readonly removed: readonly string[] } | null
  /** What the record learned from it. */
  readonly changes: readonly Change[]
  /** Agreements that it bears on. */
  readonly agreements: readonly string[]
}

/** One article that was read again, or (null) one story that was merged again and came out otherwise. */
export interface Reread {
  readonly article: string | null
  readonly changes: readonly Change[]
  readonly done: number
  readonly of: number
}

export interface ListFilter extends Paged, At {
  readonly party?: string | null
  readonly outlet?: string | null
  readonly kind?: Kind | null
  readonly stage?: Stage | null
  readonly contested?: boolean | null
  /** Words of its name, aliases, parties or facts. */
  readonly words?: string | null
  /** Changed on this day or later. */
  readonly since?: string | null
  readonly sort?: 'changed' | 'name'
}

/** One agreement in a list. */
export interface AgreementRow {
  readonly id: string
  readonly name: string
  readonly kind: Kind
  readonly parties: readonly string[]
  readonly stage: Stage
  readonly since: string | null
  readonly contested: boolean
  readonly outlets: readonly string[]
  /** Number of articles that it rests on. */
  readonly articles: number
  /** Day of the latest change to it. */
  readonly changedOn: string | null
}

export type Facet = 'party' | 'kind' | 'stage' | 'outlet'
export type Facets = Readonly<Record<Facet, readonly { readonly value: string; readonly count: number }[]>>

/** The dossier of one agreement, in the shape that `brief` prints; `agreements` holds the one. */
export interface RecordDossier extends Dossier {
  readonly agreement: Agreement
  /** Ids that lead to it: its own first. */
  readonly ids: readonly string[]
  /** The moment from which the record has it so; null where it was worked out for `asOf`. */
  readonly recorded: string | null
  readonly reviews: readonly Review[]
}

export interface ArticleFilter extends Paged, At {
  readonly outlet?: string | null
  /** Only articles that this agreement rests on. */
  readonly agreement?: string | null
  /** Only these, at most 500. */
  readonly ids?: readonly string[]
}

export interface ArticleRow {
  readonly id: string
  readonly sha256: string
  readonly title: string | null
  readonly outlet: string | null
  readonly url: string | null
  readonly published: string | null
  readonly publishedFrom: string | null
  readonly source: string
  readonly addedAt: string
  /** The article that took its place as a newer version, or null. */
  readonly replacedBy: string | null
  readonly retracted: boolean
}

/** An article with everything found in it. */
export interface RecordArticle extends ArticleRow {
  readonly article: Article
  /** Everywhere that the same text was seen. */
  readonly addresses: readonly Sighting[]
  /** Texts that its addresses had, oldest first, this one included. */
  readonly versions: readonly { readonly article: string; readonly seenAt: string }[]
  readonly claims: readonly RecordClaim[]
  readonly quotes: Dossier['quotes']
  /** Agreements that rest on it. */
  readonly agreements: readonly string[]
  /** Of which articles of its stories it is a copy, and which are copies of it, likest first. */
  readonly copies: readonly CopyLink[]
  /** Runs that read it, oldest first. */
  readonly runs: readonly { readonly run: string; readonly program: string; readonly at: string }[]
}

export interface Sighting {
  readonly url: string | null
  readonly source: string
  readonly outlet: string | null
  readonly title: string | null
  readonly published: string | null
  readonly seenAt: string
}

/** One claim with its context. */
export interface RecordClaim {
  /** `article.fact.start-end`, with `.2`, `.3` … where several stand in the same words: the same in every run. */
  readonly id: string
  readonly article: string
  readonly run: string
  readonly fact: Claim['fact']
  readonly claim: Claim
  readonly evidence: Evidence
  /** Agreement that its instrument belongs to; null where that earned no entry. */
  readonly agreement: string | null
}

export interface ChangeFilter extends Paged {
  /** Known from this day on or later. */
  readonly since?: string | null
  /** Known until this day. */
  readonly asOf?: string | null
  readonly agreement?: string | null
  readonly cause?: Cause['kind'] | null
  readonly what?: Change['what'] | null
  /** `newest` turns the order round. */
  readonly order?: 'oldest' | 'newest'
}

export interface SearchFilter extends Paged, At {
  readonly in?: 'articles' | 'quotations' | 'both'
}

export interface Hit {
  readonly in: 'article' | 'quotation'
  readonly article: string
  readonly title: string | null
  readonly outlet: string | null
  readonly published: string | null
  /** The words around the first hit, a slice of the article's text. */
  readonly exact: string
  readonly start: number
  readonly end: number
  /** Where the words searched for stand, offsets into `exact`. */
  readonly marks: readonly { readonly start: number; readonly end: number }[]
  /** Quotations only. */
  readonly speaker: string | null
  readonly agreements: readonly string[]
}

export interface DoubtFilter extends Paged {
  readonly agreement?: string | null
}

export interface ReviewFilter extends Paged {
  readonly agreement?: string | null
}

/** One row of everything that the record holds; `rows` of a kind come in the order in which they were made. */
export type Entry =
  | { readonly row: 'article'; readonly data: RecordArticle }
  | { readonly row: 'agreement'; readonly data: Agreement }
  | { readonly row: 'change'; readonly data: Change }
  | { readonly row: 'review'; readonly data: Review }

export interface Counts {
  readonly articles: number
  readonly agreements: number
  readonly claims: number
  readonly changes: number
  readonly reviews: number
  readonly runs: number
}

export interface FeedRow {
  readonly url: string
  readonly state: unknown
  readonly at: string
}

export interface AuditLine {
  readonly who: string
  /** cli, http, web, mcp, watch, work. */
  readonly door: string
  readonly action: string
  readonly detail?: unknown
}

export interface AuditRow extends AuditLine {
  readonly id: number
  readonly at: string
}
