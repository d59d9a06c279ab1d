import type { Attribution, Quotation, Speaker } from './attribution.ts'

/** One line of `rapporteur quotes`. Offsets are UTF-16 units into the article's text, the end exclusive. */
export interface QuoteRow {
  readonly article: string
  /** With the links of a chain: "a senior official (via Axios)". Null where the article names nobody. */
  readonly speaker: string | null
  readonly class: Speaker['class'] | null
  readonly party: string | null
  readonly kind: string
  readonly affirmed: boolean
  readonly form: 'direct' | 'mixed' | 'indirect'
  readonly cue: string | null
  readonly words: string
  readonly start: number
  readonly end: number
  readonly saidOn: string | null
  readonly rule: string
}

/** A speaker's name with its chain, as it is printed and stored: "two officials (via Axios)". */
export function speakerName(speaker: Speaker, via: readonly Speaker[]): string {
  const links = via.map((link) => link.name)
  return links.length === 0 ? speaker.name : `${speaker.name} (via ${links.join(', via ')})`
}

/** The row of one quotation; `attribution` is the one that its index names, or null. */
export function quoteRow(
  article: string,
  quotation: Quotation,
  attribution: Attribution | null,
  text?: string,
): QuoteRow {
  const { speaker } = quotation
  return {
    article,
    speaker: speaker ? speakerName(speaker, quotation.via) : null,
    class: speaker?.class ?? null,
    party: speaker?.party ?? null,
    kind: attribution?.kind ?? 'states',
    affirmed: attribution?.affirmed ?? true,
    form: 'direct',
    cue: attribution && text !== undefined ? wordsOf(text, attribution.cue) : null,
    words: quotation.text,
    start: quotation.start,
    end: quotation.end,
    saidOn: attribution?.saidOn ?? null,
    rule: attribution?.rule ?? 'quotation-marks',
  }
}

/** The row of an attribution whose words are not, or not all, quoted. */
export function attributionRow(article: string, one: Attribution, text: string): QuoteRow {
  const speaker = one.speaker.class === 'reporter' ? null : one.speaker
  return {
    article,
    speaker: speaker ? speakerName(speaker, one.via) : null,
    class: speaker?.class ?? null,
    party: speaker?.party ?? null,
    kind: one.kind,
    affirmed: one.affirmed,
    form: one.form,
    cue: wordsOf(text, one.cue),
    words: wordsOf(text, one.content) ?? '',
    start: one.content[0]?.start ?? one.cue[0]?.start ?? 0,
    end: one.content.at(-1)?.end ?? one.cue.at(-1)?.end ?? 0,
    saidOn: one.saidOn,
    rule: one.rule,
  }
}

/**
 * Rows of an article: its quotations, and with `indirect` the attributions that no quotation belongs to, in reading
 * order.
 */
export function quoteRows(
  article: { readonly id: string; readonly text: string },
  attributions: readonly Attribution[],
  quotations: readonly Quotation[],
  options: { readonly indirect?: boolean } = {},
): QuoteRow[] {
  const rows = quotations.map((quotation) =>
    quoteRow(
      article.id,
      quotation,
      quotation.attribution === null ? null : (attributions[quotation.attribution] ?? null),
      article.text,
    ),
  )
  if (options.indirect) {
    const quoted = new Set(quotations.map((quotation) => quotation.attribution))
    attributions.forEach((one, i) => {
      if (!quoted.has(i) || one.form === 'mixed') rows.push(attributionRow(article.id, one, article.text))
    })
  }
  return rows.sort((a, b) => a.start - b.start || a.end - b.end)
}

const COLUMNS = [
  'article',
  'speaker',
  'class',
  'party',
  'kind',
  'affirmed',
  'form',
  'cue',
  'words',
  'start',
  'end',
  'saidOn',
  'rule',
] as const

/** RFC 4180: a header line, fields quoted where they must be, CRLF line ends. */
export function rowsAsCsv(rows: readonly QuoteRow[]): string {
  const field = (value: string | number | boolean | null): string => {
    const plain = value === null ? '' : String(value)
    return /[",\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain
  }
  const lines = rows.map((row) => COLUMNS.map((column) => field(row[column])).join(','))
  return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('')
}

/** One JSON array, two spaces deep. */
export function rowsAsJson(rows: readonly QuoteRow[]): string {
  return `${JSON.stringify(rows, null, 2)}\n`
}

/** For the terminal: speaker, kind and cue, then the words, then where they stand. */
export function rowsAsText(rows: readonly QuoteRow[]): string {
  return rows
    .map((row) => {
      const who = row.speaker ?? '(no speaker named)'
      const how = [row.class, row.party, row.affirmed ? row.kind : `${row.kind}, not affirmed`]
        .filter(Boolean)
        .join(', ')
      const words = row.form === 'indirect' ? row.words : `“${row.words}”`
      return `${who} [${how}]\n  ${words.replace(/\s+/g, ' ')}\n  ${row.article}:${row.start}-${row.end}${row.cue ? ` · ${row.cue}` : ''}\n`
    })
    .join('\n')
}

function wordsOf(text: string, spans: readonly { start: number; end: number }[]): string | null {
  return spans.length === 0
    ? null
    : spans
        .map((span) => text.slice(span.start, span.end))
        .join(' … ')
        .replace(/\s+/g, ' ')
}
