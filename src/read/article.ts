/**
 * What the reading room hands on: one report, its text as a reader would see it, and where everything stands in it.
 *
 * Offsets are UTF-16 code units into {@link Article.text}. The text is kept whole, furniture included, so that an
 * offset never moves; what is furniture is said by the blocks, and later stages look only at blocks they care about. The way back to
 * the source is no part of the article: a reading has it where asked for, as `SourceMap`.
 */
export interface Article {
  /** Handle used by evidence: a file's base name without extension where unique, else 12 hex digits of the hash. */
  readonly id: string
  /** SHA-256 (hex) of the normalised body: the same report with other furniture has the same hash. */
  readonly sha256: string
  /** The text after front matter (plain text) or as laid out from the page (HTML); line ends are `\n`. */
  readonly text: string
  /** Runs of the text, in order, not overlapping; only white space lies outside of them. */
  readonly blocks: readonly Block[]
  readonly url: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly byline: string | null
  /** EDTF date (`2026-01-08`) or date-time; null where the article does not say. */
  readonly published: string | null
  /** Why `published` is believed, the first of this list that spoke; null where unknown. */
  readonly publishedFrom: PublishedFrom | null
  /** ISO 639-1. */
  readonly language: string
  /** Path, URL or `-` that the bytes came from; an article of many in one file has its number after `#` (a line, a record). */
  readonly source: string
}

/**
 * In this order: what the file says of itself (`front-matter`; `json` and `e-mail` where it came as such; or a page's `json-ld`,
 * `meta`), what the `feed` that carries it says, a page's `time-element`, the day in its address, a dateline or date line in its
 * text, the day its first paragraph turns on where the text gives the year (`lead`), and last what was `given` with the command,
 * which fills in only what the article itself lacks.
 */
export type PublishedFrom =
  | 'front-matter'
  | 'json'
  | 'e-mail'
  | 'json-ld'
  | 'meta'
  | 'feed'
  | 'time-element'
  | 'url'
  | 'dateline'
  | 'lead'
  | 'given'

/**
 * - `headline`: the article's own headline and deck
 * - `heading`: a cross-heading inside the body
 * - `body`: a paragraph of reporting; `list`: a bullet or numbered line of it
 * - `caption`: under a picture, credit included
 * - `furniture`: everything that is of the site and not of the report
 */
export type BlockRole = 'headline' | 'heading' | 'body' | 'list' | 'caption' | 'furniture'

export interface Block {
  readonly start: number
  readonly end: number
  readonly role: BlockRole
  /** Id of the rule that took this block for furniture, caption or heading; absent for plain paragraphs. */
  readonly rule?: string
}
