/**
 * The public API: every door (terminal, HTTP, web, MCP) stands on what is exported here.
 *
 * @example
 * import { brief, readArticle } from 'rapporteur'
 * const read = readArticle(await readFile('report.txt'), { source: 'report.txt' })
 * if ('article' in read) console.log(brief([read.article], {}).agreements)
 */
export { brief, dossierOf } from './agreement/brief.ts'
export { agreementsOf, inOrder } from './agreement/agreements-of.ts'
export { linkKeys, partsOf } from './agreement/link-keys.ts'
export { whatIf } from './agreement/what-if.ts'
export type { Supposition, WhatIf } from './agreement/what-if.ts'
export type { BriefOptions } from './agreement/brief.ts'
export type {
  Agreement,
  Dossier,
  DossierArticle,
  DossierQuote,
  Grounded,
  HistoryEntry,
  Issue,
  Meeting,
  Step,
  Term,
} from './agreement/agreement.ts'
export { claimsOf } from './claim/claims.ts'
export type { ArticleClaims } from './claim/claims.ts'
export type {
  Claim,
  Evidence,
  Factuality,
  Kind,
  Stage,
  Standing,
  StepName,
  StepState,
  TermName,
  TermValue,
} from './claim/claim.ts'
export { analyse } from './language/analyse.ts'
export type { Sentence, Token } from './language/sentence.ts'
export { findAmounts } from './mention/amount/find-amounts.ts'
export { findNames } from './mention/name/find-names.ts'
export type { Amount, Entity, NameMention, Span } from './mention/mention.ts'
export { findTimes } from './mention/time/find-times.ts'
export type { TimeMention } from './mention/time/time-mention.ts'
export { readArticle } from './read/read-article.ts'
export { readInputs } from './read/read-inputs.ts'
export { problemLine } from './read/problem.ts'
export type { Article, Block, BlockRole } from './read/article.ts'
export { sourceOffset, sourceSpan } from './read/source-map.ts'
export type { SourceMap, SourceRun } from './read/source-map.ts'
export { sourceText } from './read/source-text.ts'
export { isDue, newFeed } from './read/feed/feed-state.ts'
export type { FeedState, PollStep } from './read/feed/feed-state.ts'
export { parseFeedList } from './read/feed/parse-list.ts'
export type { Feed, FeedItem } from './read/feed/feed-item.ts'
export { politeVisitor } from './read/feed/polite-visitor.ts'
export type { PoliteOptions, PoliteVisitor } from './read/feed/polite-visitor.ts'
export { pollFeed } from './read/feed/poll-feed.ts'
export type { PollOptions } from './read/feed/poll-feed.ts'
export { watchFeeds } from './read/feed/watch-feeds.ts'
export type { WatchOptions } from './read/feed/watch-feeds.ts'
export { agencyCredit } from './read/origin/agency-credit.ts'
export { copiesOf } from './read/origin/origin-index.ts'
export type { OriginIndex } from './read/origin/origin-index.ts'
export type { CopyLink, Print } from './read/origin/copy-link.ts'
export { originById, originsOf, originsOfPrints, printOf } from './read/origin/origins.ts'
export type { Origin } from './read/origin/origins.ts'
export { openRecord } from './record/open-record.ts'
export type { RecordOptions } from './record/open-record.ts'
export type * from './record/record.ts'
export type { Cause, Change, ChangeOf } from './record/change.ts'
export type { Decision, Doubt, FactRef, Review } from './record/review.ts'
export { RecordProblem } from './record/record-problem.ts'
export { findAttributions } from './speech/find-attributions.ts'
export type { Attribution, Quotation, Speaker } from './speech/attribution.ts'
