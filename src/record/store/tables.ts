import type { Generated } from 'kysely'

/**
 * The tables of both stores. Append-only: article, sighting, run, claims, quote, finding, change, review, audit. The
 * others are indexes that follow from those and can be made anew from them.
 */
export interface Tables {
  /** One row for one text, by the hash of its normalised body. `body` is the article as first seen. */
  article: { seq: Generated<number>; id: string; sha256: string; body: Uint8Array; added_at: string }
  /** Where and with which metadata a text was seen. `address` is the URL in one spelling, else the path. */
  sighting: {
    seq: Generated<number>
    article: string
    address: string
    url: string | null
    source: string
    outlet: string | null
    title: string | null
    byline: string | null
    published: string | null
    published_from: string | null
    seen_at: string
  }
  /** A version of the program with its models. */
  run: { id: string; program: string; models: string; at: string }
  /** What a run found in an article; `context` is what other articles of the story told it, '' for nothing. */
  claims: {
    seq: Generated<number>
    article: string
    run: string
    context: string
    data: Uint8Array
    made_at: string
  }
  quote: {
    seq: Generated<number>
    article: string
    start_at: number
    end_at: number
    speaker: string | null
    text: string
  }
  /** An agreement as merged, valid until the next row of the same agreement; without `data` it left the record. */
  finding: {
    seq: Generated<number>
    agreement: string
    story: number
    data: Uint8Array | null
    /** Day (since 1970) from which it is known. */
    on_day: number
    at: string
    cause: string
  }
  change: {
    seq: number
    at: string
    on_day: number
    agreement: string
    name: string
    what: string
    how: string
    before: string | null
    after: string | null
    summary: string
    cause_kind: string
    cause: string
  }
  review: {
    seq: Generated<number>
    at: string
    author: string
    reason: string
    action: string
    agreement: string | null
    article: string | null
    story: number | null
    decision: string | null
    undoes: number | null
  }
  audit: {
    seq: Generated<number>
    at: string
    who: string
    door: string
    action: string
    detail: string | null
  }

  /** Index: how an article stands now. */
  article_head: {
    article: string
    seq: number
    url: string | null
    outlet: string | null
    title: string | null
    published: string | null
    published_from: string | null
    source: string
    /** First day (since 1970) that `published` covers; null where undated. */
    day: number | null
    added_at: string
    /** The claims in force. */
    claims: number
    /** Days on which it counts: from the first (null: always), and until before the second (null: to this day). */
    from_day: number | null
    until_day: number | null
    replaced_by: string | null
    retracted: number
  }
  /** Index: instruments (by their place in the article's claims) by story. */
  member: { article: string; instrument: number; story: number }
  /** Index: instruments joined by link keys, in the end; a story that went into another points there. */
  story: {
    id: Generated<number>
    merged_into: number | null
    /** Days (first, behind last) for which the findings of then are not what the articles of then tell. */
    late_from: number | null
    late_to: number | null
    newest: number | null
  }
  link_key: { key: string; story: number }
  /** Index: the agreements in force, and where those went that are not. */
  agreement: {
    id: string
    story: number
    finding: number
    live: number
    name: string
    kind: string
    stage: string
    since: string | null
    contested: number
    parties: string
    outlets: string
    articles: number
    /** The words by which its instruments are named, as `article:start-end`: by these it keeps its id. */
    spans: Uint8Array
    /** Hash of the agreement, to see whether it changed. */
    print: string
    changed_on: number
    changed: number
    words: string
  }
  agreement_facet: { agreement: string; facet: string; value: string }
  /** Index: what a person should look at. */
  doubt: { agreement: string; n: number; kind: string; weight: number; why: string; target: string | null }
  alias: { id: string; agreement: string; at: string }
  feed: { url: string; state: string; at: string }
  counter: { name: string; n: number }
  schema_version: { version: number; name: string; at: string }
}
