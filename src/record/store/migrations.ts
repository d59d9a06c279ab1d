import { sql } from 'kysely'
import type { Db, Store } from './store.ts'

/** One step forward in the shape of the store. Steps are never changed once released: a new one is added behind. */
export interface Migration {
  readonly version: number
  readonly name: string
  readonly up: (db: Db, kind: Store['kind']) => Promise<void>
}

export const MIGRATIONS: readonly Migration[] = [
  {
    version: 1,
    name: 'articles, claims, stories, findings, changes, reviews',
    up: async (db, kind) => {
      const pg = kind === 'postgres'
      const identity = pg
        ? 'bigint generated always as identity primary key'
        : 'integer primary key autoincrement'
      const bytes = pg ? 'bytea' : 'blob'
      const int = pg ? 'bigint' : 'integer'
      for (const statement of [
        `create table article (seq ${identity}, id text not null unique, sha256 text not null unique,
          body ${bytes} not null, added_at text not null)`,
        `create table sighting (seq ${identity}, article text not null references article (id), address text not null,
          url text, source text not null, outlet text, title text, byline text, published text, published_from text,
          seen_at text not null, unique (article, address))`,
        `create index sighting_address on sighting (address)`,
        `create table run (id text primary key, program text not null, models text not null, at text not null)`,
        `create table claims (seq ${identity}, article text not null references article (id),
          run text not null references run (id), context text not null, data ${bytes} not null, made_at text not null,
          unique (article, run, context))`,
        `create table quote (seq ${identity}, article text not null references article (id), start_at ${int} not null,
          end_at ${int} not null, speaker text, text text not null, unique (article, start_at, end_at))`,
        `create table story (id ${identity}, merged_into ${int} references story (id), late_from ${int},
          late_to ${int}, newest ${int})`,
        `create table link_key (key text primary key, story ${int} not null references story (id))`,
        `create table article_head (article text primary key references article (id), seq ${int} not null, url text,
          outlet text, title text, published text, published_from text, source text not null, day ${int},
          added_at text not null, claims ${int} not null references claims (seq),
          from_day ${int}, until_day ${int},
          replaced_by text references article (id), retracted ${int} not null)`,
        `create table member (article text not null references article (id), instrument ${int} not null,
          story ${int} not null references story (id), primary key (article, instrument))`,
        `create index member_story on member (story)`,
        `create index article_head_day on article_head (day, seq)`,
        `create table agreement (id text primary key, story ${int} not null references story (id),
          finding ${int} not null, live ${int} not null, name text not null, kind text not null, stage text not null,
          since text, contested ${int} not null, parties text not null, outlets text not null,
          articles ${int} not null, spans ${bytes} not null, print text not null, changed_on ${int} not null, changed ${int} not null,
          words text not null)`,
        `create index agreement_story on agreement (story)`,
        `create index agreement_changed on agreement (live, changed_on, changed)`,
        `create index agreement_name on agreement (live, name, id)`,
        `create table agreement_facet (agreement text not null references agreement (id), facet text not null,
          value text not null, primary key (facet, value, agreement))`,
        `create index agreement_facet_of on agreement_facet (agreement)`,
        `create table finding (seq ${identity}, agreement text not null, story ${int} not null, data ${bytes},
          on_day ${int} not null, at text not null, cause text not null)`,
        `create index finding_agreement on finding (agreement, on_day, seq)`,
        `create table change (seq ${int} primary key, at text not null, on_day ${int} not null,
          agreement text not null, name text not null, what text not null, how text not null, before text, after text,
          summary text not null, cause_kind text not null, cause text not null)`,
        `create index change_agreement on change (agreement, seq)`,
        `create index change_on on change (on_day, seq)`,
        `create table review (seq ${identity}, at text not null, author text not null, reason text not null,
          action text not null, agreement text, article text, story ${int}, decision text,
          undoes ${int} unique references review (seq))`,
        `create index review_story on review (story)`,
        `create table alias (id text primary key, agreement text not null, at text not null)`,
        `create index alias_agreement on alias (agreement)`,
        `create table feed (url text primary key, state text not null, at text not null)`,
        `create table audit (seq ${identity}, at text not null, who text not null, door text not null,
          action text not null, detail text)`,
        `create table counter (name text primary key, n ${int} not null)`,
        `insert into counter (name, n) values ('change', 0)`,
        ...(pg
          ? [
              `create table article_words (seq bigint primary key, words tsvector not null)`,
              `create index article_words_all on article_words using gin (words)`,
              `create table quote_words (seq bigint primary key, words tsvector not null)`,
              `create index quote_words_all on quote_words using gin (words)`,
            ]
          : [
              `create virtual table article_words using fts5 (title, body, content='', tokenize='porter unicode61 remove_diacritics 2')`,
              `create virtual table quote_words using fts5 (text, content='', tokenize='porter unicode61 remove_diacritics 2')`,
            ]),
      ])
        await sql.raw(statement).execute(db)
    },
  },
]
